/** What an action comes to: the new text of each cell that it changes. Writes nothing. */
import type { ColumnName, EditBatch, ReviewAction, RowScope } from '../../../core/import/review/review-action.ts'
import { Refusal } from '../../../core/refusal.ts'
import { run } from '../../../infra/postgres/database.ts'
import { PICK } from '../../../infra/postgres/import/match-pick-sql.ts'
import { listRowsOfTexts, readRowNumbers } from '../../../infra/postgres/import/review-list-sql.ts'
import { columnIndex, inBatches, storableCell } from '../edit-import-rows.ts'
import { REMOVED } from '../run/row-edits.ts'
import { rewriteCells, type Rewriting } from './rewrite-cells.ts'
import { cellNow, rowsNow } from './rows-now.ts'
import { knownRows, rowsOfScope } from './scope-rows.ts'
import type { SettledAction, SettleWork } from './settle-work.ts'

/** @throws Refusal COLUMN_UNKNOWN, REQUEST_INVALID for rows that are not there or an expression that cannot be read */
export async function settleAction(work: SettleWork, action: ReviewAction): Promise<SettledAction> {
  switch (action.kind) {
    case 'replace':
    case 'clean':
    case 'readAs':
      return rewriteCells(work, action)
    default:
      return { batches: await settleBatches(work, action), sources: null }
  }
}

async function settleBatches(
  work: SettleWork,
  action: Exclude<ReviewAction, Rewriting>,
): Promise<readonly EditBatch[]> {
  switch (action.kind) {
    case 'setCells': {
      await knownRows(
        work.db,
        work.review,
        action.cells.map(({ row }) => row),
      )
      return inBatches(
        action.cells.map(({ row, column, text }) => ({
          row,
          column: columnIndex(work.review, column),
          text: storableCell(text),
        })),
      )
    }
    case 'fillDown':
      return fillDown(work, action.column, action.rows)
    case 'setValue':
      return sameForAll(work, columnIndex(work.review, action.column), storableCell(action.text), action.scope)
    case 'mergeValues':
      return mergeValues(work, action)
    case 'resetCells':
      return sameForAll(work, columnIndex(work.review, action.column), null, action.scope)
    case 'removeRows':
      return sameForAll(work, REMOVED, '', action.scope)
    case 'restoreRows':
      return sameForAll(work, REMOVED, null, action.scope)
    case 'pickMatch':
      return sameForAll(work, PICK, action.match, action.scope)
  }
}

async function sameForAll(
  { db, review }: SettleWork,
  column: number,
  text: string | null,
  scope: RowScope,
): Promise<readonly EditBatch[]> {
  const rows = await rowsOfScope(db, review, scope)
  return [{ column, rows, after: Array.from<string | null>({ length: rows.length }).fill(text) }]
}

async function mergeValues(
  { db, review }: SettleWork,
  { column, merges, scope }: ReviewAction & { readonly kind: 'mergeValues' },
): Promise<readonly EditBatch[]> {
  const index = columnIndex(review, column)
  const field = review.row.mapping.find((each) => each.index === index)?.field ?? String(column)
  const isMeant = new Set(await rowsOfScope(db, review, scope))
  const merged = new Map(merges.flatMap(({ values, text }) => values.map((value) => [value, storableCell(text)])))
  const { text: statement, values } = listRowsOfTexts(review.tables, review.layout, field, [...merged.keys()])
  const { rows: found } = await run<{ text: string; rows: Buffer }>(db, statement, values)
  const after = new Map<number, string>()
  for (const { text, rows: sent } of found)
    for (const row of readRowNumbers(sent)) if (isMeant.has(row)) after.set(row, merged.get(text) ?? text)
  const rows = [...after.keys()].toSorted((a, b) => a - b)
  return [{ column: index, rows, after: rows.map((row) => after.get(row) ?? null) }]
}

async function fillDown(
  { db, files, review }: SettleWork,
  name: ColumnName,
  rows: readonly number[],
): Promise<readonly EditBatch[]> {
  const [first, ...others] = rows
  if (first === undefined) throw new Refusal('REQUEST_INVALID', { reason: 'there is no row to fill from' })
  const column = columnIndex(review, name)
  for await (const row of rowsNow(db, files, review, [column], await knownRows(db, review, [first]))) {
    const { text } = cellNow(row, column)
    const filled = (await knownRows(db, review, others)).filter((row) => row !== first)
    return [{ column, rows: filled, after: filled.map(() => storableCell(text)) }]
  }
  return []
}
