/** Deleting, detaching and removing single records. Restoring is an update without values. */
import type { Actor } from '../../core/access/actor.ts'
import type { Part } from '../../core/model/field.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { changesJson, forgetChanges, runLogged } from './record-changes.ts'
import { recordTable } from './record-tables.ts'

const WRITTEN_BY = 'updated_at = now(), updated_by_source = $2, updated_by_member = $3::uuid, updated_by_job = null'

export async function softDelete(db: Queryable, actor: Actor, object: ObjectModel, id: string): Promise<void> {
  await runLogged(
    db,
    actor,
    object,
    `update ${recordTable(actor.schema, object)} set deleted_at = now(), ${WRITTEN_BY} where id = $1::uuid
     returning id, 'deleted' as kind, '{}'::jsonb as changes`,
    [id, actor.source, actor.memberId],
  )
}

/** Empties one relation of all records that point to `id`, whoever may see them: it would lead nowhere. */
export async function detach(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  part: Part,
  id: string,
): Promise<number> {
  const column = quoteIdentifier(part.column)
  const changes = changesJson([{ column: part.column, type: part.type, before: '$1::uuid', after: column }])
  const detached = await runLogged(
    db,
    actor,
    object,
    `update ${recordTable(actor.schema, object)} set ${column} = null, ${WRITTEN_BY} where ${column} = $1::uuid
     returning id, 'updated' as kind, ${changes} as changes`,
    [id, actor.source, actor.memberId],
  )
  return detached.length
}

export async function countPointing(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  part: Part,
  id: string,
): Promise<number> {
  const { rows } = await run<{ count: number }>(
    db,
    `select count(*) as count from ${recordTable(actor.schema, object)} where ${quoteIdentifier(part.column)} = $1::uuid`,
    [id],
  )
  return rows[0]?.count ?? 0
}

/** The record and its history. */
export async function removeRow(db: Queryable, actor: Actor, object: ObjectModel, id: string): Promise<void> {
  await forgetChanges(db, object, id)
  await run(db, `delete from ${recordTable(actor.schema, object)} where id = $1::uuid`, [id])
}
