/** The rows of the static tables (`migrations/*.sql`), typed for the query builder. */
import type { ColumnType, Generated } from 'kysely'
import type { BulkAction, BulkRequest } from '../../core/bulk/bulk-change.ts'
import type { ExportManifest } from '../../core/export/export-manifest.ts'
import type { SettledExport } from '../../core/export/settled-export.ts'
import type { Inspection } from '../../core/import/dialect.ts'
import type { ImportLayout } from '../../core/import/layout.ts'
import type { ImportOptions } from '../../core/import/import-options.ts'
import type { PlanPreview } from '../../core/import/preview.ts'
import type { FileProfile } from '../../core/import/profile/column-stats.ts'
import type { JobError, JobKind, JobPhase, JobRequest, JobStatus } from '../../core/import/job.ts'
import type { ImportTemplateUse } from '../../core/import/import-template-misfit.ts'
import type { TemplateContent } from '../../core/import/import-template.ts'
import type { RowCounts } from '../../core/import/outcome.ts'
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import type { ExportPreset } from '../../core/export/export-preset.ts'
import type { ViewDefinition } from '../../core/view/view-definition.ts'
import type { FieldSettings } from '../../core/model/field.ts'
import type { FieldKind } from '../../core/model/field-kind.ts'
import type { JournaledField } from './import/journaled-field.ts'
import type { NotificationTables } from './notification-tables.ts'
import type { Preferences } from '../../core/access/preferences.ts'
import type { Permissions } from '../../core/access/role.ts'
import type { Source } from '../../core/access/actor.ts'

/** Read as `T`; written as JSON text, because the driver would turn a bare array into a PostgreSQL array. */
type Json<T> = ColumnType<T, string, string>
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>
type CreatedAt = ColumnType<Date, Date | undefined, never>
type NullableDate = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface WorkspaceTable {
  id: string
  name: string
  schema_name: string
  created_at: CreatedAt
}

export interface ObjectTable {
  id: string
  workspace_id: string
  api_name: string
  label_singular: string
  label_plural: string
  icon: string
  is_custom: boolean
  table_name: string
  position: number
}

export interface FieldTable {
  id: string
  object_id: string
  api_name: string
  label: string
  kind: FieldKind
  is_custom: boolean
  is_system: boolean
  is_unique: boolean
  is_required: boolean
  settings: Json<FieldSettings>
  position: number
}

export interface RoleTable {
  workspace_id: string
  api_name: string
  label: string
  is_built_in: boolean
  permissions: Json<Permissions>
}

export interface UserTable {
  id: string
  workspace_id: string
  member_id: string
  email: string
  email_key: string
  password_hash: string
  created_at: CreatedAt
  totp_secret: Buffer | null
  totp_enabled_at: NullableDate
  totp_last_step: number | null
  preferences: ColumnType<Partial<Preferences>, string | undefined, string>
}

export interface RecoveryCodeTable {
  user_id: string
  code_hash: Buffer
  used_at: NullableDate
}

export interface InvitationTable {
  id: string
  workspace_id: string
  member_id: string
  token_hash: Buffer
  created_by: string
  created_at: CreatedAt
  expires_at: ColumnType<Date, Date, Date>
  sent_at: NullableDate
  accepted_at: NullableDate
  revoked_at: NullableDate
}

export interface SessionTable {
  token_hash: Buffer
  user_id: string
  created_at: CreatedAt
  last_seen_at: ColumnType<Date, Date | undefined, Date>
  expires_at: ColumnType<Date, Date, Date>
  user_agent: string | null
  id: Generated<string>
  role: string | null
  previous_hash: Buffer | null
  rotated_at: NullableDate
  address: string | null
}

export interface ApiKeyTable {
  id: string
  workspace_id: string
  member_id: string
  role: string
  name: string
  token_hash: Buffer
  prefix: string
  created_at: CreatedAt
  expires_at: NullableDate
  revoked_at: NullableDate
  last_used_at: NullableDate
}

export interface FileTable {
  id: string
  workspace_id: string
  name: string
  purpose: 'upload' | 'export' | 'failed_rows'
  size_bytes: number
  created_by: string
  created_at: CreatedAt
  expires_at: NullableDate
  removed_at: NullableDate
}

export interface AuditTable {
  id: string
  workspace_id: string
  at: CreatedAt
  member_id: string | null
  source: string
  action: string
  object: string | null
  subject_id: string | null
  details: Json<Record<string, unknown>>
}

export interface IdempotencyTable {
  workspace_id: string
  key: string
  request_hash: Buffer
  status: number | null
  response: JsonOrNull<unknown>
  created_at: CreatedAt
}

