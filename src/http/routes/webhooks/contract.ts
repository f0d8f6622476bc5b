import { z } from 'zod'
import { WEBHOOK_EVENTS } from '../../../core/notification/event-name.ts'
import type { DeliveryView } from '../../../operations/webhooks/deliveries.ts'
import type { WebhookView } from '../../../operations/webhooks/webhooks.ts'
import { DateTime, describeRoute, GivenName, Id, IdParams, listOf, nothing, type Shape } from '../../describe-route.ts'

const Event = z.enum(WEBHOOK_EVENTS).meta({ id: 'WebhookEvent' })
const Url = z
  .string()
  .max(4000)
  .meta({ examples: ['https://example.com/waybill'] })

const Webhook = z
  .object({
    id: Id,
    name: z.string(),
    url: Url,
    events: listOf(Event),
    isPaused: z.boolean(),
    createdAt: DateTime,
  } satisfies Shape<WebhookView>)
  .meta({ id: 'Webhook' })

const Delivery = z
  .object({
    id: Id,
    eventId: Id.meta({ description: 'The header `webhook-id` of every attempt.' }),
    event: z.string(),
    state: z.enum(['waiting', 'delivered', 'failed']),
    attempts: z.number().int(),
    nextAttemptAt: DateTime.nullable(),
    status: z.number().int().nullable().meta({ description: 'HTTP status of the last answer.' }),
    error: z.string().nullable(),
    createdAt: DateTime,
    finishedAt: DateTime.nullable(),
  } satisfies Shape<DeliveryView>)
  .meta({ id: 'WebhookDelivery' })

export const createWebhook = describeRoute({
  operationId: 'createWebhook',
  tags: ['Webhooks'],
  summary: 'Have events sent to an address',
  description: 'The secret, with which every delivery is signed, is in this answer and nowhere else.',
  body: z
    .strictObject({
      name: GivenName,
      url: Url,
      events: z.array(Event).min(1).exactOptional().meta({ description: 'All of them when absent.' }),
    })
    .meta({ id: 'NewWebhook' }),
  response: {
    201: Webhook.extend({ secret: z.string().meta({ examples: ['whsec_…'] }) }).meta({ id: 'CreatedWebhook' }),
  },
})

export const listWebhooks = describeRoute({
  operationId: 'listWebhooks',
  tags: ['Webhooks'],
  summary: 'List webhooks',
  response: { 200: z.object({ webhooks: listOf(Webhook) }).meta({ id: 'WebhookList' }) },
})

export const updateWebhook = describeRoute({
  operationId: 'updateWebhook',
  tags: ['Webhooks'],
  summary: 'Change, pause or resume a webhook',
  params: IdParams,
  body: z
    .strictObject({
      name: GivenName.exactOptional(),
      url: Url.exactOptional(),
      events: z.array(Event).min(1).exactOptional(),
      isPaused: z.boolean().exactOptional(),
    })
    .meta({ id: 'WebhookChange' }),
  response: { 200: Webhook },
})

export const deleteWebhook = describeRoute({
  operationId: 'deleteWebhook',
  tags: ['Webhooks'],
  summary: 'Remove a webhook',
  params: IdParams,
  response: { 204: nothing('Removed, with the record of its deliveries.') },
})

export const testWebhook = describeRoute({
  operationId: 'testWebhook',
  tags: ['Webhooks'],
  summary: 'Send a test',
  description: 'An event `webhook.test`, also to a paused webhook. What came of it is in its deliveries.',
  params: IdParams,
  response: { 202: Delivery },
})

export const listDeliveries = describeRoute({
  operationId: 'listWebhookDeliveries',
  tags: ['Webhooks'],
  summary: 'What was sent, and what came back',
  description: 'The newest 100, kept for 30 days.',
  params: IdParams,
  response: { 200: z.object({ deliveries: listOf(Delivery) }).meta({ id: 'WebhookDeliveryList' }) },
})

export const resendDelivery = describeRoute({
  operationId: 'resendWebhookDelivery',
  tags: ['Webhooks'],
  summary: 'Send a delivery once more',
  params: z.object({ id: Id, deliveryId: Id }),
  response: { 202: Delivery },
})
