/** What can be told: `thing.verb`. Jobs write the first ones down when they end (migration 0009). */
export const WEBHOOK_EVENTS = [
  'import.completed',
  'import.failed',
  'import.cancelled',
  'undo.completed',
  'undo.failed',
  'undo.cancelled',
  'export.completed',
  'export.failed',
  'bulk.completed',
  'bulk.failed',
  'schedule.failed',
] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

export type EventName =
  | WebhookEvent
  /** Stopped by trouble that a person must see to, such as a full disk. */
  | `${'import' | 'undo' | 'export' | 'bulk'}.stopped`
  | `${'export' | 'bulk'}.cancelled`
  /** A recurring import has stopped at its preview. */
  | 'import.waiting'
  /** An import began later than it was to, because nothing ran at its time. */
  | 'import.startedLate'
  | 'webhook.test'

export const isWebhookEvent = (name: EventName): name is WebhookEvent =>
  (WEBHOOK_EVENTS as readonly string[]).includes(name)
