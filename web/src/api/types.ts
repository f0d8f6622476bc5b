/** What the API sends and takes, by the names that the pages use. The types themselves are generated. */
import type * as schema from './generated/schema.ts'

export type {
  BulkPreview,
  Account as AccountView,
  ApiKey as ApiKeyView,
  AuditEntry,
  AuditPage,
  ColumnMapping,
  CreatedApiKey,
  CreatedWebhook,
  CsvDialect,
  DestroyedRecord,
  DialectChange,
  Export as ExportView,
  ExportRequest,
  ExportSettings,
  Field as FieldView,
  FieldChange,
  FieldRemoval,
  FieldUse,
  HistoryEntry,
  HistoryPage,
  FoundRecord,
  Import as ImportView,
  ImportChange,
  ImportOptions,
  ImportRow as ImportRowView,
  ImportRowPage,
  Inspection,
  Invited as InvitedView,
  Job as JobView,
  KeptPage,
  Limits,
  ListedObject as ObjectView,
  Member as MemberView,
  MemberChange,
  NewApiKey,
  NewField,
  NewInvitation,
  NewObject,
  NewRole,
  NewTeam,
  NewWebhook,
  Notification as NotificationView,
  NotificationList,
  NotificationSettings,
  ObjectChange,
  ObjectRemoval,
  OpenInvitation,
  Permissions,
  PlanPreview,
  Preferences,
  Problem as RefusalDocument,
  ProblemCode,
  ProfileChange,
  ReassignedRecords,
  Record as RecordView,
  RecordPage,
  RecoveryCodes,
  RelatedRecords as RelatedRecordsView,
  Role as RoleView,
  RoleChange,
  RowCounts,
  SelectOption,
  Session,
  SessionEntry,
  SetupState,
  SpreadsheetDialect,
  Team as TeamView,
  TeamChange,
  TwoFactorSetup,
  UniquePreview,
  Webhook as WebhookView,
  WebhookChange,
  WebhookDelivery,
  WebhookEvent,
  View as ViewDocument,
  ViewDefinition,
} from './generated/schema.ts'

export type Action = schema.ImportRow['action']
export type JobKind = schema.Job['kind']
export type JobPhase = NonNullable<schema.Job['phase']>
export type JobStatus = schema.Job['status']
export type ObjectPermission = schema.Session['permissions']['everyObject']['allowed'][number]
export type Outcome = keyof schema.RowCounts
export type PresentedProblem = schema.ImportRow['problems'][number]
export type ProblemSummary = schema.PlanPreview['problems'][number]
export type ValueChange = schema.ImportRow['changes'][number]
export type FieldAccess = 'hidden' | 'readOnly'
export type ObjectRule = schema.Permissions['everyObject']
export type RecordScope = ObjectRule['scope']
export type WorkspacePermission = schema.Permissions['workspace'][number]
