/** API names of objects and fields: public, and the stuff that table and column names are made of. */
import { partsOfField, snakeCase, type Field, type Part } from '../../core/model/field.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { apiNameOf } from '../../core/model/option-value.ts'
import { IMPORT_OPERAND } from '../../core/query/import-trace.ts'
import type { FieldDefinition } from '../../core/model/standard-objects.ts'
import { Refusal } from '../../core/refusal.ts'

const API_NAME = /^[a-z][A-Za-z\d]{0,49}$/

/** PostgreSQL cuts names at 63 bytes; the prefixes of journals (`b_…`) must fit as well. */
const LONGEST_COLUMN = 61
const LONGEST_TABLE = 60

/** @throws Refusal NAME_INVALID */
export function chooseApiName(given: string | undefined, label: string): string {
  const name = given ?? apiNameOf(label)
  if (!API_NAME.test(name)) throw new Refusal('NAME_INVALID', { name: given ?? label })
  return name
}

/** Columns that PostgreSQL itself gives to every table. */
const SYSTEM_COLUMNS: ReadonlySet<string> = new Set(['ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'tableoid'])

/** Names that every JavaScript object answers to: maps by API name must not find them. */
const isInherited = (name: string): boolean => name in {}

/**
 * @throws Refusal NAME_TAKEN when another field has the name, or would share a column with it
 *   (`emailsPrimary` beside `emails`); NAME_INVALID when a column's name would be too long
 */
export function requireFreeField(object: Pick<ObjectModel, 'fields'>, definition: FieldDefinition): void {
  const { apiName: name } = definition
  if (isInherited(name) || name === IMPORT_OPERAND || object.fields.some((field) => field.apiName === name))
    throw new Refusal('NAME_TAKEN', { name })
  const taken = new Set(object.fields.flatMap(columnsEverOf))
  const columns = columnsEverOf({ ...definition, id: '' })
  if (columns.some((column) => column.length > LONGEST_COLUMN)) throw new Refusal('NAME_INVALID', { name })
  if (columns.some((column) => taken.has(column) || SYSTEM_COLUMNS.has(column)))
    throw new Refusal('NAME_TAKEN', { name })
}

/** The columns of a field, with those that it would get if it became unique. */
const columnsEverOf = (field: Field): readonly string[] =>
  partsOfField({ ...field, isUnique: true }).flatMap(({ column, keyColumn }: Part) =>
    keyColumn === null ? [column] : [column, keyColumn],
  )

/**
 * Whether the table can be made is also for the database to say: see `createObject`.
 *
 * @throws Refusal NAME_TAKEN or NAME_INVALID
 */
export function requireFreeObject(model: WorkspaceModel, apiName: string): void {
  const table = snakeCase(apiName)
  const isTaken = model.objects.some((object) => object.apiName === apiName || object.table === table)
  if (isTaken || isInherited(apiName) || table.startsWith('pg_')) throw new Refusal('NAME_TAKEN', { name: apiName })
  if (table.length > LONGEST_TABLE) throw new Refusal('NAME_INVALID', { name: apiName })
}
