/** Who may do what to which record: permissions per object, and the scope that every statement obeys. */
import { expect, test } from 'vitest'
import type { ObjectRule, RecordScope, Role } from '../../src/core/access/role.ts'
import { listObjects } from '../../src/operations/model/list-objects.ts'
import type { Context } from '../../src/operations/context.ts'
import { countRecords } from '../../src/operations/records/count-records.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { destroyRecord } from '../../src/operations/records/destroy-record.ts'
import { getRecord } from '../../src/operations/records/get-record.ts'
import { listRecords } from '../../src/operations/records/list-records.ts'
import { listRelated } from '../../src/operations/records/list-related.ts'
import { restoreRecord } from '../../src/operations/records/restore-record.ts'
import { updateRecord } from '../../src/operations/records/update-record.ts'
import { upsertRecords } from '../../src/operations/records/upsert-records.ts'
import { withWorkspace, type Workspace } from '../support/workspace.ts'

const rule = (scope: RecordScope, ...allowed: ObjectRule['allowed']): ObjectRule => ({ scope, allowed })
const roleWith = (everyObject: ObjectRule, objects: Readonly<Record<string, ObjectRule>> = {}): Role => ({
  apiName: 'tested',
  label: 'Tested',
  permissions: { workspace: [], everyObject, objects },
})

const OPERATIONS: Readonly<Record<string, (context: Context, id: string) => Promise<unknown>>> = {
  list: (context) => listRecords(context, 'people', { sort: ['id'] }),
  count: (context) => countRecords(context, 'people'),
  get: (context, id) => getRecord(context, 'people', id),
  related: (context, id) => listRelated(context, 'people', id),
  create: (context) => createRecord(context, 'people', { city: 'Rome' }),
  update: (context, id) => updateRecord(context, 'people', id, { city: 'Rome' }),
  upsert: (context) => upsertRecords(context, 'people', { records: [{ city: 'Rome' }] }),
  delete: (context, id) => deleteRecord(context, 'people', id),
  restore: (context, id) => restoreRecord(context, 'people', id),
  destroy: (context, id) => destroyRecord(context, 'people', id),
}

const NEEDED: Readonly<Record<string, ObjectRule['allowed']>> = {
  list: ['view'],
  count: ['view'],
  get: ['view'],
  related: ['view'],
  create: ['create'],
  update: ['edit'],
  upsert: ['create', 'edit'],
  delete: ['delete'],
  restore: ['delete'],
  destroy: ['delete'],
}

test('every operation is refused without its permission, and by nothing else with it', () =>
  withWorkspace(async ({ join, seed, sql }) => {
    const everything: ObjectRule['allowed'] = ['view', 'create', 'edit', 'delete', 'import', 'export']
    for (const [name, operation] of Object.entries(OPERATIONS)) {
      const [id = ''] = await seed('people', [{ firstName: name }])
      await sql(`update people set deleted_at = now() where id = $1 and $2 in ('restore', 'destroy')`, [id, name])
      const needed = NEEDED[name] ?? []
      for (const missing of needed) {
        const allowed = everything.filter((permission) => permission !== missing)
        const context = await join(`${name} without ${missing}`, roleWith(rule('all', ...allowed)))
        await expect(operation(context, id)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
      }
      const context = await join(`${name} with`, roleWith(rule('all', ...needed)))
      await expect(operation(context, id)).resolves.toBeDefined()
    }
  }))

interface Scene {
  readonly context: Context
  readonly ids: Readonly<Record<'own' | 'team' | 'other' | 'nobody', string>>
}

/** One record of the member's, one of a teammate's, one of somebody else's, one without owner. */
async function setScene({ join, seed }: Workspace, scope: RecordScope): Promise<Scene> {
  const context = await join(
    'Me',
    roleWith(rule(scope, 'view', 'create', 'edit', 'delete'), { members: rule('all', 'view') }),
    ['North', 'East'],
  )
  const mate = await join('Mate', 'member', ['East', 'West'])
  const other = await join('Other', 'member', ['West'])
  const [own = '', team = '', foreign = '', nobody = ''] = await seed('people', [
    { firstName: 'own', email: 'own@example.com', owner: context.actor.memberId },
    { firstName: 'team', email: 'team@example.com', owner: mate.actor.memberId },
    { firstName: 'other', email: 'other@example.com', owner: other.actor.memberId },
    { firstName: 'nobody', email: 'nobody@example.com', owner: null },
  ])
  return { context, ids: { own, team, other: foreign, nobody } }
}

const REACH: readonly (readonly [RecordScope, readonly string[]])[] = [
  ['own', ['own']],
  ['team', ['own', 'team']],
  ['all', ['own', 'team', 'other', 'nobody']],
]

test.each(REACH)('scope %s reaches %j, in every operation', (scope, reached) =>
  withWorkspace(async (workspace) => {
    const { context, ids } = await setScene(workspace, scope)
    const { records } = await listRecords(context, 'people', { sort: ['id'] })
    expect(records.map(({ name }) => (name as { first: string }).first)).toEqual(reached)
    expect(await countRecords(context, 'people')).toBe(reached.length)
    expect(await countRecords(context, 'people', { search: 'example.com' })).toBe(reached.length)
    const people = (await listObjects(context)).find(({ apiName }) => apiName === 'people')
    expect(people?.records).toEqual({ count: reached.length, isExact: true })
    for (const [name, id] of Object.entries(ids)) {
      for (const operation of ['get', 'update', 'delete', 'restore'] as const) {
        const attempt = OPERATIONS[operation]?.(context, id)
        if (reached.includes(name)) await expect(attempt).resolves.toMatchObject({ id })
        else await expect(attempt).rejects.toMatchObject({ code: 'RECORD_UNKNOWN' })
      }
    }
  }),
)

test('a batch leaves records out of reach alone and does not tell about them', () =>
  withWorkspace(async (workspace) => {
    const { context, ids } = await setScene(workspace, 'own')
    const records = ['own', 'other', 'new'].map((name) => ({ emails: `${name}@example.com`, city: 'Rome' }))
    const { items } = await upsertRecords(context, 'people', { matchBy: 'emails', records })
    expect(items.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['updated', undefined],
      ['failed', 'RECORD_NOT_EDITABLE'],
      ['created', undefined],
    ])
    expect(JSON.stringify(items[1])).not.toContain(ids.other)
    expect(await workspace.find('people', { email: 'other@example.com' })).toMatchObject({ city: null })
  }))

