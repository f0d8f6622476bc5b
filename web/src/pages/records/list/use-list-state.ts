/** What the list shows, all of it from the address; every change of it is another address. */
import { useCallback, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ObjectView } from '../../../api/types.ts'
import { viewsQuery, type ListDefinition, type SavedView } from '../../../api/views.ts'
import type { ListSearch } from '../../../routes/list-search.ts'
import { changesOf, definitionOf, isChanged, plainDefinition } from './definition.ts'

const route = getRouteApi('/shell/objects/$object')

export interface ListState {
  readonly views: readonly SavedView[]
  readonly view: SavedView | null
  /** The address names a view that is not there, or not any more. */
  readonly isViewMissing: boolean
  /** What the view itself says. */
  readonly base: ListDefinition
  readonly shown: ListDefinition
  readonly isChanged: boolean
  readonly isDeletedShown: boolean
  readonly record: string | null
  change(change: Partial<ListDefinition>): void
  /** Drops what the address changes of the view. */
  reset(): void
  openView(id: string | null): void
  showDeleted(isDeletedShown: boolean): void
  openRecord(id: string | null): void
}

/** @returns null while it is not known what the view of the address says */
export function useListState(object: ObjectView): ListState | null {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: views, isError } = useQuery(viewsQuery(object.apiName))
  const view = views?.find(({ id }) => id === search.view) ?? null
  const base = useMemo(() => view?.definition ?? plainDefinition(object), [view, object])
  const shown = useMemo(() => definitionOf(base, search), [base, search])

  const go = useCallback(
    (next: (before: ListSearch) => ListSearch, replace = false): void => void navigate({ search: next, replace }),
    [navigate],
  )

  return useMemo(() => {
    if (views === undefined && search.view !== undefined && !isError) return null
    return {
      views: views ?? [],
      view,
      isViewMissing: search.view !== undefined && view === null,
      base,
      shown,
      isChanged: isChanged(base, shown),
      isDeletedShown: search.deleted === true,
      record: search.record ?? null,
      change: (change) =>
        go(
          (before) => {
            const next = { ...definitionOf(base, before), ...change }
            return { ...withoutChanges(before), ...changesOf(base, next) }
          },
          'search' in change || 'columns' in change,
        ),
      reset: () => go(withoutChanges),
      openView: (id) => go(({ deleted }) => ({ ...(id !== null && { view: id }), ...(deleted && { deleted }) })),
      showDeleted: (isDeletedShown) =>
        go((before) => ({
          ...without(before, 'deleted', 'record'),
          ...(isDeletedShown && { deleted: true as const }),
        })),
      openRecord: (id) =>
        go(
          (before) => ({ ...without(before, 'record'), ...(id !== null && { record: id }) }),
          // From one record to the next is no step to go back to.
          id !== null && search.record !== undefined,
        ),
    }
  }, [views, isError, view, base, shown, search, go])
}

const without = (search: ListSearch, ...names: readonly (keyof ListSearch)[]): ListSearch =>
  Object.fromEntries(Object.entries(search).filter(([name]) => !names.includes(name as keyof ListSearch)))

const withoutChanges = (search: ListSearch): ListSearch => without(search, 'filter', 'sort', 'columns', 'search')
