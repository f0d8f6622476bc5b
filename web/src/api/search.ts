/** Records of all objects by a few letters, best first: what the member may see, and nothing else. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { get } from './request.ts'
import type { FoundRecord } from './types.ts'

export const searchQuery = (query: string) =>
  queryOptions({
    queryKey: ['search', query],
    queryFn: async ({ signal }) => get<readonly FoundRecord[]>('/search', { query: { q: query }, signal }),
    enabled: query !== '',
    // What is shown stays while the next letters are looked up.
    placeholderData: keepPreviousData,
    retry: false,
  })

export const useSearch = (query: string) => useQuery(searchQuery(query))
