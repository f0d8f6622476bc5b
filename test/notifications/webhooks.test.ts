/** Webhooks against a real server: what is sent, how it is signed, and what happens when it is not taken. */
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DeliveryView } from '../../src/operations/webhooks/deliveries.ts'
import { listDeliveries, resendDelivery, testWebhook } from '../../src/operations/webhooks/deliveries.ts'
import { passOnEvents } from '../../src/operations/notifications/pass-on-events.ts'
import { sendDeliveries } from '../../src/operations/notifications/send-deliveries.ts'
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  updateWebhook,
  type NewWebhook,
} from '../../src/operations/webhooks/webhooks.ts'
import { importCsv } from '../support/importing.ts'
import { openSurroundings, type Surroundings } from './support/open-surroundings.ts'

let around: Surroundings
beforeAll(async () => {
  around = await openSurroundings()
})
afterAll(() => around[Symbol.asyncDispose]())
beforeEach(async () => {
  around.answer(200)
  await around.workspace.sql('truncate people cascade')
  await around.workspace.sql('delete from waybill.events')
  await around.workspace.sql('delete from waybill.webhooks')
  ;(around.site.received as unknown[]).length = 0
})

const CSV = 'email,jobTitle\nada@example.com,Analyst\n'

const hook = (more: Partial<NewWebhook> = {}): ReturnType<typeof createWebhook> =>
  createWebhook(around.workspace.context, { name: 'Warehouse', url: around.site.url('/hook'), ...more })

const deliveriesOf = (id: string): Promise<readonly DeliveryView[]> => listDeliveries(around.workspace.context, id)

