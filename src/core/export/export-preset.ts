import type { ColumnChoice, ExportFormat, DialectInput } from './export-request.ts'

/** How records are exported, whichever they are: what is kept under a name for the next time. */
export interface ExportPreset {
  readonly columns: ColumnChoice
  readonly format: ExportFormat
  readonly dialect: DialectInput
}
