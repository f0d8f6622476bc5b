/**
 * Gives everything that a member owns to somebody else, or to nobody: before they leave, or after. Goes
 * through the records in portions, each its own transaction: others go on working meanwhile, and whoever is
 * interrupted asks again for the rest.
 */
import { ruleFor } from '../../core/access/role.ts'
import type { Actor } from '../../core/access/actor.ts'
import { findField, type ObjectModel } from '../../core/model/object.ts'
import { partsOfField, type Part } from '../../core/model/field.ts'
import { MEMBERS } from '../../core/model/standard-names.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { quoteIdentifier } from '../../infra/postgres/identifier.ts'
import { loadModel } from '../../infra/postgres/model-store.ts'
import { changesJson, runLogged } from '../../infra/postgres/record-changes.ts'
import { recordTable } from '../../infra/postgres/record-tables.ts'
import { authorizeWorkspace, type Context } from '../context.ts'
import { requireMember } from './members.ts'

/** Fields that say whose work a record is. */
const RESPONSIBLE = ['owner', 'assignee']

export interface Reassignment {
  readonly object: string
  readonly field: string
  /** Records that name the member there, deleted ones included. */
  readonly count: number
  /** False where the one who asks may not edit every record of the object: those stay. */
  readonly isMoved: boolean
}

const PORTION = 10_000

/**
 * @param to null leaves the records without an owner
 * @param isPreview only counts
 * @throws Refusal NOT_PERMITTED, MEMBER_UNKNOWN; MEMBER_STATE for a new owner who is deactivated
 */
export async function reassignRecords(
  { database, actor }: Context,
  { from, to, isPreview = false }: { readonly from: string; readonly to: string | null; readonly isPreview?: boolean },
): Promise<readonly Reassignment[]> {
  authorizeWorkspace(actor, 'manageMembers')
  const db = database.kysely
  const giver = await requireMember(db, actor, from)
  const taker = to === null ? null : await requireMember(db, actor, to)
  if (taker?.state === 'deactivated') {
    const hint = 'Choose somebody who is there.'
    throw new Refusal('MEMBER_STATE', { name: taker.name, state: 'deactivated', verb: 'giving them records', hint })
  }
  const result: Reassignment[] = []
  for (const place of await findPlaces(db, actor)) {
    const isMoved = mayEditAll(actor, place.object)
    const count = await (isPreview || !isMoved ? countOwned : move)(db, actor, place, giver.id, taker?.id ?? null)
    if (count > 0) result.push({ object: place.object.apiName, field: place.part.field.apiName, count, isMoved })
  }
  if (!isPreview && result.length > 0) {
    const details = { to: taker?.id ?? null, records: result }
    await writeAudit(db, actor, { action: 'member.recordsReassigned', object: MEMBERS, subjectId: giver.id, details })
  }
  return result
}

interface Place {
  readonly object: ObjectModel
  readonly part: Part
}

async function findPlaces(db: Queryable, { workspaceId }: Actor): Promise<readonly Place[]> {
  const { objects } = await loadModel(db, workspaceId)
  return objects.flatMap((object) =>
    RESPONSIBLE.flatMap((name) => {
      const field = findField(object, name)
      const [part] = field?.kind === 'relation' && field.settings.relationTo === MEMBERS ? partsOfField(field) : []
      return part === undefined || part.field.isRequired ? [] : [{ object, part }]
    }),
  )
}

function mayEditAll({ role }: Actor, { apiName }: ObjectModel): boolean {
  const { allowed, scope, fields } = ruleFor(role.permissions, apiName)
  return allowed.includes('edit') && scope === 'all' && fields?.['owner'] === undefined
}

async function countOwned(db: Queryable, actor: Actor, { object, part }: Place, from: string): Promise<number> {
  const { rows } = await run<{ count: number }>(
    db,
    `select count(*) as count from ${recordTable(actor.schema, object)} where ${quoteIdentifier(part.column)} = $1::uuid`,
    [from],
  )
  return rows[0]?.count ?? 0
}

async function move(
  db: Queryable,
  actor: Actor,
  { object, part }: Place,
  from: string,
  to: string | null,
): Promise<number> {
  const table = recordTable(actor.schema, object)
  const column = quoteIdentifier(part.column)
  const changes = changesJson([{ column: part.column, type: part.type, before: '$1::uuid', after: column }])
  let moved = 0
  for (;;) {
    const portion = await runLogged(
      db,
      actor,
      object,
      `update ${table} set ${column} = $2::uuid, updated_at = now(), updated_by_source = $3, updated_by_member = $4::uuid,
         updated_by_job = null
       where id in (select id from ${table} where ${column} = $1::uuid order by id limit ${PORTION})
       returning id, 'updated' as kind, ${changes} as changes`,
      [from, to, actor.source, actor.memberId],
    )
    moved += portion.length
    if (portion.length < PORTION) return moved
  }
}
