import type { BlankPolicy } from '../import/import-options.ts'
import type { ValueDecisions } from '../import/value-decision.ts'
import type { FieldPath } from '../model/field.ts'
import type { ColumnFormat } from '../value/column-format.ts'
import type { NameOrder } from '../value/split-name.ts'

/** `auto`: proposed by Waybill; `manual`: chosen by the member; `unmapped`: nothing fits; `skipped`: left out by the member. */
export type MappingStatus = 'auto' | 'manual' | 'unmapped' | 'skipped'

/** The place of a column among those that are put together for one field. */
export interface ColumnJoin {
  /** From 0. */
  readonly position: number
  /** What stands between the cells. */
  readonly separator: string
}

/** Where one source column goes, and why. */
export interface ColumnMapping {
  /** 0-based position of the column in the file: headers may repeat, positions do not. */
  readonly index: number
  readonly header: string
  /**
   * Canonical path of the target, `null` when the column is not imported. The bare path of a name or an
   * address (`name`, `address`) means the whole of it: the cells are split into its parts.
   */
  readonly field: FieldPath | null
  readonly status: MappingStatus
  /** 0 to 1; 1 for a choice of the member. */
  readonly confidence: number
  /** In words, for the person: "The header is the label of the field." */
  readonly reason: string
  /** Which half of the name stands first in the cells; where the column is split and this is absent, the first name. */
  readonly nameOrder?: NameOrder
  /** Set where several columns are put together for this field. */
  readonly join?: ColumnJoin
  /** Overrides the blank policy of the import for this column. */
  readonly blank?: BlankPolicy
  /** How the cells are written, as far as the member said so. */
  readonly format?: ColumnFormat
  /** What the member decided about single texts of the column. */
  readonly values?: ValueDecisions
}
