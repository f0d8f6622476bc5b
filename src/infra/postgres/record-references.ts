/** Looks up the records that relations name by an identifier: one statement per identifier, for any number of records. */
import type { Actor } from '../../core/access/actor.ts'
import { ruleFor } from '../../core/access/role.ts'
import type { ProblemCode } from '../../core/problems.ts'
import { matchColumnType } from './column-types.ts'
import { run, type Queryable } from './database.ts'
import type { InputIssue, ReferenceWish } from './record-input.ts'
import { scopePredicate } from './record-scope.ts'
import { matchExpression, recordTable } from './record-tables.ts'

export type FoundReference = { readonly kind: 'live' | 'deleted'; readonly id: string } | { readonly kind: 'missing' }

const MISSING: FoundReference = { kind: 'missing' }

/** What each wish leads to. Records that the actor may not view are as if they were not there. */
export async function findReferences(
  db: Queryable,
  actor: Actor,
  wishes: readonly ReferenceWish[],
): Promise<ReadonlyMap<ReferenceWish, FoundReference>> {
  const found = new Map<ReferenceWish, FoundReference>()
  const groups = Map.groupBy(wishes, ({ target, identifier }) => `${target.apiName}.${identifier.column}`)
  for (const group of groups.values()) await findGroup(db, actor, group, found)
  return found
}

async function findGroup(
  db: Queryable,
  actor: Actor,
  wishes: readonly ReferenceWish[],
  found: Map<ReferenceWish, FoundReference>,
): Promise<void> {
  const [first] = wishes
  if (first === undefined) return
  const { target, identifier } = first
  const keys = [...new Set(wishes.map(({ key }) => key))]
  const rows = ruleFor(actor.role.permissions, target.apiName).allowed.includes('view')
    ? await run<{ position: number; id: string; is_deleted: boolean }>(
        db,
        `select k.position, t.id, t.deleted_at is not null as is_deleted
         from unnest($1::${matchColumnType(identifier)}[]) with ordinality k (key, position)
         join ${recordTable(actor.schema, target)} t on ${matchExpression(identifier, 't')} = k.key
         where ${scopePredicate(actor, target, 't')}`,
        [keys],
      )
    : { rows: [] }
  const byKey = new Map(
    rows.rows.map((row) => [
      keys[row.position - 1],
      { kind: row.is_deleted ? 'deleted' : 'live', id: row.id } as const,
    ]),
  )
  for (const wish of wishes) found.set(wish, byKey.get(wish.key) ?? MISSING)
}

/** Why a wish cannot be fulfilled. */
export function referenceIssue(wish: ReferenceWish, kind: 'deleted' | 'missing'): InputIssue {
  const code: ProblemCode = kind === 'deleted' ? 'RELATION_DELETED' : 'RELATION_NOT_FOUND'
  const { part, target, identifier, text } = wish
  const details = { field: part.header, target: target.labelPlural, identifier: identifier.header, text }
  return { code, details, path: part.path, text }
}
