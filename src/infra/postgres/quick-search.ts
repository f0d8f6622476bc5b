/**
 * Finds records of one object by a few letters, best first: an exact name or identifier, then what begins so, then
 * what holds the words somewhere.
 *
 * Nothing but unique indexes helps: reading a million names through takes two processors a quarter of a second, and
 * an index of words would cost every import more than that (see docs/decisions/0021-lists-without-indexes-of-their-own.md).
 * In a table of that size what looks like an address is looked up by its beginning.
 */
import type { Actor } from '../../core/access/actor.ts'
import type { Part } from '../../core/model/field.ts'
import { namePartsOf, type ObjectModel } from '../../core/model/object.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { escapeLike, searchableSql, searchSql } from './record-filter.ts'
import { makeParameters, type Parameters } from './record-parameters.ts'
import { scopePredicate } from './record-scope.ts'
import { searchedParts } from './record-search.ts'
import { matchExpression, recordTable } from './record-tables.ts'

export interface FoundRecord {
  readonly id: string
  readonly name: string
  /** An identifier or e-mail, which tells two of one name apart. */
  readonly detail: string | null
  /** 0 for an exact match, 1 for a beginning of the whole, 2 for the rest. */
  readonly rank: number
}

/** Reading through as much takes some ten milliseconds. */
const SMALL_TABLE_BYTES = 32 * 1024 * 1024

/** Of words that very many records hold, the best of so many are shown: nobody finds a record by one letter. */
const CANDIDATES = 1000

/** @param text what was typed, not empty */
export async function searchObject(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  text: string,
  limit: number,
): Promise<readonly FoundRecord[]> {
  const searched = searchedParts(object)
  if (searched.length === 0) return []
  const parameters = makeParameters()
  const identifiers = searched.filter(({ isUnique }) => isUnique)
  const byIndex = identifiers.length > 0 && isAddress(text) && !(await isSmallTable(db, actor, object))
  const where = byIndex ? beginningSql(identifiers, text, parameters) : holdingSql(searched, text, parameters)
  const table = recordTable(actor.schema, object)
  const { rows } = await run<FoundRecord>(
    db,
    `select r.id, ${nameSql(object)} as name, ${detailSql(object, searched)} as detail,
       ${rankSql(object, searched, text, parameters)} as rank
     from ${table} r where r.id in (
       select r.id from ${table} r
       where r.deleted_at is null and ${scopePredicate(actor, object, 'r')} and ${where} limit ${CANDIDATES})
     order by rank, lower(${nameSql(object)}), r.id limit ${parameters.add(limit)}`,
    parameters.values,
  )
  return rows
}

const isAddress = (text: string): boolean => /^\S+[@.]\S*$/.test(text.trim())

async function isSmallTable(db: Queryable, actor: Actor, object: ObjectModel): Promise<boolean> {
  const { rows } = await run<{ bytes: number }>(db, 'select pg_relation_size($1::regclass) as bytes', [
    recordTable(actor.schema, object),
  ])
  return (rows[0]?.bytes ?? 0) <= SMALL_TABLE_BYTES
}

const holdingSql = (searched: readonly Part[], text: string, parameters: Parameters): string =>
  searchSql(
    text,
    searched.map((part) => searchableSql(part, 'r')),
    parameters,
  )

/** Normal forms of addresses are in lower case; a unique text is looked up as it is written. */
function beginningSql(identifiers: readonly Part[], text: string, parameters: Parameters): string {
  const begins = identifiers.map((part) => {
    const wanted = part.keyColumn === null ? text.trim() : text.trim().toLowerCase()
    return `${matchExpression(part, 'r')} like ${parameters.add(`${escapeLike(wanted)}%`)}`
  })
  return `(${begins.join(' or ')})`
}

const columnOf = ({ column }: Part): string => `r.${quoteIdentifier(column)}`

const nameSql = (object: ObjectModel): string => `concat_ws(' ', ${namePartsOf(object).map(columnOf).join(', ')})`

function detailSql(object: ObjectModel, searched: readonly Part[]): string {
  const names = new Set(namePartsOf(object).map(({ column }) => column))
  const others = searched.filter(({ column }) => !names.has(column))
  return others.length === 0 ? 'null::text' : `coalesce(${others.map(columnOf).join(', ')})`
}

function rankSql(object: ObjectModel, searched: readonly Part[], text: string, parameters: Parameters): string {
  const whole = text.trim().replaceAll(/\s+/g, ' ')
  const exact = `lower(${parameters.add(whole)})`
  const beginning = `lower(${parameters.add(`${escapeLike(whole)}%`)})`
  const folded = [`lower(${nameSql(object)})`, ...searched.map((part) => searchableSql(part, 'r'))]
  return `case when ${folded.map((sql) => `${sql} = ${exact}`).join(' or ')} then 0
    when ${folded.map((sql) => `${sql} like ${beginning}`).join(' or ')} then 1 else 2 end`
}
