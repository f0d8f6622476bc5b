import type { FieldPath } from '../model/field.ts'
import type { DateOrder } from '../value/value-type.ts'
import type { OwnerTurn } from './owner-turns.ts'

/** What happens to a row whose match keys find a record, or an earlier row of the same file. */
export const DUPLICATE_MODES = ['update', 'skip', 'create'] as const
export type DuplicateMode = (typeof DUPLICATE_MODES)[number]

/**
 * What a blank cell does to a record that is updated: `clear` empties the field, `keep` leaves it
 * alone, `fill` writes only into fields that are empty (and leaves them alone where the cell is blank).
 */
export const BLANK_POLICIES = ['clear', 'keep', 'fill'] as const
export type BlankPolicy = (typeof BLANK_POLICIES)[number]

/** What a row does whose match is a deleted record. */
export const DELETED_POLICIES = ['restore', 'skip', 'refuse'] as const
export type DeletedPolicy = (typeof DELETED_POLICIES)[number]

/** What a multi-select cell does to the options that a record has. */
export const MULTI_VALUE_MODES = ['replace', 'add', 'remove'] as const
export type MultiValueMode = (typeof MULTI_VALUE_MODES)[number]

export interface ImportOptions {
  /**
   * Paths of the fields that find existing records, in order. Empty: every mapped identifier.
   * Where no identifier is mapped, every row creates a record.
   */
  readonly matchKeys: readonly FieldPath[]
  readonly duplicates: DuplicateMode
  readonly blank: BlankPolicy
  readonly deleted: DeletedPolicy
  readonly multiValues: MultiValueMode
  /** Text per field path, for created records that have no value there. Read like a cell. */
  readonly defaults: Readonly<Record<FieldPath, string>>
  /** Member who owns created records that have no owner; null leaves them unowned. */
  /** Text per field path, for every row of the file, also those that update. Read like a cell. */
  readonly constants?: Readonly<Record<FieldPath, string>>
  readonly ownerId: string | null
  /** Members who take turns instead, going on where the last import with the same turns stopped. */
  readonly owners?: readonly OwnerTurn[]
  readonly dateOrder?: DateOrder
  readonly decimalSign?: '.' | ','
  readonly phoneCountry?: string
  readonly timeZone?: string
}

export const DEFAULT_IMPORT_OPTIONS: ImportOptions = {
  matchKeys: [],
  duplicates: 'update',
  blank: 'clear',
  deleted: 'restore',
  multiValues: 'replace',
  defaults: {},
  ownerId: null,
}
