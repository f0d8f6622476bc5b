import type { KeyboardEvent } from 'react'
import { bringColumnIntoView } from '../../../grid/bring-column-into-view.ts'
import type { Place } from '../../../grid/place-of.ts'
import { NONE } from '../../../grid/selection.ts'
import { columnWidths } from './column-changes.ts'
import type { List } from '../list/use-list.ts'
import { readGridKey, type GridAction } from './grid-key.ts'

interface GridKeys {
  readonly mayEdit: (row: number, column: number) => boolean
  readonly onOpen: (row: number) => void
}

/** @returns the listener of the grid, which has the focus for all of its cells */
export function useGridKeys(list: List, { mayEdit, onOpen }: GridKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const { cursor, columns, rows, shown, state, windows } = list
  const last = shown.rows - 1
  const place = cursor.place ?? { row: rows.seen.first, column: 0 }

  function go(next: Place, isExtending: boolean): void {
    const row = Math.min(last, Math.max(0, next.row))
    const column = Math.min(columns.length - 1, Math.max(-1, next.column))
    cursor.go({ row, column }, isExtending)
    rows.bringIntoView(row)
    if (list.scroller !== null) bringColumnIntoView(list.scroller, columnWidths(columns), 2, column + 1)
    if (isExtending) void list.selectRange(cursor.place === null ? row : cursor.anchor, row)
    else if (state.record !== null && row !== place.row) onOpen(row)
  }

  function edge(kind: Extract<GridAction, { kind: 'edge' }>['edge']): Place {
    if (kind === 'rowStart') return { ...place, column: 0 }
    if (kind === 'rowEnd') return { ...place, column: columns.length - 1 }
    return { ...place, row: kind === 'first' ? 0 : last }
  }

  /** Of a cell that was gone to: nothing is typed into one that nobody chose. */
  function edit(typed?: string): void {
    if (cursor.place === null) return go(place, false)
    const column = columns[place.column]
    const record = windows.recordAt(place.row)
    if (column === undefined || record === undefined || !mayEdit(place.row, place.column)) return
    cursor.edit({ recordId: record.id, path: column.path, ...(typed !== undefined && { typed }) })
  }

  function act(action: GridAction): void {
    switch (action.kind) {
      case 'move':
        // The first key only shows where the list stands.
        if (cursor.place === null) return go(place, false)
        return go({ row: place.row + action.rows, column: place.column + action.columns }, action.isExtending)
      case 'page':
        return go({ ...place, row: place.row + action.direction * rows.pageRows }, action.isExtending)
      case 'edge':
        return go(edge(action.edge), action.isExtending)
      case 'toggle':
        cursor.go(place)
        return list.toggle(place.row)
      case 'selectAll':
        return list.selectAll(true)
      case 'clear':
        return clear()
      case 'open':
        return onOpen(place.row)
      case 'edit':
        return place.column === -1 ? list.toggle(place.row) : edit()
      case 'type':
        return edit(action.text)
    }
  }

  function clear(): void {
    if (state.record !== null) state.openRecord(null)
    else list.select(NONE)
  }

  return (event) => {
    if (event.target !== event.currentTarget || last < 0) return
    const action = readGridKey({
      key: event.key,
      isMod: event.metaKey || event.ctrlKey,
      shiftKey: event.shiftKey,
      altKey: event.altKey,
    })
    if (action === null) return
    event.preventDefault()
    act(action)
  }
}
