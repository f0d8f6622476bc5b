/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows stand where they are put: table elements cannot */
import { useRef, useState, type ReactNode } from 'react'
import {
  ArrowDown,
  ArrowDownUp,
  ArrowUp,
  ChevronDown,
  Filter,
  ListTree,
  Minus,
  Plus,
  Replace,
  Square,
  SquareDashed,
} from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, type MenuAction } from '../../../../components/menu.tsx'
import { pullWidth } from '../../../../grid/pull-width.ts'
import type { CellCondition, ReviewSearch } from '../../../../routes/review-search.ts'
import { it } from '../../../../texts/import-texts.ts'
import { ColumnFilter } from '../filter/column-filter.tsx'
import { describeCondition } from '../filter/filter-chip.tsx'
import type { ReviewColumnActions } from './review-column-actions.ts'
import type { ReviewColumn } from './review-columns.ts'

interface ColumnHeadProps {
  readonly column: ReviewColumn
  readonly place: number
  readonly width: number
  readonly search: ReviewSearch
  readonly actions: ReviewColumnActions
}

type Direction = 'ascending' | 'descending' | 'none'

const directionOf = ({ listPath }: ReviewColumn, { sort }: ReviewSearch): Direction =>
  sort === listPath ? 'ascending' : sort === `-${listPath}` ? 'descending' : 'none'

/** The header as it stands in the file, and below it the field that the column goes to. */
export function ReviewColumnHead(props: ColumnHeadProps): ReactNode {
  const { column, place, width, search, actions } = props
  const { header, fieldLabel, listPath, index } = column
  const [isFiltering, setFiltering] = useState(false)
  const head = useRef<HTMLDivElement>(null)
  const direction = directionOf(column, search)
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
  const next = { none: listPath, ascending: `-${listPath}`, descending: undefined }
  const asked = (search.conditions ?? []).filter(({ field }) => field === listPath)
  return (
    <div
      ref={head}
      role="columnheader"
      aria-colindex={place + 3}
      aria-sort={direction}
      className="group/head relative flex min-w-0 items-center border-b border-line bg-surface"
    >
      <button
        type="button"
        // The menu beside it has the same for the keyboard.
        tabIndex={-1}
        title={it.review.grid.column(header, fieldLabel)}
        onClick={() => actions.sort(next[direction])}
        className="flex h-full min-w-0 flex-1 items-center gap-1 pl-3 text-left"
      >
        <span className="min-w-0">
          <span className="block truncate text-sm font-medium">{header}</span>
          <span className="block truncate text-xs text-muted">{fieldLabel}</span>
        </span>
        {direction !== 'none' && <Arrow size={13} strokeWidth={2} aria-hidden className="shrink-0 text-accent" />}
        {asked.length > 0 && <Filtered asked={asked} column={column} />}
      </button>
      <Menu
        label={it.review.grid.menu(header)}
        actions={menuOf(props, () => setFiltering(true))}
        trigger={
          <Button
            aria-label={it.review.grid.menu(header)}
            className="mr-1.5 flex size-5 shrink-0 items-center justify-center rounded-sm text-faint opacity-0 group-hover/head:opacity-100 data-focus-visible:opacity-100 data-hovered:bg-hover data-pressed:opacity-100 aria-expanded:opacity-100"
          >
            <ChevronDown size={13} aria-hidden />
          </Button>
        }
      />
      <ColumnFilter
        column={column}
        present={asked[0]}
        head={head}
        isOpen={isFiltering}
        onOpenChange={setFiltering}
        onApply={actions.filter}
      />
      <span
        aria-hidden
        onPointerDown={(event) =>
          pullWidth(
            event,
            width,
            (widthPx) => actions.showWidth(place, widthPx),
            (widthPx) => actions.resize(index, widthPx),
          )
        }
        className="absolute inset-y-0 -right-1 z-2 w-2 cursor-col-resize after:absolute after:inset-y-1.5 after:left-1 after:w-px after:bg-transparent hover:after:bg-accent-solid"
      />
    </div>
  )
}

function Filtered({
  asked,
  column,
}: {
  readonly asked: readonly CellCondition[]
  readonly column: ReviewColumn
}): ReactNode {
  const told = asked.map((condition) => describeCondition(condition, column))
  const words = told.map(({ operator, text }) => (text === null ? operator : `${operator} ${text}`)).join(', ')
  return (
    <span title={words} className="shrink-0 text-accent">
      <Filter size={12} aria-hidden />
      <span className="sr-only">{it.review.filter.filtered(words)}</span>
    </span>
  )
}

const WIDTH_STEP = 40

function menuOf(props: ColumnHeadProps, onFilter: () => void): readonly MenuAction[] {
  const { column, width, search, actions } = props
  const { listPath: path, index } = column
  const { sortUp, sortDown, unsort, filter, blank, filled, values, find, wider, narrower } = it.review.grid
  return [
    { id: 'up', label: sortUp, icon: ArrowUp, onAction: () => actions.sort(path) },
    { id: 'down', label: sortDown, icon: ArrowDown, onAction: () => actions.sort(`-${path}`) },
    ...(directionOf(column, search) === 'none'
      ? []
      : [{ id: 'unsort', label: unsort, icon: ArrowDownUp, onAction: () => actions.sort(undefined) }]),
    { id: 'filter', label: filter, icon: Filter, onAction: onFilter },
    {
      id: 'blank',
      label: blank,
      icon: SquareDashed,
      onAction: () => actions.filter({ field: path, operator: 'isEmpty' }),
    },
    {
      id: 'filled',
      label: filled,
      icon: Square,
      onAction: () => actions.filter({ field: path, operator: 'isNotEmpty' }),
    },
    { id: 'values', label: values, icon: ListTree, onAction: () => actions.listValues(path) },
    { id: 'find', label: find, icon: Replace, onAction: () => actions.find(path) },
    { id: 'wider', label: wider, icon: Plus, onAction: () => actions.resize(index, width + WIDTH_STEP) },
    { id: 'narrower', label: narrower, icon: Minus, onAction: () => actions.resize(index, width - WIDTH_STEP) },
  ]
}
