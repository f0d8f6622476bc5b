/**
 * Rows of one file that mean the same record, or claim the same unique value.
 *
 * A *leader* is the first row of the file for its record, a *follower* any later one. With the mode
 * "update" followers are applied after their leader, in file order, as if the rows had been imported
 * one after the other; where that ends in what the record is already, all of them are unchanged. With
 * "skip" followers are skipped. Two rows with different records and the same unique value cannot both
 * be right: the later one is refused, and if it was a leader, the next row takes its place.
 */
import type { ImportLayout } from '../../../core/import/layout.ts'
import { quoteLiteral } from '../identifier.ts'
import { cellProblem, problemJson } from './plan-input.ts'
import { hasStagedValue, keyColumn, stagedMatch, valueColumn, type WorkTables } from './work-tables.ts'

/** Rows that are still to be written. */
const LIVE = "p.action in ('c', 'u', 'r', 'n')"

/**
 * Whether rows of the file may be for the same record: a value of a match key stands in more than one,
 * or different keys of theirs find the same one. Usually none are, and the rest is spared.
 */
export function hasRepeatedKeys(tables: WorkTables, layout: ImportLayout): string {
  const values = layout.matchKeys.map((position) => repeatedValue(tables, layout, position))
  const checks = values.length > 1 ? [...values, repeatedMatch(tables)] : values
  return `select ${checks.length === 0 ? 'false' : checks.map((check) => `exists (${check})`).join(' or ')} as repeated`
}

function repeatedValue(tables: WorkTables, layout: ImportLayout, position: number): string {
  const column = layout.columns[position]
  if (column === undefined) throw new Error(`The layout has no column ${position}`)
  const key = stagedMatch(column, position)
  return `select from ${tables.stage} s where s.state = 'o' and ${key} is not null group by ${key} having count(*) > 1`
}

const repeatedMatch = ({ plan }: WorkTables): string =>
  `select from ${plan} p where p.version is not null and ${LIVE} group by p.record_id having count(*) > 1`

/**
 * What makes two rows the same: the record they match, else their first key that is not blank.
 * Rows without any key are never the same.
 */
function identityOf(layout: ImportLayout): string {
  const keys = layout.matchKeys.flatMap((position) => {
    const column = layout.columns[position]
    return column === undefined ? [] : [`'${position}:' || ${stagedMatch(column, position)}::text`]
  })
  return `case when p.version is not null then p.record_id::text else coalesce(${keys.join(', ')}) end`
}

/**
 * The rows that are not alone with their record. A family is named by its first row; its leader is the
 * first row that was not refused, and `is_out` those that were.
 */
export const CREATE_SAME_RECORD = `
  create temporary table same_record
    (row integer primary key, family integer not null, leader integer not null, is_out boolean not null default false)
  on commit drop`

export const findSameRecord = (tables: WorkTables, layout: ImportLayout): string => `
  insert into same_record (row, family, leader)
  select row, leader, leader from (
    select row, min(row) over same as leader, count(*) over same as size
    from (
      select s.row, ${identityOf(layout)} as identity
      from ${tables.stage} s join ${tables.plan} p on p.row = s.row where ${LIVE}
    ) identified
    where identity is not null
    window same as (partition by identity)
  ) grouped where size > 1`

/** Settles the rows of `same_record` for the mode "skip". For "update" see `settle-followers-sql.ts`. */
export function skipFollowers(tables: WorkTables, layout: ImportLayout, scope: string): string {
  const reason = problemJson('DUPLICATE_IN_FILE', { other: 'g.leader', keys: quoteLiteral(keyLabels(layout)) })
  return `update ${tables.plan} p set action = 's', record_id = l.record_id, problems = jsonb_build_array(${reason})
    from same_record g join ${tables.plan} l on l.row = g.leader
    where p.row = g.row and g.row <> g.leader and ${scope}`
}

/** The match keys as they are told to people. */
export const keyLabels = (layout: ImportLayout): string =>
  layout.matchKeys.map((position) => layout.columns[position]?.fieldLabel ?? '').join(' and ')

/** Rows of one record have the same leader, which is itself the leader of none. */
const group = (alias: string): string => `coalesce(${alias}.leader, ${alias}.row)`

/** Refuses every row whose unique value an earlier row with another record claims. */
export function refuseClaimedValues(tables: WorkTables, layout: ImportLayout, position: number): string {
  const column = layout.columns[position]
  if (column === undefined) throw new Error(`The layout has no column ${position}`)
  const key = stagedMatch(column, position)
  const value = hasStagedValue(column) ? `s.${valueColumn(position)}` : `s.${keyColumn(position)}`
  const details = { field: quoteLiteral(column.fieldLabel), text: `${value}::text`, other: 'c.first' }
  return `
    with claimed as (
      select ${key} as key, min(p.row) as first
      from ${tables.stage} s join ${tables.plan} p on p.row = s.row
      where s.state = 'o' and ${LIVE} and ${key} is not null
      group by ${key} having count(*) > 1 and count(distinct ${group('p')}) > 1
    )
    update ${tables.plan} p set action = 'f', problems = jsonb_build_array(${cellProblem('UNIQUE_TAKEN_IN_FILE', column, value, details)})
    from claimed c join ${tables.stage} s on ${key} = c.key join ${tables.plan} h on h.row = c.first
    where p.row = s.row and p.row <> c.first and ${LIVE}
      and ${group('p')} <> ${group('h')}`
}

/** The unique columns whose values rows of one file can dispute. A single match key settles its own. */
export function disputableColumns(layout: ImportLayout): readonly number[] {
  const settled = layout.matchKeys.length === 1 ? layout.matchKeys : []
  return layout.columns.flatMap((column, position) =>
    column.isUnique && column.relation === null && !settled.includes(position) ? [position] : [],
  )
}

/**
 * Rows whose case is open again, because a row was refused that they depend on: the others of its family,
 * and rows that lost a value to it.
 */
export const createOrphans = ({ plan }: WorkTables): string => `
  create temporary table orphans on commit drop as
  with members as (
    select p.row, coalesce(g.family, p.row) as family, p.action,
      p.action = 'f' and not coalesce(g.is_out, true) as is_new,
      p.action = 'f' and coalesce(c.action = 'f', false) as is_free
    from ${plan} p left join same_record g on g.row = p.row
      left join ${plan} c on p.action = 'f' and p.problems @> '[{"code": "UNIQUE_TAKEN_IN_FILE"}]'
        and c.row = (p.problems #>> '{0,details,other}')::integer
    where g.row is not null or p.action = 'f'
  )
  select row, family from members
  where (action <> 'f' or is_free) and family in (select family from members where is_new or is_free)`

/** Takes the orphans out of the plan: they are planned anew. What is refused now is out. */
export const removeOrphans = ({ plan }: WorkTables): readonly string[] => [
  `delete from ${plan} p using orphans o where p.row = o.row`,
  `update same_record g set is_out = true from ${plan} p where p.row = g.row and p.action = 'f'`,
]

/** Orphans that still can go in get a new leader of their family. */
export const leadOrphans = ({ plan }: WorkTables): string => `
  update same_record g set leader = o.leader, is_out = false
  from (
    select o.row, min(o.row) over (partition by o.family) as leader
    from orphans o join ${plan} p on p.row = o.row where ${LIVE}
  ) o where g.row = o.row`

/** Condition on a row `g`. */
export const IS_ORPHAN = 'g.row in (select row from orphans) and not g.is_out'
