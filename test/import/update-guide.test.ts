/** The guide "Update existing records via import", sample by sample. */
import { expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { failedRows, importCsv, planCsv } from '../support/importing.ts'
import { withWorkspace, type Workspace } from '../support/workspace.ts'

const JOHN = '550e8400-e29b-41d4-a716-446655440001'
const JANE = '550e8400-e29b-41d4-a716-446655440002'
const BOB = '550e8400-e29b-41d4-a716-446655440003'

const EXPORTED = `id,email,firstName,lastName,jobTitle
${JOHN},john@acme.com,John,Smith,Sales Rep
${JANE},jane@acme.com,Jane,Doe,Sales Rep
${BOB},bob@acme.com,Bob,Johnson,Sales Rep
`

const seedTeam = (workspace: Workspace) => importCsv(workspace, 'people', EXPORTED)

test('the exported file maps without a hand, and ids that are not there yet are kept', () =>
  withWorkspace(async (workspace) => {
    const result = await seedTeam(workspace)

    expect(result.mapping.map(({ field }) => field)).toEqual([
      'id',
      'emails.primary',
      'name.first',
      'name.last',
      'jobTitle',
    ])
    expect(result.counts).toMatchObject({ created: 3, updated: 0, failed: 0 })
    expect(await workspace.find('people', { id: JOHN })).toMatchObject({
      emails: { primary: 'john@acme.com' },
      jobTitle: 'Sales Rep',
    })
  }))

test('the edited file updates the same people by id and e-mail, and creates nobody', () =>
  withWorkspace(async (workspace) => {
    await seedTeam(workspace)

    const result = await importCsv(
      workspace,
      'people',
      EXPORTED.replace('Smith,Sales Rep', 'Smith,Account Executive').replace(
        'Doe,Sales Rep',
        'Doe,Senior Account Executive',
      ),
    )

    expect(result.counts).toMatchObject({ created: 0, updated: 2, unchanged: 1, failed: 0 })
    expect(await workspace.find('people', { id: JANE })).toMatchObject({
      jobTitle: 'Senior Account Executive',
      name: { first: 'Jane', last: 'Doe' },
    })
    expect(await workspace.all('people')).toHaveLength(3)
  }))

test('matching by e-mail: a changed address creates a new record', () =>
  withWorkspace(async (workspace) => {
    await seedTeam(workspace)

    const result = await importCsv(workspace, 'people', 'email,jobTitle\njohn.smith@acme.com,Account Executive\n')

    expect(result.counts).toMatchObject({ created: 1, updated: 0 })
    expect(await workspace.find('people', { email: 'john@acme.com' })).toMatchObject({ jobTitle: 'Sales Rep' })
  }))

test('an e-mail in another case is the same person', () =>
  withWorkspace(async (workspace) => {
    await seedTeam(workspace)

    const result = await importCsv(workspace, 'people', 'email,jobTitle\nJohn@Acme.com,Account Executive\n')

    expect(result.counts).toMatchObject({ created: 0, updated: 1 })
    expect(await workspace.find('people', { id: JOHN })).toMatchObject({ jobTitle: 'Account Executive' })
  }))

test('fields that the file lacks stay as they are', () =>
  withWorkspace(async (workspace) => {
    await workspace.seed('people', [
      { email: 'ada@acme.com', firstName: 'Ada', jobTitle: 'Analyst', city: 'London', phone: '+12025550143' },
    ])

    await importCsv(workspace, 'people', 'email,jobTitle\nada@acme.com,Engineer\n')

    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({
      name: { first: 'Ada' },
      jobTitle: 'Engineer',
      city: 'London',
      phones: { primary: '+12025550143' },
    })
  }))

test('updates and new records go together in one file', () =>
  withWorkspace(async (workspace) => {
    await seedTeam(workspace)

    const result = await importCsv(
      workspace,
      'people',
      'email,firstName,lastName,jobTitle\njohn@acme.com,John,Smith,Senior Manager\nnewperson@acme.com,New,Person,Analyst\n',
    )

    expect(result.counts).toMatchObject({ created: 1, updated: 1 })
    expect(await workspace.find('people', { email: 'newperson@acme.com' })).toMatchObject({ jobTitle: 'Analyst' })
  }))

test('without an identifier every row creates a record', () =>
  withWorkspace(async (workspace) => {
    await seedTeam(workspace)

    const result = await importCsv(
      workspace,
      'people',
      'firstName,lastName,jobTitle\nJohn,Smith,Manager\nJohn,Smith,Manager\n',
    )

    expect(result.counts).toMatchObject({ created: 2, updated: 0 })
    expect(await workspace.all('people')).toHaveLength(5)
  }))

test('an empty cell clears the value, and the preview says how many', () =>
  withWorkspace(async (workspace) => {
    await seedTeam(workspace)

    const planned = await planCsv(workspace.context, 'people', 'email,jobTitle\njohn@acme.com,\njane@acme.com,Lead\n')
    expect(planned.preview).toMatchObject({ valuesCleared: 1, counts: { updated: 2 } })

    await importCsv(workspace, 'people', 'email,jobTitle\njohn@acme.com,\n')
    expect(await workspace.find('people', { id: JOHN })).toMatchObject({ jobTitle: null })
  }))

test.each([
  ['keep', 'Sales Rep', 'Chief'],
  ['fill', 'Sales Rep', 'Sales Rep'],
] as const)('the blank policy "%s" leaves or fills', (blank, whenBlank, whenGiven) =>
  withWorkspace(async (workspace) => {
    await seedTeam(workspace)

    await importCsv(workspace, 'people', 'email,jobTitle,city\njohn@acme.com,,Paris\njane@acme.com,Chief,\n', { blank })

    expect(await workspace.find('people', { id: JOHN })).toMatchObject({ jobTitle: whenBlank, city: 'Paris' })
    expect(await workspace.find('people', { id: JANE })).toMatchObject({ jobTitle: whenGiven, city: null })
  }),
)

test('multi-select values are replaced, not merged, unless that is chosen', () =>
  withWorkspace(async (workspace) => {
    await workspace.seed('people', [{ email: 'ada@acme.com', tags: ['Option A', 'Option B'] }])

    await importCsv(workspace, 'people', 'email,tags\nada@acme.com,"[""Option C""]"\n')
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ tags: ['Option C'] })

    await importCsv(workspace, 'people', 'email,tags\nada@acme.com,"[""Option A"",""Option B""]"\n', {
      multiValues: 'add',
    })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({
      tags: ['Option C', 'Option A', 'Option B'],
    })

    await importCsv(workspace, 'people', 'email,tags\nada@acme.com,Option C;Option B\n', { multiValues: 'remove' })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ tags: ['Option A'] })
  }))

