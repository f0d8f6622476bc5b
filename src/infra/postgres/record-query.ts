/** Which records a statement is about; counts, and records by id. Every statement carries the actor's scope. */
import type { Actor } from '../../core/access/actor.ts'
import { partsOf, type ObjectModel } from '../../core/model/object.ts'
import type { Filter } from '../../core/query/filter.ts'
import type { ImportTrace } from '../../core/query/import-trace.ts'
import type { Operand } from '../../core/query/operand.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { filterSql, searchSql } from './record-filter.ts'
import { traceSql, type TraceSource } from './record-trace.ts'
import { makeParameters, type Parameters } from './record-parameters.ts'
import { scopePredicate } from './record-scope.ts'
import { recordTable } from './record-tables.ts'
import { searchColumns } from './record-search.ts'

export const DELETED_CHOICES = ['exclude', 'only', 'include'] as const
export type DeletedChoice = (typeof DELETED_CHOICES)[number]

export interface RecordSelection {
  readonly filter: Filter | null
  /** Words that all occur in the name, an identifier or the e-mail of a record; '' selects every record. */
  readonly search: string
  readonly deleted: DeletedChoice
  /** Of the imports that the filter asks about, those that left traces, by id. */
  readonly traces?: ReadonlyMap<string, TraceSource>
}

/** A row of a record table, by column. */
export type RecordRow = Readonly<Record<string, unknown>> & { readonly id: string }

export interface Reader {
  readonly db: Queryable
  readonly actor: Actor
  readonly object: ObjectModel
}

export async function countRecords({ db, actor, object }: Reader, selection: RecordSelection): Promise<number> {
  const parameters = makeParameters()
  const source = makeSource(actor, object)
  const where = selectionSql(actor, object, selection, source.aliasOf, parameters)
  const { rows } = await run<{ count: number }>(
    db,
    `select count(*) as count from ${source.tables()} where ${where.join(' and ')}`,
    parameters.values,
  )
  return rows[0]?.count ?? 0
}

/** A statement that gives the id of every selected record, for what goes on with them inside the database. */
export function selectIds(
  { actor, object }: Pick<Reader, 'actor' | 'object'>,
  selection: RecordSelection,
): { readonly text: string; readonly values: readonly unknown[] } {
  const parameters = makeParameters()
  const source = makeSource(actor, object)
  const where = selectionSql(actor, object, selection, source.aliasOf, parameters)
  return { text: `select r.id from ${source.tables()} where ${where.join(' and ')}`, values: parameters.values }
}

/** Records by id, deleted ones too, in no particular order; those out of reach are left out. */
export async function readByIds(
  { db, actor, object }: Reader,
  ids: readonly string[],
  lock = '',
): Promise<readonly RecordRow[]> {
  const { rows } = await run<RecordRow>(
    db,
    `select ${columnList(object).join(', ')} from ${recordTable(actor.schema, object)} r
     where r.id = any($1::uuid[]) and ${scopePredicate(actor, object, 'r')} ${lock}`,
    [ids],
  )
  return rows
}

export const columnList = (object: ObjectModel): readonly string[] =>
  partsOf(object).map((part) => `r.${quoteIdentifier(part.column)}`)

export interface Source {
  readonly aliasOf: (operand: Operand) => string
  /** The record table and the tables of the relations that were asked for until now. */
  tables(): string
}

/** Related records out of the actor's reach join as if they were not there. */
export function makeSource(actor: Actor, object: ObjectModel): Source {
  const joins = new Map<string, string>()
  const aliases = new Map<string, string>()
  return {
    aliasOf({ through }) {
      if (through === null) return 'r'
      const { reference, object: target } = through
      const alias = aliases.get(reference.column) ?? `j${aliases.size}`
      aliases.set(reference.column, alias)
      const condition = `${alias}.id = r.${quoteIdentifier(reference.column)} and ${scopePredicate(actor, target, alias)}`
      joins.set(alias, `left join ${recordTable(actor.schema, target)} ${alias} on ${condition}`)
      return alias
    },
    tables: () => [`${recordTable(actor.schema, object)} r`, ...joins.values()].join(' '),
  }
}

const DELETED_SQL: { readonly [choice in DeletedChoice]: readonly string[] } = {
  exclude: ['r.deleted_at is null'],
  only: ['r.deleted_at is not null'],
  include: [],
}

export function selectionSql(
  actor: Actor,
  object: ObjectModel,
  { filter, search, deleted, traces = new Map() }: RecordSelection,
  aliasOf: Source['aliasOf'],
  parameters: Parameters,
): readonly string[] {
  const traced = (trace: ImportTrace): string => traceSql(actor.schema, object, trace, traces.get(trace.importId))
  return [
    scopePredicate(actor, object, 'r'),
    ...DELETED_SQL[deleted],
    ...(filter === null ? [] : [filterSql(filter, { aliasOf, parameters, traceSql: traced })]),
    ...(search === '' ? [] : [searchSql(search, searchColumns(object, 'r'), parameters)]),
  ]
}
