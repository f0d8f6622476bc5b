/** What can be said of a sheet of an old workbook without reading its cells: a walk over its records. */
import { Refusal } from '../../../core/refusal.ts'
import { BiffRecords, RECORD } from './biff-records.ts'
import type { ByteSource } from './byte-source.ts'
import type { MergedCells } from './sheet-scanner.ts'

export interface BiffSurvey {
  /** Some programs write cells in the order in which they were made; all others from left to right, row by row. */
  readonly isInOrder: boolean
  readonly hiddenRows: number
  readonly merges: readonly MergedCells[]
  /** Where the sheet ends. */
  readonly end: number
}

const CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.mulRk,
  RECORD.rString,
  RECORD.labelSst,
  RECORD.number,
  RECORD.label,
  RECORD.boolErr,
  RECORD.rk,
])

const HIDDEN_ROW = 0x20
const MOST_MERGES = 1000
const MERGE_BYTES = 8
const COLUMNS = 256

/** @throws Refusal FILE_DAMAGED */
export function surveyBiffSheet(source: ByteSource, position: number): BiffSurvey {
  const records = new BiffRecords(source, position)
  const merges: MergedCells[] = []
  let depth = 0
  let last = -1
  let isInOrder = true
  let hiddenRows = 0
  do {
    if (!records.next()) throw new Refusal('FILE_DAMAGED', { reason: 'the sheet ends early' })
    const { type } = records
    if (type === RECORD.bof) depth += 1
    else if (type === RECORD.eof) depth -= 1
    else if (depth !== 1) continue
    else if (CELLS.has(type)) {
      const place = records.u16(0) * COLUMNS + records.u16(2)
      isInOrder &&= place > last
      last = place
    } else if (type === RECORD.row) hiddenRows += (records.u8(12) & HIDDEN_ROW) === 0 ? 0 : 1
    else if (type === RECORD.mergedCells) takeMerges(records, merges)
  } while (depth > 0)
  return { isInOrder, hiddenRows, merges, end: records.position }
}

function takeMerges(records: BiffRecords, merges: MergedCells[]): void {
  for (let at = 2; at + MERGE_BYTES <= records.length && merges.length < MOST_MERGES; at += MERGE_BYTES) {
    merges.push({
      fromRow: records.u16(at) + 1,
      toRow: records.u16(at + 2) + 1,
      fromColumn: records.u16(at + 4),
      toColumn: records.u16(at + 6),
    })
  }
}
