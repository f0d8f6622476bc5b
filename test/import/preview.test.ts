/** What is shown before anything is written, and that the result keeps it. */
import { describe, expect, test } from 'vitest'
import { previewImport } from '../../src/operations/import/import-rows.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { apply, draftCsv, edit, listImportRows, plan, planCsv, updateImport } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

/** One row of every action, in the order of the actions' names. */
const FILE = `email,jobTitle,birthday,city
new@acme.com,New,2001-02-03,
bad@acme.com,New,never,
gone@acme.com,Back,,
same@acme.com,Old,,
ada@acme.com,Boss,,
worse@acme.com,New,soon,
`

async function seedTeam(): Promise<void> {
  await workspace.seed('people', [
    { email: 'ada@acme.com', jobTitle: 'Old', city: 'Rome' },
    { email: 'same@acme.com', jobTitle: 'Old' },
  ])
  const [gone = ''] = await workspace.seed('people', [{ email: 'gone@acme.com', jobTitle: 'Old' }])
  await deleteRecord(workspace.context, 'people', gone)
}

const records = () => workspace.sql('select p.xmin::text, p::text from people p order by id')

test('the preview counts every row of the file, writes nothing, and the result keeps it', async () => {
  await seedTeam()
  const before = await records()

  const planned = await planCsv(workspace.context, 'people', FILE)

  expect(await records()).toEqual(before)
  expect(planned).toMatchObject({ status: 'draft', rows: 6 })
  expect(planned.preview).toMatchObject({
    rows: 6,
    counts: { ...NOTHING, created: 1, updated: 1, restored: 1, unchanged: 1, failed: 2 },
    valuesCleared: 1,
    warnings: 0,
  })
  const result = await apply(workspace.context, planned.id)
  expect(result.counts).toEqual(planned.preview?.counts)
})

test('problems of one kind are told together, with the first rows that have them', async () => {
  const planned = await planCsv(workspace.context, 'people', FILE)

  expect(planned.preview?.problems).toEqual([
    {
      code: 'DATE_UNREADABLE',
      severity: 'error',
      field: 'birthday',
      count: 2,
      message: '"never" is not a date.',
      remedy: 'Write the date as 2026-11-21, or choose the order used in this column.',
      sampleRows: [2, 6],
    },
  ])
})

test('the first rows are shown as they will be, with what changes', async () => {
  await seedTeam()
  const planned = await planCsv(workspace.context, 'people', FILE)

  const { firstRows } = await previewImport(workspace.context, planned.id)

  expect(firstRows.map(({ row, action, values }) => [row, action, values['jobTitle'], values['birthday']])).toEqual([
    [1, 'create', 'New', '2001-02-03'],
    [2, 'refuse', 'New', 'never'],
    [3, 'restore', 'Back', null],
    [4, 'unchanged', 'Old', null],
    [5, 'update', 'Boss', null],
    [6, 'refuse', 'New', 'soon'],
  ])
  expect(firstRows[4]).toMatchObject({
    changes: [
      { field: 'jobTitle', before: 'Old', after: 'Boss' },
      { field: 'city', before: 'Rome', after: null },
    ],
  })
  expect(firstRows[0]).toMatchObject({ recordId: null, changes: [], problems: [] })
})

test('no more than twenty rows are shown first; the others come by the page', async () => {
  const csv = `email\n${Array.from({ length: 45 }, (_, n) => `p${n}@acme.com`).join('\n')}\n`
  const planned = await planCsv(workspace.context, 'people', csv)

  const { firstRows } = await previewImport(workspace.context, planned.id)
  expect(firstRows).toHaveLength(20)

  const first = await listImportRows(workspace.context, planned.id, { limit: 30 })
  const second = await listImportRows(workspace.context, planned.id, { limit: 30, afterRow: first.nextRow ?? 0 })
  expect([...first.rows, ...second.rows].map(({ row }) => row)).toEqual(Array.from({ length: 45 }, (_, n) => n + 1))
  expect(second.nextRow).toBeNull()
})

const rowsWith = async (id: string, filter: Parameters<typeof listImportRows>[2]) =>
  (await listImportRows(workspace.context, id, filter)).rows.map(({ row }) => row)

