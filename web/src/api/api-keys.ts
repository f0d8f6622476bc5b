import { queryOptions } from '@tanstack/react-query'
import { get, post, remove } from './request.ts'
import type { ApiKeyView, CreatedApiKey, NewApiKey } from './types.ts'
import { useAct } from './use-act.ts'

const API_KEYS = ['api-keys']

export const apiKeysQuery = queryOptions({
  queryKey: API_KEYS,
  queryFn: async () => (await get<{ readonly apiKeys: readonly ApiKeyView[] }>('/api-keys')).apiKeys,
})

export const useCreateApiKey = () => useAct((key: NewApiKey) => post<CreatedApiKey>('/api-keys', key), API_KEYS)
export const useRevokeApiKey = () => useAct((id: string) => remove(`/api-keys/${id}`), API_KEYS)
