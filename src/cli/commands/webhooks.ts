import type { Command } from 'commander'
import { WEBHOOK_EVENTS } from '../../core/notification/event-name.ts'
import type { DeliveryView } from '../../operations/webhooks/deliveries.ts'
import type { WebhookView } from '../../operations/webhooks/webhooks.ts'
import { collect } from '../import/import-flags.ts'
import { formatInstant } from '../numbers-in-words.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

interface NewWebhookFlags {
  readonly name: string
  readonly url: string
  readonly event?: readonly string[]
}

const ID = '0190f3c2-7b1e-7c44-9a30-5d0c2f1e8a77'

export function addWebhooksCommand(program: Command): void {
  const command = program
    .command('webhooks')
    .summary('tell other programs when jobs end')
    .description('Webhooks: addresses to which the ends of batch jobs are posted, signed.')
  addExamples(
    command,
    'waybill webhooks create --name Warehouse --url https://example.com/waybill',
    'waybill webhooks list',
  )
  const create = command
    .command('create')
    .summary('make a webhook')
    .description('Makes a webhook. Its secret, with which deliveries are signed, is shown this once, alone on stdout.')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--url <url>', 'https:// address that events are posted to')
    .option('--event <event>', `only this event (repeatable): ${WEBHOOK_EVENTS.join(', ')}`, collect)
    .option(...JSON_FLAG)
    .action(action(createWebhook))
  addExamples(
    create,
    'waybill webhooks create --name Warehouse --url https://example.com/waybill --event import.completed',
  )
  const list = command
    .command('list')
    .summary('list webhooks')
    .description('Lists the webhooks, the newest first.')
    .option(...JSON_FLAG)
    .action(action(listWebhooks))
  addExamples(list, 'waybill webhooks list')
  addVerb(command, 'test', 'Sends a test to a webhook. What came of it: waybill webhooks deliveries.', testWebhook)
  addVerb(
    command,
    'deliveries',
    'Lists what was sent to a webhook in the last 30 days, and what came back.',
    listDeliveries,
  )
  addVerb(command, 'delete', 'Removes a webhook.', deleteWebhook)
}

type Work = (shell: Shell, flags: object, id: string) => Promise<void>

function addVerb(parent: Command, name: string, description: string, work: Work): void {
  const command = parent
    .command(name)
    .summary(description.replace(/\..*$/, '').toLowerCase())
    .description(description)
    .argument('<id>', 'id of the webhook')
    .option(...JSON_FLAG)
    .action(action(work))
  addExamples(command, `waybill webhooks ${name} ${ID}`)
}

async function createWebhook({ api, output }: Shell, { name, url, event }: NewWebhookFlags): Promise<void> {
  const made = await api.request<WebhookView & { readonly secret: string }>('/webhooks', {
    method: 'POST',
    json: { name, url, events: event },
  })
  if (output.isJson) return output.json(made)
  process.stderr.write(`The webhook "${made.name}" (${made.id}). Keep its secret: it is shown this once.\n`)
  output.say(made.secret)
}

async function listWebhooks({ api, output }: Shell): Promise<void> {
  const { webhooks } = await api.request<{ readonly webhooks: readonly WebhookView[] }>('/webhooks')
  if (output.isJson) return webhooks.forEach((webhook) => output.json(webhook))
  if (webhooks.length === 0) return output.say('There are no webhooks.')
  output.table(
    [
      { title: 'Id' },
      { title: 'Name', fit: 'cut' },
      { title: 'Address', fit: 'cut' },
      { title: 'Events', fit: 'wrap' },
    ],
    webhooks.map(({ id, name, url, events, isPaused }) => [
      id,
      name,
      url,
      isPaused ? 'paused' : events.length === WEBHOOK_EVENTS.length ? 'all' : events.join(', '),
    ]),
  )
}

const pathOf = (id: string, rest = ''): string => `/webhooks/${encodeURIComponent(id)}${rest}`

async function testWebhook({ api, output }: Shell, _flags: object, id: string): Promise<void> {
  const delivery = await api.request<DeliveryView>(pathOf(id, '/test'), { method: 'POST' })
  if (output.isJson) output.json(delivery)
  else output.say(`A test is on its way. What came of it:\n  waybill webhooks deliveries ${id}`)
}

async function listDeliveries({ api, output }: Shell, _flags: object, id: string): Promise<void> {
  const { deliveries } = await api.request<{ readonly deliveries: readonly DeliveryView[] }>(pathOf(id, '/deliveries'))
  if (output.isJson) return deliveries.forEach((delivery) => output.json(delivery))
  if (deliveries.length === 0) return output.say('Nothing was sent yet.')
  output.table(
    [
      { title: 'When' },
      { title: 'Event' },
      { title: 'State' },
      { title: 'Tries', align: 'right' },
      { title: 'Answer', fit: 'wrap' },
    ],
    deliveries.map(({ createdAt, event, state, attempts, status, error }) => [
      formatInstant(createdAt),
      event,
      state,
      String(attempts),
      error ?? (status === null ? '' : String(status)),
    ]),
  )
}

async function deleteWebhook({ api, output }: Shell, _flags: object, id: string): Promise<void> {
  await api.open(pathOf(id), { method: 'DELETE' })
  if (output.isJson) output.json({ id })
  else output.say('The webhook is removed.')
}
