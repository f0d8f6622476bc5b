/** Aligned tables for a terminal of any width. */
import { cutText, printable, textWidth, wrapText } from './text-width.ts'

export interface TableColumn {
  readonly title: string
  readonly align?: 'left' | 'right'
  /**
   * What becomes of the column where the table is wider than the terminal: it stays (`keep`, also when
   * absent), its texts are cut, or they go on in the next line. Where that is not enough, the columns to
   * `drop` are left out, the last one first.
   */
  readonly fit?: 'keep' | 'cut' | 'wrap' | 'drop'
}

const GAP = '  '
/** Columns that give way keep this much. */
const LEAST_WIDTH = 10

/** The lines of a table: the titles, a rule, the rows. */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const cells = rows.map((row) => columns.map((_, index) => printable(row[index] ?? '')))
  const dropped = findDropped(columns, naturalWidths(columns, cells), width)
  if (dropped !== undefined) {
    return formatTable(
      without(columns, dropped),
      rows.map((row) => without(row, dropped)),
      width,
    )
  }
  const widths = fitWidths(columns, naturalWidths(columns, cells), width)
  const titles = columns.map(({ title }, index) => cutText(title, widths[index] ?? 0))
  const rule = widths.map((each) => '─'.repeat(each))
  return [
    formatLine(columns, widths, titles),
    rule.join(GAP).trimEnd(),
    ...cells.flatMap((row) => formatRow(columns, widths, row)),
  ]
}

const naturalWidths = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]): readonly number[] =>
  columns.map(({ title }, index) =>
    rows.reduce((widest, row) => Math.max(widest, textWidth(row[index] ?? '')), textWidth(title)),
  )

/** The column to leave out, when even the least width of the others does not fit. */
function findDropped(columns: readonly TableColumn[], natural: readonly number[], width: number): number | undefined {
  const least = natural.map((each, index) => (isFlexible(columns[index]) ? Math.min(each, LEAST_WIDTH) : each))
  if (sum(least) + GAP.length * (columns.length - 1) <= width) return undefined
  const last = columns.findLastIndex(({ fit }) => fit === 'drop')
  return last < 0 ? undefined : last
}

const without = <Item>(items: readonly Item[], index: number): readonly Item[] => items.toSpliced(index, 1)

const isFlexible = (column: TableColumn | undefined): boolean => column?.fit === 'cut' || column?.fit === 'wrap'

/** Takes room from the widest of the columns that give way, until the table fits or nothing is left to take. */
function fitWidths(columns: readonly TableColumn[], natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural]
  let excess = sum(widths) + GAP.length * (columns.length - 1) - width
  while (excess > 0) {
    const widest = widestFlexible(columns, widths)
    if (widest === undefined) break
    widths[widest] = (widths[widest] ?? 0) - 1
    excess--
  }
  return widths
}

function widestFlexible(columns: readonly TableColumn[], widths: readonly number[]): number | undefined {
  const flexible = columns.flatMap((column, index) =>
    isFlexible(column) && (widths[index] ?? 0) > LEAST_WIDTH ? [index] : [],
  )
  return flexible.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function formatRow(
  columns: readonly TableColumn[],
  widths: readonly number[],
  row: readonly string[],
): readonly string[] {
  const lines = row.map((cell, index) => {
    const width = widths[index] ?? 0
    return columns[index]?.fit === 'wrap' ? wrapText(cell, width) : [cutText(cell, width)]
  })
  const height = Math.max(...lines.map((each) => each.length))
  return Array.from({ length: height }, (_, line) =>
    formatLine(
      columns,
      widths,
      lines.map((each) => each[line] ?? ''),
    ),
  )
}

function formatLine(columns: readonly TableColumn[], widths: readonly number[], texts: readonly string[]): string {
  const cells = texts.map((text, index) => {
    const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - textWidth(text)))
    return columns[index]?.align === 'right' ? space + text : text + space
  })
  return cells.join(GAP).trimEnd()
}
