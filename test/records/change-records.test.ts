/** One record's life: created, changed, deleted, restored, destroyed. */
import { expect, test } from 'vitest'
import { updateField } from '../../src/operations/model/update-field.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { destroyRecord } from '../../src/operations/records/destroy-record.ts'
import { getRecord } from '../../src/operations/records/get-record.ts'
import { listRelated } from '../../src/operations/records/list-related.ts'
import { restoreRecord } from '../../src/operations/records/restore-record.ts'
import { updateRecord } from '../../src/operations/records/update-record.ts'
import { useWorkspace, withWorkspace } from '../support/workspace.ts'

const UNKNOWN_ID = '0193b3a0-0000-7000-8000-00000000000f'

test('a record tells who created it and how, and belongs to them', () =>
  withWorkspace(async ({ context }) => {
    const asProgram = { ...context, actor: { ...context.actor, source: 'api' as const } }
    const owner = { id: context.actor.memberId, name: 'Olga Owner', email: 'olga@example.com' }
    const ada = await createRecord(asProgram, 'people', { name: { first: 'Ada' } })
    expect(ada).toMatchObject({ owner, createdBy: { source: 'api', member: owner, job: null }, deletedAt: null })
    const edited = await updateRecord(context, 'people', ada.id, { city: 'London' })
    expect(edited).toMatchObject({ createdBy: { source: 'api' }, updatedBy: { source: 'manual', member: owner } })
    expect(String(edited['updatedAt']) > String(ada['updatedAt'])).toBe(true)
  }))

test('a record may be created without an owner, and with an id of its own', () =>
  withWorkspace(async ({ context }) => {
    const record = await createRecord(context, 'people', { id: UNKNOWN_ID, owner: null })
    expect(record).toMatchObject({ id: UNKNOWN_ID, owner: null })
    await expect(createRecord(context, 'people', { id: UNKNOWN_ID })).rejects.toMatchObject({
      code: 'UNIQUE_CONFLICT',
      details: { field: 'Id', text: UNKNOWN_ID },
    })
  }))

test('an update that changes nothing writes nothing', () =>
  withWorkspace(async ({ context, seed, sql }) => {
    const [id = ''] = await seed('companies', [
      { name: 'Acme', domain: 'acme.com', annualRevenue: { amount: '10.50' } },
    ])
    const rowVersion = () => sql('select xmin::text, ctid::text, updated_at from companies')
    const before = await rowVersion()
    const view = await updateRecord(context, 'companies', id, {
      name: 'Acme',
      annualRevenue: { amount: '10.500' },
      tags: [],
    })
    expect(view).toMatchObject({ name: 'Acme' })
    await updateRecord(context, 'companies', id, {})
    expect(await rowVersion()).toEqual(before)
  }))

test('a record as it is shown is taken back, less what Waybill keeps', () =>
  withWorkspace(async ({ context, seed }) => {
    await seed('companies', [{ name: 'Acme', domain: 'acme.com' }])
    const [id = ''] = await seed('people', [
      { firstName: 'Ada', email: 'ada@example.com', 'company.domain': 'acme.com' },
    ])
    const { createdAt, updatedAt, deletedAt, createdBy, updatedBy, ...record } = await getRecord(context, 'people', id)
    expect(await updateRecord(context, 'people', id, record)).toEqual({
      ...record,
      createdAt,
      updatedAt,
      deletedAt,
      createdBy,
      updatedBy,
    })
  }))

const shared = useWorkspace()

test.each([
  [{ nickname: 'Ada' }, 'FIELD_UNKNOWN'],
  [{ 'emails.third': 'a@b.co' }, 'FIELD_UNKNOWN'],
  [{ createdAt: '2026-01-01' }, 'FIELD_READ_ONLY'],
  [{ createdBy: { source: 'import' } }, 'FIELD_READ_ONLY'],
  [{ 'updatedBy.source': 'import' }, 'FIELD_READ_ONLY'],
  [{ id: '17' }, 'VALUE_INVALID'],
  [['Ada'], 'REQUEST_INVALID'],
  [{ company: { domain: 'nowhere.com' } }, 'VALUE_INVALID'],
])('%j is refused with %s', async (values, code) => {
  const { context, all } = shared()
  await expect(createRecord(context, 'people', values)).rejects.toMatchObject({ code })
  expect(await all('people')).toEqual([])
})

test('every value that is wrong is told', () =>
  withWorkspace(async ({ context }) => {
    const attempt = createRecord(context, 'people', { emails: 'no', birthday: 'soon' })
    await expect(attempt).rejects.toThrow(/"no" is not an e-mail address.*"soon" is not a date/)
  }))

