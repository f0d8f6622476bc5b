/**
 * The DDL of record tables: one real table per object, typed columns, one schema per workspace.
 *
 * Every statement is returned as text, so that the operation that changes the model runs it in the
 * same transaction as the change of the metadata: PostgreSQL's DDL is transactional.
 */
import { createHash } from 'node:crypto'
import { partsOfField, type Field, type Part } from '../../core/model/field.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import type { ValueType } from '../../core/value/value-type.ts'
import { COLUMN_TYPES, isListType, KEY_COLUMN_TYPE, matchColumnOf } from './column-types.ts'
import { qualified, quoteIdentifier, quoteLiteral } from './identifier.ts'

/** Where rows are appended and updated in bulk, a little room per page keeps updated rows beside their old version. */
const FILL_FACTOR = 80

/** Not null and filled in by the database when a statement leaves them out. */
const SYSTEM_DEFAULTS: Readonly<Record<string, string>> = {
  id: 'not null default waybill.uuid_v7() primary key',
  created_at: 'not null default now()',
  updated_at: 'not null default now()',
}

/** True for what every record has. */
export const isNeverEmpty = (part: Part): boolean => part.column in SYSTEM_DEFAULTS

export const recordTable = (schema: string, object: Pick<ObjectModel, 'table'>): string =>
  qualified(schema, object.table)

/** The table and its unique indexes. Relations are added when every object exists: see `addRelation`. */
export function createRecordTable(schema: string, object: ObjectModel): readonly string[] {
  const parts = object.fields.flatMap(partsOfField)
  const columns = inStoredOrder(parts).flatMap(columnDefinitions).join(',\n  ')
  const table = recordTable(schema, object)
  return [
    `create table ${table} (\n  ${columns}\n) with (fillfactor = ${FILL_FACTOR})`,
    ...parts
      .filter((part) => part.isUnique && part.column !== 'id')
      .flatMap((part) => [addUnique(schema, object, part), ...indexAdditional(schema, object, part)]),
  ]
}

/** What every list and count asks for of every record. */
const READ_FIRST: ReadonlySet<string> = new Set(['id', 'created_at', 'updated_at', 'deleted_at'])

/**
 * PostgreSQL reads a row from its beginning up to the last column that it is asked for: with these behind all texts, a
 * count of a million records took three times as long. See docs/decisions/0021-lists-without-indexes-of-their-own.md.
 */
const inStoredOrder = (parts: readonly Part[]): readonly Part[] => [
  ...parts.filter(({ column }) => READ_FIRST.has(column)),
  ...parts.filter(({ column }) => !READ_FIRST.has(column)),
]

export function addField(schema: string, object: ObjectModel, field: Field): readonly string[] {
  const parts = partsOfField(field)
  const columns = parts.flatMap(columnDefinitions).map((definition) => `add column ${definition}`)
  return [
    `alter table ${recordTable(schema, object)} ${columns.join(', ')}`,
    ...parts
      .filter((part) => part.isUnique)
      .flatMap((part) => [addUnique(schema, object, part), ...indexAdditional(schema, object, part)]),
  ]
}

export function dropField(schema: string, object: ObjectModel, field: Field): readonly string[] {
  const columns = partsOfField(field).flatMap((part) =>
    part.keyColumn === null ? [part.column] : [part.column, part.keyColumn],
  )
  const drops = columns.map((column) => `drop column ${quoteIdentifier(column)}`)
  return [`alter table ${recordTable(schema, object)} ${drops.join(', ')}`]
}

export const dropRecordTable = (schema: string, object: ObjectModel): string =>
  `drop table ${recordTable(schema, object)}`

function columnDefinitions(part: Part): readonly string[] {
  const constraint = SYSTEM_DEFAULTS[part.column] ?? ''
  const column = `${quoteIdentifier(part.column)} ${COLUMN_TYPES[part.type]} ${constraint}`.trim()
  return part.keyColumn === null ? [column] : [column, `${quoteIdentifier(part.keyColumn)} ${KEY_COLUMN_TYPE}`]
}

