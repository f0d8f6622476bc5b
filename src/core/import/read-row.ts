/**
 * From the cells of a source row to typed values, normal forms and problems.
 *
 * This runs once for every cell of every file, so the readers are made once per column and a row
 * allocates nothing that it does not return.
 */
import { mayBeGuarded, unguardText } from '../export/guard-text.ts'
import { withCellRules } from './cell-rules.ts'
import { makeSourceReader, type SourceReader } from './cell-source.ts'
import type { ImportLayout, LayoutColumn } from './layout.ts'
import { DECIMAL_MARK, ERROR_MARK, LOST_DIGITS_MARK, OUTSIDE_MARK, mayBeMarked, unmarked } from './cell-mark.ts'
import { settingsOf } from './layout.ts'
import type { RowProblem } from './preview.ts'
import { problem, severityOf } from '../problems.ts'
import { codecOf } from '../value/codecs.ts'
import { quote, unreadable } from '../value/unreadable.ts'
import { exactDecimal } from '../value/number.ts'
import { ok, type Parsed, type Value } from '../value/value-type.ts'

/** A row as it is staged. `values[i]` and `keys[i]` belong to `layout.columns[i]`; null is blank or unreadable. */
export interface StagedRow {
  readonly values: readonly (Value | null)[]
  /** Normal forms, for the columns that have one: what matching compares. */
  readonly keys: readonly (string | null)[]
  readonly problems: readonly RowProblem[]
  /** At least one of the problems is an error: the row cannot be applied as it is. */
  readonly isRefused: boolean
}

interface CellReader {
  readonly index: number
  readonly column: LayoutColumn
  /** Null for a plain cell. */
  readonly source: SourceReader | null
  /** Null where the cell counts as blank. */
  readonly read: (text: string) => Parsed | null
  readonly normalForm: ((value: Value) => string) | null
  /** The cell may hold something else, which is then read as another column of the layout. */
  readonly isLenient: boolean
}

const NO_PROBLEMS: readonly RowProblem[] = []

/** Makes the reader of one import's rows. `cells` may be shorter or longer than the header. */
export function makeRowReader(layout: ImportLayout): (cells: readonly string[]) => StagedRow {
  const readers = layout.columns.map((column) => makeCellReader(layout, column))
  const { width } = layout
  return (cells) => {
    const values: (Value | null)[] = []
    const keys: (string | null)[] = []
    let problems: RowProblem[] | null = null
    for (const reader of readers) {
      const cell = (reader.source === null ? (cells[reader.index] ?? '') : reader.source.text(cells)).trim()
      // What an export wrote so that no spreadsheet takes it for a formula.
      const text = mayBeGuarded(cell) ? unguardText(cell).trim() : cell
      const parsed =
        text === '' ? null : mayBeMarked(text) || reader.source !== null ? readMarked(reader, text) : reader.read(text)
      const value = parsed !== null && parsed.ok && !isEmptyList(parsed.value) ? parsed.value : null
      values.push(value)
      keys.push(value === null || reader.normalForm === null ? null : reader.normalForm(value))
      const found = parsed === null ? undefined : parsed.ok ? parsed.warning : parsed.problem
      if (found !== undefined && !reader.isLenient) (problems ??= []).push(placeProblem(reader.column, text, found))
      const unsure = reader.source?.warn?.(cells) ?? null
      if (unsure !== null) (problems ??= []).push(placeProblem(reader.column, cells[reader.index] ?? '', unsure))
    }
    if (cells.length !== width) problems = [...(problems ?? []), ...checkWidth(cells, width)]
    if (problems === null) return { values, keys, problems: NO_PROBLEMS, isRefused: false }
    return { values, keys, problems, isRefused: problems.some(({ code }) => severityOf(code) === 'error') }
  }
}

/** `[]` says that there is nothing, like a blank cell: an empty list is stored as no value. */
const isEmptyList = (value: Value): boolean => typeof value === 'object' && value.length === 0

/** What a spreadsheet says of the cell: it holds an error, or a number that is not the one that was typed. */
function readMarked({ read, column, source }: CellReader, text: string): Parsed | null {
  const shown = unmarked(text)
  if (shown === text) return read(text)
  // Unless somebody said that the error stands for nothing.
  if (text.includes(ERROR_MARK)) return read(shown) === null ? null : unreadable('CELL_ERROR', shown)
  const exact =
    text.startsWith(DECIMAL_MARK) && source === null && column.type === 'number' ? exactDecimal(shown) : null
  if (exact !== null) return ok(exact)
  const parsed = read(shown)
  return parsed?.ok === true && text.startsWith(LOST_DIGITS_MARK)
    ? { ...parsed, warning: problem('NUMBER_LOST_DIGITS', { text: shown }) }
    : parsed
}

function makeCellReader(layout: ImportLayout, column: LayoutColumn): CellReader {
  const codec = codecOf(column.type)
  const settings = settingsOf(layout, column)
  const needsKey = column.keyColumn !== null || column.relation !== null
  const read = codec.reader(settings)
  return {
    index: column.index,
    column,
    source: column.source === undefined ? null : makeSourceReader(column.source, column.index),
    read: withCellRules(column, column.isUnique && column.relation === null ? limitLength(read) : read),
    isLenient: column.relation?.isLenient === true,
    normalForm: needsKey ? (value) => codec.normalForm?.(value, settings) ?? codec.format(value) : null,
  }
}

/** What an index on a text still takes, with room for what the database adds. */
const LONGEST_UNIQUE_BYTES = 2000
/** No text of so few characters has more bytes than that. */
const SURELY_SHORT = LONGEST_UNIQUE_BYTES / 3

const limitLength =
  (read: (text: string) => Parsed) =>
  (text: string): Parsed => {
    const isShort = text.length <= SURELY_SHORT || new TextEncoder().encode(text).length <= LONGEST_UNIQUE_BYTES
    return isShort ? read(text) : unreadable('UNIQUE_TOO_LONG', text, { limit: LONGEST_UNIQUE_BYTES })
  }

function placeProblem(
  column: LayoutColumn,
  text: string,
  found: { readonly code: RowProblem['code']; readonly details?: RowProblem['details'] },
): RowProblem {
  const quoted = quote(unmarked(text).slice(0, LONGEST_TEXT))
  return {
    code: found.code,
    column: column.index,
    field: column.path,
    text: quoted,
    // Of a list the codec quotes the element that it means.
    details: { field: column.fieldLabel, text: quoted, ...found.details },
  }
}

/** Enough to recognise the cell by; the whole text stays in the file. */
const LONGEST_TEXT = 500

/** Cells beyond the header hold data that has no column; absent cells are taken as empty. */
function checkWidth(cells: readonly string[], width: number): readonly RowProblem[] {
  if (cells.length < width) {
    return [problem('ROW_TOO_SHORT', { found: cells.length, expected: width })]
  }
  const extra = cells.slice(width).filter((cell) => cell.trim() !== '')
  const far = extra.filter((cell) => cell.startsWith(OUTSIDE_MARK))
  const near = extra.find((cell) => !cell.startsWith(OUTSIDE_MARK))
  const outside = far.map(cellOutside)
  if (near === undefined) return outside
  return [problem('ROW_TOO_LONG', { found: cells.length, expected: width, text: quote(unmarked(near)) }), ...outside]
}

function cellOutside(marked: string): RowProblem {
  const [cell = '', ...words] = unmarked(marked).split(' ')
  return problem('CELL_OUTSIDE_TABLE', { cell, text: quote(words.join(' ')) })
}
