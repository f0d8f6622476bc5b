/**
 * What an undo would keep, looked at before anybody asks for it: the same conditions as in `undo-sql.ts`, for all
 * rows at once and without writing. $1 is the job that would be taken back: what an earlier undo, which was
 * stopped, has taken back does not count.
 *
 * Of several rows for one record the last one is judged: the undo comes through it to those before.
 */
import { after, before } from './work-tables.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import type { JournaledField } from './journaled-field.ts'
import { isStill, obstacle, reasons, records, restorable, type UndoInput } from './undo-sql.ts'

export interface UndoPreviewInput extends UndoInput {
  readonly chunkRows: number
}

const isLeft = ({ chunkRows }: UndoPreviewInput): string => `(j.pass, (j.row - 1) / ${chunkRows}) not in (
  select c.pass, c.chunk from waybill.import_chunks c join waybill.jobs u on u.id = c.job_id where u.import_id = $1)`

const isEdited = `r.updated_at is distinct from j.${after('updated_at')}`

/** The records that point here; looked up once for all, which the planner does for nothing correlated. */
function isUsed({ tables, incoming }: UndoInput): string {
  const users = incoming.map(({ table, column }) => {
    const relation = `x.${quoteIdentifier(column)}`
    const source = qualified(tables.schema, table)
    return `r.id in (select ${relation} from ${source} x where ${relation} is not null and ${relation} <> x.id)`
  })
  return users.length === 0 ? 'false' : `(${users.join(' or ')})`
}

const isChanged = ({ column }: JournaledField): string => `j.${before(column)} is distinct from j.${after(column)}`

function isKept(input: UndoInput, field: JournaledField): string {
  const value = `r.${quoteIdentifier(field.column)}`
  const isOurs = `${value} is not distinct from j.${after(field.column)}`
  return `${isChanged(field)} and ${value} is distinct from j.${before(field.column)}
    and not (${isOurs} and not (${obstacle(input, field)}))`
}

/** Rows that are worth a closer look; with untouched records, which are most of them, nothing else is compared. */
function candidates(input: UndoPreviewInput): string {
  const { tables } = input
  const ownRow = `select from ${tables.journal} k where k.record_id = j.record_id and k.imaged`
  const isBlocked = restorable(input)
    .filter(({ isUnique, relatedTable }) => isUnique || relatedTable !== null)
    .map((field) => `(${isChanged(field)} and ${obstacle(input, field)})`)
  return `select j.row, j.pass
    from ${tables.journal} j left join ${records(input)} r on r.id = j.record_id
    where (j.imaged or j.outcome = 'c') and j.outcome in ('c', 'u', 'r', 'd') and ${isLeft(input)} and case
      when r.id is null then true
      when j.outcome = 'c'
        then (${isEdited} and not exists (${ownRow} and r.updated_at = k.${after('updated_at')})) or ${isUsed(input)}
      else (${isEdited} and not exists (${ownRow} and (k.pass, k.row) > (j.pass, j.row)))
        or ${['false', ...isBlocked].join(' or ')}
      end`
}

/** Rows of which something would be kept: `whole` says why the record is, `fields` which of its values are. */
function keptRows(input: UndoPreviewInput): string {
  const fields = restorable(input)
  const kept = fields.map((field) => `case when ${isKept(input, field)} then ${quoteLiteral(field.path)} end`)
  const deletionKept = `case when ${isStill} and ${isEdited} then 'deletedAt' end`
  return `select j.row, j.pass, j.record_id,
      case when r.id is null then 'GONE_SINCE'
        when j.outcome = 'c' then case when ${isEdited} then 'EDITED_SINCE' else 'IN_USE' end end as whole,
      case when j.imaged and r.id is not null
        then array_remove(array[${[...kept, deletionKept].join(', ')}]::text[], null) else '{}' end as fields
    from candidates c join ${input.tables.journal} j on j.row = c.row and j.pass = c.pass
      left join ${records(input)} r on r.id = j.record_id`
}

/**
 * One row: `counts`, of each outcome how many rows there are to be taken back and of how many something would be kept;
 * `entries`, the first of that, as the list that an undo leaves has it. $2 is of how many rows.
 */
export const undoPreview = (input: UndoPreviewInput): string => `
  with candidates as materialized (${candidates(input)}),
    kept as materialized (select * from (${keptRows(input)}) k where whole is not null or fields <> '{}'),
    shown as (select * from kept order by row, pass limit $2),
    counted as (
      select j.outcome::text as outcome, count(*) as rows,
        count(*) filter (where j.record_id in (select record_id from kept)) as kept
      from ${input.tables.journal} j where j.outcome in ('c', 'u', 'r', 'd') and ${isLeft(input)} group by j.outcome
    ),
    entries as (
      select k.row, k.record_id, null as field, k.whole as reason, null as text from shown k where k.whole is not null
      union all
      select k.row, k.record_id, v.field, v.reason, v.text
      from shown k join ${input.tables.journal} j on j.row = k.row and j.pass = k.pass
        join ${records(input)} r on r.id = k.record_id, lateral (values ${reasons(restorable(input))}) v (field, reason, text)
      where v.field = any (k.fields) and k.whole is null
    )
  select (select coalesce(jsonb_agg(to_jsonb(counted)), '[]') from counted) as counts,
    (select coalesce(jsonb_agg(to_jsonb(entries) order by row, field nulls first), '[]') from entries) as entries`
