/**
 * Which records an actor may see and change: the one place that knows.
 *
 * Every statement that reads or writes records for somebody carries this predicate, so that a list, a
 * count, a match and a lock reach exactly the same records.
 */
import type { Actor } from '../../core/access/actor.ts'
import { ruleFor } from '../../core/access/role.ts'
import { ownerField, type ObjectModel } from '../../core/model/object.ts'
import { run, type Queryable } from './database.ts'
import { qualified, quoteIdentifier, quoteLiteral } from './identifier.ts'

const EVERYTHING = 'true'
const NOTHING = 'false'

/**
 * SQL that is true for the records within the actor's reach, and false for all others. Complete in itself, without parameters,
 * so that any statement can take it in.
 *
 * @param alias of the record table in the statement
 */
export function scopePredicate(actor: Actor, object: ObjectModel, alias: string): string {
  const { scope } = ruleFor(actor.role.permissions, object.apiName)
  const owner = scope === 'all' ? null : ownerColumn(object)
  if (scope === 'all') return EVERYTHING
  if (owner === null) return NOTHING
  const column = `${alias}.${quoteIdentifier(owner)}`
  const reached = scope === 'own' ? `${column} = ${literalId(actor)}` : `${column} in (${teammates(actor)})`
  // Never null: of a record of nobody's, the opposite of an unknown answer would not be true either.
  return `(${column} is not null and ${reached})`
}

/** True when the actor reaches every record, so that counts of the whole table tell nothing new. */
export const seesEverything = (actor: Actor, object: ObjectModel): boolean =>
  ruleFor(actor.role.permissions, object.apiName).scope === 'all'

/** The members whose records the actor reaches; null: everybody's, and nobody's. */
export async function reachedOwners(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
): Promise<readonly string[] | null> {
  if (seesEverything(actor, object)) return null
  if (ownerColumn(object) === null) return []
  const { scope } = ruleFor(actor.role.permissions, object.apiName)
  if (scope === 'own') return [actor.memberId]
  const { rows } = await run<{ id: string }>(db, teammates(actor))
  return rows.map(({ id }) => id)
}

/** A member record belongs to the member it stands for; an object without owner belongs to nobody. */
function ownerColumn(object: ObjectModel): string | null {
  if (object.apiName === 'members') return 'id'
  return ownerField(object) === undefined ? null : 'owner_id'
}

const literalId = (actor: Actor): string => `${quoteLiteral(actor.memberId)}::uuid`

/** The actor and everyone who shares a team with them. */
function teammates(actor: Actor): string {
  const members = qualified(actor.schema, 'members')
  const me = literalId(actor)
  return `select scope_m.id from ${members} scope_m
    where scope_m.id = ${me} or scope_m.teams && (select scope_me.teams from ${members} scope_me where scope_me.id = ${me})`
}
