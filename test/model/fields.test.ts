/** Fields: made, renamed, removed, and what stands in the way. */
import { expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { getObject } from '../../src/operations/model/get-object.ts'
import { previewFieldRemoval, removeField } from '../../src/operations/model/remove-field.ts'
import { updateField } from '../../src/operations/model/update-field.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { useWorkspace, withWorkspace } from '../support/workspace.ts'

test('a field joins the others before the system fields, with a name made from its label', () =>
  withWorkspace(async ({ context }) => {
    const field = await createField(context, 'people', {
      label: 'Numéro de dossier',
      kind: 'text',
      description: 'From the old system',
    })
    expect(field).toMatchObject({
      apiName: 'numeroDeDossier',
      isCustom: true,
      description: 'From the old system',
      parts: [{ path: 'numeroDeDossier', type: 'text' }],
    })
    await createField(context, 'people', { label: '2nd', apiName: 'second', kind: 'text' })
    const { fields } = await getObject(context, 'people')
    expect(fields.map(({ apiName }) => apiName).slice(-8)).toEqual([
      'owner',
      'numeroDeDossier',
      'second',
      'createdAt',
      'updatedAt',
      'deletedAt',
      'createdBy',
      'updatedBy',
    ])
    await removeField(context, 'people', 'numeroDeDossier')
    await createField(context, 'people', { label: 'Third', kind: 'text' })
    expect((await getObject(context, 'people')).fields.map(({ apiName }) => apiName).slice(-8, -4)).toEqual([
      'owner',
      'second',
      'third',
      'createdAt',
    ])
  }))

const shared = useWorkspace()

test.each([
  [{ label: 'City', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Id', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Created at', kind: 'dateTime' }, 'NAME_TAKEN'],
  [{ label: 'Emails Primary', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Emails Primary Key', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Linkedin Primary Key', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Company Id', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Created By Source', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'xmin', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Value Of', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: '!', kind: 'text' }, 'NAME_INVALID'],
  [{ label: 'X', apiName: 'x.y', kind: 'text' }, 'NAME_INVALID'],
  [{ label: 'X', apiName: 'aB'.repeat(25), kind: 'text' }, 'NAME_INVALID'],
  [{ label: 'X', kind: 'colour' }, 'REQUEST_INVALID'],
  [{ label: 'X', kind: 'relation' }, 'REQUEST_INVALID'],
  [{ label: 'X', kind: 'relation', relationTo: 'nowhere' }, 'OBJECT_UNKNOWN'],
  [{ label: 'X', kind: 'text', relationTo: 'people' }, 'REQUEST_INVALID'],
  [{ label: 'X', kind: 'text', options: ['a'] }, 'REQUEST_INVALID'],
  [{ label: 'X', kind: 'select', options: ['a', 'A'] }, 'REQUEST_INVALID'],
  [{ label: 'X', kind: 'select', isUnique: true }, 'UNIQUE_NOT_POSSIBLE'],
  [{ label: 'X', kind: 'json', isUnique: true }, 'UNIQUE_NOT_POSSIBLE'],
])('%j is refused with %s', async (input, code) => {
  const { context } = shared()
  await expect(createField(context, 'people', input)).rejects.toMatchObject({ code })
  expect((await getObject(context, 'people')).fields.filter(({ isCustom }) => isCustom)).toEqual([])
})

test('a field is removed with its values, after their number was told', () =>
  withWorkspace(async ({ context, seed, find, sql }) => {
    await createField(context, 'people', { label: 'Size', kind: 'currency' })
    await seed('people', [{ firstName: 'a', size: 1 }, { firstName: 'b', size: { currency: 'EUR' } }, {}])
    expect(await previewFieldRemoval(context, 'people', 'size')).toEqual({ field: 'size', records: 2 })
    expect(await removeField(context, 'people', 'size')).toEqual({ field: 'size', records: 2 })
    expect(await find('people', { firstName: 'a' })).not.toHaveProperty('size')
    expect(await sql(`select details from waybill.audit_log where action = 'field.removed'`)).toEqual([
      { details: { field: 'size', records: 2 } },
    ])
    for (const [name, code] of [
      ['city', 'STANDARD_FIXED'],
      ['id', 'FIELD_READ_ONLY'],
      ['nope', 'FIELD_UNKNOWN'],
    ] as const) {
      await expect(removeField(context, 'people', name)).rejects.toMatchObject({ code })
    }
  }))

test('labels and requirements change, names and kinds do not', () =>
  withWorkspace(async ({ context }) => {
    const field = await updateField(context, 'people', 'jobTitle', { label: 'Position', isRequired: true })
    expect(field).toMatchObject({ apiName: 'jobTitle', label: 'Position', isRequired: true, isUnique: false })
    await expect(createRecord(context, 'people', {})).rejects.toThrow(/Position is required/)
    await expect(updateField(context, 'people', 'jobTitle', { options: ['a'] })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    })
    await expect(updateField(context, 'people', 'createdAt', { label: 'X' })).rejects.toMatchObject({
      code: 'FIELD_READ_ONLY',
    })
  }))
