/** The records of an object as a list shows them: windows of a sorted selection, and how many there are. */
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { FilterInput } from '../../../src/core/query/filter-input.ts'
import { get } from './request.ts'
import type { RecordPage } from './types.ts'
import { timeZone } from '../texts/conventions.ts'

/** Which records, whatever their order. */
export interface RecordChoice {
  readonly filter: FilterInput | null
  readonly search: string
  readonly deleted: 'exclude' | 'only'
}

export interface RecordSelection extends RecordChoice {
  /** `field` or `-field`, the first one first. */
  readonly sort: readonly string[]
  /** API names of the fields that are read; the name of the record always is. */
  readonly fields: readonly string[]
}

export const WINDOW_SIZE = 100

/** What can be counted: also present and deleted records together. */
type CountedChoice = Omit<RecordChoice, 'deleted'> & { readonly deleted: RecordChoice['deleted'] | 'include' }

const choiceParameters = ({ filter, search, deleted }: CountedChoice) => ({
  ...(filter !== null && { filter: JSON.stringify(filter) }),
  ...(search !== '' && { search }),
  deleted,
  timeZone,
})

const windowKey = (object: string, selection: RecordSelection, index: number) =>
  ['records', object, selection, index] as const

/**
 * The records from `index * WINDOW_SIZE` on. Behind a window that is there already it is read by that one's
 * cursor, which costs the same everywhere; a jump is read by its place.
 */
export const recordWindowQuery = (
  client: QueryClient,
  object: string,
  selection: RecordSelection,
  index: number,
  isAsked = true,
) =>
  queryOptions({
    enabled: isAsked,
    queryKey: windowKey(object, selection, index),
    queryFn: ({ signal }) => {
      const before = client.getQueryData<RecordPage>(windowKey(object, selection, index - 1))
      const { sort, fields } = selection
      const start =
        before?.next === null || before === undefined ? { offset: index * WINDOW_SIZE } : { cursor: before.next }
      const page = { sort, fields: fields.join(','), limit: WINDOW_SIZE, ...(index > 0 && start) }
      return get<RecordPage>(`/objects/${object}/records`, {
        query: { ...choiceParameters(selection), ...page },
        signal,
      })
    },
  })

/** Forgets the windows of an object's lists that are farther than that from where the list is. */
export function forgetFarWindows(client: QueryClient, object: string, near: number, mostAway: number): void {
  client.removeQueries({
    queryKey: ['records', object],
    predicate: (query) => {
      const index = query.queryKey[3]
      return typeof index === 'number' && Math.abs(index - near) > mostAway && query.getObserversCount() === 0
    },
  })
}

export const recordCountQuery = (object: string, { filter, search, deleted }: CountedChoice) =>
  queryOptions({
    queryKey: ['record-count', object, { filter, search, deleted }],
    queryFn: async ({ signal }) => {
      const query = choiceParameters({ filter, search, deleted })
      return (await get<{ readonly count: number }>(`/objects/${object}/records/count`, { query, signal })).count
    },
  })

/** How many records can be named one by one: for an export, for a bulk change. */
export const MOST_TOGETHER = 10_000

/** The ids of a stretch of a list, in its order, without the records themselves. */
export async function readIds(
  object: string,
  { sort, ...choice }: Omit<RecordSelection, 'fields'>,
  offset: number,
  limit: number,
): Promise<readonly string[]> {
  const query = { ...choiceParameters(choice), sort, fields: 'id', offset, limit }
  const { records } = await get<RecordPage>(`/objects/${object}/records`, { query })
  return records.map(({ id }) => id)
}
