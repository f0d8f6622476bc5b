/** Columns that name other records are sent to a relation where records of the workspace bear the names. */
import { expect, test } from 'vitest'
import { draftCsv, importCsv } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const CSV = 'Email,Account Name\nann@acme.com,Acme\nbo@beta.io,Beta Ltd\n'

test('companies that are there are found by their names', async () => {
  await workspace.seed('companies', [{ name: 'ACME' }, { name: 'Beta  Ltd' }])
  const { mapping, counts } = await importCsv(workspace, 'people', CSV)

  expect(mapping[1]).toMatchObject({
    field: 'company.name',
    status: 'auto',
    reason: 'The header names "Company", and the 2 samples are names of Companies here.',
  })
  expect(counts).toMatchObject({ created: 2, failed: 0 })
  expect(await workspace.find('people', { email: 'ann@acme.com' })).toMatchObject({ company: { name: 'ACME' } })
})

test('names that hardly any record bears are left to the member', async () => {
  const { mapping } = await draftCsv(workspace.context, 'people', CSV)

  expect(mapping[1]).toMatchObject({ field: null, status: 'unmapped' })
  expect(mapping[1]?.reason).toContain('"Company" refers to Companies')
})

test('an owner is known by the name of a member', async () => {
  const [member] = await workspace.sql<{ name: string }>('select name from members limit 1')
  const { mapping } = await draftCsv(workspace.context, 'people', `Email,Owner\na@acme.com,${member?.name ?? ''}\n`)

  expect(mapping[1]).toMatchObject({ field: 'owner.name' })
})

test('a domain says more than a name', async () => {
  await workspace.seed('companies', [{ name: 'Acme', domain: { primary: 'acme.com' } }])
  const csv = 'Email,Company,Company Domain\nann@acme.com,Acme,acme.com\n'
  const { mapping } = await draftCsv(workspace.context, 'people', csv)

  expect(mapping[2]).toMatchObject({ field: 'company.domain' })
})
