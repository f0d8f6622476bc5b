/**
 * Single rows of a large file: marks say where some of them begin, and reading starts at the last one before
 * the row that is wanted. Without marks it starts at the beginning.
 */
import type { CsvDialect, SourceRow } from '../../core/import/dialect.ts'
import type { SourceFile } from '../files/source-file.ts'
import { encodingNamed } from './encodings.ts'
import { readCsvRows, type RowMark } from './read-csv.ts'

/** Reading on is cheaper than opening the file anew for a row that is no farther than this. */
const NEAR_ROWS = 2_000

/** Of other encodings the text that is read has other bytes than the file. */
export const canBeMarked = ({ encoding }: Pick<CsvDialect, 'encoding'>): boolean => encodingNamed(encoding) === 'utf-8'

export const packMarks = (marks: readonly RowMark[]): Buffer | null =>
  marks.length === 0 ? null : Buffer.from(Float64Array.from(marks.flatMap(({ row, offset }) => [row, offset])).buffer)

export function unpackMarks(packed: Buffer | null): readonly RowMark[] {
  if (packed === null) return []
  const numbers = new Float64Array(new Uint8Array(packed).buffer)
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    row: numbers[2 * index] ?? 0,
    offset: numbers[2 * index + 1] ?? 0,
  }))
}

/**
 * @param wanted row numbers, rising
 * @returns the rows that the file has, in that order
 */
export async function* readRowsAt(
  file: SourceFile,
  dialect: CsvDialect,
  marks: readonly RowMark[],
  wanted: Iterable<number>,
): AsyncGenerator<SourceRow> {
  const rows = wanted[Symbol.iterator]()
  let next = rows.next()
  while (next.done !== true) {
    const from = markBefore(marks, next.value)
    let isNear = true
    for await (const batch of readCsvRows(file, dialect, { ...(from && { from }) })) {
      for (const each of batch) {
        if (next.done === true) return
        if (each.row !== next.value) continue
        yield each
        next = rows.next()
      }
      if (next.done === true) return
      isNear = (markBefore(marks, next.value)?.row ?? 0) - (batch.at(-1)?.row ?? 0) <= NEAR_ROWS
      if (!isNear) break
    }
    // The end of the file came first: it has no more rows that are wanted.
    if (isNear) return
  }
}

function markBefore(marks: readonly RowMark[], row: number): RowMark | undefined {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.row ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return marks[low - 1]
}
