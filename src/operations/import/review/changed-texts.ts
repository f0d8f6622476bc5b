/** The texts that an action writes, by column, as they are found. */
import type { SourceRow } from '../../../core/import/dialect.ts'
import type { EditBatch } from '../../../core/import/review/review-action.ts'
import { Refusal } from '../../../core/refusal.ts'
import { storableCell } from '../edit-import-rows.ts'
import type { SettledAction } from './settle-work.ts'

/** Cells that one action changes: some hundred megabytes, until they are in the database. Of one column it is all of its rows. */
const MOST_CELLS = 2_000_000

/** Rows of a file that are kept in memory rather than read twice: some ten megabytes, mostly. */
const MOST_KEPT = 120_000

interface ColumnTexts {
  readonly rows: number[]
  readonly after: string[]
  readonly inFile: (string | null)[]
}

export class ChangedTexts {
  readonly #most: number
  readonly #columns = new Map<number, ColumnTexts>()
  readonly #sources: SourceRow[] = []
  #cells = 0
  /** Changed rows, and the last of them. */
  #rows = 0
  #last = 0

  /** @param rows that are looked at */
  constructor(rows: number, most = MOST_CELLS) {
    this.#most = Math.max(most, rows)
  }

  /**
   * @param row rising; the same one again for another column
   * @param source the row as it stands in the file, where it was read
   * @throws Refusal REQUEST_INVALID for more cells than are changed at once
   */
  add(column: number, row: number, after: string, inFile: string | null, source?: SourceRow): void {
    this.#cells += 1
    if (this.#cells > this.#most) {
      const most = this.#most.toLocaleString('en')
      throw new Refusal('REQUEST_INVALID', {
        reason: `it would change more than ${most} cells; take fewer columns or rows`,
      })
    }
    const texts = this.#columns.get(column) ?? { rows: [], after: [], inFile: [] }
    this.#columns.set(column, texts)
    texts.rows.push(row)
    texts.after.push(storableCell(after))
    texts.inFile.push(inFile)
    if (row === this.#last) return
    this.#last = row
    this.#rows += 1
    if (source !== undefined && this.#sources.length < MOST_KEPT) this.#sources.push(source)
  }

  settled(): SettledAction {
    const batches = [...this.#columns].map(([column, { rows, after, inFile }]): EditBatch => ({
      column,
      rows,
      after,
      inFile,
    }))
    return {
      batches: batches.toSorted((a, b) => a.column - b.column),
      sources: this.#sources.length === this.#rows ? this.#sources : null,
    }
  }
}
