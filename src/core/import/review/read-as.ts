/**
 * Writes a cell that can be read in several ways so that it can be read in one: "03/04/2026", taken as day first,
 * becomes "2026-04-03". Unlike a choice for the whole column this can be taken back, and leaves other cells alone.
 */
import { withCellRules } from '../cell-rules.ts'
import { settingsOf, type ImportLayout, type LayoutColumn } from '../layout.ts'
import { codecOf } from '../../value/codecs.ts'
import { settingsOfFormat, type ColumnFormat } from '../../value/column-format.ts'
import type { Parsed } from '../../value/value-type.ts'

/** @returns a function that gives the new text, or null where the format does not make the cell readable */
export function makeReadAs(
  layout: Pick<ImportLayout, 'settings'>,
  column: LayoutColumn,
  format: ColumnFormat,
): (text: string) => string | null {
  const codec = codecOf(column.type)
  const own = makeCellReader(layout, column)
  const read = codec.reader({ ...settingsOf(layout, column), ...settingsOfFormat(format) })
  return (text) => {
    const parsed = read(text.trim())
    if (!parsed.ok) return null
    const written = codec.format(parsed.value)
    const again = own(written)
    return again?.ok === true && codec.format(again.value) === written && written !== text ? written : null
  }
}

/** As the rows of the import are read; null where a cell counts as blank. */
export function makeCellReader(
  layout: Pick<ImportLayout, 'settings'>,
  column: LayoutColumn,
): (text: string) => Parsed | null {
  const read = withCellRules(column, codecOf(column.type).reader(settingsOf(layout, column)))
  return (text) => (text.trim() === '' ? null : read(text.trim()))
}
