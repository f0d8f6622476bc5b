/** Records found by combinations of fields, in an order, whatever the spelling. */
import { describe, expect, test } from 'vitest'
import { importCsv, listImportRows, planCsv, undo } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

async function codes(id: string): Promise<readonly (readonly string[])[]> {
  const { rows } = await listImportRows(workspace.context, id)
  return rows.map(({ problems }) => problems.map(({ code }) => code))
}

describe('name and company, spelled otherwise', () => {
  test.each([
    ['case and spaces', 'ada,LOVELACE,acme'],
    ['accents', 'Ádá,Lovelace,Acme'],
    ['punctuation', 'Ada,Love-lace!,Acme', 'Love lace'],
    ['the legal form', 'Ada,Lovelace,"ACME, Inc."'],
    ['another legal form', 'Ada,Lovelace,Acme GmbH & Co. KG'],
  ])('%s', async (_, row, last = 'Lovelace') => {
    await workspace.seed('leads', [{ firstName: 'Ada', lastName: last, company: 'Acme Ltd.', jobTitle: 'Old' }])

    const result = await importCsv(workspace, 'leads', `firstName,lastName,company,jobTitle\n${row},New\n`, {
      matchKeys: ['name+company'],
    })

    expect(result.counts).toEqual({ ...NOTHING, updated: 1 })
    expect(result.matchKeys).toEqual(['name.first+name.last+company'])
    expect(await workspace.all('leads')).toMatchObject([{ jobTitle: 'New' }])
    await undo(workspace.context, result.id)
    expect(await workspace.all('leads')).toMatchObject([{ jobTitle: 'Old', company: 'Acme Ltd.' }])
  })

  test('a row in which a part is blank is not looked for', async () => {
    await workspace.seed('leads', [{ firstName: 'Ada', lastName: 'Lovelace' }])

    const result = await importCsv(workspace, 'leads', 'firstName,lastName,company\nAda,Lovelace,\n', {
      matchKeys: ['name+company'],
    })

    expect(result.counts).toEqual({ ...NOTHING, created: 1 })
  })

  test('a company that is a record is compared by itself', async () => {
    const [acme = '', zeta = ''] = await workspace.seed('companies', [
      { name: 'Acme', domain: { primary: 'acme.com' } },
      { name: 'Zeta', domain: { primary: 'zeta.com' } },
    ])
    await workspace.seed('people', [
      { firstName: 'Ada', lastName: 'Lovelace', company: acme },
      { firstName: 'Ada', lastName: 'Lovelace', company: zeta },
    ])

    const result = await importCsv(
      workspace,
      'people',
      'firstName,lastName,companyDomain,jobTitle\nADA,lovelace,www.ZETA.com,New\n',
      { matchKeys: ['name+company'] },
    )

    expect(result.counts).toEqual({ ...NOTHING, updated: 1 })
    expect(await workspace.find('people', { jobTitle: 'New' })).toMatchObject({ company: { id: zeta } })
  })
})

describe('several strategies', () => {
  const keys = { matchKeys: ['email', 'phone', 'name+company'] }

  test('rows that together leave a record as it is are unchanged, also one that another row led to it', async () => {
    await workspace.seed('leads', [{ email: 'ada@acme.com' }])
    const rows = ['ada@acme.com,Ada,Acme,Boss', ',ADA,Acme,Clerk', 'ada@acme.com,,,']
    const csv = ['email,lastName,company,jobTitle', ...rows, ''].join('\n')

    const result = await importCsv(workspace, 'leads', csv, {
      matchKeys: ['email', 'lastName+company'],
      inFile: 'merge',
      blank: 'clear',
    })

    expect(result.counts).toEqual({ ...NOTHING, unchanged: 3 })
    expect(await workspace.all('leads')).toMatchObject([{ emails: { primary: 'ada@acme.com' }, jobTitle: null }])
  })

  test('the first one that finds a record decides', async () => {
    await workspace.seed('leads', [
      { email: 'ada@acme.com', firstName: 'One', lastName: 'Lovelace', company: 'Acme' },
      { phone: '+33123456789', firstName: 'Two', lastName: 'Lovelace', company: 'Acme' },
      { firstName: 'Three', lastName: 'Lovelace', company: 'Acme' },
    ])

    const result = await importCsv(
      workspace,
      'leads',
      `email,phone,firstName,lastName,company,jobTitle
ada@acme.com,+33 1 23 45 67 89,Three,Lovelace,Acme,by e-mail
,+33 1 23 45 67 89,Three,Lovelace,Acme,by phone
,,three,LOVELACE,acme inc,by name
new@acme.com,,Four,Lovelace,Acme,by none
`,
      { ...keys, blank: 'keep' },
    )

    expect(result.counts).toEqual({ ...NOTHING, updated: 3, created: 1 })
    const leads = await workspace.sql('select name_first, job_title from leads order by created_at, id')
    expect(leads).toMatchObject([
      { job_title: 'by e-mail' },
      { job_title: 'by phone' },
      { job_title: 'by name' },
      { job_title: 'by none' },
    ])
  })

  test('rows of the file are found by each other the same way', async () => {
    const result = await importCsv(
      workspace,
      'leads',
      `email,phone,firstName,lastName,company,jobTitle
ada@acme.com,,Ada,Lovelace,Acme,first
,+33 1 23 45 67 89,ada,lovelace,ACME Ltd,by name
,0033 1 23 45 67 89,,,,by phone
ADA@acme.com,,,,,by e-mail
,,Bob,Bell,Zeta,other
`,
      { ...keys, blank: 'keep' },
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 2, updated: 3 })
    expect(await workspace.find('leads', { email: 'ada@acme.com' })).toMatchObject({
      jobTitle: 'by e-mail',
      phones: { primary: '0033 1 23 45 67 89' },
    })
    await undo(workspace.context, result.id)
    expect(await workspace.all('leads')).toEqual([])
  })

  test('two identifiers may not point to two records; a weaker strategy gives way', async () => {
    await workspace.seed('people', [
      { email: 'ada@acme.com', firstName: 'Ada', lastName: 'Lovelace', city: 'Rome' },
      { email: 'bob@acme.com', firstName: 'Bob', lastName: 'Bell', city: 'Oslo' },
    ])

    const csv = 'email,firstName,lastName,jobTitle\nada@acme.com,Bob,Bell,New\n'
    const byEmail = await planCsv(workspace.context, 'people', csv, { matchKeys: ['email', 'name'] })
    const byName = await planCsv(workspace.context, 'people', csv, { matchKeys: ['name', 'email'] })

    expect(byEmail.preview?.counts).toEqual({ ...NOTHING, updated: 1 })
    expect(byName.preview?.counts).toEqual({ ...NOTHING, failed: 1 })
    expect(await codes(byName.id)).toEqual([['KEYS_DISAGREE']])
  })

  test('a live record is preferred to a deleted one', async () => {
    await workspace.seed('leads', [
      { phone: '+33123456789', firstName: 'Ada', lastName: 'Lovelace', jobTitle: 'deleted' },
      { firstName: 'Ada', lastName: 'Lovelace', jobTitle: 'live' },
    ])
    await workspace.sql("update leads set deleted_at = now() where job_title = 'deleted'")
    const csv = 'phone,firstName,lastName,jobTitle\n+33 1 23 45 67 89,Ada,Lovelace,New\n'

    const both = await planCsv(workspace.context, 'leads', csv, { matchKeys: ['phone', 'name'] })
    const phone = await planCsv(workspace.context, 'leads', csv, { matchKeys: ['phone'] })

    expect(both.preview?.counts).toEqual({ ...NOTHING, updated: 1 })
    expect(phone.preview?.counts).toEqual({ ...NOTHING, restored: 1 })
  })
})

