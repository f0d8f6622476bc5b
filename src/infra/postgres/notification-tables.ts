/** The rows of migration 0009, typed for the query builder: schedules, events, and what is told of them. */
import type { ColumnType, Generated, Selectable } from 'kysely'
import type { EventName } from '../../core/notification/event-name.ts'
import type { Tone } from '../../core/notification/describe-event.ts'
import type { ImportSource, RunState, ScheduleMode } from '../../core/schedule/import-source.ts'
import type { JobError } from '../../core/import/job.ts'

type Json<T> = ColumnType<T, string, string>
type NullableDate = ColumnType<Date | null, Date | null | undefined, Date | null>
type CreatedAt = ColumnType<Date, Date | undefined, never>

export interface ImportScheduleTable {
  id: string
  workspace_id: string
  name: string
  object_id: string
  owner_id: string
  role: string | null
  source: Json<ImportSource>
  header_names: string[]
  sealed_headers: Buffer | null
  cron: string
  time_zone: string
  decisions: Json<Record<string, unknown>>
  mode: ScheduleMode
  is_paused: Generated<boolean>
  next_run_at: Date
  created_at: CreatedAt
  updated_at: ColumnType<Date, Date | undefined, Date>
}

export interface ImportScheduleRunTable {
  id: string
  schedule_id: string
  reason: 'time' | 'late' | 'request'
  due_at: Date
  state: RunState
  error: ColumnType<JobError | null, string | null | undefined, string | null>
  created_at: CreatedAt
  started_at: NullableDate
  finished_at: NullableDate
}

export interface ImportScheduleFileTable {
  run_id: string
  schedule_id: string
  name: string
  sha256: string
  size_bytes: number
  modified_at: NullableDate
  etag: string | null
  last_modified: string | null
  job_id: string | null
  taken_at: CreatedAt
}

export interface EventTable {
  id: Generated<string>
  workspace_id: string
  name: EventName
  /** The row of the job at that moment, as PostgreSQL writes it in JSON. */
  job: ColumnType<JobSnapshot | null, string | null | undefined, never>
  schedule_run_id: string | null
  at: CreatedAt
  handled_at: NullableDate
}

export type EventRow = Selectable<EventTable>

export interface JobSnapshot {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly object_id: string
  readonly file_name: string | null
  readonly import_id: string | null
  readonly requested_by: string
  readonly rows_total: number
  readonly counts: Readonly<Record<string, number>>
  readonly error: JobError | null
  readonly created_at: string
  readonly start_at: string | null
  readonly started_at: string | null
  readonly finished_at: string | null
}

export interface NotificationTable {
  id: string
  workspace_id: string
  member_id: string
  event_id: string
  event: EventName
  tone: Tone
  title: string
  message: string
  job_id: string | null
  schedule_id: string | null
  created_at: CreatedAt
  read_at: NullableDate
}

export interface NotificationSettingsTable {
  workspace_id: string
  member_id: string
  email: boolean
}

export interface WebhookTable {
  id: string
  workspace_id: string
  name: string
  url: string
  sealed_secret: Buffer
  events: string[]
  is_paused: Generated<boolean>
  created_by: string
  created_at: CreatedAt
}

export interface DeliveryTable {
  id: string
  workspace_id: string
  event_id: string
  channel: 'email' | 'webhook'
  webhook_id: string | null
  member_id: string | null
  content: Json<Record<string, unknown>>
  state: ColumnType<'waiting' | 'delivered' | 'failed', 'waiting' | undefined, 'waiting' | 'delivered' | 'failed'>
  attempts: Generated<number>
  next_attempt_at: ColumnType<Date, Date | undefined, Date>
  answer_status: number | null
  error: string | null
  created_at: CreatedAt
  finished_at: NullableDate
}

export type DeliveryRow = Selectable<DeliveryTable>

export interface NotificationTables {
  'waybill.import_schedules': ImportScheduleTable
  'waybill.import_schedule_runs': ImportScheduleRunTable
  'waybill.import_schedule_files': ImportScheduleFileTable
  'waybill.events': EventTable
  'waybill.notifications': NotificationTable
  'waybill.notification_settings': NotificationSettingsTable
  'waybill.webhooks': WebhookTable
  'waybill.deliveries': DeliveryTable
}
