/**
 * The layout of an import: what the plan, the apply and the undo need to know of the mapping and the
 * model, fixed at the moment of staging. It is stored with the import, so that work that resumes days
 * later does what the preview showed, whatever was renamed in between.
 */
import type { CellSource } from './cell-source.ts'
import type { MatchStrategy } from './match-strategy.ts'
import type { ImportOptions, MultiValueMode } from './import-options.ts'
import type { UpdatePolicy } from './update-policy.ts'
import type { OwnerTurn } from './owner-turns.ts'
import type { RelationLookup } from './relation-lookup.ts'
import { elementsOf, type SettledValue } from './settled-values.ts'
import type { FieldPath } from '../model/field.ts'
import { settingsOfFormat, type ColumnFormat } from '../value/column-format.ts'
import type { ParseSettings, SelectOption, Value, ValueType } from '../value/value-type.ts'

/** One part of a record that every row sets, mostly from one column of the file. */
export interface LayoutColumn {
  /** 0-based column of the file; of joined ones the first, of a constant `NO_COLUMN`. */
  readonly index: number
  /** Absent for a plain cell. */
  readonly source?: CellSource
  readonly header: string
  readonly path: FieldPath
  readonly fieldLabel: string
  /** Type of the cell: for a relation that of the identifier. */
  readonly type: ValueType
  /** Column of the record table that is set. */
  readonly column: string
  readonly keyColumn: string | null
  readonly isUnique: boolean
  readonly isRequired: boolean
  readonly blank: UpdatePolicy
  readonly multiValues: MultiValueMode
  readonly options?: readonly SelectOption[]
  readonly openOptions?: boolean
  /** How the cells are written: what the member said of this column. */
  readonly format?: ColumnFormat
  /** What the field itself says of its values, where neither the column nor the import does. */
  readonly ofField?: ParseSettings
  /** What the whole column showed where nobody said it. */
  readonly decided?: ParseSettings
  readonly blankWords?: readonly string[]
  /** What single texts are read as. */
  readonly values?: Readonly<Record<string, SettledValue>>
  /** Options that the field gets when the import is applied. */
  readonly newOptions?: readonly SelectOption[]
  readonly relation: RelationLookup | null
  /**
   * Column with additional addresses or numbers, where rows are found by those as well: a cell with one of
   * them leaves the primary one as it is.
   */
  readonly beside?: string
}

/** A value for created records. */
export interface LayoutDefault {
  readonly path: FieldPath
  readonly column: string
  readonly keyColumn: string | null
  readonly type: ValueType
  /** Of a relation what names the other record, until it is resolved: then that record's id. */
  readonly value: Value
  readonly key: string | null
  readonly relation: RelationLookup | null
  /** It stands in the data model, not in the options of the import: for created records only. */
  readonly isOfField?: true
  /** Column that has to get a value from the file for this one to be given. */
  readonly beside?: string
}

export interface ImportLayout {
  readonly object: string
  readonly objectLabel: string
  readonly table: string
  readonly columns: readonly LayoutColumn[]
  /** What finds existing records, in order. */
  readonly strategies: readonly MatchStrategy[]
  /** Columns of the record table that hold what a record is called. */
  readonly nameColumns: readonly string[]
  readonly defaults: readonly LayoutDefault[]
  /** Updates that would leave a field empty get its default as well. */
  readonly fillsOnUpdate?: boolean
  /** Who owns created records that have no owner; null where nobody does, or the object has no owners. */
  readonly ownerId: string | null
  /** Members who take turns at owning them instead; absent or empty where nobody does. */
  readonly owners?: readonly OwnerTurn[]
  /** Who owns related records that are created because they are missing; absent or null: nobody. */
  readonly relatedOwnerId?: string | null
  /** Required parts that no column and no default fills: every creation is refused. */
  readonly missingRequired: readonly { readonly path: FieldPath; readonly label: string }[]
  readonly settings: ParseSettings
  /** Columns of the file. */
  readonly width: number
}

/** The column that finds or identifies a record: the normal form where there is one. */
export const matchColumn = (column: Pick<LayoutColumn, 'column' | 'keyColumn'>): string =>
  column.keyColumn ?? column.column

export const isIdColumn = (column: LayoutColumn): boolean => column.column === 'id'

/** The column that says whose record it is. */
export const OWNER_COLUMN = 'owner_id'

/** What the member chose for the whole import. */
export const settingsOfImport = ({ dateOrder, decimalSign, phoneCountry, timeZone }: ImportOptions): ParseSettings => ({
  ...(dateOrder && { dateOrder }),
  ...(decimalSign && { decimalSign }),
  ...(phoneCountry && { phoneCountry }),
  ...(timeZone && { timeZone }),
})

/** Settings of one column: what holds for the whole file, and the options of its field. */
export const settingsOf = (
  layout: Pick<ImportLayout, 'settings'>,
  column: Pick<LayoutColumn, 'options' | 'openOptions' | 'format' | 'ofField' | 'decided' | 'values' | 'newOptions'>,
): ParseSettings => ({
  ...column.ofField,
  ...layout.settings,
  ...column.decided,
  ...(column.format && settingsOfFormat(column.format)),
  ...(column.options && { options: [...column.options, ...(column.newOptions ?? [])] }),
  ...(column.openOptions !== undefined && { openOptions: column.openOptions }),
  ...(column.values && { elements: elementsOf(column.values) }),
})
