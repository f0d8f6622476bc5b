/** What an undo would do is told before: the same numbers, and the same values kept, as the undo comes to then. */
import { expect, test } from 'vitest'
import { previewUndo } from '../../src/operations/jobs/preview-undo.ts'
import { listKept } from '../../src/operations/import/kept-values.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { destroyRecord } from '../../src/operations/records/destroy-record.ts'
import { importCsv, retry, undo, edit } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const FILE = `email,jobTitle,city,companyDomain
ada@acme.com,New,,acme.com
bob@acme.com,New,Oslo,acme.com
cat@acme.com,New,Oslo,acme.com
gone@acme.com,New,Oslo,
eve@acme.com,New,Bonn,
fay@acme.com,New,Bonn,
gus@acme.com,New,Bonn,
fay@acme.com,Newer,Bonn,
hal@acme.com,New,Bonn,nowhere.com
`

async function importTeam() {
  await workspace.seed('companies', [{ domain: { primary: 'acme.com' } }])
  const [, , , gone = ''] = await workspace.seed('people', [
    { email: 'ada@acme.com', jobTitle: 'Old', city: 'Rome' },
    { email: 'bob@acme.com', jobTitle: 'Old' },
    { email: 'cat@acme.com', jobTitle: 'Old' },
    { email: 'gone@acme.com', jobTitle: 'Old' },
  ])
  await deleteRecord(workspace.context, 'people', gone)
  return importCsv(workspace, 'people', FILE)
}

/** The preview has to come true. */
async function expectTrue(id: string): Promise<Awaited<ReturnType<typeof previewUndo>>> {
  const preview = await previewUndo(workspace.context, id)
  const { counts } = await undo(workspace.context, id)
  const { removed, putBack = 0, deletedAgain = 0, kept = 0 } = counts
  expect({ removed, putBack, deletedAgain, kept }).toEqual({
    removed: preview.removed,
    putBack: preview.putBack,
    deletedAgain: preview.deletedAgain,
    kept: preview.kept,
  })
  const { entries } = await listKept(workspace.context, id)
  expect(preview.entries).toEqual(entries)
  return preview
}

const idOf = async (email: string) => String((await workspace.find('people', { email }))?.['id'])

test('nothing is kept while nobody touched anything', async () => {
  const { id, counts } = await importTeam()
  expect(counts).toMatchObject({ created: 3, updated: 4, restored: 1, failed: 1 })
  expect(await expectTrue(id)).toMatchObject({ removed: 3, putBack: 4, deletedAgain: 1, kept: 0, entries: [] })
})

test('what was edited, used, taken or destroyed since is told, with the reasons', async () => {
  const { id } = await importTeam()
  await workspace.edit('people', { email: 'ada@acme.com' }, { jobTitle: 'Director' })
  // Of a field that the import left alone: everything goes back.
  await workspace.edit('people', { email: 'bob@acme.com' }, { linkedin: { primary: 'linkedin.com/in/bob' } })
  await workspace.edit('people', { email: 'gus@acme.com' }, { city: 'Faro' })
  await workspace.edit('people', { email: 'gone@acme.com' }, { city: 'Faro' })
  await workspace.seed('tasks', [{ title: 'Call', person: await idOf('eve@acme.com') }])
  const cat = await idOf('cat@acme.com')
  await deleteRecord(workspace.context, 'people', cat)
  await destroyRecord(workspace.context, 'people', cat)

  const { entries, ...counts } = await expectTrue(id)
  expect(counts).toMatchObject({ removed: 1, putBack: 2, deletedAgain: 0, kept: 5 })
  expect(entries.map(({ row, field, reason }) => [row, field, reason])).toEqual([
    [1, 'jobTitle', 'EDITED_SINCE'],
    [3, null, 'GONE_SINCE'],
    [4, 'city', 'EDITED_SINCE'],
    [4, 'deletedAt', 'EDITED_SINCE'],
    [5, null, 'IN_USE'],
    [7, null, 'EDITED_SINCE'],
  ])
})

test('a unique value that belongs to somebody else by now is told', async () => {
  const [ada = ''] = await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'Old' }])
  const { id } = await importCsv(workspace, 'people', `id,email\n${ada},ada@new.com\n`)
  await workspace.seed('people', [{ email: 'ada@acme.com' }])
  const { entries } = await expectTrue(id)
  expect(entries.map(({ field, reason, before }) => [field, reason, before])).toEqual([
    ['emails.primary', 'TAKEN_SINCE', 'ada@acme.com'],
  ])
})

test('rows that went in with a retry count as well', async () => {
  const { id } = await importTeam()
  await edit(workspace.context, id, [{ row: 9, column: 'companyDomain', text: 'acme.com' }])
  await retry(workspace.context, id)
  expect(await expectTrue(id)).toMatchObject({ removed: 4, kept: 0 })
})

test('an import that wrote nothing has nothing to be told', async () => {
  const { id } = await importCsv(workspace, 'people', 'email,companyDomain\nada@acme.com,nowhere.com\n')
  await expect(previewUndo(workspace.context, id)).rejects.toMatchObject({ code: 'UNDO_NOTHING' })
})
