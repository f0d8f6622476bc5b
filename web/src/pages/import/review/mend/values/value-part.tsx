import { useMemo, useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Eraser, Replace, Tags } from 'lucide-react'
import { reviewFacetsQuery, type ReviewFilter } from '../../../../../api/review.ts'
import type { ImportView, ReviewFacets } from '../../../../../api/types.ts'
import { Button } from '../../../../../components/button.tsx'
import { EmptyState } from '../../../../../components/empty-state.tsx'
import { RefusalNote } from '../../../../../components/refusal-note.tsx'
import { SearchField } from '../../../../../components/search-field.tsx'
import { SelectField } from '../../../../../components/select-field.tsx'
import { SkeletonRows } from '../../../../../components/skeleton.tsx'
import { useSettled } from '../../../../../components/use-settled.ts'
import { it } from '../../../../../texts/import-texts.ts'
import type { StageProps } from '../../../stage-props.ts'
import { useReviewSearch } from '../../use-review-search.ts'
import type { FindMode } from '../find/find-settings.ts'
import { mendColumns, type MendColumn } from '../mend-columns.ts'
import { useMend } from '../use-mend.ts'
import { clustersOf } from './cluster-choice.ts'
import { ClusterList } from './cluster-list.tsx'
import { facetFilter, isNarrowed } from './facet-filter.ts'
import { ValueList } from './value-list.tsx'

const TYPING_PAUSE_MS = 200
const FIRST_VALUES = 100
/** As many as the server lists. */
const MOST_VALUES = 1_000

interface ValuePartProps extends StageProps {
  /** Field path; null before one was chosen. */
  readonly column: string | null
  readonly onColumnChange: (column: string) => void
  readonly onFind: (column: string, mode: FindMode) => void
}

/** The different values of a column: looked at, narrowed to, and made one where they are the same. */
export function ValuePart({ view, object, column, onColumnChange, onFind }: ValuePartProps): ReactNode {
  const columns = useMemo(() => mendColumns(view, object), [view, object])
  const { search, conditions } = useReviewSearch()
  const wanted = [column, search.field, ...conditions.map(({ field }) => field)]
  const [chosen = columns[0]] = wanted.flatMap((each) => columns.find(({ path }) => path === each) ?? [])
  if (chosen === undefined) return <EmptyState icon={Tags} title={it.mend.values.noColumns} />
  return (
    <>
      <div className="flex items-end gap-2 px-4 pt-3">
        <SelectField
          label={it.mend.values.column}
          isLabelHidden
          choices={columns.map(({ path, label }) => ({ value: path, label }))}
          value={chosen.path}
          onChange={onColumnChange}
          className="min-w-0 flex-1"
        />
        {chosen.isOfFile && (
          <>
            <Button icon={Replace} label={it.mend.values.find} onPress={() => onFind(chosen.path, 'replace')} />
            <Button icon={Eraser} label={it.mend.values.clean} onPress={() => onFind(chosen.path, 'clean')} />
          </>
        )}
      </div>
      <ColumnValues key={chosen.path} view={view} object={object} column={chosen} />
    </>
  )
}

function ColumnValues({ view, column }: StageProps & { readonly column: MendColumn }): ReactNode {
  const [typed, setTyped] = useState('')
  const [limit, setLimit] = useState(FIRST_VALUES)
  const { search } = useReviewSearch()
  const filter = facetFilter(search, column.path, useSettled(typed.trim(), TYPING_PAUSE_MS))
  const { data: facets, error } = useQuery(reviewFacetsQuery(view.id, column.path, filter, limit))
  const isSearched = typed.trim() !== ''
  return (
    <>
      <div className="px-4 pt-2">
        <SearchField
          label={it.mend.values.search}
          clearLabel={it.mend.values.clearSearch}
          value={typed}
          onChange={setTyped}
        />
      </div>
      {error !== null && facets === undefined && <RefusalNote error={error} />}
      {facets === undefined && error === null && <SkeletonRows rows={8} />}
      {facets !== undefined &&
        (facets.total + facets.blank === 0 && isNarrowed(filter) && !isSearched ? (
          <NoRows />
        ) : (
          <FacetList
            view={view}
            facets={facets}
            column={column}
            filter={filter}
            isSearched={isSearched}
            {...(limit < MOST_VALUES && { onMore: () => setLimit(MOST_VALUES) })}
          />
        ))}
    </>
  )
}

interface FacetListProps {
  readonly view: ImportView
  readonly facets: ReviewFacets
  readonly column: MendColumn
  readonly filter: Omit<ReviewFilter, 'sort'>
  readonly isSearched: boolean
  readonly onMore?: () => void
}

function FacetList({ view, ...shown }: FacetListProps): ReactNode {
  const { facets, column, filter } = shown
  const mend = useMend(view)
  return (
    <>
      <p className="px-4 pt-2 pb-1 text-sm text-muted">
        {it.mend.values.distinct(facets.total)}
        {' · '}
        {isNarrowed(filter) ? it.mend.values.ofRowsShown : it.mend.values.allRows}
      </p>
      {column.isOfFile && facets.clusters.length > 0 && (
        <ClusterList clusters={clustersOf(facets, column)} column={column} filter={filter} mend={mend} />
      )}
      <ValueList {...shown} mend={mend} />
    </>
  )
}

/** What the grid still shows may be mended by now. */
function NoRows(): ReactNode {
  const { narrow } = useReviewSearch()
  return (
    <div className="flex flex-col items-start gap-2 px-4 py-3 text-muted">
      {it.mend.values.noRows}
      <Button size="sm" onPress={() => narrow({ tab: undefined })}>
        {it.mend.problems.showAll}
      </Button>
    </div>
  )
}
