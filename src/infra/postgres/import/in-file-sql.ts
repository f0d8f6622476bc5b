/**
 * Rows of one file that mean the same record, or claim the same unique value.
 *
 * A row that finds a record is for that record. Any other row is looked for among the rows before it, by
 * each strategy in order, and is for the record of the first row that has its key; where no row has,
 * it makes a record of its own.
 *
 * A *leader* is the row that stands for its record, mostly the first one in the file; a *follower* any other.
 * Where rows are merged, followers are applied after their leader, in file order, as if the rows had been
 * imported one after the other; where that ends in what the record is already, all of them are unchanged.
 * Otherwise followers are skipped. Two rows with different records and the same unique value cannot both
 * be right: the later one is refused, and if it was a leader, another row takes its place.
 */
import type { InFileRule } from '../../../core/import/import-options.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import { quoteLiteral } from '../identifier.ts'
import { keyOfRow, stagedWithKeys } from './match-candidates-sql.ts'
import { columnAt } from './match-key-sql.ts'
import { isPickedNew } from './match-pick-sql.ts'
import { matchLabels } from './match-sql.ts'
import { cellProblem, problemJson, type PlanInput } from './plan-input.ts'
import { hasStagedValue, keyColumn, stagedMatch, valueColumn, type WorkTables } from './work-tables.ts'

/** Rows that are still to be written. */
export const LIVE = "p.action in ('c', 'u', 'r', 'n')"

/** Strategies that compare rows of the file: the second look of an identifier compares what the first has compared. */
export const inFileStrategies = ({ strategies }: ImportLayout): readonly number[] =>
  strategies.flatMap(({ additional }, index) => (additional?.counts === 'instead' ? [] : [index]))

/**
 * Whether rows of the file may be for the same record: a key stands in more than one, or different keys
 * of theirs find the same one. Usually none are, and the rest is spared.
 */
export function hasRepeatedKeys({ tables, layout, found, hasPicks }: PlanInput): string {
  const keys = inFileStrategies(layout).map((index) => repeatedKey(tables, layout, index))
  const findsOtherwise = keys.length > 1 || found.size > 0 || hasPicks
  const checks = findsOtherwise ? [...keys, repeatedMatch(tables)] : keys
  return `select ${checks.length === 0 ? 'false' : checks.map((check) => `exists (${check})`).join(' or ')} as repeated`
}

function repeatedKey(tables: WorkTables, layout: ImportLayout, index: number): string {
  const key = keyOfRow(layout, index)
  return `select from ${stagedWithKeys(tables.stage, layout)} where s.state = 'o' and ${key} is not null group by ${key} having count(*) > 1`
}

const repeatedMatch = ({ plan }: WorkTables): string =>
  `select from ${plan} p where p.version is not null and ${LIVE} group by p.record_id having count(*) > 1`

/**
 * The rows that are not alone: with their record, or with a key. A *family* is every row that hangs together
 * by any of these, named by its first row; in it each record has one leader. `matched` is the first row of
 * the file that finds the same record, `same0…` the first one with the same key. `is_out` are rows that
 * were refused.
 */
export function createSameRecord(layout: ImportLayout): string {
  const keys = inFileStrategies(layout).map((index) => `, same${index} integer`)
  return `create temporary table same_record
    (row integer primary key, family integer not null, leader integer not null, is_out boolean not null default false,
     matched integer${keys.join('')}) on commit drop`
}

export function findSameRecord({ tables, layout, hasPicks, importId }: PlanInput): string {
  const keys = inFileStrategies(layout)
  const staged = `${stagedWithKeys(tables.stage, layout)} join ${tables.plan} p on p.row = s.row`
  // A row that is to make a record of its own, by the word of a person, is compared with none.
  const isCompared = hasPicks ? `${LIVE} and not ${isPickedNew(importId)}` : LIVE
  const shared = keys.map(
    (index) => `with_same${index} as (
      select ${keyOfRow(layout, index)} as key, min(s.row) as first from ${staged}
      where ${isCompared} and ${keyOfRow(layout, index)} is not null group by 1 having count(*) > 1
    )`,
  )
  const firsts = keys.map((index) => `w${index}.first`)
  return `insert into same_record (row, family, leader, matched${keys.map((index) => `, same${index}`).join('')})
    with with_record as (
      select p.record_id as key, min(p.row) as first from ${tables.plan} p
      where p.version is not null and ${LIVE} group by 1 having count(*) > 1
    ),
    ${shared.join(',\n    ')}
    select s.row, least(${['w.first', ...firsts].join(', ')}), s.row,
      case when p.version is not null then coalesce(w.first, s.row) end${firsts.map((first) => `, ${first}`).join('')}
    from ${staged}
      left join with_record w on p.version is not null and w.key = p.record_id
      ${keys.map((index) => `left join with_same${index} w${index} on w${index}.key = ${keyOfRow(layout, index)} and ${isCompared}`).join('\n      ')}
    where ${LIVE} and coalesce(${['w.first', ...firsts].join(', ')}) is not null`
}

