import type { BlankPolicy } from '../import/import-options.ts'
import type { FieldPath } from '../model/field.ts'

/** `auto`: proposed by Waybill; `manual`: chosen by the member; `unmapped`: nothing fits; `skipped`: left out by the member. */
export type MappingStatus = 'auto' | 'manual' | 'unmapped' | 'skipped'

/** Where one source column goes, and why. */
export interface ColumnMapping {
  /** 0-based position of the column in the file: headers may repeat, positions do not. */
  readonly index: number
  readonly header: string
  /** Canonical path of the target, `null` when the column is not imported. */
  readonly field: FieldPath | null
  readonly status: MappingStatus
  /** 0 to 1; 1 for a choice of the member. */
  readonly confidence: number
  /** In words, for the person: "The header is the label of the field." */
  readonly reason: string
  /** Overrides the blank policy of the import for this column. */
  readonly blank?: BlankPolicy
}
