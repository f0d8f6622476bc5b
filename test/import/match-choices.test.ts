/** A person says which record a row is for. */
import { beforeEach, expect, test } from 'vitest'
import { apply, edit, failedRows, importCsv, listImportRows, plan, planCsv, retry, undo } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }
const FILE = 'firstName,lastName,jobTitle\nAda,Lovelace,New\nADA,lovelace,Newer\nEve,Only,New\n'
const MATCH = { matchKeys: ['name'] }

let first = ''
let second = ''

beforeEach(async () => {
  ;[first = '', second = ''] = await workspace.seed('people', [
    { firstName: 'Ada', lastName: 'Lovelace', jobTitle: 'First' },
    { firstName: 'Ada', lastName: 'Lovelace', jobTitle: 'Second' },
  ])
})

const titles = async () =>
  (await workspace.sql('select job_title from people order by id')).map((row) => row['job_title'])

test('the row is for the record that was chosen, also after the file is read again', async () => {
  const planned = await planCsv(workspace.context, 'people', FILE, MATCH)
  expect(planned.preview?.counts).toEqual({ ...NOTHING, created: 1, failed: 2 })

  await edit(workspace.context, planned.id, [
    { row: 1, match: second },
    { row: 2, match: first },
  ])
  expect((await plan(workspace.context, planned.id)).preview?.counts).toEqual({ ...NOTHING, created: 1, updated: 2 })
  await edit(workspace.context, planned.id, [{ row: 1, column: 'jobTitle', text: 'Edited' }])
  expect((await plan(workspace.context, planned.id)).preview?.counts).toEqual({ ...NOTHING, created: 1, updated: 2 })
  const result = await apply(workspace.context, planned.id)

  expect(result.counts).toEqual({ ...NOTHING, created: 1, updated: 2 })
  expect(await titles()).toEqual(['Newer', 'Edited', 'New'])
  await undo(workspace.context, result.id)
  expect(await titles()).toEqual(['First', 'Second'])
})

test('two rows for one record are put together', async () => {
  const planned = await planCsv(workspace.context, 'people', FILE, MATCH)
  await edit(workspace.context, planned.id, [
    { row: 1, match: second },
    { row: 2, match: second },
  ])
  await plan(workspace.context, planned.id)

  const result = await apply(workspace.context, planned.id)

  expect(result.counts).toEqual({ ...NOTHING, created: 1, updated: 2 })
  expect(await titles()).toEqual(['First', 'Newer', 'New'])
})

test('a new record each, or none', async () => {
  const planned = await planCsv(workspace.context, 'people', `${FILE}Ada,Lovelace,Another\n`, MATCH)
  await edit(workspace.context, planned.id, [
    { row: 1, match: 'create' },
    { row: 2, match: 'skip' },
    { row: 4, match: 'create' },
  ])
  await plan(workspace.context, planned.id)

  const { rows } = await listImportRows(workspace.context, planned.id)
  expect(rows.map(({ action, problems }) => [action, ...problems.map(({ code }) => code)])).toEqual([
    ['create'],
    ['skip', 'SKIPPED_BY_CHOICE'],
    ['create'],
    ['create'],
  ])
  const result = await apply(workspace.context, planned.id)
  expect(result.counts).toEqual({ ...NOTHING, created: 3, skipped: 1 })
  expect(await titles()).toEqual(['First', 'Second', 'New', 'New', 'Another'])
})

test('a choice can be taken back', async () => {
  const planned = await planCsv(workspace.context, 'people', FILE, MATCH)
  await edit(workspace.context, planned.id, [{ row: 1, match: 'create' }])
  await edit(workspace.context, planned.id, [{ row: 1, match: null }])

  expect((await plan(workspace.context, planned.id)).preview?.counts).toEqual({ ...NOTHING, created: 1, failed: 2 })
})

test('rows that failed can be chosen for and retried', async () => {
  const result = await importCsv(workspace, 'people', FILE, MATCH)
  expect(result.counts).toEqual({ ...NOTHING, created: 1, failed: 2 })
  expect(await failedRows(workspace.context, result.id)).toContain('Ada Lovelace (')

  await edit(workspace.context, result.id, [{ row: 2, match: first }])
  const retried = await retry(workspace.context, result.id)

  expect(retried.counts).toEqual({ ...NOTHING, created: 1, updated: 1, failed: 1 })
  expect(await titles()).toEqual(['Newer', 'Second', 'New'])
})

test('a record that went meanwhile, or never was there, cannot be chosen', async () => {
  const planned = await planCsv(workspace.context, 'people', FILE, MATCH)
  for (const match of ['550e8400-e29b-41d4-a716-446655440001', 'Ada']) {
    await expect(edit(workspace.context, planned.id, [{ row: 1, match }])).rejects.toMatchObject({
      code: 'RECORD_UNKNOWN',
    })
  }

  await edit(workspace.context, planned.id, [{ row: 1, match: first }])
  await workspace.sql('delete from people where id = $1', [first])
  await plan(workspace.context, planned.id)

  const { rows } = await listImportRows(workspace.context, planned.id)
  expect(rows[0]?.problems.map(({ code }) => code)).toEqual(['CHOICE_GONE'])
  expect(rows[1]?.action).toBe('update')
})

test('a new record may not take the unique value of another', async () => {
  await workspace.seed('people', [{ email: 'eve@acme.com' }])
  const planned = await planCsv(workspace.context, 'people', 'email,jobTitle\neve@acme.com,New\n')
  await edit(workspace.context, planned.id, [{ row: 1, match: 'create' }])
  await plan(workspace.context, planned.id)

  const { rows } = await listImportRows(workspace.context, planned.id)
  expect(rows[0]?.problems.map(({ code }) => code)).toEqual(['UNIQUE_TAKEN'])
})
