/**
 * What the rows of one record do, one after the other: which of them still changes something when its
 * turn comes, and whether all of them together leave the record as it is.
 *
 * A column's *state* is the value that the record has after a row. The leader's is known from the
 * record or its defaults; what a follower finds is, by the column's policy, the state of the row
 * before it (clear), or of the last row before it that was not blank (keep, fill).
 */
import type { ImportLayout, LayoutColumn } from '../../../core/import/layout.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { matchLabels } from './match-sql.ts'
import { createdValues, elementKey, elementKeys, foundSource, updatedValue } from './new-value.ts'
import { problemJson } from './plan-input.ts'
import { assignmentsOf, type Assignment, type WorkTables } from './work-tables.ts'

/** SQL on one assigned column of the common table `states`. */
interface ColumnTurns {
  /** A further common table that the conditions need. */
  readonly before?: string
  /** This row changes the column. */
  readonly changes: string
  /** The rows of the record together leave the column as it is. */
  readonly isSame: string
  /** 1 where this row's blank cell empties the column, otherwise 0. */
  readonly cleared: string
}

/** Settles the rows of `same_record` for the mode "update". @param scope condition on a row `g`: which ones */
export function settleFollowers(tables: WorkTables, layout: ImportLayout, scope: string): string {
  const assignments = assignmentsOf(layout).filter(({ isKey }) => !isKey)
  const turns = assignments.map(turnsOf)
  const warning = problemJson('SAME_RECORD_IN_FILE', { other: 't.leader', keys: quoteLiteral(matchLabels(layout)) })
  return `with states as (
      select g.row, g.leader, p.action${states(layout, assignments)}
      from same_record g join ${tables.plan} p on p.row = g.row join ${tables.stage} s on s.row = g.row
        left join ${qualified(tables.schema, layout.table)} r on r.id = p.record_id and p.version is not null
      where ${scope}
    ),
    ${turns.flatMap(({ before }) => (before === undefined ? [] : [`${before},\n    `])).join('')}turns as (
      select row, leader, row = leader as leads,
        ${any(turns.map(({ changes }) => changes))} as changes,
        first_value(action) over turn in ('u', 'n') and ${all(turns.map(({ isSame }) => isSame))} as is_same,
        case when first_value(action) over turn = 'c' then 0 else ${['0', ...turns.map(({ cleared }) => cleared)].join(' + ')} end as cleared
      from states
      window turn as (partition by leader order by row),
        whole as (partition by leader order by row rows between unbounded preceding and unbounded following)
    )
    update ${tables.plan} p set
      action = case when t.is_same then 'n' when t.leads then p.action when t.changes then 'u' else 'n' end,
      cleared = case when t.is_same then 0 when t.leads then p.cleared else t.cleared end,
      leader = nullif(t.leader, t.row),
      record_id = l.record_id,
      version = case when t.leads then p.version end,
      problems = case when t.leads then p.problems else jsonb_build_array(${warning}) end
    from turns t join ${tables.plan} l on l.row = t.leader
    where p.row = t.row`
}

const all = (conditions: readonly string[]): string => ['true', ...conditions].join(' and ')
const any = (conditions: readonly string[]): string => ['false', ...conditions].join(' or ')

/** `x…`: the leader's state, or what a follower's cell says. `r…`: the record as it is. */
function states(layout: ImportLayout, assignments: readonly Assignment[]): string {
  const created = new Map(createdValues(layout, assignmentsOf(layout)).map(({ target, source }) => [target, source]))
  return assignments
    .map((each, index) => {
      const { target, source } = each
      return `,
        case when g.row <> g.leader then ${foundSource(each, 'r')} when p.action = 'c' then ${created.get(target) ?? source} else ${updatedValue(each, 'r')} end as x${index},
        r.${quoteIdentifier(target)} as r${index}`
    })
    .join('')
}

function turnsOf({ column }: Assignment, index: number): ColumnTurns {
  if (column.multiValues !== 'replace') return listTurns(column, index)
  const x = `x${index}`
  // A follower may have been found by a row before it, and know nothing of the record itself.
  const present = `first_value(r${index}) over turn`
  if (column.blank === 'never')
    return { changes: 'false', isSame: `first_value(${x}) over turn is not distinct from ${present}`, cleared: '0' }
  if (column.blank === 'clear') {
    const found = `lag(${x}) over turn`
    return {
      changes: `${x} is distinct from ${found}`,
      isSame: `last_value(${x}) over whole is not distinct from ${present}`,
      cleared: `(${x} is null and ${found} is not null)::integer`,
    }
  }
  const found = `lag(${x}) over (partition by leader, ${x} is null order by row)`
  const order = column.blank === 'keep' ? 'row desc' : 'row'
  return {
    changes: `${x} is not null and ${column.blank === 'keep' ? `${x} is distinct from ${found}` : `${found} is null`}`,
    isSame: `first_value(${x}) over (partition by leader order by ${x} is null, ${order}) is not distinct from ${present}`,
    cleared: '0',
  }
}

/** The first row that names an option adds or removes it, if the leader has left something to do. */
function listTurns(column: LayoutColumn, index: number): ColumnTurns {
  const x = `x${index}`
  const isOpen = `${elementKey(column, 'option')} ${column.multiValues === 'add' ? '<> all' : '= any'} (${elementKeys(column, `coalesce(l.${x}, '{}')`)})`
  return {
    before: `touched${index} as (
      select distinct on (f.leader, ${elementKey(column, 'option')}) f.row, f.leader
      from states f join states l on l.row = f.leader, unnest(f.${x}) option
      where f.row <> f.leader and ${isOpen}
      order by f.leader, ${elementKey(column, 'option')}, f.row
    )`,
    changes: `row in (select row from touched${index})`,
    isSame: `first_value(${x}) over turn is not distinct from first_value(r${index}) over turn and leader not in (select leader from touched${index})`,
    cleared: '0',
  }
}
