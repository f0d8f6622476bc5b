/** Records that change between the preview and the import: what was shown happens, or the row is reported. */
import { describe, expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { destroyRecord } from '../../src/operations/records/destroy-record.ts'
import { restoreRecord } from '../../src/operations/records/restore-record.ts'
import { apply, listImportRows, planCsv, retry, type ImportSettings } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace((opened) =>
  createField(opened.context, 'people', { apiName: 'badge', label: 'Badge', kind: 'text', isUnique: true }),
)

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }
const CHANGED = 'The record was changed after the preview, so that the row would do something else than shown.'

/** Two people are there; the file updates Ada, leaves Bob as he is, and creates Eve. */
const FILE = 'email,jobTitle\nada@acme.com,New\nbob@acme.com,Old\neve@acme.com,New\n'

async function seedTeam(): Promise<{ readonly ada: string; readonly bob: string }> {
  const [ada = '', bob = ''] = await workspace.seed('people', [
    { email: 'ada@acme.com', jobTitle: 'Old' },
    { email: 'bob@acme.com', jobTitle: 'Old' },
  ])
  return { ada, bob }
}

/** Plans, lets something happen, and applies. */
async function importAfter(
  happens: (team: Awaited<ReturnType<typeof seedTeam>>) => Promise<unknown>,
  csv = FILE,
  settings: ImportSettings = {},
) {
  const team = await seedTeam()
  const planned = await planCsv(workspace.context, 'people', csv, settings)
  await happens(team)
  const result = await apply(workspace.context, planned.id)
  const { rows } = await listImportRows(workspace.context, result.id, { outcome: 'failed' })
  return { ...team, id: result.id, status: result.status, counts: result.counts, failed: rows }
}

const setTitle = (email: string, jobTitle: string) => workspace.edit('people', { email }, { jobTitle })
const destroy = async (object: string, id: string) => {
  await deleteRecord(workspace.context, object, id)
  await destroyRecord(workspace.context, object, id)
}

const AS_SHOWN = { ...NOTHING, created: 1, updated: 1, unchanged: 1 }

describe('what was shown still happens when someone', () => {
  test('edits a field that the row sets', async () => {
    const result = await importAfter(() => setTitle('ada@acme.com', 'Other'))

    expect(result.counts).toEqual(AS_SHOWN)
    expect(await workspace.find('people', { id: result.ada })).toMatchObject({ jobTitle: 'New' })
  })

  test('edits another field', async () => {
    const result = await importAfter(async () => {
      await workspace.edit('people', { email: 'ada@acme.com' }, { city: 'Rome' })
      await workspace.edit('people', { email: 'bob@acme.com' }, { city: 'Oslo' })
    })

    expect(result.counts).toEqual(AS_SHOWN)
    expect(await workspace.find('people', { id: result.ada })).toMatchObject({ jobTitle: 'New', city: 'Rome' })
  })

  test('deletes and restores the record', async () => {
    const result = await importAfter(async ({ ada }) => {
      await deleteRecord(workspace.context, 'people', ada)
      await restoreRecord(workspace.context, 'people', ada)
    })

    expect(result.counts).toEqual(AS_SHOWN)
  })

  test('makes the same edit', async () => {
    const result = await importAfter(() => setTitle('ada@acme.com', 'New'))

    expect(result.counts).toEqual(AS_SHOWN)
  })
})