test('an id in an update must be the record’s own', () =>
  withWorkspace(async ({ context, seed }) => {
    const [id = ''] = await seed('people', [{ firstName: 'Ada' }])
    await expect(updateRecord(context, 'people', id, { id: UNKNOWN_ID })).rejects.toMatchObject({
      code: 'FIELD_READ_ONLY',
    })
    await expect(updateRecord(context, 'people', UNKNOWN_ID, {})).rejects.toMatchObject({ code: 'RECORD_UNKNOWN' })
    await expect(getRecord(context, 'people', 'seventeen')).rejects.toMatchObject({ code: 'RECORD_UNKNOWN' })
    await expect(getRecord(context, 'persons', id)).rejects.toMatchObject({ code: 'OBJECT_UNKNOWN' })
  }))

test('a required value can neither be left out nor emptied', () =>
  withWorkspace(async ({ context, find }) => {
    await updateField(context, 'companies', 'name', { isRequired: true })
    await expect(createRecord(context, 'companies', { domain: 'acme.com' })).rejects.toThrow(/Name is required/)
    const { id } = await createRecord(context, 'companies', { name: 'Acme' })
    await expect(updateRecord(context, 'companies', id, { name: ' ' })).rejects.toThrow(/Name is required/)
    expect(await updateRecord(context, 'companies', id, { domain: 'acme.com' })).toMatchObject({ name: 'Acme' })
    expect(await find('companies', { name: 'Acme' })).toMatchObject({ domain: { primary: 'acme.com' } })
  }))

test('a deleted record cannot be edited until it is restored', () =>
  withWorkspace(async ({ context, seed, all }) => {
    const [id = ''] = await seed('people', [{ firstName: 'Ada' }])
    const deleted = await deleteRecord(context, 'people', id)
    expect(deleted['deletedAt']).not.toBeNull()
    expect(await deleteRecord(context, 'people', id)).toEqual(deleted)
    expect(await all('people')).toEqual([])
    expect(await all('people', 'only')).toEqual([deleted])
    expect(await getRecord(context, 'people', id)).toEqual(deleted)
    await expect(updateRecord(context, 'people', id, { city: 'London' })).rejects.toMatchObject({
      code: 'RECORD_DELETED',
    })

    const restored = await restoreRecord(context, 'people', id)
    expect(restored['deletedAt']).toBeNull()
    expect(await restoreRecord(context, 'people', id)).toEqual(restored)
    expect(await updateRecord(context, 'people', id, { city: 'London' })).toMatchObject({ city: 'London' })
  }))

test('destroying empties the relations that pointed to the record, and says so', () =>
  withWorkspace(async ({ context, seed, find, sql }) => {
    const [id = ''] = await seed('companies', [{ name: 'Acme', domain: 'acme.com' }])
    await seed('people', [
      { firstName: 'Ada', company: id },
      { firstName: 'Bob', company: { id } },
    ])
    await seed('tasks', [{ title: 'Call', company: { domain: 'ACME.com' } }])
    await expect(destroyRecord(context, 'companies', id)).rejects.toMatchObject({ code: 'RECORD_NOT_DELETED' })
    await deleteRecord(context, 'companies', id)
    const { detached } = await destroyRecord(context, 'companies', id)
    expect(detached).toEqual([
      { object: 'people', field: 'company', count: 2 },
      { object: 'tasks', field: 'company', count: 1 },
    ])
    expect(await find('people', { firstName: 'Ada' })).toMatchObject({ company: null })
    expect(await sql('select id from companies')).toEqual([])
    const [entry] = await sql(`select subject_id, details from waybill.audit_log where action = 'record.destroyed'`)
    expect(entry).toEqual({ subject_id: id, details: { detached } })
  }))

test('a record that a required relation points to is not destroyed', () =>
  withWorkspace(async ({ context, seed }) => {
    const [id = ''] = await seed('companies', [{ name: 'Acme' }])
    await seed('opportunities', [{ name: 'Deal', company: id }])
    await updateField(context, 'opportunities', 'company', { isRequired: true })
    await deleteRecord(context, 'companies', id)
    await expect(destroyRecord(context, 'companies', id)).rejects.toMatchObject({
      code: 'RECORD_IN_USE',
      details: { count: 1, object: 'Opportunities', field: 'Company' },
    })
  }))

test('what points to a record is listed by relation, deleted records aside', () =>
  withWorkspace(async ({ context, seed }) => {
    const [acme = '', other = ''] = await seed('companies', [{ name: 'Acme' }, { name: 'Other' }])
    const names = Array.from({ length: 12 }, (_, index) => ({ firstName: `P${index}`, company: acme }))
    const [first = ''] = await seed('people', [...names, { firstName: 'Elsewhere', company: other }])
    await seed('tasks', [{ title: 'Call', company: acme }])
    await deleteRecord(context, 'people', first)
    const related = await listRelated(context, 'companies', acme)
    const told = related
      .filter(({ count }) => count > 0)
      .map(({ object, field, count, records }) => [object, field, count, records.length])
    expect(told).toEqual([
      ['people', 'company', 11, 10],
      ['tasks', 'company', 1, 1],
    ])
  }))
