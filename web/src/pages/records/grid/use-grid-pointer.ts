import type { MouseEvent } from 'react'
import { isEditing, placeOf } from '../../../grid/place-of.ts'
import type { List } from '../list/use-list.ts'

interface GridPointer {
  readonly onClick: (event: MouseEvent<HTMLElement>) => void
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void
}

interface Actions {
  readonly mayEdit: (row: number, column: number) => boolean
  readonly onOpen: (row: number) => void
}

/** One listener for all cells: which one was meant stands in its attributes. */
export function useGridPointer(list: List, { mayEdit, onOpen }: Actions): GridPointer {
  const { cursor, columns, windows } = list
  return {
    onClick(event) {
      const place = placeOf(event.target)
      if (place === null || isEditing(event.target)) return
      if (event.shiftKey && cursor.place !== null) {
        cursor.go(place, true)
        void list.selectRange(cursor.anchor, place.row)
        return
      }
      cursor.go(place)
      if (place.column === -1) list.toggle(place.row)
      else if (event.target instanceof Element && event.target.closest('[data-opens]') !== null) onOpen(place.row)
    },
    onDoubleClick(event) {
      const place = placeOf(event.target)
      const column = place === null ? undefined : columns[place.column]
      const record = place === null ? undefined : windows.recordAt(place.row)
      if (place === null || column === undefined || record === undefined || isEditing(event.target)) return
      if (mayEdit(place.row, place.column)) cursor.edit({ recordId: record.id, path: column.path })
    },
  }
}
