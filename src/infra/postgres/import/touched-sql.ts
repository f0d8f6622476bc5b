/**
 * SQL that finds the rows whose plan may become another one when some rows of the file change: those rows, and
 * every row that hangs together with one of them, before or after the change, by a key of a strategy, by a
 * unique value, or by the record that they find. What is left out has nothing to do with them, so that a plan
 * of the touched rows alone is what a plan of the whole file would say of them.
 *
 *   new_stage   the changed rows, staged anew
 *   touched     the rows that are planned anew; `round` tells which were found together
 *   part_…      the touched rows as they are now, and their plan; old_… as they were
 */
import type { ImportLayout } from '../../../core/import/layout.ts'
import { quoteIdentifier } from '../identifier.ts'
import { inFileStrategies } from './in-file-sql.ts'
import { computedStrategies } from './match-candidates-sql.ts'
import { directKey } from './match-key-sql.ts'
import { positioned } from './plan-input.ts'
import { stagedMatch, type WorkTables } from './work-tables.ts'

export const NEW_STAGE = 'pg_temp.new_stage'

/** The tables of the touched rows; a plan is made in them as in those of the import. */
export const partTables = ({ schema, journal, kept }: WorkTables): WorkTables => ({
  stage: 'pg_temp.part_stage',
  plan: 'pg_temp.part_plan',
  missing: 'pg_temp.part_missing',
  found: 'pg_temp.part_found',
  prefix: 'part',
  journal,
  kept,
  schema,
})

export const OLD_PART = { stage: 'pg_temp.old_stage', plan: 'pg_temp.old_plan' } as const

export const createNewStage = ({ stage }: WorkTables): string =>
  `create temporary table new_stage (like ${stage}) on commit drop`

/** After `new_stage` was filled. */
export const BEGIN_TOUCHED = [
  'create unique index on pg_temp.new_stage (row)',
  `analyze ${NEW_STAGE}`,
  'create temporary table touched (row integer primary key, round integer not null) on commit drop',
  `insert into touched select row, 0 from ${NEW_STAGE}`,
  'analyze touched',
]

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

/** Whether all keys stand in the staged rows: only then rows that share one are found without computing all. */
export const hasPlainKeys = (layout: ImportLayout): boolean => computedStrategies(layout).length === 0

/**
 * Adds the rows that hang together with those of a round. To be repeated until they add none. A follower
 * has the record of its leader, also where that is a new one; no two other rows have one in common.
 */
export function spreadTouched({ stage, plan }: WorkTables, layout: ImportLayout, round: number): readonly string[] {
  const byKeys = sharedColumns(layout).map((key) => {
    const before = `select f.${key} from ${stage} f join touched t on t.row = f.row where t.round = ${round} and f.${key} is not null`
    const after = `select n.${key} from ${NEW_STAGE} n join touched t on t.row = n.row where t.round = ${round} and n.${key} is not null`
    return `insert into touched select s.row, ${round + 1} from ${stage} s where s.${key} is not null and s.${key} in (${before} union ${after}) on conflict do nothing`
  })
  const byRecord = `insert into touched select p.row, ${round + 1} from ${plan} p
    where p.record_id in (select o.record_id from ${plan} o join touched t on t.row = o.row where t.round = ${round})
    on conflict do nothing`
  return [...byKeys, byRecord]
}

/** Rows of the rest of the file that find a record which touched rows find now. */
export const rowsOfSameRecords = (tables: WorkTables): string => `
  select p.row from ${tables.plan} p
  where p.record_id in (select n.record_id from ${partTables(tables).plan} n)
    and not exists (select from touched t where t.row = p.row)`

export const createParts = ({ stage, plan }: WorkTables): readonly string[] => [
  `create temporary table old_stage on commit drop as select s.* from ${stage} s join touched t on t.row = s.row`,
  `create temporary table old_plan on commit drop as select p.* from ${plan} p join touched t on t.row = p.row`,
  `create temporary table part_stage on commit drop as
    select o.* from old_stage o where not exists (select from ${NEW_STAGE} n where n.row = o.row)
    union all select * from ${NEW_STAGE}`,
  'create unique index on pg_temp.part_stage (row)',
  'analyze pg_temp.part_stage',
]

export const replaceStage = ({ stage }: WorkTables): readonly string[] => [
  `delete from ${stage} s using ${NEW_STAGE} n where n.row = s.row`,
  `insert into ${stage} select * from ${NEW_STAGE}`,
]

export const replacePlan = (tables: WorkTables): readonly string[] => [
  `delete from ${tables.plan} p using touched t where t.row = p.row`,
  `insert into ${tables.plan} select * from ${partTables(tables).plan}`,
]

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