describe('additional addresses', () => {
  test('find the record as well, and the primary one stays', async () => {
    await workspace.seed('people', [
      { 'emails.primary': 'ada@acme.com', 'emails.additional': ['Ada@Home.org'], jobTitle: 'Old' },
    ])

    const result = await importCsv(workspace, 'people', 'email,jobTitle\nada@home.org,New\nada@acme.com,Newer\n')

    expect(result.counts).toEqual({ ...NOTHING, updated: 2 })
    expect(await workspace.all('people')).toMatchObject([
      { emails: { primary: 'ada@acme.com', additional: ['Ada@Home.org'] }, jobTitle: 'Newer' },
    ])
    const again = await importCsv(workspace, 'people', 'email,jobTitle\nADA@home.org,Newer\n')
    expect(again.counts).toEqual({ ...NOTHING, unchanged: 1 })
  })

  test('the primary one of another record goes first', async () => {
    await workspace.seed('people', [
      { 'emails.primary': 'ada@acme.com', 'emails.additional': ['office@acme.com'] },
      { 'emails.primary': 'office@acme.com', jobTitle: 'Old' },
    ])

    const result = await importCsv(workspace, 'people', 'email,jobTitle\noffice@acme.com,New\n')

    expect(result.counts).toEqual({ ...NOTHING, updated: 1 })
    expect(await workspace.find('people', { email: 'office@acme.com' })).toMatchObject({ jobTitle: 'New' })
  })
})

test('what follows a plus sign counts, unless the import says otherwise', async () => {
  await workspace.seed('leads', [{ email: 'ada@acme.com' }])
  const csv = 'email,jobTitle\nada+fair@acme.com,New\n'

  const distinct = await planCsv(workspace.context, 'leads', csv, { matchKeys: ['email'] })
  const ignored = await planCsv(workspace.context, 'leads', csv, { matchKeys: ['email'], plusAddresses: 'ignore' })

  expect(distinct.preview?.counts).toEqual({ ...NOTHING, created: 1 })
  expect(ignored.preview?.counts).toEqual({ ...NOTHING, updated: 1 })
})

describe('several candidates', () => {
  const csv = 'firstName,lastName,jobTitle\nAda,Lovelace,New\n'

  test('are listed with their names', async () => {
    const ids = await workspace.seed('people', [
      { firstName: 'Ada', lastName: 'Lovelace' },
      { firstName: 'ADA', lastName: 'Lovelace' },
    ])

    const planned = await planCsv(workspace.context, 'people', csv, { matchKeys: ['name'] })

    expect(planned.preview?.counts).toEqual({ ...NOTHING, failed: 1 })
    const { rows } = await listImportRows(workspace.context, planned.id)
    expect(rows[0]?.problems).toMatchObject([
      {
        code: 'MATCH_AMBIGUOUS',
        candidates: [
          { id: ids[0], name: 'Ada Lovelace' },
          { id: ids[1], name: 'ADA Lovelace' },
        ],
      },
    ])
    expect(rows[0]?.problems[0]?.message).toContain('2 records match by Name: Ada Lovelace (')
  })
})
