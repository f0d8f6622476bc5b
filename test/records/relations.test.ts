/** Relations by id, by any unique field of the other object, and what is shown of them. */
import { expect, test } from 'vitest'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { updateRecord } from '../../src/operations/records/update-record.ts'
import { useWorkspace, withWorkspace } from '../support/workspace.ts'

test('a relation is written by id or by a unique field, and shown with name and identifier', () =>
  withWorkspace(async ({ context, seed }) => {
    const [id = ''] = await seed('companies', [{ name: 'Acme', domain: 'acme.com' }])
    const company = { id, name: 'Acme', domain: 'acme.com' }
    const shapes: readonly Record<string, unknown>[] = [
      { company: id },
      { company: { id } },
      { company },
      { company: { domain: 'https://www.ACME.com' } },
      { company: { domain: { primary: 'acme.com' } } },
      { 'company.domain': 'acme.com' },
      { 'company.id': id },
    ]
    for (const shape of shapes) expect(await createRecord(context, 'people', shape)).toMatchObject({ company })
  }))

test('a full name is shown in one piece', () =>
  withWorkspace(async ({ context, seed }) => {
    await seed('people', [{ firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' }])
    const task = await createRecord(context, 'tasks', { title: 'Call', person: { emails: 'Ada@example.com' } })
    expect(task).toMatchObject({ person: { name: 'Ada Lovelace', emails: 'ada@example.com' } })
  }))

const shared = useWorkspace(({ seed }) => seed('companies', [{ name: 'Acme', domain: 'acme.com' }]))

test.each([
  [{ company: {} }, /name the record by one of: id, domain/],
  [{ company: { name: 'Acme' } }, /name the record by one of: id, domain/],
  [{ company: { city: 'Paris' } }, /name the record by one of: id, domain/],
  [{ company: 'acme.com' }, /is not an id/],
  [{ company: '0193b3a0-0000-7000-8000-00000000000f' }, /No record in Companies has the Id/],
  [{ company: { domain: 'nowhere.com' } }, /No record in Companies has .* "nowhere.com"/],
  [{ 'company.name': 'Acme' }, /has no field "name"/],
  [{ company: null, 'company.domain': 'acme.com' }, /given twice/],
])('%j is refused', async (values, reason) => {
  const { context } = shared()
  await expect(createRecord(context, 'people', values)).rejects.toThrow(reason)
})

test('null and blank empty a relation', () =>
  withWorkspace(async ({ context, seed }) => {
    const [company = ''] = await seed('companies', [{ domain: 'acme.com' }])
    for (const empty of [{ company: null }, { company: '' }, { company: { id: null } }, { 'company.domain': '' }]) {
      const { id } = await createRecord(context, 'people', { company })
      expect(await updateRecord(context, 'people', id, empty)).toMatchObject({ company: null })
    }
  }))

test('nothing new points to a deleted record, but what pointed there may stay', () =>
  withWorkspace(async ({ context, seed }) => {
    const [company = ''] = await seed('companies', [{ domain: 'acme.com' }])
    const [ada = '', bob = ''] = await seed('people', [{ company }, {}])
    await deleteRecord(context, 'companies', company)
    for (const shape of [{ company }, { 'company.domain': 'acme.com' }]) {
      await expect(updateRecord(context, 'people', bob, shape)).rejects.toThrow(/is deleted/)
      expect(await updateRecord(context, 'people', ada, { ...shape, city: 'Paris' })).toMatchObject({ city: 'Paris' })
    }
  }))