export interface JobTable {
  id: string
  workspace_id: string
  kind: JobKind
  status: JobStatus
  phase: JobPhase | null
  object_id: string
  file_name: string | null
  import_id: string | null
  requested_by: string
  source: Source
  /** Of the API key that asked; null: the member's own. */
  role: ColumnType<string | null, string | null | undefined, string | null>
  request: JobRequest | null
  rows_total: Generated<number>
  rows_done: Generated<number>
  rows_per_second: number | null
  counts: ColumnType<Partial<RowCounts> & Record<string, number>, string | undefined, string>
  error: JsonOrNull<JobError>
  created_at: CreatedAt
  queued_at: NullableDate
  started_at: NullableDate
  finished_at: NullableDate
  /** When a scheduled job is to begin, or was to begin. */
  start_at: NullableDate
  schedule_run_id: ColumnType<string | null, string | null | undefined, string | null>
  worker_id: string | null
  worker_seen_at: NullableDate
}

export interface ImportTable {
  id: string
  file_id: string
  object_id: string
  inspection: Json<Inspection>
  mapping: Json<readonly ColumnMapping[]>
  options: Json<ImportOptions>
  layout: JsonOrNull<ImportLayout>
  revision: Generated<number>
  staged_revision: number | null
  planned_revision: number | null
  apply_after_plan: Generated<boolean>
  round: Generated<number>
  /** The failed rows of the finished import are planned again, for this round, and under review. */
  remainder_open: Generated<boolean>
  preview: JsonOrNull<PlanPreview>
  profile: JsonOrNull<FileProfile>
  profile_key: string | null
  row_marks: Buffer | null
  undone_by: string | null
  template: JsonOrNull<ImportTemplateUse>
}

export interface ImportTemplateTable {
  id: string
  workspace_id: string
  object_id: string
  name: string
  owner_id: string
  is_shared: Generated<boolean>
  signature: string[]
  content: Json<TemplateContent>
  created_at: CreatedAt
  updated_at: ColumnType<Date, Date | undefined, Date>
  last_used_at: NullableDate
}

export interface ExportPresetTable {
  id: string
  workspace_id: string
  object_id: string
  name: string
  member_id: string
  is_shared: boolean
  content: Json<ExportPreset>
  created_at: CreatedAt
  updated_at: ColumnType<Date, Date | undefined, Date>
}

export interface ViewTable {
  id: string
  workspace_id: string
  object_id: string
  name: string
  member_id: string
  is_shared: boolean
  definition: Json<ViewDefinition>
  position: number
  created_at: CreatedAt
  updated_at: ColumnType<Date, Date | undefined, Date>
}

export interface ImportEditTable {
  import_id: string
  row_number: number
  column_index: number
  text: string
  edited_by: string
  edited_at: ColumnType<Date, Date | undefined, Date>
}

export interface ImportChunkTable {
  job_id: string
  pass: number
  chunk: number
  rows: number
  counts: Json<Record<string, number>>
  finished_at: CreatedAt
}

export interface BulkChangeTable {
  id: string
  action: BulkAction
  request: Json<BulkRequest>
  fields: JsonOrNull<readonly JournaledField[]>
}

export interface ExportTable {
  id: string
  request: Json<SettledExport>
  reason: string | null
  manifest: JsonOrNull<ExportManifest>
  kept_until: NullableDate
  removed_at: NullableDate
}

export interface ExportSettingsTable {
  workspace_id: string
  keep_days: Generated<number>
  reason_above: number | null
}

export interface OwnerRotationTable {
  id: string
  object_id: string
  turns: string
}

export interface OwnerShareTable {
  import_id: string
  round: number
  rotation_id: string
  member_id: string
  records: number
}

export interface MappingHistoryTable {
  object_id: string
  header_key: string
  field: string | null
  name_order: string | null
  uses: Generated<number>
  last_used_at: ColumnType<Date, Date | undefined, Date>
}

export interface Tables extends NotificationTables {
  'waybill.mapping_history': MappingHistoryTable
  'waybill.workspaces': WorkspaceTable
  'waybill.objects': ObjectTable
  'waybill.fields': FieldTable
  'waybill.roles': RoleTable
  'waybill.users': UserTable
  'waybill.sessions': SessionTable
  'waybill.recovery_codes': RecoveryCodeTable
  'waybill.invitations': InvitationTable
  'waybill.api_keys': ApiKeyTable
  'waybill.files': FileTable
  'waybill.audit_log': AuditTable
  'waybill.idempotency_keys': IdempotencyTable
  'waybill.jobs': JobTable
  'waybill.imports': ImportTable
  'waybill.import_templates': ImportTemplateTable
  'waybill.views': ViewTable
  'waybill.export_presets': ExportPresetTable
  'waybill.import_edits': ImportEditTable
  'waybill.import_chunks': ImportChunkTable
  'waybill.bulk_changes': BulkChangeTable
  'waybill.exports': ExportTable
  'waybill.export_settings': ExportSettingsTable
  'waybill.owner_rotations': OwnerRotationTable
  'waybill.owner_shares': OwnerShareTable
}
