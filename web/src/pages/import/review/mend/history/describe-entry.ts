/** Says what a change of the review did, as its history lists it. */
import type { RowActionHistory } from '../../../../../api/types.ts'
import { it } from '../../../../../texts/import-texts.ts'
import { formatName } from '../format-name.ts'
import { fixLabel } from '../problems/fix-name.ts'

export type HistoryEntry = RowActionHistory['actions'][number]

/** Long texts are cut: the sentence is about what was done. */
const LONGEST = 60
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** @param labelOf what people call a column, however it was named in the request */
export function describeEntry(entry: HistoryEntry, labelOf: (column: string | number) => string): string {
  const { actions } = it.mend.history
  const column = columnsOf(entry, labelOf)
  const text = cut(entry.text ?? '')
  switch (entry.kind) {
    case 'setCells':
      return entry.column === undefined ? actions.setCells : actions.setCell(text, column)
    case 'fillDown':
      return actions.fillDown(column)
    case 'setValue':
      return actions.setValue(text, column)
    case 'mergeValues':
      return entry.text === undefined
        ? actions.mergeValues(entry.values ?? 0, column)
        : actions.mergeInto(entry.values ?? 0, text, column)
    case 'resetCells':
      return actions.resetCells(column)
    case 'replace':
      if (entry.fix !== undefined) return actions.fix(fixLabel(entry.fix), column)
      return actions.replace(cut(entry.find ?? ''), cut(entry.replaceBy ?? ''), column)
    case 'clean':
      return (entry.columns === undefined ? actions.clean : actions.cleanSeveral)(
        it.mend.find.cleanings[entry.how ?? 'trim'].label,
        column,
      )
    case 'readAs':
      return actions.readAs(formatName(entry.format ?? {}), column)
    case 'removeRows':
      return actions.removeRows
    case 'restoreRows':
      return actions.restoreRows
    case 'pickMatch':
      return describePick(entry.match ?? null)
  }
}

/** More than a few are told by their number. */
const NAMED_COLUMNS = 3

function columnsOf({ column, columns }: HistoryEntry, labelOf: (column: string | number) => string): string {
  const { allColumns, columns: counted } = it.mend.history
  if (columns === undefined) return column === undefined ? '' : labelOf(column)
  if (columns === 'all') return allColumns
  return columns.length > NAMED_COLUMNS ? counted(columns.length) : columns.map(labelOf).join(', ')
}

function describePick(match: string | null): string {
  const { actions } = it.mend.history
  if (match === null) return actions.pickNone
  if (match === 'create') return actions.pickNew
  return match === 'skip' ? actions.pickSkip : actions.pickRecord
}

const OF_ROWS: ReadonlySet<HistoryEntry['kind']> = new Set(['removeRows', 'restoreRows', 'pickMatch'])

export const countOfEntry = ({ kind, rows, cells }: HistoryEntry): string =>
  OF_ROWS.has(kind) ? it.mend.history.rows(rows) : it.mend.history.cells(cells)