describe('the row is reported, and the others go in, when someone', () => {
  const cases: Record<string, [(team: { ada: string; bob: string }) => Promise<unknown>, number, object]> = {
    'deletes the record': [
      ({ ada }) => deleteRecord(workspace.context, 'people', ada),
      1,
      { created: 1, unchanged: 1 },
    ],
    'destroys the record': [({ ada }) => destroy('people', ada), 1, { created: 1, unchanged: 1 }],
    'changes its e-mail': [
      () => workspace.edit('people', { email: 'ada@acme.com' }, { 'emails.primary': 'ada@home.com' }),
      1,
      { created: 1, unchanged: 1 },
    ],
    'edits a record that was to stay as it is': [
      () => setTitle('bob@acme.com', 'Other'),
      2,
      { created: 1, updated: 1 },
    ],
    'deletes a record that was to stay as it is': [
      ({ bob }) => deleteRecord(workspace.context, 'people', bob),
      2,
      { created: 1, updated: 1 },
    ],
    'creates a record with the e-mail of a new one': [
      () => workspace.seed('people', [{ email: 'Eve@Acme.com', jobTitle: 'By hand' }]),
      3,
      { updated: 1, unchanged: 1 },
    ],
  }
  test.each(Object.entries(cases))('%s', async (_, [happens, row, counts]) => {
    const result = await importAfter(happens)

    expect(result.status).toBe('completed')
    expect(result.counts).toEqual({ ...NOTHING, ...counts, failed: 1 })
    expect(result.failed).toMatchObject([
      {
        row,
        problems: [{ code: 'CHANGED_MEANWHILE', message: CHANGED, remedy: 'Retry the row: it is checked again.' }],
      },
    ])
  })

  test('restores a record that was to be restored', async () => {
    const { bob } = await seedTeam()
    await deleteRecord(workspace.context, 'people', bob)
    const planned = await planCsv(workspace.context, 'people', 'email,jobTitle\nbob@acme.com,New\n')
    await restoreRecord(workspace.context, 'people', bob)

    const result = await apply(workspace.context, planned.id)

    expect(planned.preview?.counts).toEqual({ ...NOTHING, restored: 1 })
    expect(result.counts).toEqual({ ...NOTHING, failed: 1 })
  })

  test('fills what was to be filled', async () => {
    const result = await importAfter(
      () => workspace.edit('people', { email: 'ada@acme.com' }, { city: 'Rome' }),
      'email,city\nada@acme.com,Oslo\nbob@acme.com,Oslo\n',
      { blank: 'fill' },
    )

    expect(result.counts).toEqual({ ...NOTHING, updated: 1, failed: 1 })
    expect(await workspace.find('people', { id: result.ada })).toMatchObject({ city: 'Rome' })
  })

  test('destroys the related record', async () => {
    const [acme = ''] = await workspace.seed('companies', [
      { domain: { primary: 'acme.com' } },
      { domain: { primary: 'other.com' } },
    ])
    const result = await importAfter(
      () => destroy('companies', acme),
      'email,companyDomain\nada@acme.com,acme.com\nbob@acme.com,other.com\neve@acme.com,acme.com\n',
    )

    expect(result.counts).toEqual({ ...NOTHING, updated: 1, failed: 2 })
    expect(result.failed.map(({ row }) => row)).toEqual([1, 3])
  })

  test('takes a unique value that a row was to set', async () => {
    const result = await importAfter(
      () => workspace.seed('people', [{ email: 'eve@acme.com', badge: '007' }]),
      'email,badge\nada@acme.com,007\nbob@acme.com,008\n',
      { matchKeys: ['email'] },
    )

    expect(result.counts).toEqual({ ...NOTHING, updated: 1, failed: 1 })
    expect(await workspace.find('people', { id: result.ada })).toMatchObject({ badge: null })
    expect(await workspace.find('people', { id: result.bob })).toMatchObject({ badge: '008' })
  })
})

test('a retry looks at the row again and does what is right now', async () => {
  const result = await importAfter(() => workspace.seed('people', [{ email: 'eve@acme.com', jobTitle: 'By hand' }]))

  const again = await retry(workspace.context, result.id)

  expect(again.status).toBe('completed')
  expect(again.counts).toEqual({ ...NOTHING, updated: 2, unchanged: 1 })
  expect(await workspace.find('people', { email: 'eve@acme.com' })).toMatchObject({ jobTitle: 'New' })
})

test('the followers of a row that was reported wait for it', async () => {
  const result = await importAfter(
    ({ ada }) => deleteRecord(workspace.context, 'people', ada),
    'email,jobTitle\nada@acme.com,New\nada@acme.com,Newer\nada@acme.com,Newer\nbob@acme.com,New\n',
  )

  expect(result.counts).toEqual({ ...NOTHING, updated: 1, failed: 3 })
  expect(result.failed.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
    [1, ['CHANGED_MEANWHILE']],
    [2, ['SAME_RECORD_FAILED']],
    [3, ['SAME_RECORD_FAILED']],
  ])
  const again = await retry(workspace.context, result.id)
  expect(again.counts).toEqual({ ...NOTHING, updated: 2, restored: 1, unchanged: 1 })
  expect(await workspace.find('people', { id: result.ada })).toMatchObject({ jobTitle: 'Newer', deletedAt: null })
})
