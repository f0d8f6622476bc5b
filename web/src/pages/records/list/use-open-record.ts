/** The record whose panel is open beside the list, and its neighbours there. */
import type { List } from './use-list.ts'

export interface OpenRecord {
  readonly id: string | null
  readonly canMove: { readonly previous: boolean; readonly next: boolean }
  /** Opens the record of a row, and puts the active cell there. */
  open(row: number): void
  move(step: 1 | -1): void
  close(): void
}

export function useOpenRecord({ state, windows, rows, shown, cursor, scroller }: List): OpenRecord {
  const id = state.record
  const isHere = (at: number): boolean => windows.recordAt(at)?.id === id
  const row = id === null ? null : findRow()

  /** Where the cursor is, or among what is loaded around what is seen. */
  function findRow(): number | null {
    if (cursor.place !== null && isHere(cursor.place.row)) return cursor.place.row
    for (let at = rows.first; at < rows.end; at++) if (isHere(at)) return at
    return null
  }

  function open(at: number): void {
    const record = windows.recordAt(at)
    if (record === undefined) return
    cursor.go({ row: at, column: cursor.place?.column ?? 0 })
    rows.bringIntoView(at)
    state.openRecord(record.id)
  }

  return {
    id,
    canMove: { previous: row !== null && row > 0, next: row !== null && row < shown.rows - 1 },
    open,
    move: (step) => row !== null && open(row + step),
    close() {
      state.openRecord(null)
      scroller?.focus({ preventScroll: true })
    },
  }
}