const uniqueIndexName = (object: ObjectModel, part: Part): string => indexName(object, part, 'unique')

/** PostgreSQL cuts names at 63 bytes, in silence. */
const LONGEST_NAME = 63

/**
 * Indexes of a schema share one space of names, also with its tables. No table and no column has two
 * underscores in a row, so that `people` + `x_y` and `people_x` + `y` do not meet; what is too long keeps
 * its beginning and is told apart by a hash.
 */
function indexName(object: ObjectModel, part: Part, suffix: string): string {
  const name = `${object.table}__${part.column}_${suffix}`
  if (name.length <= LONGEST_NAME) return name
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12)
  return `${name.slice(0, LONGEST_NAME - suffix.length - hash.length - 4)}__${hash}_${suffix}`
}

/** The part whose uniqueness an index guards: what a violation of it is about. */
export const partOfUniqueIndex = (object: ObjectModel, name: string): Part | undefined =>
  object.fields.flatMap(partsOfField).find((part) => part.isUnique && uniqueIndexName(object, part) === name)

/** Deleted records are in the index too: they count toward uniqueness, and a match restores them. */
export const addUnique = (schema: string, object: ObjectModel, part: Part): string =>
  `create unique index ${quoteIdentifier(uniqueIndexName(object, part))} on ${recordTable(schema, object)} (${indexed(part)})`

/**
 * By which a record is found by its further addresses, where each belongs to one record. Records without any cost
 * nothing.
 */
export function indexAdditional(schema: string, object: ObjectModel, part: Part): readonly string[] {
  return additionalOf(part).map((additional) => {
    const column = quoteIdentifier(additional.column)
    const name = quoteIdentifier(indexName(object, additional, 'keys'))
    return `create index ${name} on ${recordTable(schema, object)} using gin (${additionalKeys(part.type, column)}) where ${column} is not null`
  })
}

const additionalOf = (part: Part): readonly Part[] =>
  partsOfField(part.field).filter(({ column, type }) => column !== part.column && isListType(type))

/** SQL of the normal forms of all addresses, numbers or links of a list. @param type that of one of them */
export function additionalKeys(type: ValueType, list: string): string {
  if (type === 'phone') return `waybill.phone_keys(${list})`
  return type === 'link' ? `waybill.link_keys(${list})` : `waybill.email_keys(${list})`
}

/** What a statement must compare, to the letter, for the unique index to be used. */
export const matchExpression = (part: Part, alias: string): string => `${alias}.${indexed(part)}`

const indexed = (part: Part): string =>
  `${quoteIdentifier(matchColumnOf(part))}${COLUMN_TYPES[part.type] === 'text' ? ' collate "C"' : ''}`

export const dropUnique = (schema: string, object: ObjectModel, part: Part): string => {
  const names = [
    uniqueIndexName(object, part),
    ...additionalOf(part).map((additional) => indexName(object, additional, 'keys')),
  ]
  return `drop index if exists ${names.map((name) => qualified(schema, name)).join(', ')}`
}

/** A foreign key and the index that "what points here" is read by. Only for relation fields: an actor is history. */
export function addRelation(schema: string, object: ObjectModel, part: Part, target: ObjectModel): readonly string[] {
  const table = recordTable(schema, object)
  const column = quoteIdentifier(part.column)
  return [
    `alter table ${table} add foreign key (${column}) references ${recordTable(schema, target)} (id)`,
    `create index ${quoteIdentifier(indexName(object, part, 'index'))} on ${table} (${column})`,
  ]
}

export const relationParts = (object: ObjectModel): readonly Part[] =>
  object.fields.filter((field) => field.kind === 'relation').flatMap(partsOfField)

/** Keeps the storage of a field's part readable for people who look at the database with other tools. */
export const commentOn = (schema: string, object: ObjectModel): string =>
  `comment on table ${recordTable(schema, object)} is ${quoteLiteral(object.labelPlural)}`
