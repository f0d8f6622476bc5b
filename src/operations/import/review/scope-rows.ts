/** The rows that an action is about, and what stands in their cells now. */
import { mayBeGuarded } from '../../../core/export/guard-text.ts'
import type { RowScope } from '../../../core/import/review/review-action.ts'
import { isEveryRow } from '../../../core/import/review/review-filter.ts'
import { Refusal } from '../../../core/refusal.ts'
import { run, type Queryable } from '../../../infra/postgres/database.ts'
import { assertFailed } from '../edit-import-rows.ts'
import { readRowNumbers } from '../../../infra/postgres/import/review-list-sql.ts'
import { findRows } from './find-rows.ts'
import { isOfRemainder, type OpenReview } from './open-review.ts'

/**
 * @returns row numbers, rising, each once
 * @throws Refusal PLAN_CHANGED where the list that was looked at is not known any more
 */
export async function rowsOfScope(db: Queryable, review: OpenReview, scope: RowScope): Promise<readonly number[]> {
  if ('rows' in scope) return knownRows(db, review, scope.rows)
  const found = await findRows(db, review, scope.filter, scope.asOf)
  const isSeen = scope.asOf === undefined || scope.asOf === found.asOf || isEveryRow(scope.filter)
  if (!isSeen) throw new Refusal('PLAN_CHANGED')
  const except = new Set(scope.except)
  const rows = found.slice(0, found.total).filter((row) => !except.has(row))
  return scope.filter.sort === undefined ? rows : rows.toSorted((a, b) => a - b)
}

/** @throws Refusal REQUEST_INVALID for a row that the file does not have, or that is not under review any more */
export async function knownRows(
  db: Queryable,
  review: OpenReview,
  rows: readonly number[],
): Promise<readonly number[]> {
  const total = review.job.rows_total
  const unknown = rows.find((row) => row < 1 || row > total)
  if (unknown !== undefined)
    throw new Refusal('REQUEST_INVALID', { reason: `there is no row ${unknown} in a file of ${total}` })
  if (isOfRemainder(review)) await assertFailed(db, review.tables, rows)
  return [...new Set(rows)].toSorted((a, b) => a - b)
}

export interface UnreadCell {
  readonly row: number
  readonly text: string
  /** As it stands in the file, where nobody edited it; else null. */
  readonly inFile: string | null
}

/**
 * The cells of rows that were asked for by a problem of this column, from the problem: without reading the file.
 *
 * @returns null where that is not the scope, or where a problem does not quote its cell to the letter
 */
export async function unreadCells(
  db: Queryable,
  { id, row, layout, tables }: OpenReview,
  column: number,
  rows: readonly number[],
  scope: RowScope,
): Promise<readonly UnreadCell[] | null> {
  if (!('filter' in scope) || scope.filter.problem === undefined || row.inspection.dialect.kind !== 'csv') return null
  if (layout.columns.find(({ path }) => path === scope.filter.field)?.index !== column) return null
  const edits = await editsOfColumn(db, id, column)
  // The same texts come again and again: each travels once.
  const { rows: found } = await run<{ text: string | null; rows: Buffer }>(
    db,
    `select text, array_send(array_agg(row)) as rows from (
       select s.row, (
         select e ->> 'text' from jsonb_array_elements(s.problems) e where (e ->> 'column')::integer = $2 limit 1
       ) as text from ${tables.stage} s where s.row = any($1::integer[])
     ) cell group by text`,
    [rows, column],
  )
  const texts = new Map<number, string>()
  for (const { text, rows: sent } of found) {
    if (text === null || !isToTheLetter(text)) return null
    for (const each of readRowNumbers(sent)) texts.set(each, text)
  }
  const cells = rows.flatMap((each) => {
    const text = texts.get(each)
    return text === undefined ? [] : [{ row: each, text, inFile: edits.has(each) ? null : text }]
  })
  return cells.length === rows.length ? cells : null
}

const QUOTED_WHOLE = 500
/** What stands for characters that cannot be stored. */
const REPLACED = /[\u2400\ufffd]/

/** Spaces around it, and what guards a formula, count as little in the file as here. */
const isToTheLetter = (text: string): boolean =>
  text.length < QUOTED_WHOLE && !REPLACED.test(text) && !mayBeGuarded(text)

async function editsOfColumn(db: Queryable, id: string, column: number): Promise<ReadonlyMap<number, string>> {
  const { rows } = await run<{ row: number; text: string }>(
    db,
    'select row_number as row, text from waybill.import_edits where import_id = $1 and column_index = $2',
    [id, column],
  )
  return new Map(rows.map(({ row, text }) => [row, text]))
}
