import type { ClipboardEvent } from 'react'
import { tellRefusal } from '../../../../components/toast.tsx'
import { readCells, writeCells } from '../../../../grid/clipboard-cells.ts'
import type { CellRange } from '../../../../grid/cell-range.ts'
import type { ReviewRow } from '../../../../api/types.ts'
import type { GridMoves } from './use-review-keys.ts'
import type { ReviewGridModel } from './use-review-grid.ts'

interface GridClipboard {
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void
}

/** The range is copied as spreadsheets do it, and what they copied is pasted into it. */
export function useClipboard({ cursor, columns, reader, acts }: ReviewGridModel, moves: GridMoves): GridClipboard {
  const { range } = cursor

  const textOf = (rows: readonly ReviewRow[], { left, right }: CellRange): string => {
    const shown = columns.slice(left, right + 1)
    return writeCells(rows.map((row) => shown.map(({ index }) => row.cells[index] ?? '')))
  }

  async function paste(to: CellRange, text: string): Promise<void> {
    const pasted = await acts.paste(to, readCells(text))
    if (pasted === null) return
    moves.go({ row: pasted.top, column: pasted.left })
    cursor.go({ row: pasted.bottom, column: pasted.right }, true)
  }

  return {
    onCopy(event) {
      if (event.target !== event.currentTarget || range === null) return
      event.preventDefault()
      const rows = reader.loaded(range.top, range.bottom + 1)
      if (rows !== null) return event.clipboardData.setData('text/plain', textOf(rows, range))
      const read = reader.read(range.top, range.bottom + 1)
      void read.then((all) => navigator.clipboard.writeText(textOf(all, range))).catch(tellRefusal)
    },
    onPaste(event) {
      if (event.target !== event.currentTarget || range === null) return
      const text = event.clipboardData.getData('text/plain')
      if (text === '') return
      event.preventDefault()
      void paste(range, text)
    },
  }
}
