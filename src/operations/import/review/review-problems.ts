/** What is wrong in an import under review, by cause, and what can be done about each at one stroke. */
import { fixesOf, isRewritten, type SampleCell } from '../../../core/import/review/fixes.ts'
import type { ProblemSummary } from '../../../core/import/preview.ts'
import { run, type Queryable } from '../../../infra/postgres/database.ts'
import { sampleCells } from '../../../infra/postgres/import/problem-samples-sql.ts'
import type { Context } from '../../context.ts'
import { presentPreview } from '../present-import.ts'
import { openReview, type OpenReview } from './open-review.ts'
import { readReviewRows } from './review-rows.ts'
import type { ReviewProblems, ReviewRow } from './review-view.ts'

/** @throws Refusal IMPORT_STATE without a plan */
export async function listReviewProblems(context: Context, id: string): Promise<ReviewProblems> {
  const review = await openReview(context, id)
  const problems = presentPreview(review.row.preview)?.problems ?? []
  const samples = new Set(problems.flatMap(({ sampleRows }) => sampleRows))
  const rows = await readReviewRows(context.database.kysely, context.files, review, [...samples])
  const byNumber = new Map(rows.map((row) => [row.row, row]))
  const further: (readonly SampleCell[])[] = []
  // One after the other: each may read the whole file, and others need connections too.
  for (const problem of problems) further.push(await furtherCells(context.database.kysely, review, problem))
  return {
    revision: review.row.revision,
    problems: problems.map((problem, index) => {
      const cells = eachOnce([...firstCells(review, problem, byNumber), ...(further[index] ?? [])])
      return Object.assign({}, problem, { fixes: fixesOf(review.layout, problem, cells) })
    }),
  }
}

/** Where cells of other sorts may follow the first ones, and what they are decides what can be done. */
async function furtherCells(
  db: Queryable,
  { tables }: OpenReview,
  { code, field, count, sampleRows }: ProblemSummary,
): Promise<readonly SampleCell[]> {
  if (field === undefined || count <= sampleRows.length || !isRewritten(code)) return []
  const { text, values } = sampleCells(tables, { code, field, count })
  return (await run<SampleCell>(db, text, values)).rows
}

const eachOnce = (cells: readonly SampleCell[]): readonly SampleCell[] => [
  ...new Map(cells.map((cell) => [cell.row, cell])).values(),
]

function firstCells(
  { layout }: OpenReview,
  { field, sampleRows }: ProblemSummary,
  rows: ReadonlyMap<number, ReviewRow>,
): readonly SampleCell[] {
  const column = layout.columns.find(({ path }) => path === field)
  if (column === undefined || column.index < 0) return []
  return sampleRows.flatMap((row) => {
    const text = rows.get(row)?.cells[column.index]
    return text === undefined ? [] : [{ row, text }]
  })
}