/** Families that share a row are one. To be repeated, both statements in turn, until the first changes nothing. */
export function joinFamilies(layout: ImportLayout): readonly [string, string] {
  const groups = ['matched', ...inFileStrategies(layout).map((index) => `same${index}`)]
  const smallest = groups.map((group) => `min(family) over (partition by coalesce(${group}, -row))`)
  return [
    `update same_record g set family = n.family
     from (select row, least(${smallest.join(', ')}) as family from same_record) n
     where n.row = g.row and n.family < g.family`,
    `update same_record g set family = f.family
     from same_record f where f.row = g.family and f.family < g.family`,
  ]
}

/**
 * Links each row that still can go in to the row whose record is its own: the first that finds the same
 * record, else, by the first strategy for which there is one, the first that has the same key.
 */
export function linkRows({ plan }: WorkTables, layout: ImportLayout, scope: string): string {
  const links = inFileStrategies(layout).map(
    (index) =>
      `when g.same${index} is not null and ${firstWith(`same${index}`)} < g.row then ${firstWith(`same${index}`)}`,
  )
  return `update same_record g set leader = o.leader, is_out = false
    from (
      select g.row, case when g.matched is not null then ${firstWith('matched')} ${links.join(' ')} else g.row end as leader
      from same_record g join ${plan} p on p.row = g.row where ${LIVE} and ${scope}
    ) o where g.row = o.row`
}

const firstWith = (group: string): string => `min(g.row) over (partition by coalesce(g.${group}, -g.row))`

/** Follows the links to their end. To be repeated until nothing changes. */
export const followLinks = (scope: string): string => `
  update same_record g set leader = l.leader
  from same_record l where l.row = g.leader and l.leader <> g.leader and ${scope}`

/** The last row of each record stands for it. Rows that were refused are not among them. */
export const leadByLast = ({ plan }: WorkTables, scope: string): string => `
  update same_record g set leader = o.leader
  from (
    select g.row, max(g.row) over (partition by g.leader) as leader
    from same_record g join ${plan} p on p.row = g.row where ${LIVE} and ${scope}
  ) o where g.row = o.row and o.leader <> g.leader`

/**
 * Leaders that found no record themselves, but stand for rows that did: theirs is the record of those.
 * Only the last row can come to that, for a first one is the one that the others are found by.
 */
export const createTakenOver = ({ plan }: WorkTables, scope: string): string => `
  create temporary table taken_over on commit drop as
  select g.leader as row, (array_agg(p.record_id))[1] as id
  from same_record g join ${plan} p on p.row = g.row join same_record l on l.row = g.leader
  where g.matched is not null and l.matched is null and ${LIVE} and ${scope}
  group by g.leader`

/** Skips the followers among the rows of `same_record`. For merging see `settle-followers-sql.ts`. */
export function skipFollowers(tables: WorkTables, layout: ImportLayout, scope: string): string {
  const reason = problemJson('DUPLICATE_IN_FILE', { other: 'g.leader', keys: quoteLiteral(matchLabels(layout)) })
  return `update ${tables.plan} p set action = 's', record_id = l.record_id, cleared = 0, problems = jsonb_build_array(${reason})
    from same_record g join ${tables.plan} l on l.row = g.leader
    where p.row = g.row and g.row <> g.leader and ${LIVE} and ${scope}`
}

/** Rows of one record have the same leader, which is itself the leader of none. */
const group = (alias: string): string => `coalesce(${alias}.leader, ${alias}.row)`

/** Refuses every row whose unique value an earlier row with another record claims. */
export function refuseClaimedValues(tables: WorkTables, layout: ImportLayout, position: number): string {
  const column = columnAt(layout, position)
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

/** The unique columns whose values rows of one file can dispute. An identifier that is the only key settles its own. */
export function disputableColumns({ layout, hasPicks }: PlanInput): readonly number[] {
  const [only, ...others] = inFileStrategies(layout).flatMap((index) => layout.strategies[index] ?? [])
  const isSettled = only?.isIdentifier === true && others.length === 0 && !hasPicks
  const settled = isSettled ? only.parts[0]?.position : undefined
  return layout.columns.flatMap((column, position) =>
    column.isUnique && column.relation === null && position !== settled ? [position] : [],
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

/** Condition on a row `g`. */
export const IS_ORPHAN = 'g.row in (select row from orphans)'
/** Condition on a row `g`: it was not refused. */
export const IS_IN = 'not g.is_out'

/** Rows of one record are put together, rather than all but one skipped. */
export const isMerged = (duplicates: PlanInput['duplicates'], rule: InFileRule): boolean =>
  duplicates !== 'skip' && rule === 'merge'
