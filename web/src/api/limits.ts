import { queryOptions } from '@tanstack/react-query'
import { get } from './request.ts'
import type { Limits } from './types.ts'

export const limitsQuery = queryOptions({
  queryKey: ['limits'],
  queryFn: () => get<Limits>('/limits'),
  staleTime: Infinity,
})
