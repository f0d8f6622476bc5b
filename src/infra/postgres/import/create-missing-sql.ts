/**
 * Creates the missing related records of an import, and takes them back. Parameters are $1 (lines above this
 * one) and $2 (up to and with this one), and $3 the round.
 */
import type { ImportLayout } from '../../../core/import/layout.ts'
import type { RelationLookup } from '../../../core/import/relation-lookup.ts'
import { COLUMN_TYPES } from '../column-types.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { BY_NAME } from './missing-key-sql.ts'
import { groupsThatCreate } from './missing-sql.ts'
import { nameKey, nameOf } from './relation-names-sql.ts'
import { relationColumn, type WorkTables } from './work-tables.ts'

export interface CreateMissingInput {
  readonly tables: WorkTables
  readonly layout: ImportLayout
  readonly jobId: string
  readonly memberId: string
  /** Predicate on the alias of a record of another object: the member may see it. */
  readonly visible: (objectApiName: string, alias: string) => string
}

const RANGE = 'm.n > $1 and m.n <= $2 and m.round = $3 and m.made_at is null'

/** One for each way in which records of an object are created; the order is that of the readings. */
export function waysToCreate(layout: ImportLayout): readonly RelationLookup[] {
  const ways = groupsThatCreate(layout).flatMap(({ readings }) =>
    readings.map(({ lookup }) => lookup).filter(({ by, matchColumn }) => by === 'name' || matchColumn !== 'id'),
  )
  return [...new Map(ways.map((way) => [`${way.object} ${byOf(way)}`, way])).values()]
}

const byOf = ({ by, matchColumn }: RelationLookup): string => (by === 'name' ? BY_NAME : matchColumn)

const ofWay = (way: RelationLookup): string =>
  `m.object = ${quoteLiteral(way.object)} and m.by = ${quoteLiteral(byOf(way))}`

/** Records that someone else has created meanwhile are left alone. Returns how many were created. */
export function createMissingBy(input: CreateMissingInput, way: RelationLookup): string {
  const { tables, layout, jobId, memberId } = input
  const member = `${quoteLiteral(memberId)}::uuid`
  const job = `${quoteLiteral(jobId)}::uuid`
  const values = [
    ['id', 'm.id'],
    ['created_at', 'now()'],
    ['updated_at', 'now()'],
    ...['created', 'updated'].flatMap((verb) => [
      [`${verb}_by_source`, "'import'"],
      [`${verb}_by_member`, member],
      [`${verb}_by_job`, job],
    ]),
    ...identifierValues(way),
    ...nameValues(way),
    ...(way.creates?.hasOwner === true && layout.relatedOwnerId
      ? [['owner_id', `${quoteLiteral(layout.relatedOwnerId)}::uuid`]]
      : []),
  ]
  return `with made as (
      insert into ${qualified(tables.schema, way.table)} (${values.map(([column = '']) => quoteIdentifier(column)).join(', ')})
      select ${values.map(([, sql]) => sql).join(', ')} from ${tables.missing} m
      where ${RANGE} and ${ofWay(way)} and ${isFree(input, way)}
      on conflict do nothing returning id
    ),
    noted as (update ${tables.missing} m set made_at = now() where m.id in (select id from made) returning 1)
    select count(*) as "relatedCreated" from noted`
}

function identifierValues({ by, matchColumn, creates, identifierType }: RelationLookup): readonly string[][] {
  if (by === 'name' || creates === undefined) return []
  const value = [creates.valueColumn, `m.key::${COLUMN_TYPES[identifierType]}`]
  return creates.valueColumn === matchColumn ? [value] : [value, [matchColumn, 'm.key']]
}

/** "Ada Lovelace" and "Lovelace, Ada" where the name has two columns. */
function nameValues({ creates }: RelationLookup): readonly string[][] {
  const [first, last] = creates?.nameColumns ?? []
  if (first === undefined) return []
  if (last === undefined) return [[first, 'm.name']]
  const name = String.raw`regexp_replace(m.name, '^([^,]+),\s*(.+)$', '\2 \1')`
  return [
    [first, String.raw`regexp_replace(${name}, '\s+\S+$', '')`],
    [last, String.raw`substring(${name} from '\s(\S+)$')`],
  ]
}

/** A name is not unique: whether someone has it by now must be asked. */
function isFree({ tables, visible }: CreateMissingInput, way: RelationLookup): string {
  if (way.by !== 'name') return 'true'
  return `m.key not in (
    select key from (
      select ${nameKey(way, nameOf(way, 'c'))} as key from ${qualified(tables.schema, way.table)} c
      where c.deleted_at is null and ${visible(way.object, 'c')}
    ) named where key is not null)`
}

/** Rows whose record someone else has created meanwhile take that one, as if it had been there. */
export function adoptMissing({ tables, layout, visible }: CreateMissingInput, way: RelationLookup): readonly string[] {
  const key = way.by === 'name' ? nameKey(way, nameOf(way, 'c')) : `c.${quoteIdentifier(way.matchColumn)}::text`
  const heads = groupsThatCreate(layout).filter(({ lookup }) => lookup.object === way.object)
  return heads.map(
    ({ head }) => `
    update ${tables.plan} p set ${relationColumn(head)} = e.id
    from (
      select m.id as promised, (array_agg(c.id))[1] as id
      from ${tables.missing} m join ${qualified(tables.schema, way.table)} c on ${key} = m.key
      where ${RANGE} and ${ofWay(way)} and c.deleted_at is null and ${visible(way.object, 'c')}
      group by m.id having count(*) = 1
    ) e where p.${relationColumn(head)} = e.promised`,
  )
}

export const countUnmade = ({ missing }: WorkTables): string =>
  `select count(*) as rows from ${missing} m where ${RANGE}`

export interface RemoveMadeInput {
  readonly tables: WorkTables
  readonly object: string
  readonly table: string
  /** Table and column of every relation that points at the object. */
  readonly incoming: readonly { readonly table: string; readonly column: string }[]
}

/** Takes created related records back that nobody edited or uses since. $1 and $2 as above. */
export function removeMade({ tables, object, table, incoming }: RemoveMadeInput): string {
  const range = `m.n > $1 and m.n <= $2 and m.made_at is not null and m.object = ${quoteLiteral(object)}`
  const used = incoming.map(
    (each) =>
      `exists (select from ${qualified(tables.schema, each.table)} x where x.${quoteIdentifier(each.column)} = r.id and x.id <> r.id)`,
  )
  const records = qualified(tables.schema, table)
  return `with removed as (
      delete from ${records} r using ${tables.missing} m
      where ${range} and r.id = m.id and r.updated_at = m.made_at and not (${['false', ...used].join(' or ')})
      returning r.id
    ),
    listed as (
      insert into ${tables.kept} (row, record_id, reason)
      select m.first_row, m.id,
        case when r.id is null then 'GONE_SINCE' when r.updated_at = m.made_at then 'IN_USE' else 'EDITED_SINCE' end
      from ${tables.missing} m left join ${records} r on r.id = m.id
      where ${range} and m.id not in (select id from removed)
      returning 1
    )
    select (select count(*) from removed) as "relatedRemoved", (select count(*) from listed) as "relatedKept"`
}
