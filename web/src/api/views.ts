/** Saved views of an object's list: the member's own and those that are shared. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { FilterInput } from '../../../src/core/query/filter-input.ts'
import { get, patch, post, remove } from './request.ts'
import type { ViewDefinition, ViewDocument } from './types.ts'

/** What a list shows and how, as a view keeps it. */
export interface ListDefinition extends Omit<ViewDefinition, 'filter'> {
  readonly filter: FilterInput | null
}

export interface SavedView extends Omit<ViewDocument, 'definition'> {
  readonly definition: ListDefinition
}

export interface ViewInput {
  readonly name: string
  readonly isShared: boolean
  readonly definition: ListDefinition
}

const keyOf = (object: string): readonly string[] => ['views', object]

export const viewsQuery = (object: string) =>
  queryOptions({
    queryKey: keyOf(object),
    queryFn: async ({ signal }) =>
      (await get<{ readonly views: readonly SavedView[] }>(`/objects/${object}/views`, { signal })).views,
  })

export function useCreateView(object: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (view: ViewInput) => post<SavedView>(`/objects/${object}/views`, view),
    onSuccess: (view) => client.setQueryData<readonly SavedView[]>(keyOf(object), (views = []) => [...views, view]),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(object) }),
  })
}

export function useChangeView(object: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...change }: Partial<ViewInput> & { readonly id: string }) =>
      patch<SavedView>(`/views/${id}`, change),
    onSuccess: (view) =>
      client.setQueryData<readonly SavedView[]>(keyOf(object), (views = []) =>
        views.map((each) => (each.id === view.id ? view : each)),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(object) }),
  })
}

export function useDeleteView(object: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => remove(`/views/${id}`),
    onSuccess: (_, id) =>
      client.setQueryData<readonly SavedView[]>(keyOf(object), (views = []) => views.filter((each) => each.id !== id)),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(object) }),
  })
}
