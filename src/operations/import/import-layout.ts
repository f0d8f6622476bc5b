/** The layout of an import with everything in it that only the database knows. */
import type { Actor } from '../../core/access/actor.ts'
import type { ImportLayout, LayoutDefault } from '../../core/import/layout.ts'
import { makeLayout } from '../../core/import/make-layout.ts'
import { settleLayout } from '../../core/import/profile/settle-column.ts'
import { findTarget, type ObjectModel, type WorkspaceModel } from '../../core/model/object.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { ImportRow } from '../../infra/postgres/job-store.ts'
import { assertOwners } from './canonical-options.ts'
import { findNamed } from './find-named.ts'
import { assertMayCreateRelated } from './related-access.ts'
import { storedProfile } from './profile-key.ts'
import { nameSettledRecords } from './settled-records.ts'

/** @throws Refusal for a mapping or options that do not fit the model, the members or the records */
export async function layoutOf(
  db: Queryable,
  actor: Actor,
  model: WorkspaceModel,
  object: ObjectModel,
  row: ImportRow,
): Promise<ImportLayout> {
  const made = makeLayout(model, object, row.mapping, row.options)
  const settled = settleLayout(made, await storedProfile(db, row, made))
  const layout = await nameSettledRecords(db, actor, model, settled)
  await assertOwners(db, actor, layout)
  assertMayCreateRelated(actor, model, layout)
  return { ...layout, defaults: await resolveDefaults(db, actor, model, object, layout.defaults) }
}

/** Defaults of relations become the ids of the records that they name. */
async function resolveDefaults(
  db: Queryable,
  actor: Actor,
  model: WorkspaceModel,
  object: ObjectModel,
  defaults: readonly LayoutDefault[],
): Promise<readonly LayoutDefault[]> {
  const resolved: LayoutDefault[] = []
  for (const each of defaults) {
    const target = findTarget(model, object, each.path)
    const isRelation = target?.kind === 'relation'
    resolved.push(isRelation ? { ...each, value: await findNamed(db, actor, target, String(each.value)) } : each)
  }
  return resolved
}
