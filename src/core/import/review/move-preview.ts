/** Keeps the counts of a plan true when some of its rows are planned anew. */
import { OUTCOMES, type Outcome, type RowCounts } from '../outcome.ts'
import type { PlanPreview, ProblemSummary } from '../preview.ts'
import { severityOf } from '../../problems.ts'

const SAMPLE_ROWS = 5

/**
 * @param before what the plan said of the rows, and of them alone
 * @param after what it says of them now
 * @param isTouched whether a row is one of them
 */
export function movePreview(
  preview: PlanPreview,
  before: PlanPreview,
  after: PlanPreview,
  isTouched: (row: number) => boolean,
): PlanPreview {
  const problems = moveProblems(preview.problems, before.problems, after.problems, isTouched)
  return {
    ...preview,
    counts: moveCounts(preview.counts, before.counts, after.counts),
    valuesCleared: preview.valuesCleared - before.valuesCleared + after.valuesCleared,
    warnings: problems.filter(({ code }) => severityOf(code) === 'warning').reduce((sum, { count }) => sum + count, 0),
    ...(preview.rowsWithWarnings !== undefined && {
      rowsWithWarnings: preview.rowsWithWarnings - (before.rowsWithWarnings ?? 0) + (after.rowsWithWarnings ?? 0),
    }),
    problems,
  }
}

const moveCounts = (counts: RowCounts, before: RowCounts, after: RowCounts): RowCounts =>
  Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, counts[outcome] - before[outcome] + after[outcome]]),
  ) as Record<Outcome, number>

const nameOf = ({ code, field }: ProblemSummary): string => `${code} ${field ?? ''}`

const byName = (problems: readonly ProblemSummary[]): ReadonlyMap<string, ProblemSummary> =>
  new Map(problems.map((each) => [nameOf(each), each]))

function moveProblems(
  problems: readonly ProblemSummary[],
  before: readonly ProblemSummary[],
  after: readonly ProblemSummary[],
  isTouched: (row: number) => boolean,
): readonly ProblemSummary[] {
  const [whole, gone, come] = [byName(problems), byName(before), byName(after)]
  return [...new Set([...whole.keys(), ...come.keys()])]
    .flatMap((name) => {
      const present = whole.get(name)
      const added = come.get(name)
      const shown = present ?? added
      const count = (present?.count ?? 0) - (gone.get(name)?.count ?? 0) + (added?.count ?? 0)
      if (shown === undefined || count <= 0) return []
      const kept = (present?.sampleRows ?? []).filter((row) => !isTouched(row))
      const sampleRows = [...kept, ...(added?.sampleRows ?? [])].toSorted((a, b) => a - b).slice(0, SAMPLE_ROWS)
      return [Object.assign({}, shown, { count, sampleRows })]
    })
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}