test('relations into what is out of reach show an id and nothing more, and cannot be made', () =>
  withWorkspace(async (workspace) => {
    const { join, seed } = workspace
    const context = await join(
      'Me',
      roleWith(rule('all', 'view', 'create', 'edit'), { companies: rule('own', 'view') }),
    )
    const [mine = '', other = ''] = await seed('companies', [
      { name: 'Mine', domain: 'mine.com', owner: context.actor.memberId },
      { name: 'Secret', domain: 'secret.com' },
    ])
    await seed('people', [
      { firstName: 'a', company: mine },
      { firstName: 'b', company: other },
    ])
    const { records } = await listRecords(context, 'people', { sort: ['id'] })
    expect(records.map(({ company }) => company)).toEqual([
      { id: mine, name: 'Mine', domain: 'mine.com' },
      { id: other },
    ])
    expect(await countRecords(context, 'people', { filter: 'company.name contains e' })).toBe(1)
    expect(await countRecords(context, 'people', { filter: 'company.name is Secret' })).toBe(0)
    await expect(createRecord(context, 'people', { 'company.domain': 'secret.com' })).rejects.toThrow(
      /No record in Companies has/,
    )
    await expect(createRecord(context, 'people', { company: other })).rejects.toThrow(/No record in Companies has/)
    await expect(createRecord(context, 'people', { 'company.domain': 'mine.com' })).resolves.toMatchObject({
      company: { id: mine },
    })
  }))

test('who may not view an object sees nothing of it through another one', () =>
  withWorkspace(async ({ join, seed }) => {
    const context = await join('Me', roleWith(rule('all', 'view', 'create'), { companies: rule('all') }))
    const [id = ''] = await seed('companies', [{ name: 'Secret', domain: 'secret.com' }])
    await seed('people', [{ company: id }])
    expect((await listRecords(context, 'people', { sort: ['id'] })).records).toMatchObject([{ company: { id } }])
    for (const query of [{ filter: 'company.name is Secret' }, { sort: ['company.name'] }]) {
      await expect(listRecords(context, 'people', query)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    }
    await expect(createRecord(context, 'people', { 'company.domain': 'secret.com' })).rejects.toMatchObject({
      code: 'VALUE_INVALID',
    })
    expect((await listObjects(context)).map(({ apiName }) => apiName)).not.toContain('companies')
  }))

test('who hands a record over does not see it any more', () =>
  withWorkspace(async (workspace) => {
    const { context, ids } = await setScene(workspace, 'own')
    expect(await updateRecord(context, 'people', ids.own, { owner: workspace.context.actor.memberId })).toEqual({
      id: ids.own,
    })
    await expect(getRecord(context, 'people', ids.own)).rejects.toMatchObject({ code: 'RECORD_UNKNOWN' })
  }))
