/**
 * What the strategies of an import found, kept from the plan of the whole file for the plans of single rows: a
 * key that no row had before is looked for among all records, any other one is known.
 */
import type { ImportLayout } from '../../../core/import/layout.ts'
import { qualified } from '../identifier.ts'
import { DELETED_RANK, foundTable, keyOfRow, LIVE_RANK, strategyAt } from './match-candidates-sql.ts'
import { hasKey } from './match-key-sql.ts'
import { NEW_STAGE } from './new-stage-sql.ts'
import type { PlanInput } from './plan-input.ts'
import { relationId } from './relation-sql.ts'
import type { WorkTables } from './work-tables.ts'

export interface KnownKeys {
  /** The table of what was found. */
  readonly found: string
  /** Strategies of whose keys some were never looked for. */
  readonly newIn: ReadonlySet<number>
}

const COLUMNS = 'key, id, rank, found, ids'

/** Unlogged, like the staged rows: what is lost with them is planned anew with them. */
export const createKnown = ({ found }: Pick<WorkTables, 'found'>): readonly string[] => [
  `drop table if exists ${found}`,
  `create unlogged table ${found}
    (strategy smallint not null, key text collate "C" not null, id uuid, rank integer, found bigint, ids uuid[])`,
]

export const indexKnown = ({ found }: Pick<WorkTables, 'found'>): string => `create index on ${found} (key)`

export const keepFound = (known: string, index: number): string =>
  `insert into ${known} (strategy, ${COLUMNS}) select ${index}, ${COLUMNS} from ${foundTable(index)} n
   where not exists (select from ${known} k where k.strategy = ${index} and k.key = n.key)`

/** Whether rows that are staged anew have a key that no row of the file had before. @param changed columns that they have */
export function hasNewKeys(
  layout: ImportLayout,
  index: number,
  { stage }: Pick<WorkTables, 'stage'>,
  changed: readonly string[],
): string {
  const key = keyOfRow(layout, index)
  const column = key.replace(/^s\./, '')
  if (!changed.includes(column)) return 'select false as "isNew"'
  return `select exists (
    select from ${NEW_STAGE} n where n.${column} is not null and not exists (select from ${stage} s where ${key} = n.${column})
  ) as "isNew"`
}

export function takeKnown({ tables, layout }: PlanInput, index: number, { found }: KnownKeys): string {
  const wanted = `select ${keyOfRow(layout, index)} from ${tables.stage} s`
  return `create temporary table ${foundTable(index)} on commit drop as
    select ${COLUMNS} from ${found} f where f.strategy = ${index} and f.key in (${wanted})`
}

/** Whether a record that is known to have a key of these rows has lost it since, was deleted or restored. */
export function hasStale({ tables, layout }: PlanInput, index: number, { found }: KnownKeys): string {
  const records = qualified(tables.schema, layout.table)
  const holds = hasKey(layout, strategyAt(layout, index), 'c', relationId)
  return `select exists (
    select from ${tables.stage} s join ${found} f on f.strategy = ${index} and f.key = ${keyOfRow(layout, index)}
      cross join lateral unnest(f.ids) as listed (id) left join ${records} c on c.id = listed.id
    where c.id is null or not (${holds}) or f.rank = ${LIVE_RANK} and c.deleted_at is not null
      or f.rank = ${DELETED_RANK} and c.deleted_at is null
  ) as "hasStale"`
}

/** What is looked for again may have become another record, or none. */
export const forgetKnown = ({ tables, layout }: PlanInput, index: number, { found }: KnownKeys): string =>
  `delete from ${found} f where f.strategy = ${index} and f.key in (select ${keyOfRow(layout, index)} from ${tables.stage} s)`

export const hasOtherStrategies = ({ strategies }: ImportLayout): boolean =>
  strategies.some(({ isIdentifier }) => !isIdentifier)
