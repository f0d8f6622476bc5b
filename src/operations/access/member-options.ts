/** Roles and teams as options of the fields of members: what an import, a filter or a record can name. */
import type { Actor } from '../../core/access/actor.ts'
import type { Field } from '../../core/model/field.ts'
import { findField, findObject } from '../../core/model/object.ts'
import { MEMBERS } from '../../core/model/standard-names.ts'
import type { SelectOption } from '../../core/value/value-type.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { loadModel, lockModel, updateField } from '../../infra/postgres/model-store.ts'

type MemberField = 'role' | 'teams'

export async function readMemberOptions(
  db: Queryable,
  actor: Actor,
  name: MemberField,
): Promise<readonly SelectOption[]> {
  return (await loadMemberField(db, actor, name)).settings.options ?? []
}

export const addMemberOption = (db: Queryable, actor: Actor, name: MemberField, option: SelectOption): Promise<void> =>
  changeOptions(db, actor, name, (options) => [...options.filter(({ value }) => value !== option.value), option])

export const changeMemberOption = (
  db: Queryable,
  actor: Actor,
  name: MemberField,
  changed: SelectOption,
): Promise<void> =>
  changeOptions(db, actor, name, (options) =>
    options.map((option) => (option.value === changed.value ? Object.assign({}, option, changed) : option)),
  )

export const removeMemberOption = (db: Queryable, actor: Actor, name: MemberField, gone: string): Promise<void> =>
  changeOptions(db, actor, name, (options) => options.filter(({ value }) => value !== gone))

/** One change at a time: the lock of the data model is held until the transaction ends. */
async function changeOptions(
  db: Queryable,
  actor: Actor,
  name: MemberField,
  change: (options: readonly SelectOption[]) => readonly SelectOption[],
): Promise<void> {
  await lockModel(db, actor.workspaceId)
  const field = await loadMemberField(db, actor, name)
  await updateField(db, { ...field, settings: { ...field.settings, options: change(field.settings.options ?? []) } })
}

async function loadMemberField(db: Queryable, { workspaceId }: Actor, name: MemberField): Promise<Field> {
  const members = findObject(await loadModel(db, workspaceId), MEMBERS)
  const field = members === undefined ? undefined : findField(members, name)
  if (field === undefined) throw new Error(`Members have no field ${name}`)
  return field
}
