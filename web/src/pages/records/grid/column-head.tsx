/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows stand where they are put: table elements cannot */
import type { ReactNode } from 'react'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, ChevronDown, EyeOff, Filter, Minus, Plus } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { classNames } from '../../../components/class-names.ts'
import { Menu, type MenuAction } from '../../../components/menu.tsx'
import { t } from '../../../texts/texts.ts'
import { pullWidth } from '../../../grid/pull-width.ts'
import type { Column } from '../list/columns.ts'
import type { Direction } from './column-changes.ts'
import type { ColumnDrag } from './use-column-drag.ts'

export interface ColumnActions {
  sort(path: string, direction: Direction): void
  /** As a click on the head does. */
  sortNext(path: string, isAdded: boolean): void
  filter(path: string): void
  move(from: number, before: number): void
  resize(path: string, widthPx: number): void
  hide(path: string): void
}

interface ColumnHeadProps {
  readonly column: Column
  readonly index: number
  readonly columnCount: number
  readonly direction: Direction | null
  /** Place among the fields that the list is sorted by, where there are several. */
  readonly rank: number | null
  readonly drag: ColumnDrag
  readonly actions: ColumnActions
  /** Shows a width while it is pulled. */
  readonly showWidth: (index: number, widthPx: number) => void
}

export function ColumnHead(props: ColumnHeadProps): ReactNode {
  const { column, index, direction, rank, drag, actions, showWidth } = props
  const { path, label, sortPath, width } = column
  const Arrow = direction === 'down' ? ArrowDown : ArrowUp
  const isTarget = drag.target !== null && drag.target.before === index
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={direction === null ? 'none' : direction === 'up' ? 'ascending' : 'descending'}
      data-index={index}
      className={classNames(
        'group/head relative flex min-w-0 items-center border-b border-line bg-surface text-sm font-medium text-muted',
        index === 0 ? 'sticky left-11 z-3 border-r' : '',
        isTarget && 'before:absolute before:inset-y-0 before:-left-px before:z-4 before:w-0.5 before:bg-accent-solid',
        drag.target?.from === index && 'opacity-50',
      )}
    >
      <button
        type="button"
        // The menu beside it has the same for the keyboard.
        tabIndex={-1}
        disabled={sortPath === null && index === 0}
        title={label}
        onPointerDown={(event) => drag.begin(event, index)}
        onClick={(event) => {
          if (sortPath !== null && !drag.wasDragged()) actions.sortNext(sortPath, event.shiftKey)
        }}
        className="flex h-full min-w-0 flex-1 items-center gap-1 pl-3 text-left hover:text-ink"
      >
        <span className="truncate">{label}</span>
        {direction !== null && (
          <span className="flex shrink-0 items-center text-accent">
            <Arrow size={13} strokeWidth={2} aria-hidden />
            {rank !== null && <span className="text-xs">{rank}</span>}
          </span>
        )}
      </button>
      <Menu
        label={t.list.columnMenu(label)}
        actions={menuOf(props, path)}
        trigger={
          <Button
            aria-label={t.list.columnMenu(label)}
            className="mr-1.5 flex size-5 shrink-0 items-center justify-center rounded-sm text-faint opacity-0 group-hover/head:opacity-100 data-focus-visible:opacity-100 data-hovered:bg-hover data-pressed:opacity-100 aria-expanded:opacity-100"
          >
            <ChevronDown size={13} aria-hidden />
          </Button>
        }
      />
      <span
        aria-hidden
        data-resize={path}
        onPointerDown={(event) =>
          pullWidth(
            event,
            width,
            (widthPx) => showWidth(index, widthPx),
            (widthPx) => actions.resize(path, widthPx),
          )
        }
        className="absolute inset-y-0 -right-1 z-2 w-2 cursor-col-resize after:absolute after:inset-y-1.5 after:left-1 after:w-px after:bg-transparent hover:after:bg-accent-solid"
      />
    </div>
  )
}

const WIDTH_STEP = 40

function menuOf({ column, index, columnCount, actions }: ColumnHeadProps, path: string): readonly MenuAction[] {
  const { sortPath, width } = column
  const sort = sortPath === null ? [] : sortActions(sortPath, actions)
  const { moveLeft, moveRight, wider, narrower, hide, filter } = t.list.column
  const entries: readonly (MenuAction | false)[] = [
    ...sort,
    { id: 'filter', label: filter, icon: Filter, onAction: () => actions.filter(path) },
    index > 1 && { id: 'left', label: moveLeft, icon: ArrowLeft, onAction: () => actions.move(index, index - 1) },
    index > 0 &&
      index < columnCount - 1 && {
        id: 'right',
        label: moveRight,
        icon: ArrowRight,
        onAction: () => actions.move(index, index + 2),
      },
    { id: 'wider', label: wider, icon: Plus, onAction: () => actions.resize(path, width + WIDTH_STEP) },
    { id: 'narrower', label: narrower, icon: Minus, onAction: () => actions.resize(path, width - WIDTH_STEP) },
    index > 0 && { id: 'hide', label: hide, icon: EyeOff, onAction: () => actions.hide(path) },
  ]
  return entries.filter((entry) => entry !== false)
}

const sortActions = (sortPath: string, actions: ColumnActions): readonly MenuAction[] => [
  { id: 'up', label: t.list.column.sortUp, icon: ArrowUp, onAction: () => actions.sort(sortPath, 'up') },
  { id: 'down', label: t.list.column.sortDown, icon: ArrowDown, onAction: () => actions.sort(sortPath, 'down') },
]
