/** What updated records take from the cells, field by field. */
import { describe, expect, test } from 'vitest'
import { importCsv, planCsv, undo } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }
const dump = () => workspace.sql('select p::text from people p order by id')

describe('a field that is updated', () => {
  test.each([
    ['always', 'Engineer', { jobTitle: 'Engineer' }],
    ['always', '', { jobTitle: null }],
    ['empty', 'Engineer', { jobTitle: 'Analyst' }],
    ['keep', 'Engineer', { jobTitle: 'Analyst' }],
    ['keep', '', { jobTitle: 'Analyst' }],
  ] as const)('%s: "%s"', async (rule, title, expected) => {
    await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'Analyst', city: 'Rome' }])
    const before = await dump()

    const result = await importCsv(workspace, 'people', `email,Role,city\nada@acme.com,${title},Oslo\n`, {
      map: [{ column: 'Role', field: 'jobTitle' }],
      overwrite: { Role: rule },
    })

    expect(result.options.overwrite).toEqual({ jobTitle: rule })
    expect(result.counts).toEqual({ ...NOTHING, updated: 1 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ city: 'Oslo', ...expected })
    await undo(workspace.context, result.id)
    expect(await dump()).toEqual(before)
  })

  test('"empty" writes where there is nothing; "keep" is for new records only', async () => {
    await workspace.seed('people', [{ email: 'ada@acme.com' }])

    const result = await importCsv(
      workspace,
      'people',
      'email,jobTitle,city\nada@acme.com,Engineer,Oslo\nnew@acme.com,Clerk,Bonn\nnew@acme.com,Boss,Rome\n',
      { overwrite: { jobTitle: 'empty', city: 'keep' } },
    )

    expect(result.counts).toEqual({ ...NOTHING, updated: 1, created: 1, unchanged: 1 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({
      jobTitle: 'Engineer',
      city: null,
    })
    expect(await workspace.find('people', { email: 'new@acme.com' })).toMatchObject({ jobTitle: 'Clerk', city: 'Bonn' })
  })

  test('all parts of a field at once', async () => {
    await workspace.seed('people', [{ email: 'ada@acme.com', firstName: 'Ada', lastName: 'Lovelace' }])

    const result = await importCsv(workspace, 'people', 'email,firstName,lastName\nada@acme.com,A.,L.\n', {
      overwrite: { Name: 'keep' },
    })

    expect(result.counts).toEqual({ ...NOTHING, unchanged: 1 })
  })
})

describe('append', () => {
  test('adds what the lists do not hold yet, addresses whatever their spelling', async () => {
    await workspace.seed('people', [
      { email: 'ada@acme.com', 'emails.additional': ['Ada@Home.org'], tags: ['A'], 'phones.additional': ['+33 1'] },
    ])
    const before = await dump()
    const csv = `email,Emails / Additional Emails,tags,Phones / Additional Phones
ada@acme.com,ADA@home.org;ada@work.com,B,+331;+33 2
ada@acme.com,Ada@Work.com,A;C,
`
    const result = await importCsv(workspace, 'people', csv, {
      overwrite: { 'emails.additional': 'append', tags: 'append', 'phones.additional': 'append' },
    })

    expect(result.counts).toEqual({ ...NOTHING, updated: 2 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({
      emails: { additional: ['Ada@Home.org', 'ada@work.com'] },
      phones: { additional: ['+33 1', '+33 2'] },
      tags: ['A', 'B', 'C'],
    })
    await undo(workspace.context, result.id)
    expect(await dump()).toEqual(before)
  })

  test('is refused for a field that holds one value', async () => {
    const csv = 'email,jobTitle\nada@acme.com,New\n'
    await expect(
      planCsv(workspace.context, 'people', csv, { overwrite: { jobTitle: 'append' } }),
    ).rejects.toMatchObject({ code: 'OVERWRITE_INVALID' })
  })
})

describe('rows of the file for one record', () => {
  const csv =
    'email,jobTitle,city\nada@acme.com,First,Rome\nbob@acme.com,Only,\nADA@acme.com,Second,\nada@acme.com,Third,\n'

  test.each([
    ['merge', { created: 2, updated: 2 }, { jobTitle: 'Third', city: null }],
    ['first', { created: 2, skipped: 2 }, { jobTitle: 'First', city: 'Rome' }],
    ['last', { created: 2, skipped: 2 }, { jobTitle: 'Third', city: null }],
  ] as const)('%s', async (inFile, counts, expected) => {
    const result = await importCsv(workspace, 'people', csv, { inFile })

    expect(result.counts).toEqual({ ...NOTHING, ...counts })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject(expected)
  })

  test.each(['first', 'last'] as const)('%s, of a record that is there already', async (inFile) => {
    await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'Old' }])

    const result = await importCsv(workspace, 'people', csv, { inFile })

    expect(result.counts).toEqual({ ...NOTHING, created: 1, updated: 1, skipped: 2 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({
      jobTitle: inFile === 'first' ? 'First' : 'Third',
    })
  })

  test('where new ones only are wanted, the last of them', async () => {
    const result = await importCsv(workspace, 'people', csv, { inFile: 'last', duplicates: 'skip' })

    expect(result.counts).toEqual({ ...NOTHING, created: 2, skipped: 2 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ jobTitle: 'Third' })
  })

  test('a last row that cannot go in leaves its record to the one before', async () => {
    const result = await importCsv(
      workspace,
      'people',
      'email,birthday,city\nada@acme.com,,Rome\nada@acme.com,,Oslo\nada@acme.com,never,Bonn\n',
      { inFile: 'last' },
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 1, skipped: 1, failed: 1 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ city: 'Oslo' })
  })
})
