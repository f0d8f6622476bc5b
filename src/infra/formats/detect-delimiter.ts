import type { CsvDialect, SourceRow } from '../../core/import/dialect.ts'
import { Refusal } from '../../core/refusal.ts'
import { CsvScanner } from './csv-scanner.ts'
import { withoutCutCharacter } from './to-utf8.ts'

export type Delimiter = CsvDialect['delimiter']

export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']

/** A table shows its shape in the first rows; more of them would only take longer. */
const TRIAL_BYTES = 64 * 1024
const TRIAL_ROWS = 1000

/** Excel writes this line above the header, to tell itself the delimiter. */
const SEPARATOR_LINE = /^(?:\u{feff})?"?sep=([,;\t|])"?\r?\n/u

export interface DelimiterGuess {
  readonly delimiter: Delimiter
  /** Whether the file's first line says so and is no header. */
  readonly isDeclared: boolean
}

/**
 * Reads the beginning of the text with each delimiter and takes the one that makes the best table: most
 * rows of one width, that of the header, with quotes where quotes belong. A comma for a table of one column.
 */
export function detectDelimiter(text: Buffer): DelimiterGuess {
  const isWhole = text.length <= TRIAL_BYTES
  const head = isWhole ? text : withoutCutCharacter(text.subarray(0, TRIAL_BYTES))
  const declared = SEPARATOR_LINE.exec(head.toString('utf8', 0, 16))?.[1] as Delimiter | undefined
  if (declared !== undefined) return { delimiter: declared, isDeclared: true }
  const tables = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(tryDelimiter(head, delimiter, isWhole)) }))
  const best = tables.reduce((best, next) => (next.score > best.score ? next : best))
  return { delimiter: best.score > 0 ? best.delimiter : ',', isDeclared: false }
}

interface Trial {
  /** Number of cells of each row. */
  readonly widths: readonly number[]
  /** Cells in which a quote stands where the grammar has no place for one. */
  readonly looseQuotes: number
  /** Cells that begin with a space: a delimiter followed by a space is more likely punctuation. */
  readonly spacedCells: number
}

/** 0 when the delimiter makes no columns. */
function scoreOf({ widths, looseQuotes, spacedCells }: Trial): number {
  const [headerWidth = 1, ...bodyWidths] = widths
  const usualWidth = bodyWidths.length === 0 ? headerWidth : mostFrequent(bodyWidths)
  if (usualWidth < 2) return 0
  const regular = widths.filter((width) => width === usualWidth).length / widths.length
  const quotesFit = 1 - Math.min(0.9, looseQuotes / widths.length)
  const spacing = 1 - 0.5 * (spacedCells / (widths.length * usualWidth))
  // Width counts for little: four regular columns are better than six ragged ones.
  return regular ** 2 * headerFit(headerWidth, usualWidth) * quotesFit * spacing * Math.log2(1 + usualWidth)
}

/** A header that the delimiter does not divide may be a title above the table, if the table is wide; else it is text. */
function headerFit(headerWidth: number, usualWidth: number): number {
  if (headerWidth === usualWidth) return 1
  return headerWidth === 1 && usualWidth === 2 ? 0 : 0.25
}

function tryDelimiter(head: Buffer, delimiter: Delimiter, isWhole: boolean): Trial {
  const scanner = new CsvScanner({ delimiter, firstRow: 0, encoding: 'utf-8' })
  const rows: SourceRow[] = []
  try {
    scanner.write(head)
    rows.push(...readRows(scanner))
    // A row that is longer than the trial: what there is of it will do.
    if (isWhole || rows.length === 0) {
      scanner.end()
      rows.push(...readRows(scanner))
    }
  } catch (error) {
    // A quote that does not close: perhaps because the delimiter is wrong. If not, the reading itself will say so.
    if (!(error instanceof Refusal)) throw error
  }
  return {
    widths: rows.map(({ cells }) => cells.length),
    looseQuotes: scanner.looseQuotes,
    spacedCells: rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell.startsWith(' ')).length, 0),
  }
}

/** Row by row, so that those before one that cannot be read are kept. */
function* readRows(scanner: CsvScanner): Generator<SourceRow> {
  for (let count = 0; count < TRIAL_ROWS; count += 1) {
    const [row] = scanner.read(1)
    if (row === undefined) return
    yield row
  }
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [usual] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))
  return usual
}
