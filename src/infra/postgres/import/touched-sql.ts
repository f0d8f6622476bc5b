/**
 * SQL that finds the rows whose plan may become another one when some rows of the file change: those rows, and
 * every row that hangs together with one of them, before or after the change, by a key of a strategy, by a
 * unique value, or by the record that they find. What is left out has nothing to do with them, so that a plan
 * of the touched rows alone is what a plan of the whole file would say of them.
 *
 *   new_stage   the changed rows, staged anew: see `new-stage-sql.ts`
 *   touched     the rows that are planned anew; `round` tells which were found together, `is_alone` that no
 *               other row hangs together with this one, before and after
 *   part_stage  the touched rows as they are now; part_plan their plan
 */
import type { ImportLayout } from '../../../core/import/layout.ts'
import { relationGroups } from '../../../core/import/relation-groups.ts'
import { quoteIdentifier } from '../identifier.ts'
import { inFileStrategies } from './in-file-sql.ts'
import { computedStrategies } from './match-candidates-sql.ts'
import { directKey } from './match-key-sql.ts'
import { NEW_STAGE } from './new-stage-sql.ts'
import { positioned } from './plan-input.ts'
import { stagedMatch, type WorkTables } from './work-tables.ts'

/** The tables of the touched rows; a plan is made in them as in those of the import. */
export const partTables = ({ schema, journal, kept, shared, names }: WorkTables): WorkTables => ({
  stage: 'pg_temp.part_stage',
  plan: 'pg_temp.part_plan',
  missing: 'pg_temp.part_missing',
  found: 'pg_temp.part_found',
  prefix: 'part',
  shared,
  names,
  journal,
  kept,
  schema,
})

/** After `new_stage` was filled. */
export const createTouched =
  'create temporary table touched (row integer primary key, round integer not null, is_alone boolean not null) on commit drop'

/** Whether any of the changed rows hangs together with another one. */
export const isAnyShared = ({ shared }: WorkTables): string =>
  `select exists (select from ${NEW_STAGE} n join ${shared} h on h.row = n.row) as "isAnyShared"`

/** Where none does, and no key changes, they are all that is touched: no list of them is written. */
export const touchedAsChanged = `create temporary view touched as select row, 0 as round, true as is_alone from ${NEW_STAGE}`
export const forgetTouchedAsChanged = 'drop view touched'

interface ChangedKeys {
  /** The columns by which rows hang together that `new_stage` has: where it has none, their values are as they were. */
  readonly changed: readonly string[]
  /** Whether there is a list of the rows that are not alone. */
  readonly hasShared: boolean
}

/** The changed rows. Those whose keys change may have been alone, and may be no more. */
export function beginTouched({ stage, shared }: WorkTables, { changed, hasShared }: ChangedKeys): readonly string[] {
  const isSame = changed.map((key) => `s.${key} is not distinct from n.${key}`)
  const isAlone = hasShared ? ['h.row is null', ...isSame].join(' and ') : 'false'
  const withShared = hasShared ? `left join ${shared} h on h.row = n.row` : ''
  const withStage = hasShared && changed.length > 0 ? `join ${stage} s on s.row = n.row` : ''
  return [
    `insert into touched select n.row, 0, ${isAlone} from ${NEW_STAGE} n ${withShared} ${withStage} order by n.row`,
    'analyze touched',
  ]
}

/** The columns of the staging table by which rows hang together. */
export function sharedColumns(layout: ImportLayout): readonly string[] {
  const keys = inFileStrategies(layout).flatMap((index) => {
    const strategy = layout.strategies[index]
    return (strategy && directKey(layout, strategy)) ?? []
  })
  const uniques = positioned(layout)
    .filter(({ column }) => column.isUnique && column.relation === null)
    .map(({ column, position }) => stagedMatch(column, position))
  return [...new Set([...keys, ...uniques].map((key) => key.replace(/^s\./, '')))]
}

/** Where some rows cannot speak for the file: their keys are computed, owners take turns, related records are created. */
export const isPlannedWhole = (layout: ImportLayout): boolean =>
  computedStrategies(layout).length > 0 ||
  (layout.owners ?? []).length > 0 ||
  relationGroups(layout).some(({ lookup }) => lookup.missing === 'create')

