import { useEffect, useRef, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { reviewProblemsQuery } from '../../../../api/review.ts'
import { Button } from '../../../../components/button.tsx'
import type { ReviewSearch } from '../../../../routes/review-search.ts'
import { it } from '../../../../texts/import-texts.ts'
import { t } from '../../../../texts/texts.ts'
import type { ReviewColumn } from '../grid/review-columns.ts'
import { causeTitle } from '../mend/problems/cause-title.ts'
import type { ReviewState } from '../use-review-search.ts'
import { ChipFrame, ConditionChip } from './filter-chip.tsx'

interface FilterChipsProps {
  readonly importId: string
  readonly state: ReviewState
  readonly columns: readonly ReviewColumn[]
  /** The last one is taken away, and had the focus. */
  readonly onGone: () => void
}

/** What narrows the rows, side by side, each to be taken away. The search has a field of its own. */
export function FilterChips({ importId, state, columns, onGone }: FilterChipsProps): ReactNode {
  const { search, conditions, change, ask, drop } = state
  const columnOf = (path: string): ReviewColumn | undefined =>
    columns.find((column) => column.listPath === path || column.path === path)
  const count = conditions.length + (search.problem === undefined ? 0 : 1)
  const list = useFocusKept(count, onGone)
  if (count === 0) return null
  return (
    <ul
      ref={list}
      aria-label={it.review.filter.list}
      className="flex max-h-28 flex-wrap items-center gap-1.5 overflow-y-auto px-3 pt-1 pb-2"
    >
      {search.problem !== undefined && (
        <li className="flex max-w-full">
          <ProblemChip
            importId={importId}
            search={search}
            header={search.field === undefined ? undefined : (columnOf(search.field)?.header ?? search.field)}
            onRemove={() => change({ problem: undefined, field: undefined, row: undefined })}
          />
        </li>
      )}
      {conditions.map((condition, place) => (
        // Conditions have no names of their own: each is what stands at its place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place} className="flex max-w-full">
          <ConditionChip
            condition={condition}
            column={columnOf(condition.field)}
            onChange={(next) => ask(next, place)}
            onRemove={() => drop(place)}
          />
        </li>
      ))}
      {count > 1 && (
        <li>
          <Button
            variant="ghost"
            size="sm"
            onPress={() => change({ problem: undefined, field: undefined, conditions: undefined, row: undefined })}
          >
            {it.review.filter.clearAll}
          </Button>
        </li>
      )}
    </ul>
  )
}

/** The button that took a chip away may have gone with it: the keyboard goes on at the one before. */
function useFocusKept(count: number, onGone: () => void) {
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(count)
  useEffect(() => {
    const isLost = count < before.current && document.activeElement === document.body
    before.current = count
    if (!isLost) return
    const last = [...(list.current?.querySelectorAll<HTMLElement>('li > span > button') ?? [])].at(-1)
    if (last === undefined) onGone()
    else last.focus()
  }, [count, onGone])
  return list
}

interface ProblemChipProps {
  readonly importId: string
  readonly search: ReviewSearch
  readonly header: string | undefined
  readonly onRemove: () => void
}

function ProblemChip({ importId, search, header, onRemove }: ProblemChipProps): ReactNode {
  const { data } = useQuery(reviewProblemsQuery(importId))
  const { problem: sought = '' } = search
  const title = causeTitle(sought) ?? data?.problems.find(({ code }) => code === sought)?.message ?? sought
  const told = header === undefined ? title : `${header}${t.common.colon} ${title}`
  return (
    <ChipFrame told={told} onRemove={onRemove}>
      <span className="flex min-w-0 items-center gap-1.5 pl-2">
        <CircleAlert size={13} aria-hidden className="shrink-0 text-muted" />
        <span className="min-w-0 truncate font-medium">{told}</span>
      </span>
    </ChipFrame>
  )
}
