/**
 * Applying the followers of a chunk: rows that mean a record which an earlier row of the file created
 * or changed. Several in one chunk are merged, in file order, into one update per record, because one
 * statement must not write a record twice; the result is that of one row after the other.
 *
 * Parameters as in `apply-sql.ts`. `lockFollowed` goes first: then the statement's snapshot is what it writes to.
 */
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { CHANGED_MEANWHILE, stamp, stillMatches, type ApplyInput } from './apply-sql.ts'
import { elementKey, foundSource, updatedValue } from './new-value.ts'
import { problemJson } from './plan-input.ts'
import { SYSTEM_IMAGES, after, assignmentsOf, before, type Assignment } from './work-tables.ts'

const RANGE = 'p.row > $1 and p.row <= $2 and p.leader is not null'

export const lockFollowed = ({ tables, layout }: ApplyInput): string => `
  select from ${qualified(tables.schema, layout.table)} r
  where r.id in (select p.record_id from ${tables.plan} p where ${RANGE}) order by r.id for update of r`

/**
 * Returns the numbers of rows updated, unchanged and failed, and of records that were missed: there
 * are none unless a trigger of the database keeps records from being written.
 */
export function updateFollowers(input: ApplyInput): string {
  const { tables, layout } = input
  const assignments = assignmentsOf(layout)
  const records = qualified(tables.schema, layout.table)
  const lists = assignments.flatMap((each, index) => (isListChange(each) ? [index] : []))
  const values = assignments.map(
    ({ target, column, position, isKey }, index) =>
      [target, updatedValue({ target, column, position, isKey, source: `m.n${index}` }, 'r')] as const,
  )
  const sets = [...values, ...stamp(input)].map(([column, sql]) => `${quoteIdentifier(column)} = ${sql}`)
  const journal = `${tables.journal} (row, outcome, record_id, problems, pass, imaged`
  return `with ${rowsOf(input, assignments)},
    ${lists.map((index) => `${namedOptions(assignments[index], index)},\n    `).join('')}merged as (
      select distinct on (record_id) record_id, row, problems${assignments.map((each, index) => `, ${mergedValue(each, index)} as n${index}`).join('')}
      from rows ${lists.map((index) => `left join list${index} using (record_id)`).join(' ')}
      where action = 'u' order by record_id, row desc
    ),
    updated as (
      update ${records} r set ${sets.join(', ')}
      from merged m join ${records} o on o.id = m.record_id where r.id = m.record_id
      returning m.row, m.record_id, m.problems, r.updated_at as changed_at${images(assignments, (sql, name) => `, ${sql} as ${name}`)}
    ),
    journaled as (
      insert into ${journal}, ${imageColumns(assignments).join(', ')})
      select row, 'u', record_id, problems, ${input.pass}, true, changed_at${images(assignments, (_, name) => `, ${name}`)} from updated
    ),
    journaled_without_image as (
      insert into ${journal})
      select row, action, record_id, problems, ${input.pass}, false from rows where action <> 'u' or not is_last
    )
    select count(*) filter (where action = 'u') as updated, count(*) filter (where action = 'n') as unchanged,
      count(*) filter (where action = 'f') as failed,
      (select count(*) from merged) - (select count(*) from updated) as missed
    from rows`
}

/** What each row comes to: as planned, unless its leader failed or its record changed meanwhile. */
function rowsOf({ tables, layout, jobId }: ApplyInput, assignments: readonly Assignment[]): string {
  const isOurs = `coalesce(r.updated_by_job = ${quoteLiteral(jobId)}::uuid, false)`
  const fits = `r.id is not null and r.deleted_at is null and (${isOurs} or ${stillMatches(layout)})`
  const leaderFailed = problemJson('SAME_RECORD_FAILED', { other: 'p.leader' })
  const values = assignments.map((each, index) => `, ${foundSource(each, 'r')} as v${index}`).join('')
  return `judged as (
      select p.row, p.record_id,
        case when p.action = 'f' or l.action = 'f' or not (${fits}) then 'f' else p.action end as action,
        nullif(coalesce(s.problems, '[]') || case
          when p.action <> 'f' and l.action = 'f' then jsonb_build_array(${leaderFailed})
          when p.action <> 'f' and not (${fits}) then jsonb_build_array(${CHANGED_MEANWHILE})
          else coalesce(p.problems, '[]') end, '[]') as problems${values}
      from ${tables.plan} p join ${tables.stage} s on s.row = p.row join ${tables.plan} l on l.row = p.leader
        left join ${qualified(tables.schema, layout.table)} r on r.id = p.record_id
      where ${RANGE}
    ),
    rows as (
      select *, row = max(row) filter (where action = 'u') over (partition by record_id) as is_last from judged
    )`
}

const isListChange = ({ column, isKey }: Assignment): boolean => column.multiValues !== 'replace' && !isKey

/** The options that the rows of a record name, in the order in which they are named first. */
const namedOptions = (assignment: Assignment | undefined, index: number): string => {
  const key = assignment === undefined ? 'option' : elementKey(assignment.column, 'option')
  return `list${index} as (
      select record_id, array_agg(option order by row, place) as list from (
        select distinct on (record_id, ${key}) record_id, option, row, place
        from rows, unnest(v${index}) with ordinality as named (option, place)
        where action = 'u' order by record_id, ${key}, row, place
      ) first_named group by record_id
    )`
}

/**
 * The value that the rows of one record come to, in file order. `distinct on` takes the last row, which
 * is the answer for "clear"; the other policies look for the last or first cell that is not blank.
 */
function mergedValue(assignment: Assignment, index: number): string {
  const { blank } = assignment.column
  if (isListChange(assignment)) return `list${index}.list`
  if (blank === 'clear') return `v${index}`
  const order = blank === 'keep' ? 'row desc' : 'row'
  return `first_value(v${index}) over (partition by record_id order by v${index} is null, ${order})`
}

/** Columns of the journal that `images` fills, in its order, after the time of the change. */
const imageColumns = (assignments: readonly Assignment[]): readonly string[] => [
  after('updated_at'),
  ...assignments.flatMap(({ target }) => [before(target), after(target)]),
  ...SYSTEM_IMAGES.map(before),
]

/** Numbered names: a record column may be called like another of the statement. */
function images(assignments: readonly Assignment[], write: (sql: string, name: string) => string): string {
  const values = assignments.flatMap(({ target }, index) => [
    write(`o.${quoteIdentifier(target)}`, `b${index}`),
    write(`r.${quoteIdentifier(target)}`, `a${index}`),
  ])
  return [...values, ...SYSTEM_IMAGES.map((column, index) => write(`o.${column}`, `s${index}`))].join('')
}
