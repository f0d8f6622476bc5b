import { z } from 'zod'
import type { ApiKeyView } from '../../../operations/access/api-keys.ts'
import { DateTime, describeRoute, GivenName, Id, IdParams, listOf, type Shape } from '../../describe-route.ts'

export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    prefix: z.string().meta({ description: 'The first characters, to recognise the key by.' }),
    role: z.string().meta({ description: 'API name of the role that says what the key may do.' }),
    memberId: Id.meta({ description: 'The member for whom the key acts.' }),
    createdAt: DateTime,
    expiresAt: DateTime.nullable(),
    revokedAt: DateTime.nullable(),
    lastUsedAt: DateTime.nullable().meta({ description: 'To the minute.' }),
  } satisfies Shape<ApiKeyView>)
  .meta({ id: 'ApiKey' })

export const createApiKey = describeRoute({
  operationId: 'createApiKey',
  tags: ['Access'],
  summary: 'Make an API key',
  description: 'The key itself is in this answer and nowhere else.',
  body: z
    .strictObject({
      name: GivenName,
      role: z
        .string()
        .exactOptional()
        .meta({ description: 'API name; within your own role, which it is when absent.' }),
      expiresAt: DateTime.nullable().exactOptional(),
    })
    .meta({ id: 'NewApiKey' }),
  response: { 201: ApiKey.extend({ key: z.string().meta({ examples: ['wb_…'] }) }).meta({ id: 'CreatedApiKey' }) },
})

export const listApiKeys = describeRoute({
  operationId: 'listApiKeys',
  tags: ['Access'],
  summary: 'List API keys',
  description: 'The newest first, revoked ones included.',
  response: { 200: z.object({ apiKeys: listOf(ApiKey) }).meta({ id: 'ApiKeyList' }) },
})

export const revokeApiKey = describeRoute({
  operationId: 'revokeApiKey',
  tags: ['Access'],
  summary: 'Revoke an API key',
  params: IdParams,
  response: { 200: ApiKey },
})
