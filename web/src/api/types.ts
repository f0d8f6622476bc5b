/** What the API sends and takes, by the names that the pages use. The types themselves are generated. */
import type * as schema from './generated/schema.ts'

export type {
  ColumnMapping,
  CsvDialect,
  DialectChange,
  Field as FieldView,
  Import as ImportView,
  ImportChange,
  ImportOptions,
  ImportRow as ImportRowView,
  ImportRowPage,
  Inspection,
  Job as JobView,
  KeptPage,
  Limits,
  ListedObject as ObjectView,
  Notification as NotificationView,
  NotificationList,
  PlanPreview,
  Problem as RefusalDocument,
  ProblemCode,
  Record as RecordView,
  RecordPage,
  RowCounts,
  Session,
  SetupState,
  SpreadsheetDialect,
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