test('a soft-deleted record counts toward uniqueness and is restored', () =>
  withWorkspace(async (workspace) => {
    await seedTeam(workspace)
    await workspace.sql('update people set deleted_at = now() where id = $1', [BOB])

    const result = await importCsv(workspace, 'people', 'email,jobTitle\nbob@acme.com,Partner\n')

    expect(result.counts).toMatchObject({ restored: 1, created: 0, updated: 0 })
    expect(await workspace.find('people', { id: BOB })).toMatchObject({ jobTitle: 'Partner', deletedAt: null })
  }))

test.each([
  ['skip', { skipped: 1 }],
  ['refuse', { failed: 1 }],
] as const)('a deleted match can be left deleted: %s', (deleted, counts) =>
  withWorkspace(async (workspace) => {
    await seedTeam(workspace)
    await workspace.sql('update people set deleted_at = now() where id = $1', [BOB])

    const result = await importCsv(workspace, 'people', 'email,jobTitle\nbob@acme.com,Partner\n', { deleted })

    expect(result.counts).toMatchObject(counts)
    expect(await workspace.sql('select job_title from people where id = $1 and deleted_at is not null', [BOB])).toEqual(
      [{ job_title: 'Sales Rep' }],
    )
  }),
)

test('a relation is set by the unique field of its target: companyDomain', () =>
  withWorkspace(async (workspace) => {
    await workspace.seed('companies', [{ name: 'Acme', domain: { primary: 'acme.com' } }])

    const result = await importCsv(
      workspace,
      'people',
      'email,companyDomain\nada@acme.com,https://www.ACME.com/\nbob@none.com,none.com\neve@acme.com,\n',
    )

    expect(result.counts).toMatchObject({ created: 2, failed: 1 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ company: { domain: 'acme.com' } })
    expect(await workspace.find('people', { email: 'eve@acme.com' })).toMatchObject({ company: null })
    expect(await failedRows(workspace.context, result.id)).toBe(
      'email,companyDomain,Waybill Problem,Waybill Remedy\r\n' +
        'bob@none.com,none.com,"companyDomain: No record in Companies has the Domain ""none.com"".","Import Companies first, have the missing ones created, correct the value, or leave the cell empty."\r\n',
    )
  }))

test('two identifiers that point to different records fail the row and change nobody', () =>
  withWorkspace(async (workspace) => {
    await seedTeam(workspace)

    const result = await importCsv(workspace, 'people', `id,email,jobTitle\n${JOHN},jane@acme.com,Boss\n`)

    expect(result.counts).toMatchObject({ failed: 1, updated: 0, created: 0 })
    expect(await failedRows(workspace.context, result.id)).toContain(
      'Id and Emails / Primary Email point to different records.',
    )
    expect((await workspace.all('people')).map((person) => person['jobTitle'])).toEqual([
      'Sales Rep',
      'Sales Rep',
      'Sales Rep',
    ])
  }))

test('a custom unique field finds the record', () =>
  withWorkspace(async (workspace) => {
    await createField(workspace.context, 'people', {
      apiName: 'externalId',
      label: 'External ID',
      kind: 'text',
      isUnique: true,
    })
    await workspace.seed('people', [{ firstName: 'Ada', externalId: '003xx' }])

    const result = await importCsv(workspace, 'people', 'External ID,Job Title\n003xx,Engineer\n003XX,Other\n')

    expect(result.matchKeys).toEqual(['externalId'])
    expect(result.counts).toMatchObject({ updated: 1, created: 1 })
    expect(await workspace.all('people')).toMatchObject([
      { externalId: '003xx', jobTitle: 'Engineer', name: { first: 'Ada' } },
      { externalId: '003XX', jobTitle: 'Other' },
    ])
  }))
