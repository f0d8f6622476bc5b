import type { UseQueryResult } from '@tanstack/react-query'

export interface LoadedWindows<Page> {
  /** By their places among those that are wanted. */
  readonly pages: ReadonlyMap<number, Page>
  readonly error: Error | null
}

/**
 * What is loaded of the windows, for `useQueries`. It compares lists with those before, item by item, and copies what
 * is the same in both: of another window's rows it would make rows that are no longer the same objects.
 */
export function combineWindows<Page>(results: readonly UseQueryResult<Page>[]): LoadedWindows<Page> {
  const pages = new Map<number, Page>()
  for (const [place, { data }] of results.entries()) if (data !== undefined) pages.set(place, data)
  return { pages, error: results.find(({ error, data }) => error !== null && data === undefined)?.error ?? null }
}
