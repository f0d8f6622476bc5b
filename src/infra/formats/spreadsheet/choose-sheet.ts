/** Which sheet of a workbook looks like the data. */
export interface SheetSketch {
  readonly name: string
  readonly isHidden: boolean
  /** Rows with cells, of those that were looked at. */
  readonly rows: number
  /** How many cells the rows usually have. */
  readonly width: number
}

/** A first sheet is more often the data than not. */
const FIRST_COUNTS = 1.25
const WIDE_ENOUGH = 12

/** After the first sheet these are about the data, as in our own template files. */
const REMARKS =
  /^(fields?|instructions?|read ?me|legend|help|about|options|lists?|lookups?|values|anleitung|hinweise)$/i
const REMARKS_COUNT = 0.1

/**
 * A table is wide and long; a page of remarks is narrow, a list of choices has two columns. Hidden sheets
 * only where no other has a table.
 *
 * @returns the index of the sheet; -1 when all are empty.
 */
export function chooseSheet(sheets: readonly SheetSketch[]): number {
  let best = -1
  let bestScore = 0
  for (const [index, { name, rows, width, isHidden }] of sheets.entries()) {
    // Width says more than length: a list of choices is long, and three rows of ten cells are a table.
    const size = Math.cbrt(rows) * Math.min(width, WIDE_ENOUGH)
    const place = index === 0 ? FIRST_COUNTS : REMARKS.test(name.trim()) ? REMARKS_COUNT : 1
    const score = size * place * (isHidden ? 0.001 : 1)
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  }
  return best
}
