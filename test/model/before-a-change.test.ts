/** What is told of a field before it is changed: what hangs on it, and what keeps it from being unique. */
import { expect, test } from 'vitest'
import type { Role } from '../../src/core/access/role.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { describeModel } from '../../src/operations/model/describe-model.ts'
import { describeFieldUse } from '../../src/operations/model/field-use.ts'
import { getObject } from '../../src/operations/model/get-object.ts'
import { orderFields } from '../../src/operations/model/order-fields.ts'
import { previewUnique } from '../../src/operations/model/preview-unique.ts'
import { setUnique } from '../../src/operations/model/set-unique.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { withWorkspace } from '../support/workspace.ts'

test('the use of a field counts records with and without a value, and those of each option', () =>
  withWorkspace(async ({ context, seed }) => {
    const [first = ''] = await seed('people', [
      { tags: ['vip', 'old'], city: 'Oslo' },
      { tags: ['vip'] },
      { city: 'Rome' },
    ])
    await createField(context, 'leads', { label: 'Heat', kind: 'select', options: ['Cold', 'Hot'] })
    await seed('leads', [{ heat: 'hot' }, {}])
    await deleteRecord(context, 'people', first)

    expect(await describeFieldUse(context, 'people', 'city')).toEqual({
      field: 'city',
      filled: 2,
      empty: 1,
      options: null,
      templates: 0,
    })
    expect((await describeFieldUse(context, 'people', 'tags')).options).toEqual([
      { value: 'vip', label: null, records: 2 },
      { value: 'old', label: null, records: 1 },
    ])
    expect((await describeFieldUse(context, 'leads', 'heat')).options).toEqual([
      { value: 'cold', label: 'Cold', records: 0 },
      { value: 'hot', label: 'Hot', records: 1 },
    ])
  }))

test('the records that keep a field from being unique are named, in whatever way they spell its value', () =>
  withWorkspace(async ({ context, seed }) => {
    const [ada, bob] = await seed('people', [
      { firstName: 'Ada', linkedin: 'https://linkedin.com/in/x' },
      { firstName: 'Bob', linkedin: 'LinkedIn.com/in/x/' },
      { firstName: 'Cy', linkedin: 'linkedin.com/in/y' },
    ])
    expect(await previewUnique(context, 'people', 'linkedin')).toEqual({
      field: 'linkedin',
      values: 1,
      conflicts: [
        {
          value: expect.stringContaining('linkedin.com/in/x'),
          count: 2,
          records: [
            { id: ada, name: 'Ada', isDeleted: false },
            { id: bob, name: 'Bob', isDeleted: false },
          ],
        },
      ],
    })
    expect(await previewUnique(context, 'people', 'city')).toEqual({ field: 'city', values: 0, conflicts: [] })
    await expect(previewUnique(context, 'people', 'tags')).rejects.toMatchObject({ code: 'UNIQUE_NOT_POSSIBLE' })
  }))

test('who manages the data model learns nothing of records out of reach', () =>
  withWorkspace(async (workspace) => {
    const { context, seed, join } = workspace
    await seed('people', [
      { firstName: 'Ada', city: 'Oslo', jobTitle: 'Clerk' },
      { firstName: 'Bob', city: 'Oslo', jobTitle: 'Clerk' },
    ])
    const everyObject = { allowed: ['view', 'edit'], scope: 'own' } as const
    const people = { ...everyObject, scope: 'all', fields: { jobTitle: 'hidden', name: 'hidden' } } as const
    const modeller: Role = {
      apiName: 'modeller',
      label: 'Modeller',
      permissions: { workspace: ['manageModel'], everyObject, objects: {} },
    }
    const own = await join('Mo', modeller)
    const half = await join('Hal', { ...modeller, permissions: { ...modeller.permissions, objects: { people } } })

    expect(await previewUnique(own, 'people', 'city')).toMatchObject({ values: 1, conflicts: [] })
    expect(await previewUnique(half, 'people', 'jobTitle')).toMatchObject({ values: 1, conflicts: [] })
    const { conflicts } = await previewUnique(half, 'people', 'city')
    expect(conflicts[0]?.records.map(({ name }) => name)).not.toContain('Ada')
    await expect(setUnique(own, 'people', 'city', true)).rejects.toMatchObject({
      code: 'FIELD_HAS_DUPLICATES',
      details: { count: 1, text: '…', records: '' },
    })
    const fieldsOf = async (): Promise<readonly string[]> =>
      (await describeModel(half)).flatMap(({ apiName, fields }) =>
        apiName === 'people' ? fields.map((field) => field.apiName) : [],
      )
    expect(await fieldsOf()).toContain('jobTitle')
    expect((await getObject(context, 'people')).fields).toHaveLength((await fieldsOf()).length)
  }))

test('fields are put in another order, all of them and each once', () =>
  withWorkspace(async ({ context }) => {
    const names = async (): Promise<readonly string[]> =>
      (await getObject(context, 'notes')).fields.map(({ apiName }) => apiName)
    const own = ['owner', 'opportunity', 'person', 'company', 'body', 'title']
    await orderFields(context, 'notes', own)
    expect(await names()).toEqual(['id', ...own, 'createdAt', 'updatedAt', 'deletedAt', 'createdBy', 'updatedBy'])
    await createField(context, 'notes', { label: 'Last', kind: 'text' })
    expect((await names()).slice(6, 9)).toEqual(['title', 'last', 'createdAt'])
    for (const wrong of [own, [...own, 'last', 'last'], [...own, 'owner']])
      await expect(orderFields(context, 'notes', wrong)).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
    await expect(orderFields(context, 'notes', ['id'])).rejects.toMatchObject({ code: 'FIELD_READ_ONLY' })
  }))