describe('rows are listed', () => {
  test('by what they will do, and by what is wrong with them', async () => {
    await seedTeam()
    const { id } = await planCsv(workspace.context, 'people', FILE)

    expect(await rowsWith(id, { action: 'refuse' })).toEqual([2, 6])
    expect(await rowsWith(id, { action: 'refuse', afterRow: 2 })).toEqual([6])
    expect(await rowsWith(id, { action: 'update' })).toEqual([5])
    expect(await rowsWith(id, { problem: 'DATE_UNREADABLE' })).toEqual([2, 6])
    expect(await rowsWith(id, { problem: 'UNIQUE_TAKEN' })).toEqual([])
    const unreadable = { problem: 'DATE_UNREADABLE', limit: 1 }
    expect(await rowsWith(id, { ...unreadable, field: 'birthday' })).toEqual([2])
    expect(await rowsWith(id, { ...unreadable, field: 'city' })).toEqual([])
  })

  test('by what became of them, each with its record', async () => {
    await seedTeam()
    const { id } = await planCsv(workspace.context, 'people', FILE)
    await apply(workspace.context, id)

    expect(await rowsWith(id, { outcome: 'failed' })).toEqual([2, 6])
    expect(await rowsWith(id, { outcome: 'restored' })).toEqual([3])
    const { rows } = await listImportRows(workspace.context, id, { outcome: 'created' })
    const created = await workspace.find('people', { email: 'new@acme.com' })
    expect(rows).toMatchObject([{ row: 1, outcome: 'created', recordId: created?.id }])
  })

  test('not while there is no plan', async () => {
    const draft = await draftCsv(workspace.context, 'people', FILE)

    expect(await listImportRows(workspace.context, draft.id)).toEqual({ rows: [], nextRow: null })
    await expect(previewImport(workspace.context, draft.id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  })
})

describe('cells and rows are corrected before the import', () => {
  test('and the next plan has them', async () => {
    const { id } = await planCsv(workspace.context, 'people', FILE)

    const edited = await edit(workspace.context, id, [
      { row: 2, column: 'birthday', text: '2001-01-01' },
      { row: 6, removed: true },
      { row: 1, column: 0, text: 'newer@acme.com' },
    ])
    expect(edited.preview).toBeNull()
    const planned = await plan(workspace.context, id)

    expect(planned.preview?.counts).toEqual({ ...NOTHING, created: 5, removed: 1 })
    const { rows } = await listImportRows(workspace.context, id)
    expect(rows.map(({ action, outcome }) => outcome ?? action)).toEqual([
      ...Array.from({ length: 5 }, () => 'create'),
      'removed',
    ])
    expect(rows[0]?.values['emails.primary']).toBe('newer@acme.com')
    expect((await apply(workspace.context, id)).counts).toEqual(planned.preview?.counts)
  })

  test('a removal is taken back', async () => {
    const { id } = await planCsv(workspace.context, 'people', 'email\na@acme.com\n')
    await edit(workspace.context, id, [{ row: 1, removed: true }])
    await edit(workspace.context, id, [{ row: 1, removed: false }])

    expect((await plan(workspace.context, id)).preview?.counts).toEqual({ ...NOTHING, created: 1 })
  })

  test('a column that is not there is refused', async () => {
    const { id } = await planCsv(workspace.context, 'people', 'email\na@acme.com\n')

    await expect(edit(workspace.context, id, [{ row: 1, column: 'shoe', text: '' }])).rejects.toMatchObject({
      code: 'COLUMN_UNKNOWN',
    })
  })
})

test('what the last plan came to stays to be seen after a change, as outdated', async () => {
  const planned = await planCsv(workspace.context, 'people', FILE)
  expect(planned.outdatedPreview).toBeNull()

  const changed = await updateImport(workspace.context, planned.id, { options: { duplicates: 'create' } })

  expect(changed.preview).toBeNull()
  expect(changed.outdatedPreview).toEqual(planned.preview)
  const again = await plan(workspace.context, planned.id)
  expect(again).toMatchObject({ outdatedPreview: null, preview: { rows: 6 } })
})

test('what was said of the whole file is taken back with null', async () => {
  const settings = { dateOrder: 'DMY', timeZone: 'Europe/Paris' } as const
  const { id, options } = await draftCsv(workspace.context, 'people', FILE, settings)
  expect(options).toMatchObject({ dateOrder: 'DMY', timeZone: 'Europe/Paris' })

  const changed = await updateImport(workspace.context, id, { options: { dateOrder: null } })

  expect(changed.options).not.toHaveProperty('dateOrder')
  expect(changed.options).toMatchObject({ timeZone: 'Europe/Paris' })
})
