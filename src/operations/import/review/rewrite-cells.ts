/** Actions that write cells otherwise, each by what stands in it, in any number of columns. The file is read once. */
import { makeReadAs } from '../../../core/import/review/read-as.ts'
import { makeReplacer } from '../../../core/import/review/replace-text.ts'
import { cleanText, type ColumnChoice, type ReviewAction } from '../../../core/import/review/review-action.ts'
import { Refusal } from '../../../core/refusal.ts'
import { columnIndex } from '../edit-import-rows.ts'
import { ChangedTexts } from './changed-texts.ts'
import type { OpenReview } from './open-review.ts'
import { cellNow, rowsNow } from './rows-now.ts'
import { rowsOfScope, unreadCells } from './scope-rows.ts'
import type { SettledAction, SettleWork } from './settle-work.ts'

export type Rewriting = Extract<ReviewAction, { readonly kind: 'replace' | 'clean' | 'readAs' }>

/** @throws Refusal COLUMN_UNKNOWN, REQUEST_INVALID for too many cells, or an expression that cannot be read */
export async function rewriteCells(work: SettleWork, action: Rewriting): Promise<SettledAction> {
  const { db, files, review } = work
  const rewrite = remembering(rewriterOf(review, action))
  const columns = chosenColumns(review, action)
  const rows = await rowsOfScope(db, review, action.scope)
  const changed = new ChangedTexts(rows.length)
  const quoted = await quotedCells(work, action, rows)
  if (quoted !== null) {
    for (const { row, text, inFile } of quoted.cells) {
      const after = rewrite(text)
      if (after !== null) changed.add(quoted.column, row, after, inFile)
    }
    return changed.settled()
  }
  for await (const row of rowsNow(db, files, review, columns, rows)) {
    for (const column of columns) {
      const { text, inFile } = cellNow(row, column)
      const after = rewrite(text)
      if (after !== null) changed.add(column, row.source.row, after, inFile, row.source)
    }
  }
  return changed.settled()
}

function rewriterOf(review: OpenReview, action: Rewriting): (text: string) => string | null {
  switch (action.kind) {
    case 'replace':
      return makeReplacer(action)
    case 'clean':
      return (text) => cleanText(action.how, text)
    case 'readAs':
      return readAs(review, action)
  }
}

/** A column that is put together of others, or split, has no cell to be written otherwise. */
function readAs(
  { layout, row }: OpenReview,
  { column, format }: Rewriting & { readonly kind: 'readAs' },
): (text: string) => string | null {
  const index = columnIndex({ row }, column)
  const found = layout.columns.find((each) => each.index === index && each.source === undefined)
  return found === undefined ? () => null : makeReadAs(layout, found, format)
}

/** The cells of a problem, where it quotes them: the file is not read then. */
async function quotedCells({ db, review }: SettleWork, action: Rewriting, rows: readonly number[]) {
  if (action.kind !== 'readAs') return null
  const column = columnIndex(review, action.column)
  const cells = await unreadCells(db, review, column, rows, action.scope)
  return cells && { column, cells }
}

/** @returns columns of the file, rising, each once */
function chosenColumns(review: OpenReview, { column, columns }: ColumnChoice): readonly number[] {
  if ((column === undefined) === (columns === undefined))
    throw new Refusal('REQUEST_INVALID', { reason: 'it names either its column or its columns' })
  if (columns === 'all')
    return review.row.mapping.flatMap(({ index, field }) => (field === null ? [] : [index])).toSorted((a, b) => a - b)
  const named = columns ?? (column === undefined ? [] : [column])
  return [...new Set(named.map((name) => columnIndex(review, name)))].toSorted((a, b) => a - b)
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
