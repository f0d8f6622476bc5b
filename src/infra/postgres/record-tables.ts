/**
 * The DDL of record tables: one real table per object, typed columns, one schema per workspace.
 *
 * Every statement is returned as text, so that the operation that changes the model runs it in the
 * same transaction as the change of the metadata: PostgreSQL's DDL is transactional.
 */
import { partsOfField, snakeCase, type Field, type Part } from '../../core/model/field.ts'
import { targetOfReference, type ObjectModel } from '../../core/model/object.ts'
import { COLUMN_TYPES, KEY_COLUMN_TYPE, matchColumnOf } from './column-types.ts'
import { qualified, quoteIdentifier, quoteLiteral } from './identifier.ts'

/** Where rows are appended and updated in bulk, a little room per page keeps updated rows beside their old version. */
const FILL_FACTOR = 80

/** Not null and filled in by the database when a statement leaves them out. */
const SYSTEM_DEFAULTS: Readonly<Record<string, string>> = {
  id: 'not null default waybill.uuid_v7() primary key',
  created_at: 'not null default now()',
  updated_at: 'not null default now()',
}

export const recordTable = (schema: string, object: Pick<ObjectModel, 'table'>): string => qualified(schema, object.table)

/** The name of a new object's record table: `companyVisits` → `company_visits`. */
export const tableNameOf = (apiName: string): string => snakeCase(apiName)

/** The table and its unique indexes. Relations are added when every object exists: see `addRelation`. */
export function createRecordTable(schema: string, object: ObjectModel): readonly string[] {
  const parts = object.fields.flatMap(partsOfField)
  const columns = parts.flatMap(columnDefinitions).join(',\n  ')
  const table = recordTable(schema, object)
  return [
    `create table ${table} (\n  ${columns}\n) with (fillfactor = ${FILL_FACTOR})`,
    ...parts.filter((part) => part.isUnique && part.column !== 'id').map((part) => addUnique(schema, object, part)),
  ]
}

export function addField(schema: string, object: ObjectModel, field: Field): readonly string[] {
  const parts = partsOfField(field)
  const columns = parts.flatMap(columnDefinitions).map((definition) => `add column ${definition}`)
  return [
    `alter table ${recordTable(schema, object)} ${columns.join(', ')}`,
    ...parts.filter((part) => part.isUnique).map((part) => addUnique(schema, object, part)),
  ]
}

export function dropField(schema: string, object: ObjectModel, field: Field): readonly string[] {
  const columns = partsOfField(field).flatMap((part) => (part.keyColumn === null ? [part.column] : [part.column, part.keyColumn]))
  const drops = columns.map((column) => `drop column ${quoteIdentifier(column)}`)
  return [`alter table ${recordTable(schema, object)} ${drops.join(', ')}`]
}

export const dropRecordTable = (schema: string, object: ObjectModel): string => `drop table ${recordTable(schema, object)}`

function columnDefinitions(part: Part): readonly string[] {
  const constraint = SYSTEM_DEFAULTS[part.column] ?? ''
  const column = `${quoteIdentifier(part.column)} ${COLUMN_TYPES[part.type]} ${constraint}`.trim()
  return part.keyColumn === null ? [column] : [column, `${quoteIdentifier(part.keyColumn)} ${KEY_COLUMN_TYPE}`]
}

const uniqueIndexName = (object: ObjectModel, part: Part): string => indexName(object, part, 'unique')

/** PostgreSQL cuts names at 63 bytes; the part's column stays recognisable. */
const indexName = (object: ObjectModel, part: Part, suffix: string): string =>
  `${object.table.slice(0, 24)}_${part.column.slice(0, 28)}_${suffix}`

/** Deleted records are in the index too: they count toward uniqueness, and a match restores them. */
export function addUnique(schema: string, object: ObjectModel, part: Part): string {
  const column = quoteIdentifier(matchColumnOf(part))
  const collation = COLUMN_TYPES[part.type] === 'text' ? ' collate "C"' : ''
  return `create unique index ${quoteIdentifier(uniqueIndexName(object, part))} on ${recordTable(schema, object)} (${column}${collation})`
}

export const dropUnique = (schema: string, object: ObjectModel, part: Part): string =>
  `drop index ${qualified(schema, uniqueIndexName(object, part))}`

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

export const isRelationTo = (part: Part, apiName: string): boolean => targetOfReference(part) === apiName

/** Keeps the storage of a field's part readable for people who look at the database with other tools. */
export const commentOn = (schema: string, object: ObjectModel): string =>
  `comment on table ${recordTable(schema, object)} is ${quoteLiteral(object.labelPlural)}`
