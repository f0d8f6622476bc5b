/** What is done to cells and rows of the grid: each is one change of the review, to be taken back as one. */
import { useMemo } from 'react'
import { useReviewAction } from '../../../../api/review-changes.ts'
import { toRefused } from '../../../../api/request.ts'
import { tell, tellRefusal, tellTrouble } from '../../../../components/toast.tsx'
import { cellsOf, heightOf, widthOf, type CellRange } from '../../../../grid/cell-range.ts'
import { it } from '../../../../texts/import-texts.ts'
import type { RowReader } from '../list/use-row-reader.ts'
import type { ReviewColumn } from './review-columns.ts'
import type { EditedCell, ReviewCursor } from './use-review-cursor.ts'

/** What one change takes. */
const MOST_CELLS = 10_000

export interface CellActs {
  /** One cell, from its editor. What is refused comes back into it. */
  write(cell: EditedCell, text: string): void
  clear(range: CellRange): void
  fillDown(range: CellRange): void
  /** From the first cell of the range on; a single cell goes into all of the range. @returns how far it went */
  paste(range: CellRange, cells: readonly (readonly string[])[]): Promise<CellRange | null>
}

interface Grid {
  readonly id: string
  readonly columns: readonly ReviewColumn[]
  /** Rows of the list. */
  readonly total: number
  readonly reader: RowReader
  readonly giveBack: ReviewCursor['giveBack']
}

export function useCellActs({ id, columns, total, reader, giveBack }: Grid): CellActs {
  const { mutateAsync } = useReviewAction(id)
  return useMemo(() => {
    function write(cell: EditedCell, text: string): void {
      const { row, column } = cell
      const refused = (error: unknown): void => {
        const { message, remedy } = toRefused(error, 0)
        if (!giveBack({ ...cell, draft: text, refusal: `${message} ${remedy}` })) tellRefusal(error)
      }
      void mutateAsync({ kind: 'setCells', cells: [{ row, column, text }] }).catch(refused)
    }

    /** The text of each cell of the range, by its place in it. */
    async function writeRange(range: CellRange, textAt: (row: number, column: number) => string): Promise<boolean> {
      if (isTooMuch(range)) return false
      const rows = await reader.numbers(range.top, range.bottom + 1)
      const shown = columns.slice(range.left, range.right + 1)
      const cells = rows.flatMap((row, down) =>
        shown.map(({ index }, right) => ({ row, column: index, text: textAt(down, right) })),
      )
      await mutateAsync({ kind: 'setCells', cells })
      return true
    }

    async function fillDown(chosen: CellRange): Promise<void> {
      // A single row takes what stands above it.
      const range = heightOf(chosen) === 1 ? { ...chosen, top: Math.max(0, chosen.top - 1) } : chosen
      if (heightOf(range) === 1 || isTooMuch(range)) return
      const [column] = columns.slice(range.left, range.right + 1)
      if (widthOf(range) === 1 && column !== undefined) {
        const rows = await reader.numbers(range.top, range.bottom + 1)
        return void (await mutateAsync({ kind: 'fillDown', column: column.index, rows }))
      }
      const [first] = await reader.read(range.top, range.top + 1)
      const texts = columns.slice(range.left, range.right + 1).map(({ index }) => first?.cells[index] ?? '')
      await writeRange({ ...range, top: range.top + 1 }, (_, right) => texts[right] ?? '')
    }

    async function paste(from: CellRange, cells: readonly (readonly string[])[]): Promise<CellRange | null> {
      const width = Math.max(...cells.map(({ length }) => length))
      const isOne = cells.length === 1 && width === 1
      const wanted = isOne ? from : { ...from, bottom: from.top + cells.length - 1, right: from.left + width - 1 }
      const range = {
        ...wanted,
        bottom: Math.min(wanted.bottom, total - 1),
        right: Math.min(wanted.right, columns.length - 1),
      }
      const isDone = await writeRange(range, (down, right) => cells[isOne ? 0 : down]?.[isOne ? 0 : right] ?? '')
      if (!isDone) return null
      const left = cellsOf(wanted) - cellsOf(range)
      if (left > 0) tellTrouble(it.review.acts.pasted(cellsOf(range)), it.review.acts.cut(left))
      else tell(it.review.acts.pasted(cellsOf(range)))
      return range
    }

    return {
      write,
      clear: (range) => void writeRange(range, () => '').catch(tellRefusal),
      fillDown: (range) => void fillDown(range).catch(tellRefusal),
      paste: (range, cells) =>
        paste(range, cells).catch((error: unknown) => {
          tellRefusal(error)
          return null
        }),
    }
  }, [columns, total, reader, giveBack, mutateAsync])
}

function isTooMuch(range: CellRange): boolean {
  if (cellsOf(range) <= MOST_CELLS) return false
  const { title, text } = it.review.acts.tooMany
  tellTrouble(title(MOST_CELLS), text)
  return true
}
