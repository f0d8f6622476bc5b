import type { Part } from '../../core/model/field.ts'
import type { ValueType } from '../../core/value/value-type.ts'

/** The column type that holds each type of value. */
export const COLUMN_TYPES: { readonly [type in ValueType]: string } = {
  text: 'text',
  number: 'numeric',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'timestamptz',
  email: 'text',
  emailList: 'text[]',
  phone: 'text',
  phoneList: 'text[]',
  link: 'text',
  linkList: 'text[]',
  currencyCode: 'text',
  select: 'text',
  multiSelect: 'text[]',
  textList: 'text[]',
  rating: 'smallint',
  json: 'jsonb',
  uuid: 'uuid',
  reference: 'uuid',
}

export const isListType = (type: ValueType): boolean => COLUMN_TYPES[type].endsWith('[]')

/** Normal forms are compared byte by byte, whatever the database's language. */
export const KEY_COLUMN_TYPE = 'text collate "C"'

/** The column that equality of this part is decided on. */
export const matchColumnOf = (part: Part): string => part.keyColumn ?? part.column

export const matchColumnType = (part: Part): string => (part.keyColumn === null ? COLUMN_TYPES[part.type] : 'text')
