/**
 * Applying the followers of a chunk: rows that mean a record which an earlier row of the file created
 * or changed. Several in one chunk are merged, in file order, into one update per record, because one
 * statement must not write a record twice; the result is that of one row after the other.
 */
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import type { ApplyInput } from './apply-sql.ts'
import { updatedValue } from './new-value.ts'
import { SYSTEM_IMAGES, after, assignmentsOf, before, type Assignment } from './work-tables.ts'

const RANGE = 'p.row > $1 and p.row <= $2 and p.leader is not null'

/** $1 and $2 as in `apply-sql.ts`. Returns the numbers of rows updated, unchanged and failed. */
export function updateFollowers(input: ApplyInput): string {
  const assignments = assignmentsOf(input.layout)
  const { tables } = input
  const records = qualified(tables.schema, input.layout.table)
  const merged = assignments.map((each, index) => `${mergedValue(each, index)} as n${index}`)
  const sets = assignments.map(
    (each, index) => `${quoteIdentifier(each.target)} = ${updatedValue({ ...each, source: `m.n${index}` }, 'r')}`,
  )
  const oldImages = assignments.flatMap(({ target }, index) => [
    `o.${quoteIdentifier(target)} as b${index}`,
    `r.${quoteIdentifier(target)} as a${index}`,
  ])
  const imageNames = assignments.flatMap((_, index) => [`b${index}`, `a${index}`])
  const images = [
    after('updated_at'),
    ...assignments.flatMap(({ target }) => [before(target), after(target)]),
    ...SYSTEM_IMAGES.map(before),
  ]
  return `with rows as (
      select p.row, p.action, p.record_id, nullif(coalesce(s.problems, '[]') || coalesce(p.problems, '[]'), '[]') as problems, ${assignments.map(({ source }, index) => `${source} as v${index}`).join(', ')}
      from ${tables.plan} p join ${tables.stage} s on s.row = p.row where ${RANGE} and p.action in ('u', 'n')
    ),
    merged as (
      select distinct on (record_id) record_id, row, ${merged.join(', ')} from rows where action = 'u'
      order by record_id, row desc
    ),
    locked as (select r.* from ${records} r join merged m on m.record_id = r.id for update of r),
    updated as (
      update ${records} r set ${sets.join(', ')}, updated_at = now(), updated_by_source = 'import',
        updated_by_member = ${quoteLiteral(input.memberId)}::uuid, updated_by_job = ${quoteLiteral(input.jobId)}::uuid
      from merged m join locked o on o.id = m.record_id
      where r.id = m.record_id and r.deleted_at is null
      returning m.row, r.updated_at as changed_at, ${[...oldImages, ...SYSTEM_IMAGES.map((column) => `o.${column} as o_${column}`)].join(', ')}
    ),
    journaled as (
      insert into ${tables.journal} (row, outcome, record_id, problems, pass, imaged, ${images.join(', ')})
      select f.row, case when f.action = 'n' or done.record_id is not null then f.action else 'f' end, f.record_id,
        case when f.action = 'n' or done.record_id is not null then f.problems
          else coalesce(f.problems, '[]') || '[{"code": "CHANGED_MEANWHILE"}]' end,
        ${input.pass}, u.row is not null, u.changed_at, ${[...imageNames, ...SYSTEM_IMAGES.map((column) => `o_${column}`)].map((name) => `u.${name}`).join(', ')}
      from rows f
        left join updated u on u.row = f.row
        left join (select m.record_id from merged m join updated d on d.row = m.row) done on done.record_id = f.record_id
      returning outcome
    )
    select count(*) filter (where outcome = 'u') as updated, count(*) filter (where outcome = 'n') as unchanged,
      count(*) filter (where outcome = 'f') as failed
    from journaled`
}

/**
 * The value that the rows of one record come to, in file order. `distinct on` takes the last row, which
 * is the answer for "clear"; the other policies look for the last or first cell that is not blank.
 */
function mergedValue({ column, isKey }: Assignment, index: number): string {
  const value = `v${index}`
  if (column.multiValues !== 'replace' && !isKey) {
    return `(select array_agg(distinct x) from rows f, unnest(f.${value}) x where f.action = 'u' and f.record_id = rows.record_id)`
  }
  if (column.blank === 'clear') return value
  const order = column.blank === 'keep' ? 'row desc' : 'row'
  return `first_value(${value}) over (partition by record_id order by ${value} is null, ${order})`
}
