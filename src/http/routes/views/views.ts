import type { Services } from '../../../operations/context.ts'
import { createView, deleteView, listViews, updateView } from '../../../operations/views/views.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addViewRoutes(app: App, services: Services): void {
  app.get('/objects/:object/views', { schema: contract.listViews }, async (request) => ({
    views: await listViews(contextOf(services, request), request.params.object),
  }))

  app.post('/objects/:object/views', { schema: contract.createView }, async (request, reply) =>
    reply.code(201).send(await createView(contextOf(services, request), request.params.object, request.body)),
  )

  app.patch('/views/:id', { schema: contract.updateView }, (request) =>
    updateView(contextOf(services, request), request.params.id, request.body),
  )

  app.delete('/views/:id', { schema: contract.deleteView }, async (request, reply) => {
    await deleteView(contextOf(services, request), request.params.id)
    return reply.code(204).send()
  })
}
