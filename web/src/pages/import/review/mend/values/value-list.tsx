import { useState, type ReactNode } from 'react'
import type { ReviewFilter } from '../../../../../api/review.ts'
import type { ReviewFacets } from '../../../../../api/types.ts'
import { Button } from '../../../../../components/button.tsx'
import { it } from '../../../../../texts/import-texts.ts'
import { useReviewSearch } from '../../use-review-search.ts'
import type { MendColumn } from '../mend-columns.ts'
import type { Mend } from '../use-mend.ts'
import { ValueEditor } from './value-editor.tsx'
import { ValueRow } from './value-row.tsx'

interface ValueListProps {
  readonly facets: ReviewFacets
  readonly column: MendColumn
  /** The rows that the values are of. */
  readonly filter: Omit<ReviewFilter, 'sort'>
  readonly isSearched: boolean
  readonly mend: Mend
  /** Absent where no more are listed. */
  readonly onMore?: () => void
}

/** The values of a column, the most frequent first, and how many rows have none. */
export function ValueList({ facets, column, filter, isSearched, mend, onMore }: ValueListProps): ReactNode {
  const [edited, setEdited] = useState<string | null>(null)
  const { search, change } = useReviewSearch()
  const { values, blank, total } = facets
  const largest = Math.max(blank, values[0]?.count ?? 0)
  const isOwn = search.field === column.path
  const narrow = (wanted: { readonly value?: string; readonly isBlank?: boolean } | null): void => {
    // A problem that stands in another column cannot be asked for together with a value of this one.
    const problem = isOwn || search.field === undefined ? search.problem : undefined
    const field = wanted === null && problem === undefined ? undefined : column.path
    change({ problem, field, value: wanted?.value, isBlank: wanted?.isBlank, contains: undefined, row: undefined })
  }
  if (values.length === 0 && (isSearched || blank === 0))
    return <p className="px-4 py-3 text-muted">{isSearched ? it.mend.values.noneFound : it.mend.values.none}</p>
  return (
    <>
      <ul aria-label={it.mend.values.title} className="pb-2">
        {blank > 0 && !isSearched && (
          <ValueRow
            text={null}
            count={blank}
            share={blank / largest}
            isShown={isOwn && search.isBlank === true}
            onShow={() => narrow(isOwn && search.isBlank === true ? null : { isBlank: true })}
          />
        )}
        {values.map(({ text, count }) =>
          edited === text ? (
            <ValueEditor
              key={text}
              text={text}
              column={column}
              filter={filter}
              mend={mend}
              onClose={() => setEdited(null)}
            />
          ) : (
            <ValueRow
              key={text}
              text={column.written(text)}
              count={count}
              share={count / largest}
              isShown={isOwn && search.value === text}
              onShow={() => narrow(isOwn && search.value === text ? null : { value: text })}
              {...(column.isOfFile && { onEdit: () => setEdited(text) })}
            />
          ),
        )}
      </ul>
      {values.length < total && (
        <div className="px-4 pb-3">
          {onMore === undefined ? (
            <p className="text-sm text-muted">{it.mend.values.most(values.length, total)}</p>
          ) : (
            <Button variant="ghost" size="sm" onPress={onMore} className="-ml-2">
              {it.mend.values.more(values.length, total)}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
