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

/**
 * What happens to several rows of the file that are for one record: `merge` applies them one after the
 * other, `first` and `last` take that row and skip the others. With the duplicate mode "skip", `merge`
 * comes to the same as `first`.
 */
export const IN_FILE_RULES = ['merge', 'first', 'last'] as const
export type InFileRule = (typeof IN_FILE_RULES)[number]

/**
 * What a field of a record that is updated takes from its cell: `always` the cell, `empty` the cell where the
 * record has nothing, `keep` nothing (only new records get the cell), `append` what the list does not hold yet.
 */
export const OVERWRITE_RULES = ['always', 'empty', 'keep', 'append'] as const
export type OverwriteRule = (typeof OVERWRITE_RULES)[number]

/** Whether what follows "+" in an e-mail address counts when records are looked for. */
export const PLUS_ADDRESSES = ['distinct', 'ignore'] as const
export type PlusAddresses = (typeof PLUS_ADDRESSES)[number]

/** Whether rows that create a record are compared with records of nearly the same name. */
export const SIMILAR_MODES = ['warn', 'off'] as const
export type SimilarMode = (typeof SIMILAR_MODES)[number]

/**
 * What a row does whose relation names a record that is not there: it is refused, the record is created
 * with it, or the cell counts as blank.
 */
export const MISSING_POLICIES = ['refuse', 'create', 'leaveEmpty'] as const
export type MissingPolicy = (typeof MISSING_POLICIES)[number]

export interface ImportOptions {
  /**
   * What finds existing records, in order: paths of fields, or combinations of them such as
   * `name+company`. Empty: every mapped identifier. Where none is mapped, every row creates a record.
   */
  readonly matchKeys: readonly FieldPath[]
  readonly duplicates: DuplicateMode
  readonly inFile: InFileRule
  readonly plusAddresses: PlusAddresses
  readonly similar: SimilarMode
  readonly blank: BlankPolicy
  readonly deleted: DeletedPolicy
  readonly multiValues: MultiValueMode
  /** By field path, or by field for all its parts. What is said of a field goes before `blank` and `multiValues`. */
  readonly overwrite?: Readonly<Record<FieldPath, OverwriteRule>>
  /** Text per field path, for created records that have no value there. Read like a cell. */
  readonly defaults: Readonly<Record<FieldPath, string>>
  /** Whether updates that would leave such a field empty get its default as well. Absent: created records only. */
  readonly defaultsOnUpdate?: boolean
  /** Text per field path, for every row of the file, also those that update. Read like a cell. */
  readonly constants?: Readonly<Record<FieldPath, string>>
  /** Member who owns created records that have no owner; null leaves them unowned. */
  readonly ownerId: string | null
  /** For every relation of the file; absent: refuse. */
  readonly missingRelations?: MissingPolicy
  /** For single relations, by the API name of their field: `company`. */
  readonly missingByField?: Readonly<Record<string, MissingPolicy>>
  /** Members who take turns instead, going on where the last import with the same turns stopped. */
  readonly owners?: readonly OwnerTurn[]
  readonly dateOrder?: DateOrder
  readonly decimalSign?: '.' | ','
  readonly phoneCountry?: string
  readonly timeZone?: string
  /** Texts that stand for a blank cell in every column: "N/A", "-". */
  readonly blankWords?: readonly string[]
}

/** What is found out for each column where nothing is said of the whole file. */
type OfWholeFile = 'dateOrder' | 'decimalSign' | 'phoneCountry' | 'timeZone'

/** What is absent stays as it is; null takes back what was said of the whole file. */
export type ImportOptionsChange = Partial<Omit<ImportOptions, OfWholeFile>> & {
  readonly [name in OfWholeFile]?: ImportOptions[name] | null
}

export function changeOptions(options: ImportOptions, ...changes: readonly ImportOptionsChange[]): ImportOptions {
  const { dateOrder, decimalSign, phoneCountry, timeZone, ...others }: ImportOptions & ImportOptionsChange =
    Object.assign({}, options, ...changes)
  return {
    ...others,
    ...(dateOrder && { dateOrder }),
    ...(decimalSign && { decimalSign }),
    ...(phoneCountry && { phoneCountry }),
    ...(timeZone && { timeZone }),
  }
}

export const DEFAULT_IMPORT_OPTIONS: ImportOptions = {
  matchKeys: [],
  duplicates: 'update',
  inFile: 'merge',
  plusAddresses: 'distinct',
  similar: 'warn',
  blank: 'clear',
  deleted: 'restore',
  multiValues: 'replace',
  defaults: {},
  ownerId: null,
}
