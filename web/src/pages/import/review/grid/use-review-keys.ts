import type { KeyboardEvent } from 'react'
import { bringColumnIntoView } from '../../../../grid/bring-column-into-view.ts'
import type { Place } from '../../../../grid/place-of.ts'
import { readReviewKey, type ReviewKey } from './review-key.ts'
import { FIXED_COLUMNS, type ReviewGridModel } from './use-review-grid.ts'
import { NUMBER_COLUMN } from './use-review-cursor.ts'

export interface GridMoves {
  /** To a cell, which comes into view. */
  go(place: Place, isExtending?: boolean): void
  /** From where the cursor is. */
  step(rows: number, columns: number): void
  /** Opens the editor of the cell that the cursor is at. */
  edit(draft?: string): void
}

export function gridMoves({ cursor, columns, rows, shown, scroller, widths, windows }: ReviewGridModel): GridMoves {
  const place = cursor.place ?? { row: rows.seen.first, column: 0 }

  function go(next: Place, isExtending = false): void {
    const row = Math.min(shown.total - 1, Math.max(0, next.row))
    const column = Math.min(columns.length - 1, Math.max(NUMBER_COLUMN, next.column))
    cursor.go({ row, column }, isExtending)
    rows.bringIntoView(row)
    if (scroller !== null) bringColumnIntoView(scroller, widths, FIXED_COLUMNS, column + FIXED_COLUMNS)
  }

  return {
    go,
    step: (down, right) => go({ row: place.row + down, column: place.column + right }),
    edit(draft) {
      const column = columns[place.column]
      const row = windows.rowAt(place.row)
      if (column === undefined || row === undefined) return
      cursor.edit({ place, row: row.row, column: column.index, ...(draft !== undefined && { draft }) })
    },
  }
}

/** @returns the listener of the grid, which has the focus for all of its cells */
export function useReviewKeys(grid: ReviewGridModel, moves: GridMoves): (event: KeyboardEvent<HTMLElement>) => void {
  const { cursor, rows, shown, acts, columns } = grid
  const place = cursor.place ?? { row: rows.seen.first, column: 0 }
  const { range } = cursor

  function edgeOf(edge: 'rowStart' | 'rowEnd' | 'first' | 'last'): Place {
    if (edge === 'rowStart') return { ...place, column: 0 }
    if (edge === 'rowEnd') return { ...place, column: columns.length - 1 }
    return { ...place, row: edge === 'first' ? 0 : shown.total - 1 }
  }

  function act(key: ReviewKey): void {
    switch (key.kind) {
      case 'move':
        // The first key only shows where the grid stands.
        if (cursor.place === null) return moves.go(place)
        return moves.go({ row: place.row + key.rows, column: place.column + key.columns }, key.isExtending)
      case 'page':
        return moves.go({ ...place, row: place.row + key.direction * rows.pageRows }, key.isExtending)
      case 'edge':
        return moves.go(edgeOf(key.edge), key.isExtending)
      case 'toggle':
        return grid.toggle(place.row)
      case 'selectAll':
        return grid.selectAll(true)
      case 'leave':
        return cursor.place === null ? grid.selectAll(false) : leave()
      case 'edit':
        if (cursor.place === null) return moves.go(place)
        return enter()
      case 'type':
        return cursor.place === null ? undefined : moves.edit(key.text)
      case 'clear':
        return range === null ? undefined : acts.clear(range)
      case 'fillDown':
        return range === null ? undefined : acts.fillDown(range)
    }
  }

  /** On a cell its editor, on the number the selection, on the state what there is to be decided. */
  function enter(): void {
    if (place.column === NUMBER_COLUMN) return grid.toggle(place.row)
    if (place.column >= 0) return moves.edit()
    const row = grid.windows.rowAt(place.row)
    if (row !== undefined) grid.choose(row)
  }

  /** A range shrinks to the cell; then the selection is given up. */
  function leave(): void {
    if (range !== null && (range.top !== range.bottom || range.left !== range.right)) return moves.go(place)
    grid.selectAll(false)
  }

  return (event) => {
    if (event.target !== event.currentTarget || shown.total === 0) return
    const { key, shiftKey, altKey } = event
    const action = readReviewKey({ key, isMod: event.metaKey || event.ctrlKey, shiftKey, altKey })
    if (action === null) return
    event.preventDefault()
    act(action)
  }
}
