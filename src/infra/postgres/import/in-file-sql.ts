/**
 * Rows of one file that mean the same record, or claim the same unique value.
 *
 * A *leader* is the first row of the file for its record, a *follower* any later one. With the mode
 * "update" followers are applied after their leader, in file order, as if the rows had been imported
 * one after the other; where that ends in what the record is already, all of them are unchanged. With
 * "skip" followers are skipped. Two rows with different records and the same
 * unique value cannot both be right: the later one is refused.
 */
import type { DuplicateMode } from '../../../core/import/import-options.ts'
import { isIdColumn, type ImportLayout } from '../../../core/import/layout.ts'
import { quoteLiteral } from '../identifier.ts'
import { cellProblem, problemJson } from './plan-sql.ts'
import { hasStagedValue, keyColumn, relationColumn, stagedMatch, valueColumn, type WorkTables } from './work-tables.ts'

/** Rows that are still to be written. */
const LIVE = "p.action in ('c', 'u', 'r', 'n')"

/** Whether any value of a match key stands in more than one row: usually none does, and the rest is spared. */
export function hasRepeatedKeys(tables: WorkTables, layout: ImportLayout): string {
  const checks = layout.matchKeys.map((position) => repeated(tables, layout, position))
  return `select ${checks.length === 0 ? 'false' : checks.map((check) => `exists (${check})`).join(' or ')} as repeated`
}

function repeated(tables: WorkTables, layout: ImportLayout, position: number): string {
  const column = layout.columns[position]
  if (column === undefined) throw new Error(`The layout has no column ${position}`)
  const key = stagedMatch(column, position)
  return `select from ${tables.stage} s where s.state = 'o' and ${key} is not null group by ${key} having count(*) > 1`
}

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

/** Finds leaders and followers into a temporary table. `previous` is the row before in the same group. */
export const createFollowers = (tables: WorkTables, layout: ImportLayout): string => `
  create temporary table followers on commit drop as
  select * from (
    select s.row,
      first_value(s.row) over same as leader,
      lag(s.row) over same as previous,
      last_value(s.row) over (same rows between unbounded preceding and unbounded following) as last
    from (select s.*, ${identityOf(layout)} as identity from ${tables.stage} s join ${tables.plan} p on p.row = s.row where ${LIVE}) s
    where identity is not null
    window same as (partition by identity order by s.row)
  ) grouped where leader <> row`

/**
 * A group of rows that leaves its record as it is changes nothing: the same file imported twice. With
 * "clear" the last row decides alone; with the other policies a row may add to what others say.
 */
export const settleUnchangedGroups = (tables: WorkTables): string => `
  update ${tables.plan} p set action = 'n', cleared = 0
  from (
    select leader as row, last from followers union select row, last from followers
  ) f join ${tables.plan} z on z.row = f.last
  where p.row = f.row and z.action = 'n' and p.action in ('u', 'n')`

export const lastRowDecides = (layout: ImportLayout): boolean =>
  layout.columns.every((column) => column.blank === 'clear' && column.multiValues === 'replace')

/** Settles the followers found by `createFollowers`. */
export function settleFollowers(tables: WorkTables, layout: ImportLayout, duplicates: DuplicateMode): string {
  const keys = layout.matchKeys.map((position) => layout.columns[position]?.fieldLabel ?? '').join(' and ')
  const reason = problemJson('DUPLICATE_IN_FILE', { other: 'f.leader', keys: quoteLiteral(keys) })
  if (duplicates === 'skip') {
    return `update ${tables.plan} p set action = 's', record_id = l.record_id, problems = jsonb_build_array(${reason})
      from followers f join ${tables.plan} l on l.row = f.leader where p.row = f.row`
  }
  const warning = problemJson('SAME_RECORD_IN_FILE', { other: 'f.leader', keys: quoteLiteral(keys) })
  return `update ${tables.plan} p set
      leader = f.leader, record_id = l.record_id, version = null, cleared = 0,
      problems = jsonb_build_array(${warning}),
      action = case when p.action = 'n' and z.action = 'n' or ${sameAsPrevious(layout)} then 'n' else 'u' end
    from followers f
      join ${tables.plan} l on l.row = f.leader
      join ${tables.plan} z on z.row = f.last
      join ${tables.stage} s on s.row = f.row
      join ${tables.plan} sp on sp.row = f.row
      join ${tables.stage} q on q.row = f.previous
      join ${tables.plan} qp on qp.row = f.previous
    where p.row = f.row`
}

/** The row says the same as the one before it in its group: the very same line twice. */
function sameAsPrevious(layout: ImportLayout): string {
  const same = layout.columns.map((column, position) =>
    column.relation === null
      ? `s.${valueColumn(position)} is not distinct from q.${valueColumn(position)}`
      : `sp.${relationColumn(position)} is not distinct from qp.${relationColumn(position)}`,
  )
  return same.join(' and ')
}

/** Refuses every row whose unique value an earlier row with another record claims. */
export function refuseClaimedValues(tables: WorkTables, layout: ImportLayout, position: number): string {
  const column = layout.columns[position]
  if (column === undefined) throw new Error(`The layout has no column ${position}`)
  const key = stagedMatch(column, position)
  const value = hasStagedValue(column) ? `s.${valueColumn(position)}` : `s.${keyColumn(position)}`
  // With "create" two rows may name the same id, which then is both rows' record.
  const claim = isIdColumn(column) ? 'p.row' : 'p.record_id'
  const details = { field: quoteLiteral(column.fieldLabel), text: `${value}::text`, other: 'c.first' }
  return `
    with claimed as (
      select ${key} as key, min(p.row) as first
      from ${tables.stage} s join ${tables.plan} p on p.row = s.row
      where s.state = 'o' and ${LIVE} and ${key} is not null
      group by ${key} having count(*) > 1 and count(distinct ${claim}) > 1
    )
    update ${tables.plan} p set action = 'f', leader = null, problems = jsonb_build_array(${cellProblem('UNIQUE_TAKEN_IN_FILE', column, value, details)})
    from claimed c join ${tables.stage} s on ${key} = c.key join ${tables.plan} h on h.row = c.first
    where p.row = s.row and p.row <> c.first and ${LIVE}
      and ${isIdColumn(column) ? 'true' : 'p.record_id <> h.record_id'}`
}

/** The unique columns whose values rows of one file can dispute. A single match key settles its own. */
export function disputableColumns(layout: ImportLayout): readonly number[] {
  const settled = layout.matchKeys.length === 1 ? layout.matchKeys : []
  return layout.columns.flatMap((column, position) =>
    column.isUnique && column.relation === null && !settled.includes(position) ? [position] : [],
  )
}

/** A follower of a refused row has no record to follow. */
export const refuseOrphans = (tables: WorkTables): string => `
  update ${tables.plan} p set action = 'f', leader = null,
    problems = jsonb_build_array(${problemJson('DUPLICATE_IN_FILE', { other: 'l.row', keys: "'identifier'" })})
  from ${tables.plan} l where l.row = p.leader and l.action = 'f'`
