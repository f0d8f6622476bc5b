/** Custom objects: made, renamed, removed, and what stands in the way. */
import { expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { createObject } from '../../src/operations/model/create-object.ts'
import { getObject } from '../../src/operations/model/get-object.ts'
import { listObjects } from '../../src/operations/model/list-objects.ts'
import { removeField } from '../../src/operations/model/remove-field.ts'
import { previewObjectRemoval, removeObject } from '../../src/operations/model/remove-object.ts'
import { updateObject } from '../../src/operations/model/update-object.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { useWorkspace, withWorkspace } from '../support/workspace.ts'

const VISITS = { labelSingular: 'Site Visit', labelPlural: 'Site Visits' }

test('a custom object has a name, an owner and what it was given, relations to itself included', () =>
  withWorkspace(async ({ context, seed, find }) => {
    const object = await createObject(context, {
      ...VISITS,
      icon: 'map-pin',
      fields: [
        { label: 'Company', kind: 'relation', relationTo: 'companies' },
        { label: 'Follows', kind: 'relation', relationTo: 'siteVisits' },
        { label: 'Visit Number', kind: 'number', isUnique: true },
      ],
    })
    expect(object).toMatchObject({ apiName: 'siteVisits', isCustom: true, icon: 'map-pin' })
    expect(object.fields.map(({ apiName }) => apiName)).toEqual([
      'id',
      'name',
      'owner',
      'company',
      'follows',
      'visitNumber',
      'createdAt',
      'updatedAt',
      'deletedAt',
      'createdBy',
      'updatedBy',
    ])
    expect(object.relatedBy).toEqual([
      { object: 'siteVisits', field: 'follows', label: 'Follows', inverseLabel: 'Site Visits' },
    ])
    await seed('companies', [{ domain: 'acme.com' }])
    await seed('siteVisits', [{ visitNumber: 1, 'company.domain': 'acme.com' }])
    await seed('siteVisits', [{ visitNumber: 2, follows: { visitNumber: 1 } }])
    expect(await find('siteVisits', { visitNumber: 2 })).toMatchObject({ follows: { visitNumber: '1' } })
    expect(await getObject(context, 'siteVisits')).toEqual(object)
    expect((await getObject(context, 'companies')).relatedBy).toContainEqual({
      object: 'siteVisits',
      field: 'company',
      label: 'Company',
      inverseLabel: 'Site Visits',
    })
  }))

const shared = useWorkspace()

test.each([
  [{ ...VISITS, apiName: 'people' }, 'NAME_TAKEN'],
  [{ labelSingular: 'Person', labelPlural: 'People' }, 'NAME_TAKEN'],
  [{ ...VISITS, apiName: 'pgClass' }, 'NAME_TAKEN'],
  [{ ...VISITS, apiName: 'peoplePkey' }, 'NAME_TAKEN'],
  [{ ...VISITS, apiName: 'constructor' }, 'NAME_TAKEN'],
  [{ ...VISITS, apiName: 'Visits' }, 'NAME_INVALID'],
  [{ ...VISITS, apiName: 'site_visits' }, 'NAME_INVALID'],
  [{ ...VISITS, apiName: '1visits' }, 'NAME_INVALID'],
  [{ ...VISITS, apiName: 'v'.repeat(51) }, 'NAME_INVALID'],
  [{ ...VISITS, apiName: 'aB'.repeat(25) }, 'NAME_INVALID'],
  [{ labelSingular: '訪問', labelPlural: '訪問' }, 'NAME_INVALID'],
  [{ labelSingular: ' ', labelPlural: 'Visits' }, 'REQUEST_INVALID'],
  [{ ...VISITS, fields: [{ label: 'Name', kind: 'text' }] }, 'NAME_TAKEN'],
  [{ ...VISITS, fields: [{ label: 'To', kind: 'relation', relationTo: 'nowhere' }] }, 'OBJECT_UNKNOWN'],
])('%j is refused with %s, and nothing is left behind', async (input, code) => {
  const { context, sql } = shared()
  const tables = () => sql(`select relname from pg_class where relnamespace = $1::regnamespace`, [context.actor.schema])
  const before = await tables()
  await expect(createObject(context, input)).rejects.toMatchObject({ code })
  expect(await tables()).toEqual(before)
  expect(await listObjects(context)).toHaveLength(7)
})

test('tables that would share names live side by side', () =>
  withWorkspace(async ({ context, seed }) => {
    await createObject(context, {
      labelSingular: 'X',
      labelPlural: 'People X',
      fields: [{ label: 'Y', kind: 'text', isUnique: true }],
    })
    await createField(context, 'people', { label: 'X Y', kind: 'text', isUnique: true })
    const long = {
      labelSingular: 'L',
      labelPlural: 'Long',
      fields: [{ label: 'F', apiName: 'f'.repeat(49), kind: 'links', isUnique: true }],
    }
    await createObject(context, { ...long, apiName: 'l'.repeat(49) })
    await createObject(context, { ...long, apiName: `${'l'.repeat(48)}m` })
    await seed('peopleX', [{ y: 'a' }])
    await seed('people', [{ xY: 'a' }])
    await expect(createRecord(context, 'l'.repeat(49), { ['f'.repeat(49)]: 'acme.com' })).resolves.toBeDefined()
    await expect(createRecord(context, 'l'.repeat(49), { ['f'.repeat(49)]: 'www.acme.com' })).rejects.toMatchObject({
      code: 'UNIQUE_CONFLICT',
      details: { field: 'F / Primary Link' },
    })
  }))

test('labels change, the API name stays', () =>
  withWorkspace(async ({ context }) => {
    await updateObject(context, 'people', { labelSingular: 'Contact', labelPlural: 'Contacts', icon: 'contact' })
    expect(await getObject(context, 'people')).toMatchObject({
      apiName: 'people',
      labelSingular: 'Contact',
      labelPlural: 'Contacts',
      icon: 'contact',
    })
    await updateObject(context, 'people', { labelSingular: 'Customer' })
    expect(await getObject(context, 'people')).toMatchObject({ labelSingular: 'Customer', labelPlural: 'Contacts' })
  }))

test('an object is removed with its records, after what is lost was told', () =>
  withWorkspace(async ({ context, seed, sql }) => {
    await createObject(context, {
      ...VISITS,
      fields: [{ label: 'Follows', kind: 'relation', relationTo: 'siteVisits' }],
    })
    await seed('siteVisits', [{ name: 'a' }, { name: 'b' }])
    const told = { object: 'siteVisits', records: 2, jobs: 0 }
    expect(await previewObjectRemoval(context, 'siteVisits')).toEqual(told)
    expect(await sql('select count(*)::int as count from site_visits')).toEqual([{ count: 2 }])
    expect(await removeObject(context, 'siteVisits')).toEqual(told)
    expect(await sql(`select to_regclass('site_visits') as gone`)).toEqual([{ gone: null }])
    await expect(getObject(context, 'siteVisits')).rejects.toMatchObject({ code: 'OBJECT_UNKNOWN' })
    expect(await sql(`select details from waybill.audit_log where action = 'object.removed'`)).toEqual([
      { details: told },
    ])
    expect(await createObject(context, VISITS)).toMatchObject({ apiName: 'siteVisits' })
  }))

test('an object stays while it is standard, or while others point to it', () =>
  withWorkspace(async ({ context }) => {
    await expect(removeObject(context, 'tasks')).rejects.toMatchObject({ code: 'STANDARD_FIXED' })
    await createObject(context, VISITS)
    await createField(context, 'tasks', { label: 'Visit', kind: 'relation', relationTo: 'siteVisits' })
    await expect(removeObject(context, 'siteVisits')).rejects.toMatchObject({
      code: 'OBJECT_IN_USE',
      details: { relations: 'tasks.visit' },
    })
    await removeField(context, 'tasks', 'visit')
    expect(await removeObject(context, 'siteVisits')).toMatchObject({ records: 0 })
  }))

test('objects are listed with their counts', () =>
  withWorkspace(async ({ context, seed, sql }) => {
    await seed('people', [{}, {}, {}])
    await sql(`update people set deleted_at = now() where id = (select id from people limit 1)`)
    const counts = async () =>
      Object.fromEntries((await listObjects(context)).map(({ apiName, records }) => [apiName, records]))
    expect(await counts()).toMatchObject({ people: { count: 2, isExact: true }, members: { count: 1, isExact: true } })
    await sql(`insert into notes (title) select 'n' from generate_series(1, 100001)`)
    await sql('analyze notes')
    expect(await counts()).toMatchObject({ notes: { count: 100_001, isExact: false } })
  }))

test('who may not manage the model changes nothing of it', () =>
  withWorkspace(async ({ context, join }) => {
    const member = await join('Member', 'manager')
    await expect(createObject(member, VISITS)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    await expect(createField(member, 'people', { label: 'X', kind: 'text' })).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    })
    await expect(updateObject(member, 'people', { icon: 'x' })).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    await expect(previewObjectRemoval(member, 'tasks')).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    expect(await listObjects(context)).toHaveLength(7)
  }))

test('of two who make the same object at once, one is told', () =>
  withWorkspace(async ({ context }) => {
    const results = await Promise.allSettled([createObject(context, VISITS), createObject(context, VISITS)])
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toMatchObject([{ code: 'NAME_TAKEN' }])
  }))
