/** Goes once through the file to see what its columns hold, before a row of it is taken. */
import { mayBeGuarded, unguardText } from '../../../core/export/guard-text.ts'
import { makeSourceReader } from '../../../core/import/cell-source.ts'
import { mayBeMarked, unmistakable } from '../../../core/import/cell-mark.ts'
import type { SourceRow } from '../../../core/import/dialect.ts'
import type { ImportLayout, LayoutColumn } from '../../../core/import/layout.ts'
import { needsWholeColumn, profileColumn, type ColumnProfiler } from '../../../core/import/profile/profile-column.ts'
import type { FileProfile } from '../../../core/import/profile/column-stats.ts'
import { REMOVED, type PagedEdits } from './row-edits.ts'

/** Whether the reading of a cell, or a question about it, depends on the rest of its column. */
export const needsProfile = (layout: ImportLayout): boolean => layout.columns.some(isProfiled)

const isProfiled = (column: LayoutColumn): boolean =>
  isFromCells(column) && (needsWholeColumn(column.type) || column.relation !== null)

const isFromCells = ({ source }: LayoutColumn): boolean => source?.kind !== 'constant' && source?.kind !== 'currency'

interface Profiled {
  readonly text: (cells: readonly string[]) => string
  readonly profiler: ColumnProfiler
}

export async function profileRows(
  batches: AsyncIterable<readonly SourceRow[]>,
  layout: ImportLayout,
  edits: Pick<PagedEdits, 'isEmpty' | 'of' | 'reach'>,
): Promise<FileProfile> {
  const columns = layout.columns.map(makeProfiled)
  const used = columns.filter((column) => column !== null)
  let rows = 0
  for await (const batch of batches) {
    rows += batch.length
    await edits.reach(batch.at(-1)?.row ?? 0)
    for (const { row, cells } of batch) {
      const edited = edits.isEmpty ? cells : withEdits(cells, edits.of(row))
      if (edited !== null) for (const { text, profiler } of used) profiler.add(text(edited), row)
    }
  }
  return { rows, columns: columns.map((column) => column?.profiler.finish() ?? null) }
}

function makeProfiled(column: LayoutColumn): Profiled | null {
  if (!isFromCells(column)) return null
  const { index, path, type } = column
  return { text: cellText(column), profiler: profileColumn(index, path, type) }
}

/** What a column says in a row, trimmed. */
export function cellText({ index, source }: LayoutColumn): (cells: readonly string[]) => string {
  const read = source === undefined ? null : makeSourceReader(source, index).text
  return read === null
    ? (cells) => shownText(cells[index] ?? '')
    : (cells) => unmistakable(unguarded(read(cells).trim()))
}

/** Only a cell of a spreadsheet can be marked, and shows it by its first character. */
const shownText = (cell: string): string => (mayBeMarked(cell) ? unmistakable(cell.trim()) : unguarded(cell.trim()))

/** What the cell of an exported file stands for. */
const unguarded = (text: string): string => (mayBeGuarded(text) ? unguardText(text).trim() : text)

/** null for a row that was removed. */
export function withEdits(
  cells: readonly string[],
  edited: ReadonlyMap<number, string> | undefined,
): readonly string[] | null {
  if (edited === undefined) return cells
  if (edited.has(REMOVED)) return null
  const changed = [...cells]
  for (const [column, text] of edited) changed[column] = text
  return Array.from(changed, (cell) => cell ?? '')
}
