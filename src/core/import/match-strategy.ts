/**
 * How rows find records: strategies in an order, each one field or a combination of fields. The first
 * strategy that finds a record decides.
 */
import type { FieldPath, Part } from '../model/field.ts'
import type { ObjectModel } from '../model/object.ts'
import type { ValueType } from '../value/value-type.ts'

/**
 * How two spellings of a value are brought to one: `key` by the normal form that is stored beside the value,
 * `mailbox` besides without what follows "+" in an e-mail address, `exact` as it is, `relation` by the record
 * that is named, the others by functions of the database (see `normal-form-sql.ts`).
 */
export type MatchForm = 'key' | 'mailbox' | 'exact' | 'number' | 'dateTime' | 'link' | 'name' | 'company' | 'relation'

export interface MatchPart {
  /** In the layout's `columns`. */
  readonly position: number
  readonly form: MatchForm
}

export interface MatchStrategy {
  /** Compared all together: a row in which one of them is blank is not looked for by this strategy. */
  readonly parts: readonly MatchPart[]
  /** As people and programs name it: `emails.primary`, `name.first+name.last+company`. */
  readonly path: string
  /** As it is told to people: "First Name and Company". */
  readonly label: string
  /**
   * One unique field: a value belongs to one record, deleted ones included. What identifiers find may never
   * disagree; what other strategies find gives way to the strategies before them.
   */
  readonly isIdentifier: boolean
  /**
   * Column with further values of the first part, such as additional e-mail addresses. `beside`: they count
   * like the primary one. `instead`: only they are looked at, after the identifier that looks at the primary one.
   */
  readonly additional: { readonly column: string; readonly counts: 'beside' | 'instead' } | null
}

/** Lists, documents and formatted texts are not what anybody finds a record by. */
const UNMATCHABLE: ReadonlySet<ValueType> = new Set([
  'emailList',
  'phoneList',
  'linkList',
  'multiSelect',
  'textList',
  'json',
])

export const isMatchable = (part: Part): boolean => !UNMATCHABLE.has(part.type) && part.field.kind !== 'richText'

/** @param ignoresPlus what follows "+" in the local part of an e-mail address does not count */
export function matchFormOf(object: ObjectModel, part: Part, ignoresPlus: boolean): MatchForm {
  switch (part.type) {
    case 'email':
      return ignoresPlus ? 'mailbox' : 'key'
    case 'link':
      return part.keyColumn === null ? 'link' : 'key'
    case 'text':
      return part.isUnique ? 'exact' : isCompanyName(object, part) ? 'company' : 'name'
    case 'number':
    case 'dateTime':
      return part.type
    default:
      return part.keyColumn === null ? 'exact' : 'key'
  }
}

const COMPANY_WORDS = /^(company|organi[sz]ation|account|employer|firm|business|supplier|vendor)(name)?$/i

/** Legal forms do not count in names of companies: "Acme Ltd." is "ACME". */
export const isCompanyName = (object: ObjectModel, { field }: Pick<Part, 'field'>): boolean =>
  (object.apiName === 'companies' && field.apiName === 'name') || COMPANY_WORDS.test(field.apiName)

/** Fields of a combination stand between these. */
export const COMBINED = '+'

export const splitCombination = (text: string): readonly FieldPath[] => text.split(COMBINED).map((path) => path.trim())
