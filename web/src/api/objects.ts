/** The objects of the workspace, with their fields and the number of their records. */
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { get } from './request.ts'
import type { ObjectView } from './types.ts'

export const objectsQuery = queryOptions({
  queryKey: ['objects'],
  queryFn: async () => (await get<{ readonly objects: readonly ObjectView[] }>('/objects')).objects,
})

/** Loaded by the shell before any page is shown. */
export const useObjects = (): readonly ObjectView[] => useSuspenseQuery(objectsQuery).data

export function useObject(apiName: string): ObjectView | undefined {
  const { data } = useQuery(objectsQuery)
  return data?.find((object) => object.apiName === apiName)
}
