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
import { cellProblem, problemJson } from './plan-sql.ts'
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
 * Finds the rows that are not alone with their record, each with the leader, into a temporary table.
 *
 * @param rows condition on the staged row `s`: which rows are looked at
 */
export const createSameRecord = (tables: WorkTables, layout: ImportLayout, rows: string): string => `
  create temporary table same_record on commit drop as
  select row, leader from (
    select row, min(row) over same as leader, count(*) over same as size
    from (
      select s.row, ${identityOf(layout)} as identity
      from ${tables.stage} s join ${tables.plan} p on p.row = s.row where ${LIVE} and ${rows}
    ) identified
    where identity is not null
    window same as (partition by identity)
  ) grouped where size > 1`

/** Settles the rows of `same_record` for the mode "skip". For "update" see `settle-followers-sql.ts`. */
export function skipFollowers(tables: WorkTables, layout: ImportLayout): string {
  const reason = problemJson('DUPLICATE_IN_FILE', { other: 'g.leader', keys: quoteLiteral(keyLabels(layout)) })
  return `update ${tables.plan} p set action = 's', record_id = l.record_id, problems = jsonb_build_array(${reason})
    from same_record g join ${tables.plan} l on l.row = g.leader where p.row = g.row and g.row <> g.leader`
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

/** Followers of rows that were refused after all, into a temporary table: they are planned anew, on their own. */
export const createOrphans = (tables: WorkTables): string => `
  create temporary table orphans on commit drop as
  select g.row from same_record g join ${tables.plan} l on l.row = g.leader join ${tables.plan} p on p.row = g.row
  where g.row <> g.leader and l.action = 'f' and p.action <> 'f'`

export const removeOrphans = (tables: WorkTables): string =>
  `delete from ${tables.plan} p using orphans o where p.row = o.row`

/** Condition on the staged row `s`. */
export const IS_ORPHAN = 's.row in (select row from orphans)'
