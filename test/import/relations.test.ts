/** Cells that name another record. */
import { describe, expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { failedRows, importCsv, listImportRows, planCsv } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace(async ({ context }) => {
  await createField(context, 'companies', { apiName: 'crmNo', label: 'CRM No', kind: 'text', isUnique: true })
  await createField(context, 'companies', { apiName: 'size', label: 'Size No', kind: 'number', isUnique: true })
})

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

const seedCompanies = () =>
  workspace.seed('companies', [
    { name: 'Acme', domain: { primary: 'acme.com' }, crmNo: 'A-1', size: 12 },
    { name: 'Other', domain: { primary: 'other.com' }, crmNo: 'a-1', size: 13 },
  ])

describe('another record is found', () => {
  test.each([
    ['its domain, however it is written', 'company.domain', 'https://WWW.Acme.com/'],
    ['a unique text, to the letter', 'company.crmNo', 'A-1'],
    ['a unique number, however it is written', 'company.size', '12.0'],
  ])('by %s', async (_, field, cell) => {
    await seedCompanies()

    const result = await importCsv(workspace, 'people', `Email,Ref\nada@acme.com,${cell}\n`, {
      map: [{ column: 'Ref', field }],
    })

    expect(result.counts).toEqual({ ...NOTHING, created: 1 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ company: { name: 'Acme' } })
  })

  test('by its id, in any case', async () => {
    const [acme = ''] = await seedCompanies()

    await importCsv(workspace, 'people', `Email,company.id\nada@acme.com,${acme.toUpperCase()}\n`)

    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ company: { name: 'Acme' } })
  })

  test('a person by their e-mail', async () => {
    await workspace.seed('people', [{ email: 'ada@acme.com', firstName: 'Ada' }])

    const result = await importCsv(workspace, 'opportunities', 'Name,Contact / Emails\nDeal,ADA@acme.com\n')

    expect(result.mapping.map(({ field }) => field)).toEqual(['name', 'contact.emails'])
    expect(await workspace.all('opportunities')).toMatchObject([{ name: 'Deal', contact: { name: 'Ada' } }])
  })

  test('the owner by their e-mail', async () => {
    const [max = ''] = await workspace.seed('members', [{ name: 'Max', email: 'max@example.com' }])

    await importCsv(workspace, 'people', 'Email,Owner Email\nada@acme.com,Max@Example.com\n')

    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ owner: { id: max } })
  })
})

describe('another record is not found', () => {
  test('because there is none: the row says what was looked for, and the file has it ready to be corrected', async () => {
    const result = await importCsv(
      workspace,
      'people',
      'Email,companyDomain,Job Title\nada@acme.com,HTTP://Nowhere.com,Boss\nbob@acme.com,,Clerk\n',
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 1, failed: 1 })
    const { rows } = await listImportRows(workspace.context, result.id, { outcome: 'failed' })
    expect(rows[0]?.problems).toMatchObject([
      {
        code: 'RELATION_NOT_FOUND',
        header: 'companyDomain',
        message: expect.stringContaining('nowhere.com'),
        remedy: expect.stringContaining('Import Companies first'),
      },
    ])
    expect(await failedRows(workspace.context, result.id)).toContain('ada@acme.com,HTTP://Nowhere.com,Boss,')
  })

  test('because it is deleted', async () => {
    const [acme = ''] = await seedCompanies()
    await deleteRecord(workspace.context, 'companies', acme)

    const result = await importCsv(workspace, 'people', 'Email,companyDomain\nada@acme.com,acme.com\n')

    expect(result.counts).toEqual({ ...NOTHING, failed: 1 })
    const { rows } = await listImportRows(workspace.context, result.id)
    expect(rows[0]?.problems).toMatchObject([{ code: 'RELATION_DELETED', header: 'companyDomain', text: 'acme.com' }])
  })
})

async function seedTeam(): Promise<void> {
  const [acme = ''] = await seedCompanies()
  await workspace.seed('people', [
    { email: 'ada@acme.com', company: acme },
    { email: 'bob@acme.com', company: acme },
    { email: 'eve@acme.com' },
  ])
}

describe('of an existing record', () => {
  const csv = 'Email,companyDomain\nada@acme.com,other.com\nbob@acme.com,\neve@acme.com,acme.com\n'

  test('the preview shows the change by the identifier', async () => {
    await seedTeam()

    const planned = await planCsv(workspace.context, 'people', csv)

    expect(planned.preview).toMatchObject({ valuesCleared: 1, counts: { updated: 3 } })
    const { rows } = await listImportRows(workspace.context, planned.id)
    expect(rows.map(({ changes }) => changes)).toEqual([
      [{ field: 'company.domain', before: 'acme.com', after: 'other.com' }],
      [{ field: 'company.domain', before: 'acme.com', after: null }],
      [{ field: 'company.domain', before: null, after: 'acme.com' }],
    ])
  })

  test.each([
    ['clear', ['Other', undefined, 'Acme'], 3],
    ['keep', ['Other', 'Acme', 'Acme'], 2],
    ['fill', ['Acme', 'Acme', 'Acme'], 1],
  ] as const)('blank cells and values do as "%s" says', async (blank, names, updated) => {
    await seedTeam()

    const result = await importCsv(workspace, 'people', csv, { blank })

    expect(result.counts).toMatchObject({ updated, unchanged: 3 - updated })
    const people = await workspace.all('people')
    expect(people.map(({ company }) => (company as { name: string } | null)?.name)).toEqual(names)
  })

  test('the same company written in another way changes nothing', async () => {
    await seedTeam()

    const result = await importCsv(workspace, 'people', 'Email,companyDomain\nada@acme.com,www.acme.com\n')

    expect(result.counts).toEqual({ ...NOTHING, unchanged: 1 })
  })
})

test('rows of one record may each point elsewhere: the last one counts', async () => {
  await seedCompanies()

  const result = await importCsv(
    workspace,
    'people',
    'Email,companyDomain\nada@acme.com,acme.com\nada@acme.com,other.com\nada@acme.com,other.com\n',
  )

  expect(result.counts).toEqual({ ...NOTHING, created: 1, updated: 1, unchanged: 1 })
  expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ company: { name: 'Other' } })
})

test('members are imported like other records, without an owner', async () => {
  const result = await importCsv(workspace, 'members', 'Name,Email\nMax,max@example.com\nOlga,OLGA@example.com\n')

  expect(result.counts).toEqual({ ...NOTHING, created: 1, updated: 1 })
  expect(await workspace.find('members', { email: 'max@example.com' })).toMatchObject({ name: 'Max' })
})
