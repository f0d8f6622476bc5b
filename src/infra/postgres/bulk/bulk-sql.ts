/**
 * The SQL of a bulk change: what an action does to a record, said once, for the preview and for the chunks.
 *
 * The statements of a chunk run in one transaction with its progress mark. The chunk's records are locked by
 * a statement of their own, so that the next one sees them as they are from then on.
 */
import type { BulkAction, ListMode } from '../../../core/bulk/bulk-change.ts'
import { problem, type ProblemCode, type ProblemDetails } from '../../../core/problems.ts'
import type { Value } from '../../../core/value/value-type.ts'
import { COLUMN_TYPES } from '../column-types.ts'
import { quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { changedList } from '../import/new-value.ts'
import type { JournaledField } from '../import/journaled-field.ts'
import { SYSTEM_IMAGES, after, before } from '../import/work-tables.ts'
import { toJsonb } from '../jsonb.ts'
import { makeParameters, type Parameters } from '../record-parameters.ts'
import { targetsOf, type BulkTables } from './bulk-tables.ts'

/** What one field of every record becomes. */
export interface BulkWrite {
  readonly field: JournaledField
  /** As people call it. */
  readonly label: string
  readonly mode: ListMode
  readonly value: Value | null
  /** The normal form, where the field has a column for it. */
  readonly key: string | null
  readonly isRequired: boolean
}

export interface BulkStatements {
  readonly action: BulkAction
  readonly writes: readonly BulkWrite[]
  /** The record table. */
  readonly table: string
  /** Predicate on the record `r`: it is within the reach of the one who asked. */
  readonly reachable: string
}

/** What an update sets besides the values. */
export interface BulkStamp {
  readonly source: string
  readonly memberId: string
  readonly jobId: string
}

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Of the record `r`: what is wrong with changing it, as the JSON of a problem, or null. */
function problemSql({ action, writes, reachable }: BulkStatements, parameters: Parameters): string {
  const empties = writes
    .filter(({ isRequired, mode }) => isRequired && mode === 'remove')
    .map((write) => `when ${newValue(write, parameters)} is null then ${problemJson('REQUIRED_MISSING', write.label)}`)
  return `case when r.id is null then ${problemJson('RECORD_GONE')}
    when not (${reachable}) then ${problemJson('RECORD_NOT_EDITABLE')}
    ${action === 'edit' ? `when r.deleted_at is not null then ${problemJson('RECORD_DELETED')}` : ''}
    ${empties.join(' ')} end`
}

const problemJson = (code: ProblemCode, field?: string): string =>
  `${quoteLiteral(toJsonb([problem(code, field === undefined ? {} : { field })]))}::jsonb`

/** Of the record `r`, where nothing is wrong: whether the action changes it. */
function changesSql({ action, writes }: BulkStatements, parameters: Parameters): string {
  if (action === 'delete') return 'r.deleted_at is null'
  if (action === 'restore') return 'r.deleted_at is not null'
  const changed = writes.map(
    (write) => `r.${quoteIdentifier(write.field.column)} is distinct from ${newValue(write, parameters)}`,
  )
  return `(${changed.join(' or ')})`
}

function newValue({ field, mode, value }: BulkWrite, parameters: Parameters): string {
  const given = `${parameters.add(value)}::${COLUMN_TYPES[field.type]}`
  if (mode === 'replace') return given
  return changedList({ type: field.type, multiValues: mode }, given, `r.${quoteIdentifier(field.column)}`)
}

const OUTCOME_OF: { readonly [action in BulkAction]: string } = { edit: 'u', delete: 'd', restore: 'r' }

/** Counts what the change would come to. @param ids a statement that gives the ids of the selection */
export function countChanges(statements: BulkStatements, ids: Statement): Statement {
  const parameters = makeParameters()
  for (const value of ids.values) parameters.add(value)
  const counted = `select ${problemSql(statements, parameters)} is not null as is_refused,
      ${changesSql(statements, parameters)} as is_changed
    from (${ids.text}) s join ${statements.table} r on r.id = s.id`
  return {
    text: `select count(*) as count, count(*) filter (where is_refused) as failed,
        count(*) filter (where not is_refused and is_changed) as changed,
        count(*) filter (where not is_refused and not is_changed) as unchanged
      from (${counted}) counted`,
    values: parameters.values,
  }
}

/** One statement, so that the records are those of one moment. In the order of ids: neighbours change together. */
export const takeSelection = ({ selection }: BulkTables, ids: Statement): Statement => ({
  text: `insert into ${selection} (row, record_id)
    select row_number() over (order by s.id), s.id from (${ids.text}) s order by s.id`,
  values: ids.values,
})

const RANGE = 's.row > $1 and s.row <= $2'

/** $1 and $2 are the range. */
export const lockSelected = ({ selection }: BulkTables, table: string): string => `
  select from ${table} r join ${selection} s on s.record_id = r.id
  where ${RANGE} order by r.id for no key update of r`

/** Changes the records of a range and journals what became of each. The first two values are the range. */
export function changeSelected(
  tables: BulkTables,
  statements: BulkStatements,
  stamp: BulkStamp,
): (from: number, to: number) => Statement {
  const parameters = makeParameters()
  // Their places are taken: the range is filled in for each chunk.
  parameters.add(null)
  parameters.add(null)
  const text = changeStatement(tables, statements, stamp, parameters)
  const given = parameters.values.slice(2)
  return (from, to) => ({ text, values: [from, to, ...given] })
}

function changeStatement(
  { selection, journal }: BulkTables,
  statements: BulkStatements,
  stamp: BulkStamp,
  parameters: Parameters,
): string {
  const { action, table, writes } = statements
  const targets = targetsOf(writes.map(({ field }) => field))
  const images = [...targets, ...SYSTEM_IMAGES]
  const imaged = images.map((target) => `r.${quoteIdentifier(target)} as ${before(target)}`)
  const results = ['updated_at', ...targets]
  const columns = [...results.map(after), ...images.map(before)]
  return `with looked as materialized (
      select s.row, s.record_id, ${problemSql(statements, parameters)} as problems,
        ${changesSql(statements, parameters)} as is_changed, ${imaged.join(', ')}
      from ${selection} s left join ${table} r on r.id = s.record_id where ${RANGE}
    ),
    decided as (
      select l.*, case when l.problems is not null then 'f' when l.is_changed then '${OUTCOME_OF[action]}' else 'n' end as outcome
      from looked l
    ),
    written as (
      update ${table} r set ${assignments(action, writes, stamp, parameters).join(', ')}
      from decided d where r.id = d.record_id and d.outcome = '${OUTCOME_OF[action]}'
      returning d.row, ${results.map((target) => `r.${quoteIdentifier(target)} as ${after(target)}`).join(', ')}
    ),
    journaled as (
      insert into ${journal} (row, pass, outcome, record_id, imaged, problems, ${columns.join(', ')})
      select d.row, 0, d.outcome::"char", d.record_id, w.row is not null, d.problems,
        ${[...results.map((target) => `w.${after(target)}`), ...images.map((target) => `d.${before(target)}`)].join(', ')}
      from decided d left join written w on w.row = d.row
      returning outcome
    )
    select ${COUNTED.map(([letter, name]) => `count(*) filter (where outcome = '${letter}') as ${name}`).join(', ')}
    from journaled`
}

const COUNTED = [
  ['u', 'updated'],
  ['d', 'deleted'],
  ['r', 'restored'],
  ['n', 'unchanged'],
  ['f', 'failed'],
] as const

function assignments(
  action: BulkAction,
  writes: readonly BulkWrite[],
  { source, memberId, jobId }: BulkStamp,
  parameters: Parameters,
): readonly string[] {
  const values = writes.flatMap((write) => {
    const { column, keyColumn } = write.field
    const value = `${quoteIdentifier(column)} = ${newValue(write, parameters)}`
    return keyColumn === null ? [value] : [value, `${quoteIdentifier(keyColumn)} = ${parameters.add(write.key)}::text`]
  })
  const deletion = action === 'edit' ? [] : [`deleted_at = ${action === 'delete' ? 'now()' : 'null'}`]
  return [
    ...values,
    ...deletion,
    'updated_at = now()',
    `updated_by_source = ${parameters.add(source)}`,
    `updated_by_member = ${parameters.add(memberId)}::uuid`,
    `updated_by_job = ${parameters.add(jobId)}::uuid`,
  ]
}

/** The last resort for a record that the database itself refuses. $1 is its row. */
export function refuseSelected(tables: BulkTables, code: ProblemCode, details: ProblemDetails): string {
  const problems = quoteLiteral(toJsonb([problem(code, details)]))
  return `insert into ${tables.journal} (row, pass, outcome, record_id, imaged, problems)
    select s.row, 0, 'f', s.record_id, false, ${problems}::jsonb from ${tables.selection} s where s.row = $1`
}
