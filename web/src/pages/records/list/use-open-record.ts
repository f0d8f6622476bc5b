/** The record whose panel is open beside the list, and its neighbours there. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { List } from './use-list.ts'

export interface OpenRecord {
  readonly id: string | null
  readonly canMove: { readonly previous: boolean; readonly next: boolean }
  /** Opens the record of a row, and puts the active cell there. */
  open(row: number): void
  move(step: 1 | -1): void
  close(): void
}

/** What it gives out stays the same while the list is scrolled. */
export function useOpenRecord(list: List): OpenRecord {
  const id = list.state.record
  const row = id === null ? null : findRow(list, id)
  const latest = useRef({ list, row })
  useEffect(() => {
    latest.current = { list, row }
  })
  const open = useCallback((at: number) => openRow(latest.current.list, at), [])
  const move = useCallback(
    (step: 1 | -1) => latest.current.row !== null && openRow(latest.current.list, latest.current.row + step),
    [],
  )
  const close = useCallback(() => {
    const { state, scroller } = latest.current.list
    state.openRecord(null)
    scroller?.focus({ preventScroll: true })
  }, [])
  const previous = row !== null && row > 0
  const next = row !== null && row < list.shown.rows - 1
  return useMemo(
    () => ({ id, canMove: { previous, next }, open, move, close }),
    [id, previous, next, open, move, close],
  )
}

/** Where the cursor is, or among what is loaded around what is seen. */
function findRow({ windows, cursor, rows }: List, id: string): number | null {
  const isHere = (at: number): boolean => windows.recordAt(at)?.id === id
  if (cursor.place !== null && isHere(cursor.place.row)) return cursor.place.row
  for (let at = rows.first; at < rows.end; at++) if (isHere(at)) return at
  return null
}

function openRow({ windows, cursor, rows, state }: List, at: number): void {
  const record = windows.recordAt(at)
  if (record === undefined) return
  cursor.go({ row: at, column: cursor.place?.column ?? 0 })
  rows.bringIntoView(at)
  state.openRecord(record.id)
}
