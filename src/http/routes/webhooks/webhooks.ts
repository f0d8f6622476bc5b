import type { Services } from '../../../operations/context.ts'
import { listDeliveries, resendDelivery, testWebhook } from '../../../operations/webhooks/deliveries.ts'
import { createWebhook, deleteWebhook, listWebhooks, updateWebhook } from '../../../operations/webhooks/webhooks.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addWebhookRoutes(app: App, services: Services): void {
  app.post('/webhooks', { schema: contract.createWebhook }, async (request, reply) =>
    reply.code(201).send(await createWebhook(contextOf(services, request), request.body)),
  )

  app.get('/webhooks', { schema: contract.listWebhooks }, async (request) => ({
    webhooks: await listWebhooks(contextOf(services, request)),
  }))

  app.patch('/webhooks/:id', { schema: contract.updateWebhook }, (request) =>
    updateWebhook(contextOf(services, request), request.params.id, request.body),
  )

  app.delete('/webhooks/:id', { schema: contract.deleteWebhook }, async (request, reply) => {
    await deleteWebhook(contextOf(services, request), request.params.id)
    return reply.code(204).send()
  })

  app.post('/webhooks/:id/test', { schema: contract.testWebhook }, async (request, reply) =>
    reply.code(202).send(await testWebhook(contextOf(services, request), request.params.id)),
  )

  app.get('/webhooks/:id/deliveries', { schema: contract.listDeliveries }, async (request) => ({
    deliveries: await listDeliveries(contextOf(services, request), request.params.id),
  }))

  app.post(
    '/webhooks/:id/deliveries/:deliveryId/resend',
    { schema: contract.resendDelivery },
    async (request, reply) => {
      const { id, deliveryId } = request.params
      return reply.code(202).send(await resendDelivery(contextOf(services, request), id, deliveryId))
    },
  )
}
