/**
 * Every different text of the columns that name other records, with what is found by it: for columns of so many texts
 * that a profile does not hold them. It is made when somebody looks at such a column, and says how things stood then:
 * to look for the records of a page anew would take seconds where they are many and found by their names. The plan does.
 *
 * Gathered cells come in portions, in each of which a text is there once; the table has it once altogether.
 */
import { createHash } from 'node:crypto'
import type { Actor } from '../../../core/access/actor.ts'
import type { RelationLookup } from '../../../core/import/relation-lookup.ts'
import type { ObjectModel } from '../../../core/model/object.ts'
import { run, type Queryable } from '../database.ts'
import { quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { scopePredicate } from '../record-scope.ts'
import { recordTable } from '../record-tables.ts'
import { nameKey, nameOf } from './relation-names-sql.ts'
import { textsTable, type WorkTables } from './work-tables.ts'

/** A temporary table of the transaction that fills `import_…_texts`. */
export const GATHERED = 'gathered_texts'

/** @param ways how many keys go with a text: one for each way in which it may name a record */
export const createGathered = (ways: number): string =>
  `create temporary table ${GATHERED} (position smallint, text text, folded text, count integer, row integer
    ${wayNumbers(ways)
      .map((way) => `, k${way} text`)
      .join('')}) on commit drop`

const wayNumbers = (ways: number): readonly number[] => Array.from({ length: ways }, (_, way) => way)

/** One column of the file, and where its texts are looked for. */
export interface TextColumn {
  /** 0-based column of the file. */
  readonly index: number
  /** Null where the one who asks does not see such records: then nothing is found. */
  readonly object: ObjectModel | null
  /** In the order in which they are tried. */
  readonly ways: readonly RelationLookup[]
}

/** @param madeOf what the table depends on, to know it again */
export function createTexts(
  tables: WorkTables,
  actor: Actor,
  columns: readonly TextColumn[],
  madeOf: string,
): readonly string[] {
  const texts = textsTable(tables)
  const index = (suffix: string): string => quoteIdentifier(`${tables.prefix}_texts_${suffix}`)
  return [
    // Two servers may be asked at once.
    `select pg_advisory_xact_lock(hashtext(${quoteLiteral(texts)}))`,
    `drop table if exists ${texts}`,
    `create unlogged table ${texts}
      (column_index integer not null, text text not null, folded text not null, count integer not null,
       row integer not null, is_open boolean not null, live integer, record_id uuid)`,
    ...columns.map((column, position) => `insert into ${texts} ${textsOf(actor, column, position)}`),
    `create unique index ${index('row')} on ${texts} (column_index, row)`,
    `create index ${index('order')} on ${texts} (column_index, is_open, count, (-row))`,
    `analyze ${texts}`,
    `comment on table ${texts} is ${quoteLiteral(madeOf)}`,
  ]
}

/** The first way that finds records decides; where it finds several, nobody can tell which is meant. */
function textsOf(actor: Actor, { index, object, ways }: TextColumn, position: number): string {
  const used = object === null ? [] : ways
  const keys = used.map((_, way) => `, min(k${way}) as k${way}`).join('')
  const joins = object === null ? [] : used.map((lookup, way) => bearers(actor, object, lookup, way))
  const live = firstFound(used.length, 'live')
  return `select ${index}, g.text, g.folded, g.count, g.row, ${live} is distinct from 1, ${live}, ${firstFound(used.length, 'id')}
    from (select text, min(folded) as folded, sum(count)::integer as count, min(row) as row${keys}
          from ${GATHERED} where position = ${position} group by text) g ${joins.join(' ')}`
}

/** Of the first way that finds records; where none is left of them, that there were some. */
function firstFound(ways: number, column: 'live' | 'id'): string {
  if (ways === 0) return column === 'id' ? 'null::uuid' : 'null::integer'
  const found = wayNumbers(ways).map((way) => `when w${way}.live > 0 then w${way}.${column}`)
  const bearing = wayNumbers(ways).map((way) => `w${way}.${column}`)
  return `case ${found.join(' ')} else coalesce(${bearing.join(', ')}) end`
}

function bearers(actor: Actor, object: ObjectModel, lookup: RelationLookup, way: number): string {
  const isName = lookup.by === 'name'
  const own = isName ? nameKey(lookup, nameOf(lookup, 't')) : `t.${quoteIdentifier(lookup.matchColumn)}::text`
  const wanted = isName ? nameKey(lookup, `g.k${way}`) : `g.k${way}`
  return `left join (
      select ${own} as key, (count(*) filter (where t.deleted_at is null))::integer as live,
        (array_agg(t.id) filter (where t.deleted_at is null))[1] as id
      from ${recordTable(actor.schema, object)} t where ${scopePredicate(actor, object, 't')} group by 1
    ) w${way} on w${way}.key = ${wanted}`
}

/** What a table of texts is made of, in short. */
export const textsKey = (parts: unknown): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** Whether it is there, made of the same, and was not emptied by a crash of the database. */
export async function hasTexts(db: Queryable, tables: WorkTables, madeOf: string): Promise<boolean> {
  const texts = textsTable(tables)
  const { rows } = await run<{ made_of: string | null }>(
    db,
    `select obj_description(to_regclass($1), 'pg_class') as made_of`,
    [texts],
  )
  if (rows[0]?.made_of !== madeOf) return false
  return (await run(db, `select from ${texts} limit 1`)).rows.length > 0
}

export interface TextsQuery {
  readonly index: number
  /** Folded; every text that has it. */
  readonly search: string
  /** Folded texts that are decided on. */
  readonly decided: readonly string[]
  /** What becomes of rows whose record is not there is settled for the column: such texts are not open. */
  readonly isMissingSettled: boolean
  readonly isOpenOnly: boolean
  /** The first row of the last text of the page before. */
  readonly afterRow: number | null
  readonly limit: number
}

export interface TextLine {
  readonly text: string
  readonly count: number
  readonly row: number
  /** Records that bear it; null where there are not even deleted ones. */
  readonly live: number | null
  /** One of them. */
  readonly record_id: string | null
}

const IS_OPEN = '(is_open and not (live is null and $4) and folded <> all($3::text[]))'
const MATCHES = `column_index = $1 and strpos(folded, $2) > 0`

/** What led to no record when the table was made first, then the most frequent: decisions move nothing. */
export async function pageOfTexts(
  db: Queryable,
  tables: WorkTables,
  { index, search, decided, isMissingSettled, isOpenOnly, afterRow, limit }: TextsQuery,
): Promise<readonly TextLine[]> {
  const texts = textsTable(tables)
  const after = `(is_open, count, -row) < (select is_open, count, -row from ${texts} where column_index = $1 and row = $5)`
  const { rows } = await run<TextLine>(
    db,
    `select text, count, row, live, record_id from ${texts}
     where ${MATCHES} and (not $6::boolean or ${IS_OPEN}) and ($5::integer is null or ${after})
     order by is_open desc, count desc, -row desc limit ${limit}`,
    [index, search, decided, isMissingSettled, afterRow, isOpenOnly],
  )
  return rows
}

export interface TextCounts {
  /** Different texts that match the search. */
  readonly texts: number
  /** Those of them that are still to be decided. */
  readonly open: number
  /** Cells of the column whose texts are listed. */
  readonly cells: number
}

export async function countTexts(
  db: Queryable,
  tables: WorkTables,
  { index, search, decided, isMissingSettled }: Omit<TextsQuery, 'isOpenOnly' | 'afterRow' | 'limit'>,
): Promise<TextCounts> {
  const { rows } = await run<TextCounts>(
    db,
    `select count(*) filter (where ${MATCHES})::integer as texts,
       count(*) filter (where ${MATCHES} and ${IS_OPEN})::integer as open, coalesce(sum(count), 0)::integer as cells
     from ${textsTable(tables)} where column_index = $1`,
    [index, search, decided, isMissingSettled],
  )
  return rows[0] ?? { texts: 0, open: 0, cells: 0 }
}
