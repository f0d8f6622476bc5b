import type { FieldPath } from '../model/field.ts'
import type { ExportDialect, ExportFormat } from './export-request.ts'

/**
 * An export as it is kept until it is carried out, perhaps later and again: what a view said is settled, the columns
 * are found anew each time, as the member knows the model then.
 */
export interface SettledExport {
  readonly format: ExportFormat
  readonly dialect: ExportDialect
  /** Name of the view that it began from, for people to read. */
  readonly view: string | null
  readonly filter: unknown
  readonly search: string
  readonly sort: readonly string[]
  readonly deleted: 'exclude' | 'only' | 'include'
  readonly timeZone: string
  readonly ids: readonly string[] | null
  readonly wholeWorkspace?: true
  readonly columns: SettledColumns
}

export type SettledColumns =
  | { readonly kind: 'all' }
  /** Of a list: one that is gone or hidden meanwhile is left out. */
  | { readonly kind: 'shown'; readonly paths: readonly FieldPath[] }
  /** Named one by one: without any of them there is no file. */
  | { readonly kind: 'chosen'; readonly paths: readonly FieldPath[] }
