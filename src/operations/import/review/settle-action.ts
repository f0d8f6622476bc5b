/** What an action comes to: the new text of each cell that it changes. Writes nothing. */
import type { SourceRow } from '../../../core/import/dialect.ts'
import {
  cleanText,
  type ColumnName,
  type EditBatch,
  type ReviewAction,
  type RowScope,
} from '../../../core/import/review/review-action.ts'
import { makeReadAs } from '../../../core/import/review/read-as.ts'
import { makeReplacer } from '../../../core/import/review/replace-text.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { FileStore } from '../../../infra/files/file-store.ts'
import type { Queryable } from '../../../infra/postgres/database.ts'
import { PICK } from '../../../infra/postgres/import/match-pick-sql.ts'
import { columnIndex, inBatches, storableCell } from '../edit-import-rows.ts'
import { REMOVED } from '../run/row-edits.ts'
import { findRows } from './find-rows.ts'
import type { OpenReview } from './open-review.ts'
import { cellsNow, knownRows, rowsOfScope, unreadCells } from './scope-rows.ts'

export interface SettleWork {
  readonly db: Queryable
  readonly files: FileStore
  readonly review: OpenReview
}

export interface SettledAction {
  readonly batches: readonly EditBatch[]
  /** The changed rows as they are in the file, rising, where they were read for this; null where they were not. */
  readonly sources: readonly SourceRow[] | null
}

/** Rows of a file that are kept in memory rather than read twice: some ten megabytes, mostly. */
const MOST_KEPT = 120_000

/** @throws Refusal COLUMN_UNKNOWN, REQUEST_INVALID for rows that are not there or an expression that cannot be read */
export async function settleAction(work: SettleWork, action: ReviewAction): Promise<SettledAction> {
  switch (action.kind) {
    case 'replace':
      return rewrite(work, action, makeReplacer(action))
    case 'clean':
      return rewrite(work, action, (text) => cleanText(action.how, text))
    case 'readAs':
      return rewrite(work, action, readAs(work.review, action))
    default:
      return { batches: await settleBatches(work, action), sources: null }
  }
}

type Rewriting = Extract<ReviewAction, { readonly kind: 'replace' | 'clean' | 'readAs' }>

async function settleBatches(
  work: SettleWork,
  action: Exclude<ReviewAction, Rewriting>,
): Promise<readonly EditBatch[]> {
  switch (action.kind) {
    case 'setCells': {
      knownRows(
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
  const after = new Map<number, string>()
  for (const { values, text } of merges) {
    const found = await findRows(db, review, { field, values })
    for (const row of found.slice(0, found.total)) if (isMeant.has(row)) after.set(row, storableCell(text))
  }
  const rows = [...after.keys()].toSorted((a, b) => a - b)
  return [{ column: index, rows, after: rows.map((row) => after.get(row) ?? null) }]
}

async function rewrite(
  { db, files, review }: SettleWork,
  action: Rewriting,
  rewriteText: (text: string) => string | null,
): Promise<SettledAction> {
  const column = columnIndex(review, action.column)
  const scope = await rowsOfScope(db, review, action.scope)
  const unread = action.kind === 'readAs' ? await unreadCells(db, review, column, scope, action.scope) : null
  const rewritten = remembering(rewriteText)
  const [rows, after, inFile]: [number[], string[], (string | null)[]] = [[], [], []]
  const sources: SourceRow[] = []
  for await (const cell of unread ?? cellsNow(db, files, review, column, scope)) {
    const text = rewritten(cell.text)
    if (text === null) continue
    rows.push(cell.row)
    after.push(storableCell(text))
    inFile.push(cell.inFile)
    if (cell.source !== null && sources.length < MOST_KEPT) sources.push(cell.source)
  }
  return { batches: [{ column, rows, after, inFile }], sources: sources.length === rows.length ? sources : null }
}

/** Of a million cells few are different. */
const REMEMBERED = 10_000

function remembering(rewriteText: (text: string) => string | null): (text: string) => string | null {
  const known = new Map<string, string | null>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const rewritten = rewriteText(text)
    if (known.size < REMEMBERED) known.set(text, rewritten)
    return rewritten
  }
}

/** A column that is put together of others, or split, has no cell to be written otherwise. */
function readAs(
  { layout, row }: OpenReview,
  { column, format }: ReviewAction & { readonly kind: 'readAs' },
): (text: string) => string | null {
  const index = columnIndex({ row }, column)
  const found = layout.columns.find((each) => each.index === index && each.source === undefined)
  return found === undefined ? () => null : makeReadAs(layout, found, format)
}

async function fillDown(
  { db, files, review }: SettleWork,
  name: ColumnName,
  rows: readonly number[],
): Promise<readonly EditBatch[]> {
  const [first, ...others] = rows
  if (first === undefined) throw new Refusal('REQUEST_INVALID', { reason: 'there is no row to fill from' })
  const column = columnIndex(review, name)
  for await (const { text } of cellsNow(db, files, review, column, knownRows(review, [first]))) {
    const filled = knownRows(review, others).filter((row) => row !== first)
    return [{ column, rows: filled, after: filled.map(() => storableCell(text)) }]
  }
  return []
}
