/** What the server lets fields of each kind be: held equal to it by a test. */
import type { FieldView } from '../../../api/types.ts'

export type Kind = FieldView['kind']

/** The kinds that a person chooses from, by what they are about. An actor is Waybill's own. */
export const KIND_GROUPS = {
  words: ['text', 'richText', 'select', 'multiSelect', 'array'],
  numbers: ['number', 'currency', 'rating', 'boolean', 'date', 'dateTime'],
  contact: ['fullName', 'email', 'emails', 'phones', 'links', 'address'],
  other: ['relation', 'uuid', 'json'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>

const UNIQUE: ReadonlySet<Kind> = new Set(['text', 'number', 'date', 'email', 'emails', 'phones', 'links', 'uuid'])

const WITH_DEFAULT: ReadonlySet<Kind> = new Set([
  'text',
  'richText',
  'number',
  'boolean',
  'date',
  'dateTime',
  'select',
  'multiSelect',
  'array',
  'rating',
])

export const canBeUnique = (kind: Kind): boolean => UNIQUE.has(kind)
export const canHaveDefault = (kind: Kind): boolean => WITH_DEFAULT.has(kind)
export const hasOptions = (kind: Kind): boolean => kind === 'select' || kind === 'multiSelect'
export const isListKind = (kind: Kind): boolean => kind === 'multiSelect' || kind === 'array'
