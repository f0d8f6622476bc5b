/** The one record that a text names, in the ways in which the cells of a relation do. */
import type { Actor } from '../../core/access/actor.ts'
import { ruleFor } from '../../core/access/role.ts'
import { relationLookups, type RelationLookup } from '../../core/import/relation-lookup.ts'
import { identifiersOf, type ObjectModel, type Target } from '../../core/model/object.ts'
import { describeProblem, problem } from '../../core/problems.ts'
import { Refusal } from '../../core/refusal.ts'
import { codecOf } from '../../core/value/codecs.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { nameKey, nameOf } from '../../infra/postgres/import/relation-names-sql.ts'
import { refusalOf, type ReferenceWish } from '../../infra/postgres/record-input.ts'
import { findReferences, referenceIssue } from '../../infra/postgres/record-references.ts'
import { scopePredicate } from '../../infra/postgres/record-scope.ts'
import { recordTable } from '../../infra/postgres/record-tables.ts'

type RelationTarget = Target & { readonly kind: 'relation' }

/** @throws Refusal VALUE_INVALID when no record, a deleted one, or several are named */
export async function findNamed(db: Queryable, actor: Actor, target: RelationTarget, text: string): Promise<string> {
  const wishes = wishesOf(target, text)
  const found = await findReferences(db, actor, wishes)
  const results = wishes.map((wish) => ({ wish, reference: found.get(wish) }))
  for (const { reference } of results) if (reference?.kind === 'live') return reference.id
  const lookup = relationLookups(target, 'refuse').at(-1)
  const byName = lookup?.by === 'name' ? await findByName(db, actor, target, lookup, text) : null
  if (byName !== null) return byName
  const deleted = results.find(({ reference }) => reference?.kind === 'deleted')
  const [first] = wishes
  if (first !== undefined && target.by === 'identifier')
    throw refusalOf([referenceIssue(first, deleted === undefined ? 'missing' : 'deleted')])
  const details = { target: target.object.labelPlural, identifier: lookup?.identifierLabel ?? '', text }
  return refuse(
    target,
    describeProblem(problem(deleted === undefined ? 'RELATION_NOT_FOUND' : 'RELATION_DELETED', details)),
  )
}

/** Every identifier that the text can be read as. Of a default by one identifier it is the normal form already. */
function wishesOf({ part, object, by, identifier }: RelationTarget, text: string): readonly ReferenceWish[] {
  if (by === 'name') return []
  if (by === 'identifier') return [{ part, target: object, identifier, key: text, text }]
  return identifiersOf(object).flatMap((each) => {
    const codec = codecOf(each.type)
    const parsed = codec.reader(each.field.settings)(text)
    if (!parsed.ok) return []
    const key = each.keyColumn === null ? parsed.value : (codec.normalForm?.(parsed.value) ?? parsed.value)
    return [{ part, target: object, identifier: each, key, text }]
  })
}

const FEW = 5

async function findByName(
  db: Queryable,
  actor: Actor,
  target: RelationTarget,
  lookup: RelationLookup,
  text: string,
): Promise<string | null> {
  const { object } = target
  if (!mayView(actor, object)) return null
  const { rows } = await run<{ id: string }>(
    db,
    `select t.id from ${recordTable(actor.schema, object)} t
     where t.deleted_at is null and ${nameKey(lookup, nameOf(lookup, 't'))} = ${nameKey(lookup, '$1::text')}
       and ${scopePredicate(actor, object, 't')} order by t.id limit ${FEW}`,
    [text],
  )
  const [only, ...others] = rows
  if (others.length === 0) return only?.id ?? null
  const details = {
    count: rows.length === FEW ? `${FEW} or more` : rows.length,
    target: object.labelPlural,
    identifier: lookup.identifierLabel,
    text,
    candidates: rows.map(({ id }) => id).join(', '),
  }
  return refuse(target, describeProblem(problem('RELATION_AMBIGUOUS', details)))
}

const mayView = (actor: Actor, object: ObjectModel): boolean =>
  ruleFor(actor.role.permissions, object.apiName).allowed.includes('view')

function refuse({ header }: RelationTarget, { message, remedy }: { message: string; remedy: string }): never {
  throw new Refusal('VALUE_INVALID', { field: header, reason: `${message} ${remedy}` })
}