/**
 * Adds the rows that hang together with those of a round. To be repeated until they add none. A follower
 * has the record of its leader, also where that is a new one; no two other rows have one in common.
 */
export function spreadTouched(
  { stage, plan }: WorkTables,
  layout: ImportLayout,
  changed: readonly string[],
  round: number,
): readonly string[] {
  const found = `t.round = ${round} and not t.is_alone`
  const byKeys = sharedColumns(layout).map((key) => {
    const before = `select f.${key} from ${stage} f join touched t on t.row = f.row where ${found} and f.${key} is not null`
    const after = `select n.${key} from ${NEW_STAGE} n join touched t on t.row = n.row where ${found} and n.${key} is not null`
    const keys = changed.includes(key) ? `${before} union ${after}` : before
    return `insert into touched select s.row, ${round + 1}, false from ${stage} s where s.${key} is not null and s.${key} in (${keys}) on conflict do nothing`
  })
  const byRecord = `insert into touched select p.row, ${round + 1}, false from ${plan} p
    where p.record_id in (select o.record_id from ${plan} o join touched t on t.row = o.row where ${found})
    on conflict do nothing`
  return [...byKeys, byRecord]
}

export const areAllAlone = 'select not exists (select from touched where not is_alone) as "areAllAlone"'

/** Rows of the rest of the file (`other`) that find a record which touched rows (`row`) find now, and did not before. */
export const rowsOfSameRecords = (tables: WorkTables): string => `
  select n.row, p.row as other
  from ${partTables(tables).plan} n join ${tables.plan} o on o.row = n.row join ${tables.plan} p on p.record_id = n.record_id
  where n.version is not null and o.record_id is distinct from n.record_id
    and not exists (select from touched t where t.row = p.row)`

/** $1 touched rows that hang together with $2, others; $3 the round in which that was found. */
export const TAKE_IN = `
  with found as (select distinct row from unnest($2::integer[]) as other (row)),
    known as (update touched set is_alone = false where row = any($1::integer[]))
  insert into touched select row, $3::integer, false from found`

/** Rows that were alone may not be so any more. */
export function keepShared(tables: WorkTables, layout: ImportLayout): string {
  const groups = [
    ...sharedColumns(layout).map((key) => ({ key: `s.${key}`, from: `${tables.stage} s` })),
    { key: 's.record_id', from: `${tables.plan} s` },
  ]
  const rows = groups.map(
    ({ key, from }) => `select row from (
      select s.row, count(*) over (partition by ${key}) as rows from touched t join ${from} on s.row = t.row
      where not t.is_alone and ${key} is not null
    ) found where rows > 1`,
  )
  return `insert into ${tables.shared} ${rows.join(' union ')} on conflict do nothing`
}

/**
 * The rows of the file that are not alone: mostly they are few, and of all others it is known without looking that
 * a change of other columns than their keys concerns nobody else.
 */
export function createShared(tables: WorkTables, layout: ImportLayout): readonly string[] {
  const keys = sharedColumns(layout).map(
    (key) =>
      `select row from ${tables.stage} where ${key} in (select ${key} from ${tables.stage} group by ${key} having count(*) > 1)`,
  )
  const records = `select row from ${tables.plan} where record_id in (select record_id from ${tables.plan} group by record_id having count(*) > 1)`
  return [
    `drop table if exists ${tables.shared}`,
    `create unlogged table ${tables.shared} as ${[...keys, records].join(' union ')}`,
    `alter table ${tables.shared} add primary key (row)`,
    `analyze ${tables.shared}`,
  ]
}

/** By which the rows that hang together are found at once in a large file. Without them it takes longer. */
export function reviewIndexes(tables: WorkTables, layout: ImportLayout): readonly string[] {
  const name = (suffix: string): string => quoteIdentifier(`${tables.prefix}_${suffix}`)
  return [
    ...sharedColumns(layout).map(
      (key) =>
        `create index if not exists ${name(`stage_${key}`)} on ${tables.stage} (${key}) where ${key} is not null`,
    ),
    `create index if not exists ${name('plan_record')} on ${tables.plan} (record_id)`,
  ]
}