test('the end of an import is posted, signed so that the receiver can check it', async () => {
  const { secret, id } = await hook()
  const job = await importCsv(around.workspace, 'people', CSV)
  await around.tellAll()

  const [received] = around.site.received
  const { headers, body = '', path } = received ?? {}
  const payload = JSON.parse(body)
  expect(path).toBe('/hook')
  expect(payload).toMatchObject({
    type: 'import.completed',
    data: {
      job: {
        id: job.id,
        object: 'people',
        status: 'completed',
        fileName: 'test.csv',
        rows: 1,
        counts: { created: 1, failed: 0 },
        requestedBy: { name: 'Olga Owner' },
        url: `https://crm.example.com/jobs/${job.id}`,
      },
      schedule: null,
      error: null,
    },
  })
  expect(headers?.['webhook-id']).toBe(payload.id)
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${payload.id}.${headers?.['webhook-timestamp']}.${body}`
  expect(headers?.['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  expect(Math.abs(Date.now() / 1000 - Number(headers?.['webhook-timestamp']))).toBeLessThan(60)
  expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', attempts: 1, status: 200 }])
})

test('the secret is shown once, and lies sealed in the database', async () => {
  const { secret } = await hook()
  expect(JSON.stringify(await listWebhooks(around.workspace.context))).not.toContain(secret)
  const [row] = await around.workspace.sql<{ sealed_secret: Buffer }>('select sealed_secret from waybill.webhooks')
  expect(row?.sealed_secret.toString('latin1')).not.toContain(secret)
  const log = await around.workspace.sql('select details from waybill.audit_log')
  expect(JSON.stringify(log)).not.toContain(secret)
})

describe('what is not taken', () => {
  test('is sent again later, with the same id, until it is', async () => {
    const { id } = await hook()
    around.answer(500, 503, 200)
    await importCsv(around.workspace, 'people', CSV)
    await around.tellAll()
    const [waiting] = await deliveriesOf(id)
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, status: 500 })
    expect(waiting?.error).toContain('500')
    // Not before its time.
    expect(await sendDeliveries(around.workspace.context)).toBe(0)
    await around.letPass()
    await around.tellAll()
    await around.letPass()
    await around.tellAll()
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', attempts: 3, status: 200, error: null }])
    const ids = around.site.received.map(({ headers }) => headers['webhook-id'])
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(1)
  })

  test('waits longer each time, and is given up in the end', async () => {
    const { id } = await hook()
    around.answer(500)
    await importCsv(around.workspace, 'people', CSV)
    await passOnEvents(around.workspace.context)
    const waits: number[] = []
    for (let tries = 0; tries < 20 && (await deliveriesOf(id))[0]?.state === 'waiting'; tries++) {
      await around.letPass()
      await sendDeliveries(around.workspace.context)
      const [{ nextAttemptAt } = { nextAttemptAt: null }] = await deliveriesOf(id)
      if (nextAttemptAt !== null) waits.push(Date.parse(nextAttemptAt) - Date.now())
    }
    expect(waits).toEqual(waits.toSorted((one, other) => one - other))
    expect(waits.length).toBeGreaterThan(5)
    const [given] = await deliveriesOf(id)
    expect(given).toMatchObject({ state: 'failed', nextAttemptAt: null, status: 500 })
    // And may be sent again by hand.
    around.answer(204)
    await resendDelivery(around.workspace.context, id, given?.id ?? '')
    await around.tellAll()
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', status: 204 }])
  })

  test('is given up at once by a receiver that is gone', async () => {
    const { id } = await hook()
    around.answer(410)
    await importCsv(around.workspace, 'people', CSV)
    await around.tellAll()
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'failed', attempts: 1, status: 410 }])
  })

  test('redirects are not followed', async () => {
    const { id } = await hook()
    around.answer(302)
    await importCsv(around.workspace, 'people', CSV)
    await around.tellAll()
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'waiting', status: 302 }])
  })
})

test('a process that is killed while it sends leaves the delivery to another one', async () => {
  const { id } = await hook()
  await importCsv(around.workspace, 'people', CSV)
  await passOnEvents(around.workspace.context)
  // What a killed process has done: it put the delivery off, and sent nothing.
  await around.workspace.sql(
    `update waybill.deliveries set attempts = 1, next_attempt_at = now() + interval '2 minutes'`,
  )
  expect(await sendDeliveries(around.workspace.context)).toBe(0)
  await around.letPass()
  await around.tellAll()
  expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', attempts: 2 }])
})

test('two workers send each delivery once', async () => {
  await hook()
  await hook({ name: 'Second' })
  await importCsv(around.workspace, 'people', CSV)
  const { context } = around.workspace
  await Promise.all([passOnEvents(context), passOnEvents(context)])
  await Promise.all([sendDeliveries(context), sendDeliveries(context)])
  expect(around.site.received).toHaveLength(2)
})

test('only the chosen events are sent, and none while it is paused', async () => {
  const failures = await hook({ events: ['import.failed'] })
  const paused = await hook()
  await updateWebhook(around.workspace.context, paused.id, { isPaused: true })
  await importCsv(around.workspace, 'people', CSV)
  await around.tellAll()
  expect(around.site.received).toEqual([])
  expect(await deliveriesOf(failures.id)).toEqual([])
})

test('a test is sent on request', async () => {
  const { id } = await hook({ events: ['import.failed'] })
  await testWebhook(around.workspace.context, id)
  await around.tellAll()
  expect(JSON.parse(around.site.received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test' })
  expect(await deliveriesOf(id)).toMatchObject([{ event: 'webhook.test', state: 'delivered' }])
})

describe('refused', () => {
  test.each(['http://example.com/', 'https://127.0.0.1/', 'https://localhost', 'ftp://example.com/', 'x'])(
    'the address %s',
    async (url) => {
      const made = hook({ url })
      if (url === 'https://localhost') {
        const { id } = await made
        await testWebhook(around.workspace.context, id)
        await around.tellAll()
        const [delivery] = await deliveriesOf(id)
        expect(delivery).toMatchObject({ state: 'waiting', status: null })
        expect(delivery?.error).toContain('not public')
      } else await expect(made).rejects.toMatchObject({ code: 'URL_NOT_ALLOWED' })
    },
  )

  test('members without the permission', async () => {
    const manager = await around.workspace.join('Mara', 'manager')
    const { id } = await hook()
    const denied = { code: 'NOT_PERMITTED' }
    await expect(createWebhook(manager, { name: 'x', url: 'https://example.com' })).rejects.toMatchObject(denied)
    await expect(listWebhooks(manager)).rejects.toMatchObject(denied)
    await expect(listDeliveries(manager, id)).rejects.toMatchObject(denied)
    await expect(testWebhook(manager, id)).rejects.toMatchObject(denied)
    await expect(deleteWebhook(manager, id)).rejects.toMatchObject(denied)
  })

  test('what is not there', async () => {
    await expect(testWebhook(around.workspace.context, 'x')).rejects.toMatchObject({ code: 'WEBHOOK_UNKNOWN' })
  })
})
