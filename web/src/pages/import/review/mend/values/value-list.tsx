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
  const { conditions, ask, drop } = useReviewSearch()
  const { values, blank, total } = facets
  const largest = Math.max(blank, values[0]?.count ?? 0)
  const field = column.path
  const placeOfValue = (text: string | null): number =>
    conditions.findIndex((each) =>
      text === null
        ? each.field === field && each.operator === 'isEmpty'
        : each.field === field && each.operator === 'is' && each.value === text,
    )
  const isShown = (text: string | null): boolean => placeOfValue(text) !== -1
  const show = (text: string | null): void => {
    if (isShown(text)) drop(placeOfValue(text))
    else ask(text === null ? { field, operator: 'isEmpty' } : { field, operator: 'is', value: text })
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
            isShown={isShown(null)}
            onShow={() => show(null)}
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
              isShown={isShown(text)}
              onShow={() => show(text)}
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
