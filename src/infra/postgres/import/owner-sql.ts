/** The SQL that deals created records out among members who take turns. */
import { OWNER_COLUMN, type ImportLayout } from '../../../core/import/layout.ts'
import { assignmentsOf, type WorkTables } from './work-tables.ts'

/** Rows of plan `p` that create a record without an owner of its own; null where every record has one already. */
export function unowned(layout: ImportLayout): string | null {
  if (layout.defaults.some(({ column }) => column === OWNER_COLUMN)) return null
  const named = assignmentsOf(layout).find(({ target }) => target === OWNER_COLUMN)
  return named === undefined ? "p.action = 'c'" : `p.action = 'c' and ${named.source} is null`
}

export const countUnowned = ({ plan }: WorkTables, condition: string): string =>
  `select count(*) as rows from ${plan} p where ${condition}`

/**
 * Gives the unowned rows to the members, in file order by the time of each member's turn.
 * $1 members, $2 records given to each before, $3 weights, $4 records that each gets.
 */
export const dealOut = ({ plan }: WorkTables, condition: string): string => `
  with slots as (
    select member_id, row_number() over (order by (given + k)::float8 / weight, turn) as slot
    from unnest($1::uuid[], $2::bigint[], $3::integer[], $4::bigint[])
      with ordinality as member (member_id, given, weight, records, turn), generate_series(1, records) k
  ),
  waiting as (select p.row, row_number() over (order by p.row) as slot from ${plan} p where ${condition})
  update ${plan} p set owner = s.member_id from waiting w join slots s using (slot) where p.row = w.row`

/** How many records the members who take turns have got. $1 is the pass of the leaders. */
export const countDealtOut = ({ plan, journal }: WorkTables): string => `
  select p.owner as member_id, count(*) as records
  from ${plan} p join ${journal} j on j.row = p.row and j.pass = $1 and j.outcome = 'c'
  where p.owner is not null group by p.owner`
