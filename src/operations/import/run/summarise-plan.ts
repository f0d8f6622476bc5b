/** What a plan comes to: the counts, and what is wrong. */
import type pg from 'pg'
import { severityOf, describeProblem, type ProblemCode } from '../../../core/problems.ts'
import { NO_ROWS, type Outcome, type RowCounts } from '../../../core/import/outcome.ts'
import type { PlanPreview, ProblemSummary } from '../../../core/import/preview.ts'
import type { WorkTables } from '../../../infra/postgres/import/work-tables.ts'

/** The outcome that each action of the plan comes to. */
export const OUTCOME_OF_LETTER: Readonly<Record<string, Outcome>> = {
  c: 'created',
  u: 'updated',
  r: 'restored',
  n: 'unchanged',
  s: 'skipped',
  f: 'failed',
  x: 'removed',
}

type PlannedTables = Pick<WorkTables, 'stage' | 'plan'>

export async function summarise(client: pg.Client, { plan, stage }: PlannedTables): Promise<PlanPreview> {
  const { rows } = await client.query<PlanLine>(linesOf(joined({ plan, stage }), AS_IT_IS))
  return previewOf(rows, await detailsOf(client, { plan, stage }, rows))
}

/** What the plan said of some rows, and what it says of them now. @param part where they are planned anew */
export async function summariseMove(
  client: pg.Client,
  part: PlannedTables,
): Promise<{ readonly before: PlanPreview; readonly after: PlanPreview }> {
  const { rows } = await client.query<PlanLine & { readonly is_before: boolean }>(
    `select true as is_before, l.* from (${linesOf(`${part.stage} s`, AS_IT_WAS)}) l
     union all
     select false, l.* from (${linesOf(joined(part), AS_IT_IS)}) l`,
  )
  const now = rows.filter(({ is_before: isBefore }) => !isBefore)
  return {
    before: previewOf(rows.filter(({ is_before: isBefore }) => isBefore)),
    after: previewOf(now, await detailsOf(client, part, now)),
  }
}

const joined = ({ plan, stage }: PlannedTables): string => `${plan} p join ${stage} s on s.row = p.row`

/** SQL of what is counted. */
interface Counted {
  readonly row: string
  readonly action: string
  readonly cleared: string
  /** The problems of the cells, and those that the plan found. */
  readonly cells: string
  readonly planned: string
  /** Nobody is shown an example. */
  readonly isCountedOnly?: boolean
}

const AS_IT_IS: Counted = {
  row: 'p.row',
  action: 'p.action',
  cleared: 'p.cleared',
  cells: 's.problems',
  planned: 'p.problems',
}

const AS_IT_WAS: Counted = {
  row: 's.row',
  action: 's.action_before',
  cleared: 's.cleared_before',
  cells: 's.problems_before',
  planned: 's.planned_before',
  isCountedOnly: true,
}

/** A line of each action, and one of each problem: with a `code`. */
interface PlanLine {
  readonly action: string | null
  readonly rows: number
  readonly cleared: number
  readonly warned: number
  readonly code: ProblemCode | null
  readonly field: string | null
  readonly sample: number[] | null
}

type Details = Record<string, string>

/** What the first row of each problem says of it, by `exampleKey`. */
async function detailsOf(
  client: pg.Client,
  { plan, stage }: PlannedTables,
  lines: readonly PlanLine[],
): Promise<ReadonlyMap<string, Details>> {
  const firsts = lines.flatMap(({ sample }) => sample?.[0] ?? [])
  if (firsts.length === 0) return new Map()
  const { rows } = await client.query<{ row: number; code: string; field: string | null; details: Details }>(
    `select p.row, problem ->> 'code' as code, problem ->> 'field' as field, problem -> 'details' as details
     from ${plan} p join ${stage} s on s.row = p.row, jsonb_array_elements(${allProblems(AS_IT_IS)}) as problem
     where p.row = any($1::integer[])`,
    [firsts],
  )
  // A row that has a problem twice tells of the first one.
  return new Map(rows.toReversed().map(({ row, code, field, details }) => [exampleKey(row, code, field), details]))
}

const exampleKey = (row: number | undefined, code: string, field: string | null): string =>
  JSON.stringify([row, code, field])

const SAMPLE_ROWS = 5

const SAMPLE = `(array_agg(listed.row order by listed.row))[1:${SAMPLE_ROWS}]`

const allProblems = ({ cells, planned }: Pick<Counted, 'cells' | 'planned'>): string =>
  `case when ${planned} is null then ${cells} when ${cells} is null then ${planned} else ${cells} || ${planned} end`

const linesOf = (from: string, { row, action, cleared, cells, planned, isCountedOnly }: Counted): string => {
  const isTroubled = `(${cells} is not null or ${planned} is not null)`
  return `select ${action}::text as action, count(*) as rows,
      coalesce(sum(${cleared}) filter (where ${action} in ('u', 'r')), 0)::bigint as cleared,
      count(*) filter (where ${action} in ('c', 'u', 'r', 'n') and ${isTroubled}) as warned,
      null::text as code, null::text as field, null::integer[] as sample
    from ${from} group by ${action}
    union all
    select null, count(*), 0, 0, problem ->> 'code', problem ->> 'field',
      ${isCountedOnly === true ? 'null' : SAMPLE}
    from (
      select ${row} as row, jsonb_array_elements(${allProblems({ cells, planned })}) as problem
      from ${from} where ${action} <> 'x' and ${isTroubled}
    ) listed group by problem ->> 'code', problem ->> 'field'`
}

function previewOf(lines: readonly PlanLine[], details: ReadonlyMap<string, Details> = new Map()): PlanPreview {
  const actions = lines.flatMap(({ action, ...line }) => (action === null ? [] : [{ action, ...line }]))
  const problems = lines
    .flatMap((line) => (line.code === null ? [] : [summaryOf(line.code, line, details)]))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
  return {
    rows: actions.reduce((sum, { rows }) => sum + rows, 0),
    counts: countOutcomes(actions),
    valuesCleared: actions.reduce((sum, { cleared }) => sum + cleared, 0),
    warnings: problems.filter(({ severity }) => severity === 'warning').reduce((sum, { count }) => sum + count, 0),
    rowsWithWarnings: actions.reduce((sum, { warned }) => sum + warned, 0),
    problems,
  }
}

function summaryOf(
  code: ProblemCode,
  { field, rows: count, sample }: PlanLine,
  details: ReadonlyMap<string, Details>,
): ProblemSummary {
  const { message, remedy } = describeProblem({
    code,
    details: details.get(exampleKey(sample?.[0], code, field)) ?? {},
  })
  const summary = { code, severity: severityOf(code), count, message, remedy, sampleRows: sample ?? [] }
  return field === null ? summary : Object.assign(summary, { field })
}

export function countOutcomes(rows: readonly { readonly action: string; readonly rows: number }[]): RowCounts {
  const counts: Record<Outcome, number> = { ...NO_ROWS }
  for (const { action, rows: count } of rows) {
    const outcome = OUTCOME_OF_LETTER[action]
    if (outcome === undefined) throw new Error(`The plan has an unknown action "${action}"`)
    counts[outcome] += count
  }
  return counts
}
