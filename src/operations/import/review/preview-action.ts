/** What an action would change. Writes nothing. */
import type { EditBatch, ReviewAction } from '../../../core/import/review/review-action.ts'
import type { Context } from '../../context.ts'
import { openReview } from './open-review.ts'
import { readReviewRows } from './review-rows.ts'
import type { ActionPreview } from './review-view.ts'
import { settleAction } from './settle-action.ts'

const EXAMPLES = 10

/** How many cells, and the first of them as they are and as they would be. */
export async function previewAction(context: Context, id: string, action: ReviewAction): Promise<ActionPreview> {
  const review = await openReview(context, id)
  const db = context.database.kysely
  const { batches } = await settleAction({ db, files: context.files, review }, action)
  const ofCells = batches.filter(({ column }) => column >= 0)
  const chosen = firstOfEach(ofCells, EXAMPLES)
  const rows = await readReviewRows(db, context.files, review, [...new Set(chosen.map(({ row }) => row))])
  const cellsOf = new Map(rows.map(({ row, cells }) => [row, cells]))
  return {
    cells: batches.reduce((sum, { rows: changed }) => sum + changed.length, 0),
    columns: ofCells.map(({ column, rows: changed }) => ({ column, cells: changed.length })),
    examples: chosen.map(({ row, column, after }) => ({
      row,
      column,
      before: cellsOf.get(row)?.[column] ?? '',
      after,
    })),
  }
}

interface ChangedCell {
  readonly row: number
  readonly column: number
  readonly after: string | null
}

/** So that each column has its say, as far as there is room. @returns by column */
function firstOfEach(batches: readonly EditBatch[], most: number): readonly ChangedCell[] {
  const taken = batches.slice(0, most).map((batch) => ({ batch, cells: 0 }))
  for (let left = most; left > 0;) {
    const open = taken.filter(({ batch, cells }) => cells < batch.rows.length).slice(0, left)
    if (open.length === 0) break
    for (const each of open) each.cells += 1
    left -= open.length
  }
  return taken.flatMap(({ batch: { column, rows, after }, cells }) =>
    rows.slice(0, cells).map((row, index) => ({ row, column, after: after[index] ?? null })),
  )
}
