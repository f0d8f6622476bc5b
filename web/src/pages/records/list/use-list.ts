/** A list as a whole: what is asked for, what is loaded of it, what is seen of that, and what is selected. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { MOST_TOGETHER, readIds } from '../../../api/records.ts'
import type { ObjectView, RecordView } from '../../../api/types.ts'
import { tellRefusal, tellTrouble } from '../../../components/toast.tsx'
import { HEAD_PX } from '../../../grid/head-px.ts'
import { ALL, NONE, toggled, withIds, type Selection } from '../../../grid/selection.ts'
import { useFreshStart } from '../../../grid/use-fresh-start.ts'
import { useVisibleRows, type VisibleRows } from '../../../grid/use-visible-rows.ts'
import { t } from '../../../texts/texts.ts'
import { ROW_PX, useDensity } from '../../../theme/density.ts'
import { useGridCursor, type GridCursor } from '../grid/use-grid-cursor.ts'
import type { ListContent } from './use-list-content.ts'
import type { ShownList } from './use-record-list.ts'
import { useRecordWindows, type RecordWindows } from './use-record-windows.ts'

/** Changes with every few rows that the list is scrolled: only what draws the rows should take it. */
export interface List extends ListContent {
  /** The element that scrolls, once it is there. */
  readonly scroller: HTMLElement | null
  setScroller(element: HTMLElement | null): void
  readonly rowPx: number
  readonly rows: VisibleRows
  readonly windows: RecordWindows
  readonly cursor: GridCursor
  readonly selection: Selection<string>
  select(selection: Selection<string>): void
  toggle(row: number): void
  selectAll(isSelected: boolean): void
  /** Selects every record from one row to another, loaded or not. */
  selectRange(from: number, to: number): Promise<void>
}

export function useList(content: ListContent): List {
  const { object, shown } = content
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const rowPx = ROW_PX[useDensity()]
  const rows = useVisibleRows(scroller, shown.rows, rowPx, HEAD_PX)
  const windows = useRecordWindows(object.apiName, shown.selection, shown.rows, rows)
  const cursor = useGridCursor()
  const choice = useSelectedRecords(object, shown, windows)
  const { filter, search, deleted, sort } = shown.selection
  useFreshStart(JSON.stringify([filter, search, deleted, sort]), { rows, cursor, select: choice.select })
  return useMemo(
    () => ({ ...content, scroller, setScroller, rowPx, rows, windows, cursor, ...choice }),
    [content, scroller, rowPx, rows, windows, cursor, choice],
  )
}

type SelectedRecords = Pick<List, 'selection' | 'select' | 'toggle' | 'selectAll' | 'selectRange'>

/** Ids that one request is answered with. */
const MOST_AT_ONCE = 1000

function tellTooMany(selectAll: () => void): void {
  const { title, text, action } = t.list.selection.tooMany
  tellTrouble(title(MOST_TOGETHER), text, { label: action, run: selectAll })
}

function useSelectedRecords({ apiName }: ObjectView, shown: ShownList, windows: RecordWindows): SelectedRecords {
  const [selection, setSelection] = useState<Selection<string>>(NONE)
  const generation = useRef(0)
  const select = useCallback((next: Selection<string>) => {
    generation.current += 1
    setSelection(next)
  }, [])
  const loadedIds = useCallback(
    (from: number, to: number): readonly string[] | null => {
      const records: (RecordView | undefined)[] = []
      for (let row = from; row <= to && row - from < MOST_AT_ONCE; row++) records.push(windows.recordAt(row))
      const found = records.filter((record) => record !== undefined)
      return found.length === to - from + 1 ? found.map(({ id }) => id) : null
    },
    [windows],
  )
  const idsBetween = useCallback(
    async (from: number, to: number): Promise<readonly string[]> => {
      const loaded = loadedIds(from, to)
      if (loaded !== null) return loaded
      const ids: string[] = []
      for (let offset = from; offset <= to; offset += MOST_AT_ONCE)
        ids.push(...(await readIds(apiName, shown.selection, offset, Math.min(MOST_AT_ONCE, to - offset + 1))))
      return ids
    },
    [apiName, shown.selection, loadedIds],
  )
  return useMemo(
    () => ({
      selection,
      select,
      toggle(row) {
        const record = windows.recordAt(row)
        if (record !== undefined) setSelection((before) => toggled(before, record.id))
      },
      selectAll: (isSelected) => select(isSelected ? ALL : NONE),
      async selectRange(from, to) {
        if (Math.abs(to - from) >= MOST_TOGETHER) return tellTooMany(() => select(ALL))
        const asked = generation.current
        const ids = await idsBetween(Math.min(from, to), Math.max(from, to)).catch(tellRefusal)
        // Another selection was begun meanwhile, of this list or of another one.
        if (ids === undefined || asked !== generation.current) return
        setSelection((before) => withIds(before, ids, true))
      },
    }),
    [selection, select, windows, idsBetween],
  )
}
