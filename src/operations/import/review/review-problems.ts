/** What is wrong in an import under review, by cause, and what can be done about each at one stroke. */
import { fixesOf, type SampleCell } from '../../../core/import/review/fixes.ts'
import type { ProblemSummary } from '../../../core/import/preview.ts'
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
  return {
    revision: review.row.revision,
    problems: problems.map((problem) => {
      const cells = sampleCells(review, problem, byNumber)
      return Object.assign({}, problem, { fixes: fixesOf(review.layout, problem, cells) })
    }),
  }
}

function sampleCells(
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
