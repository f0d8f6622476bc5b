/**
 * What is kept of changes of single records: written by the statement that makes the change, so that there is
 * none without it. Imports and bulk changes have their journals instead, and who created a record stands in
 * the record itself.
 */
import type { Actor } from '../../core/access/actor.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import type { ValueType } from '../../core/value/value-type.ts'
import { run, type Queryable } from './database.ts'
import { quoteLiteral } from './identifier.ts'

/** A column whose value before and after is kept. */
export interface ImagedColumn {
  readonly column: string
  readonly type: ValueType
  /** SQL of the value before, and after. */
  readonly before: string
  readonly after: string
}

/** SQL: a JSON object of those columns that differ, each with both values. */
export function changesJson(columns: readonly ImagedColumn[]): string {
  const changes = columns.map(({ column, type, before, after }) => {
    const images = `jsonb_build_array(${image(type, before)}, ${image(type, after)})`
    return `case when ${before} is distinct from ${after} then jsonb_build_object(${quoteLiteral(column)}, ${images}) else '{}' end`
  })
  return changes.length === 0 ? `'{}'::jsonb` : `(${changes.join(' || ')})`
}

/** Numbers travel as text: JSON would round them on their way. */
const image = (type: ValueType, value: string): string => (type === 'number' ? `${value}::text` : value)

/**
 * Carries out an update and keeps what it changed.
 *
 * @param update a statement that returns, of each record that it changed, `id`, `kind` and `changes`
 * @returns the ids of the records that were changed
 */
export async function runLogged(
  db: Queryable,
  actor: Actor,
  object: Pick<ObjectModel, 'id'>,
  update: string,
  values: readonly unknown[],
): Promise<readonly string[]> {
  const { rows } = await run<{ id: string }>(
    db,
    `with changed as (${update}),
     logged as (
       insert into waybill.record_changes (record_id, object_id, member_id, source, kind, changes)
       select id, ${quoteLiteral(object.id)}::uuid, ${quoteLiteral(actor.memberId)}::uuid, ${quoteLiteral(actor.source)}, kind, changes
       from changed
     )
     select id from changed`,
    values,
  )
  return rows.map(({ id }) => id)
}

/** With the record goes its history. */
export async function forgetChanges(db: Queryable, object: Pick<ObjectModel, 'id'>, id: string): Promise<void> {
  await run(db, 'delete from waybill.record_changes where record_id = $1::uuid and object_id = $2::uuid', [
    id,
    object.id,
  ])
}

/** By column of the record table: the value before, and after, as JSON has them. */
export type ChangesByColumn = Readonly<Record<string, readonly [unknown, unknown]>>

export interface RecordChange {
  readonly id: string
  /** To the microsecond, in a form that sorts. */
  readonly at: string
  readonly member_id: string
  readonly source: string
  readonly kind: 'updated' | 'deleted' | 'restored'
  readonly changes: ChangesByColumn
}

/** SQL of an instant as a text that sorts. */
export const instantText = (instant: string): string =>
  `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Place in a history: everything at it and after it has been seen. */
export interface HistoryPlace {
  readonly at: string
  readonly key: string
}

/** The newest first, beginning before a place. */
export async function readChanges(
  db: Queryable,
  object: Pick<ObjectModel, 'id'>,
  recordId: string,
  before: HistoryPlace | null,
  limit: number,
): Promise<readonly RecordChange[]> {
  const at = instantText('at')
  const { rows } = await run<RecordChange>(
    db,
    `select id, ${at} as at, member_id, source, kind, changes from waybill.record_changes
     where record_id = $1::uuid and object_id = $2::uuid
       and ($3::text is null or (${at} collate "C", id::text collate "C") < ($3, $4))
     order by ${at} collate "C" desc, id::text collate "C" desc limit $5`,
    [recordId, object.id, before?.at ?? null, before?.key ?? null, limit],
  )
  return rows
}
