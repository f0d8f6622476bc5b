import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { reviewProblemsQuery } from '../../../../api/review.ts'
import type { ReviewSearch } from '../../../../routes/review-search.ts'
import { it } from '../../../../texts/import-texts.ts'
import { t } from '../../../../texts/texts.ts'
import type { ReviewColumn } from '../grid/review-columns.ts'
import { causeTitle } from '../mend/problems/cause-title.ts'
import type { ReviewState } from '../use-review-search.ts'

interface FilterChipsProps {
  readonly importId: string
  readonly state: ReviewState
  readonly columns: readonly ReviewColumn[]
}

/** What narrows the rows, each to be taken away. The search has a field of its own. */
export function FilterChips({ importId, state, columns }: FilterChipsProps): ReactNode {
  const { search, narrow } = state
  const column = columns.find(({ listPath, path }) => search.field === listPath || search.field === path)
  const cell = describeCell(search, column?.header ?? search.field ?? '')
  const kept = search.search === undefined ? {} : { search: search.search }
  if (search.problem === undefined && cell === null) return null
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      {search.problem !== undefined && (
        <ProblemChip importId={importId} search={search} header={column?.header} onRemove={() => narrow(kept)} />
      )}
      {cell !== null && <Chip text={cell} onRemove={() => narrow(kept)} />}
    </div>
  )
}

function describeCell({ value, contains, isBlank }: ReviewSearch, header: string): string | null {
  const { contains: has, value: is, blank, filled } = it.review.filter
  if (value !== undefined) return `${header} ${is} “${value}”`
  if (contains !== undefined) return `${header} ${has} “${contains}”`
  return isBlank === undefined ? null : `${header} ${isBlank ? blank : filled}`
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
  return <Chip text={header === undefined ? title : `${header}${t.common.colon} ${title}`} onRemove={onRemove} />
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }): ReactNode {
  return (
    <span className="inline-flex h-7 max-w-full min-w-0 items-stretch rounded-md border border-line-strong bg-surface">
      <span className="min-w-0 self-center truncate pl-2 font-medium" title={text}>
        {text}
      </span>
      <Button
        aria-label={it.review.filter.remove(text)}
        onPress={onRemove}
        className="flex w-7 shrink-0 items-center justify-center rounded-r-[5px] text-faint data-hovered:bg-sunken data-hovered:text-ink"
      >
        <X size={13} aria-hidden />
      </Button>
    </span>
  )
}
