import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { post, remove } from './request.ts'

export async function loadSampleData(client: QueryClient): Promise<void> {
  await post('/sample-data')
  await forgetRecords(client)
}

export function useLoadSampleData() {
  const client = useQueryClient()
  return useMutation({ mutationFn: () => loadSampleData(client) })
}

export function useRemoveSampleData() {
  const client = useQueryClient()
  return useMutation({ mutationFn: () => remove('/sample-data'), onSuccess: () => forgetRecords(client) })
}

async function forgetRecords(client: QueryClient): Promise<void> {
  await Promise.all([['objects'], ['records'], ['jobs']].map((queryKey) => client.invalidateQueries({ queryKey })))
}
