import { createApiKey, listApiKeys, revokeApiKey } from '../../../operations/access/api-keys.ts'
import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addApiKeyRoutes(app: App, services: Services): void {
  app.post('/api-keys', { schema: contract.createApiKey }, async (request, reply) =>
    reply.code(201).send(await createApiKey(contextOf(services, request), request.body)),
  )

  app.get('/api-keys', { schema: contract.listApiKeys }, async (request) => ({
    apiKeys: await listApiKeys(contextOf(services, request)),
  }))

  app.delete('/api-keys/:id', { schema: contract.revokeApiKey }, (request) =>
    revokeApiKey(contextOf(services, request), request.params.id),
  )
}
