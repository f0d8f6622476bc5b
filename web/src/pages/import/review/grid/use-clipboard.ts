import type { ClipboardEvent } from 'react'
import type { ReviewRow } from '../../../../api/types.ts'
import { copyText } from '../../../../components/copy-text.ts'
import { tellRefusal } from '../../../../components/toast.tsx'
import { heightOf, type CellRange } from '../../../../grid/cell-range.ts'
import { readCells, writeCells } from '../../../../grid/clipboard-cells.ts'
import { it } from '../../../../texts/import-texts.ts'
import { isTooManyRows } from './most-rows.ts'
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

  /** Rows that have to be fetched first. */
  async function copyFar(from: CellRange): Promise<void> {
    const rows = await reader.read(from.top, from.bottom + 1).catch(tellRefusal)
    if (rows !== undefined) await copyText(textOf(rows, from), it.review.acts.copied(rows.length))
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
      if (!isTooManyRows(heightOf(range))) void copyFar(range)
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
