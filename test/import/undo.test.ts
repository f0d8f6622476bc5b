/** Taking an import back: everything is as it was before, and what people did since is kept and listed. */
import { expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { removeField } from '../../src/operations/model/remove-field.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { destroyRecord } from '../../src/operations/records/destroy-record.ts'
import { listKept } from '../../src/operations/import/kept-values.ts'
import { undoImport } from '../../src/operations/import/steer-import.ts'
import { edit, importCsv, retry, undo } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

/** Every record table as it is, to the byte. */
async function dump(): Promise<Record<string, unknown>> {
  const tables = ['people', 'companies', 'leads', 'opportunities', 'tasks', 'notes', 'members']
  const contents = tables.map((table) => workspace.sql(`select t::text as record from ${table} t order by id`))
  return Object.fromEntries((await Promise.all(contents)).map((rows, index) => [tables[index], rows]))
}

const kept = async (id: string) =>
  (await listKept(workspace.context, id)).entries.map(({ row, field, reason, before }) => [row, field, reason, before])

const destroy = async (object: string, id: string) => {
  await deleteRecord(workspace.context, object, id)
  await destroyRecord(workspace.context, object, id)
}

const seedTeam = () =>
  workspace.seed('people', [
    { email: 'ada@acme.com', jobTitle: 'Old', city: 'Rome', tags: ['A', 'B'], birthday: '1815-12-10' },
    { email: 'bob@acme.com', jobTitle: 'Old' },
    { email: 'gone@acme.com', jobTitle: 'Old' },
  ])

const FILE = `email,jobTitle,city,tags,companyDomain,birthday
ada@acme.com,New,,C,acme.com,
bob@acme.com,Old,Oslo,,,
gone@acme.com,New,Oslo,A;B,,2001-02-03
eve@acme.com,New,Bonn,C,acme.com,1999-09-09
bad@acme.com,New,Bonn,C,nowhere.com,
`

test('created records go, updated ones are as they were, restored ones are deleted again', async () => {
  const [, , gone = ''] = await seedTeam()
  await workspace.seed('companies', [{ domain: { primary: 'acme.com' } }])
  await deleteRecord(workspace.context, 'people', gone)
  const before = await dump()

  const result = await importCsv(workspace, 'people', FILE)
  expect(result.counts).toMatchObject({ created: 1, updated: 2, restored: 1, failed: 1 })
  const job = await undo(workspace.context, result.id)

  expect(await dump()).toEqual(before)
  expect(job).toMatchObject({
    kind: 'undo',
    status: 'completed',
    rows: 4,
    rowsDone: 4,
    counts: { removed: 1, putBack: 2, deletedAgain: 1 },
  })
  expect(await kept(result.id)).toEqual([])
})

test('imported, undone and imported again comes to the same', async () => {
  await seedTeam()
  const first = await importCsv(workspace, 'people', FILE)
  await undo(workspace.context, first.id)
  const second = await importCsv(workspace, 'people', FILE)

  expect(second.counts).toEqual(first.counts)
})

test('a value that someone edited since stays and is listed, the others go back', async () => {
  await seedTeam()
  const result = await importCsv(workspace, 'people', 'email,jobTitle,city\nada@acme.com,New,Oslo\n')
  await workspace.edit('people', { email: 'ada@acme.com' }, { jobTitle: 'Director', notes: 'Met her' })

  const job = await undo(workspace.context, result.id)

  expect(job.counts).toMatchObject({ kept: 1, putBack: 0 })
  expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({
    jobTitle: 'Director',
    city: 'Rome',
    notes: 'Met her',
    updatedBy: { source: 'manual' },
  })
  const { entries } = await listKept(workspace.context, result.id)
  expect(entries).toMatchObject([
    {
      row: 1,
      field: 'jobTitle',
      reason: 'EDITED_SINCE',
      before: 'Old',
      message: 'Job Title was edited since and is kept.',
    },
  ])
})

test('a later import counts as an edit; undone in turn, both are as if they had never been', async () => {
  await seedTeam()
  const before = await dump()
  const first = await importCsv(workspace, 'people', 'email,jobTitle,city\nada@acme.com,First,Oslo\n')
  const second = await importCsv(workspace, 'people', 'email,jobTitle\nada@acme.com,Second\n')

  await undo(workspace.context, second.id)
  await undo(workspace.context, first.id)

  expect(await dump()).toEqual(before)
})

test('a created record that someone edited or uses stays and is listed', async () => {
  const result = await importCsv(workspace, 'companies', 'domain,name\na.com,A\nb.com,B\nc.com,C\nd.com,D\n')
  await workspace.edit('companies', { 'domain.primary': 'a.com' }, { employees: 7 })
  await workspace.seed('people', [{ email: 'ada@acme.com', company: { domain: 'b.com' } }])
  const c = await workspace.find('companies', { 'domain.primary': 'c.com' })
  await destroy('companies', c?.id ?? '')

  const job = await undo(workspace.context, result.id)

  expect(job.counts).toMatchObject({ removed: 1, kept: 3 })
  expect(await kept(result.id)).toEqual([
    [1, null, 'EDITED_SINCE', null],
    [2, null, 'IN_USE', null],
    [3, null, 'GONE_SINCE', null],
  ])
  expect((await workspace.all('companies')).map(({ name }) => name)).toEqual(['A', 'B'])
})

test('a restored record that someone edited since is not deleted again', async () => {
  const [, , gone = ''] = await seedTeam()
  await deleteRecord(workspace.context, 'people', gone)
  const result = await importCsv(workspace, 'people', 'email,jobTitle\ngone@acme.com,New\n')
  await workspace.edit('people', { email: 'gone@acme.com' }, { city: 'Oslo' })

  const job = await undo(workspace.context, result.id)

  expect(job.counts).toMatchObject({ deletedAgain: 0, kept: 1 })
  expect((await kept(result.id)).map(([row, field, reason]) => [row, field, reason])).toEqual([
    [1, 'deletedAt', 'EDITED_SINCE'],
  ])
  expect(await workspace.find('people', { id: gone })).toMatchObject({ jobTitle: 'Old', city: 'Oslo', deletedAt: null })
})

test('an updated record that was destroyed since is listed', async () => {
  const [ada = ''] = await seedTeam()
  const result = await importCsv(workspace, 'people', 'email,jobTitle\nada@acme.com,New\nbob@acme.com,New\n')
  await destroy('people', ada)

  const job = await undo(workspace.context, result.id)

  expect(job.counts).toMatchObject({ putBack: 1, kept: 1 })
  expect(await kept(result.id)).toEqual([[1, null, 'GONE_SINCE', null]])
})

test('a unique value that someone else took since, and a related record that is gone, stay as they are', async () => {
  const [ada = '', bob = '', gone = ''] = await seedTeam()
  const [acme = ''] = await workspace.seed('companies', [
    { domain: { primary: 'acme.com' } },
    { domain: { primary: 'new.com' } },
  ])
  await workspace.edit('people', { id: bob }, { company: acme })
  const result = await importCsv(
    workspace,
    'people',
    `id,email,city,companyDomain\n${ada},ada@home.com,Oslo,\n${bob},,Oslo,new.com\n${gone},,Oslo,\n`,
    { blank: 'keep' },
  )
  expect(result.counts).toMatchObject({ updated: 3 })
  await workspace.seed('people', [{ email: 'ada@acme.com' }])
  await destroy('companies', acme)

  const job = await undo(workspace.context, result.id)

  expect(job).toMatchObject({ status: 'completed', counts: { putBack: 1, kept: 2 } })
  expect(await workspace.find('people', { id: ada })).toMatchObject({
    emails: { primary: 'ada@home.com' },
    city: 'Rome',
  })
  expect(await workspace.find('people', { id: bob })).toMatchObject({ company: { domain: 'new.com' }, city: null })
  const { entries } = await listKept(workspace.context, result.id)
  expect(entries.map(({ row, message }) => [row, message])).toEqual([
    [1, 'Emails / Primary Email "ada@acme.com" belongs to another record by now; what was written is kept.'],
    [2, 'The record that Company / Domain pointed to was destroyed; what was written is kept.'],
  ])
})

test('several rows of one record go back through the same states', async () => {
  await seedTeam()
  const before = await dump()
  const result = await importCsv(
    workspace,
    'people',
    'email,jobTitle,tags\nada@acme.com,One,A\neve@acme.com,One,B\nada@acme.com,Two,C\neve@acme.com,Two,\nada@acme.com,Three,\n',
  )
  expect(result.counts).toMatchObject({ created: 1, updated: 4 })

  const job = await undo(workspace.context, result.id)

  expect(await dump()).toEqual(before)
  expect(job).toMatchObject({ rows: 5, rowsDone: 5, counts: { removed: 1, putBack: 4 } })
})

test('an import whose failed rows were retried goes back as a whole', async () => {
  await seedTeam()
  const before = await dump()
  const result = await importCsv(workspace, 'people', FILE)
  expect(result.counts).toMatchObject({ failed: 3 })
  await workspace.seed('companies', [{ domain: { primary: 'acme.com' } }])
  await edit(workspace.context, result.id, [{ row: 5, column: 'email', text: 'ada@acme.com' }])
  const second = await retry(workspace.context, result.id)
  expect(second.counts).toMatchObject({ created: 1, updated: 3, failed: 1 })
  await edit(workspace.context, result.id, [{ row: 5, column: 'companyDomain', text: 'acme.com' }])
  const third = await retry(workspace.context, result.id)
  expect(third.counts).toMatchObject({ created: 1, updated: 4, failed: 0 })

  const job = await undo(workspace.context, result.id)

  expect({ ...(await dump()), companies: [] }).toEqual(before)
  expect(job).toMatchObject({ rows: 5, counts: { removed: 1, putBack: 4 } })
})

test('a second undo is refused, and so is one of an import that wrote nothing', async () => {
  await seedTeam()
  const result = await importCsv(workspace, 'people', 'email,jobTitle\nada@acme.com,New\n')
  await undo(workspace.context, result.id)
  await expect(undoImport(workspace.context, result.id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })

  const same = await importCsv(workspace, 'people', 'email,jobTitle\nada@acme.com,Old\n')
  await expect(undoImport(workspace.context, same.id)).rejects.toMatchObject({ code: 'UNDO_NOTHING' })
})

test('a field that was removed since is left out', async () => {
  await createField(workspace.context, 'people', { apiName: 'shoe', label: 'Shoe Size', kind: 'number' })
  await seedTeam()
  const result = await importCsv(workspace, 'people', 'email,shoe,jobTitle\nada@acme.com,41,New\n')
  await removeField(workspace.context, 'people', 'shoe')

  const job = await undo(workspace.context, result.id)

  expect(job.counts).toMatchObject({ putBack: 1 })
  expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ jobTitle: 'Old' })
})
