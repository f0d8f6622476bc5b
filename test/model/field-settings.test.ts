/** What a field says of its values: defaults of new records, currencies, countries, the other side of a relation. */
import { expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { getObject } from '../../src/operations/model/get-object.ts'
import { setUnique } from '../../src/operations/model/set-unique.ts'
import { updateField } from '../../src/operations/model/update-field.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { importCsv } from '../support/importing.ts'
import { useWorkspace, withWorkspace } from '../support/workspace.ts'

test('a new record gets the defaults of the fields that it does not name, whoever makes it', () =>
  withWorkspace(async (workspace) => {
    const { context, seed, find, all } = workspace
    await seed('people', [{ firstName: 'before' }])
    await createField(context, 'people', { label: 'Score', kind: 'number', defaultValue: '1234.5' })
    await createField(context, 'people', { label: 'Joined', kind: 'date', defaultValue: '2026-01-31' })
    await createField(context, 'people', {
      label: 'Segments',
      kind: 'multiSelect',
      options: ['New', 'Old'],
      defaultValue: 'New;Old',
    })
    await updateField(context, 'people', 'city', { defaultValue: 'Oslo', isRequired: true })

    expect(await createRecord(context, 'people', { 'name.first': 'by hand' })).toMatchObject({
      score: 1234.5,
      joined: '2026-01-31',
      segments: ['new', 'old'],
      city: 'Oslo',
    })
    await seed('people', [{ firstName: 'by the API', score: 7, segments: null }])
    expect(await find('people', { firstName: 'by the API' })).toMatchObject({
      score: 7,
      segments: [],
      city: 'Oslo',
    })
    const { counts } = await importCsv(workspace, 'people', 'email,score\na@x.org,\nb@x.org,"2,5"\n', {
      decimalSign: ',',
    })
    expect(counts).toMatchObject({ created: 2, failed: 0 })
    expect(await find('people', { email: 'a@x.org' })).toMatchObject({ score: 1234.5, city: 'Oslo' })
    expect(await find('people', { email: 'b@x.org' })).toMatchObject({ score: 2.5, segments: ['new', 'old'] })
    const [before] = await all('people')
    expect(before).toMatchObject({ name: { first: 'before' }, score: null, city: null })
  }))

test('a default of the import goes before that of the field, and an update gives none', () =>
  withWorkspace(async (workspace) => {
    const { context, seed, find } = workspace
    await seed('people', [{ email: 'old@x.org' }])
    await updateField(context, 'people', 'city', { defaultValue: 'Oslo' })
    await importCsv(workspace, 'people', 'email,jobTitle\nold@x.org,Clerk\nnew@x.org,Clerk\n', {
      defaults: { jobTitle: 'Nobody' },
      defaultsOnUpdate: true,
    })
    expect(await find('people', { email: 'old@x.org' })).toMatchObject({ jobTitle: 'Clerk', city: null })
    await importCsv(workspace, 'people', 'email\nthird@x.org\n', { defaults: { city: 'Rome' } })
    expect(await find('people', { email: 'new@x.org' })).toMatchObject({ city: 'Oslo' })
    expect(await find('people', { email: 'third@x.org' })).toMatchObject({ city: 'Rome' })
  }))

test('amounts of new records get the currency of the field, and phones its country', () =>
  withWorkspace(async (workspace) => {
    const { context, find, all, sql } = workspace
    await updateField(context, 'companies', 'annualRevenue', { currency: 'eur', decimals: 0 })
    await updateField(context, 'companies', 'phones', { phoneCountry: 'FR' })
    const made = await createRecord(context, 'companies', { annualRevenue: { amount: 5 }, phones: '01 23 45 67 89' })
    expect(made).toMatchObject({
      annualRevenue: { amount: 5, currency: 'EUR' },
    })
    const file = 'name,annualRevenue,phones\nAcme,12,01 98 76 54 32\nBlank,,\nDollar,$ 7,\n'
    const { counts } = await importCsv(workspace, 'companies', file)
    expect(counts).toMatchObject({ created: 3, failed: 0 })
    expect(await find('companies', { name: 'Acme' })).toMatchObject({
      annualRevenue: { amount: 12, currency: 'EUR' },
    })
    expect(await find('companies', { name: 'Dollar' })).toMatchObject({
      annualRevenue: { amount: 7, currency: 'USD' },
    })
    expect(
      await sql('select phones_primary_key from companies where phones_primary_key is not null order by 1'),
    ).toEqual([{ phones_primary_key: '+33123456789' }, { phones_primary_key: '+33198765432' }])
    const blank = (await all('companies')).find(({ name }) => name === 'Blank')
    expect(blank).toMatchObject({ annualRevenue: { amount: null, currency: null } })
  }))

test('a default follows an option that takes the place of another', () =>
  withWorkspace(async ({ context, seed, find }) => {
    await createField(context, 'people', {
      label: 'Mood',
      kind: 'select',
      options: ['Happy', 'Glad'],
      defaultValue: 'Glad',
    })
    await seed('people', [{ firstName: 'a' }, { firstName: 'b', mood: 'happy' }])
    const field = await updateField(context, 'people', 'mood', {
      options: ['Happy'],
      replacements: { glad: 'happy' },
    })
    expect(field).toMatchObject({ options: [{ value: 'happy' }], defaultValue: 'happy' })
    expect(await find('people', { firstName: 'a' })).toMatchObject({ mood: 'happy' })
  }))

test('a relation has a name on both sides', () =>
  withWorkspace(async ({ context }) => {
    const relatedTo = async (object: string) =>
      (await getObject(context, object)).relatedBy.map(({ field, inverseLabel }) => [field, inverseLabel])
    await createField(context, 'companies', { label: 'Broker', kind: 'relation', relationTo: 'people' })
    await createField(context, 'companies', {
      label: 'Auditor',
      kind: 'relation',
      relationTo: 'people',
      inverseLabel: 'Audited companies',
    })
    expect(await relatedTo('people')).toEqual(
      expect.arrayContaining([
        ['contact', 'Opportunities'],
        ['broker', 'Companies (Broker)'],
        ['auditor', 'Audited companies'],
      ]),
    )
    await updateField(context, 'companies', 'auditor', { inverseLabel: null })
    expect(await relatedTo('people')).toContainEqual(['auditor', 'Companies (Auditor)'])
  }))

const shared = useWorkspace()

test.each([
  [{ kind: 'text', currency: 'EUR' }, 'REQUEST_INVALID'],
  [{ kind: 'currency', currency: 'Taler' }, 'REQUEST_INVALID'],
  [{ kind: 'phones', phoneCountry: 'XX' }, 'REQUEST_INVALID'],
  [{ kind: 'number', decimals: 1.5 }, 'REQUEST_INVALID'],
  [{ kind: 'number', inverseLabel: 'Numbers' }, 'REQUEST_INVALID'],
  [{ kind: 'address', defaultValue: 'Oslo' }, 'REQUEST_INVALID'],
  [{ kind: 'text', isUnique: true, defaultValue: 'x' }, 'REQUEST_INVALID'],
  [{ kind: 'number', defaultValue: 'many' }, 'VALUE_INVALID'],
  [{ kind: 'select', options: ['a'], defaultValue: 'b' }, 'VALUE_INVALID'],
] as const)('%j is refused with %s', async (input, code) => {
  const { context } = shared()
  await expect(createField(context, 'people', { label: 'X', ...input })).rejects.toMatchObject({ code })
})

test('a field with a default does not become unique, and its default can be taken back', async () => {
  const { context } = shared()
  await createField(context, 'people', { label: 'Number', kind: 'number', defaultValue: '1' })
  await expect(setUnique(context, 'people', 'number', true)).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  expect(await updateField(context, 'people', 'number', { defaultValue: null })).toMatchObject({ defaultValue: null })
  await expect(setUnique(context, 'people', 'number', true)).resolves.toMatchObject({ isUnique: true })
})

test.each([
  { defaultValue: 'administrator' },
  { replacements: { viewer: 'administrator' } },
  { options: ['administrator'] },
])('the role of members takes no %j: nobody gets a role by the data model', async (update) => {
  const { context } = shared()
  await expect(updateField(context, 'members', 'role', update)).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
})
