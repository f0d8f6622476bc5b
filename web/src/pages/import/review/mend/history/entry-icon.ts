import {
  ALargeSmall,
  ArrowDownToLine,
  CalendarDays,
  Combine,
  FileInput,
  PencilLine,
  Replace,
  RotateCcw,
  Split,
  TextCursorInput,
  Trash2,
} from 'lucide-react'
import type { Icon } from '../../../../../components/icon.ts'
import type { HistoryEntry } from './describe-entry.ts'

export const ENTRY_ICONS: { readonly [kind in HistoryEntry['kind']]: Icon } = {
  setCells: PencilLine,
  fillDown: ArrowDownToLine,
  setValue: TextCursorInput,
  mergeValues: Combine,
  resetCells: FileInput,
  replace: Replace,
  clean: ALargeSmall,
  readAs: CalendarDays,
  removeRows: Trash2,
  restoreRows: RotateCcw,
  pickMatch: Split,
}
