/** Looking at any rows of an import under review, wherever they stand in the file. */
import { beforeEach, expect, test } from 'vitest'
import { createField } from '../../../src/operations/model/create-field.ts'
import { updateField } from '../../../src/operations/model/update-field.ts'
import { actOnRows } from '../../../src/operations/import/review/change-rows.ts'
import { findPlace, type PlaceQuery } from '../../../src/operations/import/review/find-place.ts'
import { getReview, listReviewRows, type ReviewQuery } from '../../../src/operations/import/review/review-rows.ts'
import { apply, draftCsv, edit, plan, planCsv } from '../../support/importing.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const FILE = `email,firstName,Birthday,jobTitle
ada@acme.com,Ada,1815-12-10,Analyst
"not, an address",Bob,1990-01-02,Clerk
cyd@acme.com,Cyd,soon,Clerk
ada@acme.com,Ada again,,Boss
eve@acme.com,Eve,1980-05-06,
`

let id = ''

const rowsOf = async (query: ReviewQuery) =>
  (await listReviewRows(workspace.context, id, query)).rows.map(({ row }) => row)

beforeEach(async () => {
  await workspace.seed('people', [{ email: 'eve@acme.com', firstName: 'Eve', jobTitle: 'Director' }])
  id = (await planCsv(workspace.context, 'people', FILE, { duplicates: 'update', inFile: 'first', blank: 'keep' })).id
})

test('a row shows what the file says, what is wrong, and what will become of the record', async () => {
  const { rows, total } = await listReviewRows(workspace.context, id)

  expect(total).toBe(5)
  expect(rows.map(({ row, action }) => [row, action])).toEqual([
    [1, 'create'],
    [2, 'refuse'],
    [3, 'refuse'],
    [4, 'skip'],
    [5, 'update'],
  ])
  expect(rows[1]).toMatchObject({ cells: ['not, an address', 'Bob', '1990-01-02', 'Clerk'], edited: [] })
  expect(rows[2]?.problems).toMatchObject([{ code: 'DATE_UNREADABLE', column: 2, text: 'soon' }])
  expect(rows[4]?.changes).toContainEqual({ field: 'birthday', before: null, after: '1980-05-06' })
})

test('the tabs add up to the file', async () => {
  const { tabs } = await getReview(workspace.context, id)

  expect(tabs).toMatchObject({ all: 5, errors: 2, new: 1, updates: 1, duplicates: 1, removed: 0, warnings: 0 })
  expect(await rowsOf({ tab: 'errors' })).toEqual([2, 3])
  expect(await rowsOf({ tab: 'duplicates' })).toEqual([4])
})

test('what is missing has no column to look at: its rows are found, and taken out', async () => {
  await createField(workspace.context, 'people', { label: 'Code', kind: 'text' })
  await updateField(workspace.context, 'people', 'code', { isRequired: true })
  const file = 'email,firstName\nann@acme.com,Ann\neve@acme.com,Eve\n'
  const missing = { problem: 'REQUIRED_MISSING', field: 'code' } as const
  try {
    id = (await planCsv(workspace.context, 'people', file)).id
    expect(await rowsOf(missing)).toEqual([1])

    const { tabs } = await actOnRows(workspace.context, id, { kind: 'removeRows', scope: { filter: missing } })

    expect(tabs).toMatchObject({ errors: 0, removed: 1 })
  } finally {
    await updateField(workspace.context, 'people', 'code', { isRequired: false })
  }
})

test('a value that no column is named for finds no rows, and not all of them', async () => {
  const scope = { filter: { value: 'Clerk' } }
  const asked = actOnRows(workspace.context, id, { kind: 'removeRows', scope })

  await expect(asked).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  expect((await getReview(workspace.context, id)).tabs).toMatchObject({ removed: 0 })
})

test('rows are found by what is wrong, by a cell and by any text', async () => {
  expect(await rowsOf({ problem: 'DATE_UNREADABLE', field: 'birthday' })).toEqual([3])
  expect(await rowsOf({ problem: 'DATE_UNREADABLE', field: 'emails.primary' })).toEqual([])
  expect(await rowsOf({ field: 'jobTitle', value: 'Clerk' })).toEqual([2, 3])
  expect(await rowsOf({ field: 'emails.primary', value: 'not, an address' })).toEqual([2])
  expect(await rowsOf({ field: 'jobTitle', isBlank: true })).toEqual([5])
  expect(await rowsOf({ field: 'name.first', contains: 'ADA' })).toEqual([1, 4])
  expect(await rowsOf({ search: 'soon' })).toEqual([3])
  expect(await rowsOf({ search: '100%' })).toEqual([])
})

test('rows are sorted by any column, blank ones last, and shown from any place', async () => {
  expect(await rowsOf({ sort: 'birthday' })).toEqual([1, 5, 2, 3, 4])
  expect(await rowsOf({ sort: '-birthday' })).toEqual([2, 5, 1, 3, 4])
  expect(await rowsOf({ sort: 'birthday', offset: 1, limit: 2 })).toEqual([5, 2])
  expect(await rowsOf({ offset: 3 })).toEqual([4, 5])
  expect(await rowsOf({ offset: 9 })).toEqual([])
  await expect(rowsOf({ sort: 'shoeSize' })).rejects.toMatchObject({ code: 'COLUMN_UNKNOWN' })
})

test('a row that was mended stays in sight until the rows are found anew', async () => {
  const before = await listReviewRows(workspace.context, id, { tab: 'errors' })
  await edit(workspace.context, id, [{ row: 3, column: 'Birthday', text: '1991-01-01' }])
  await plan(workspace.context, id)

  const same = await listReviewRows(workspace.context, id, { tab: 'errors', asOf: before.asOf })

  expect(same.rows.map(({ row, action }) => [row, action])).toEqual([
    [2, 'refuse'],
    [3, 'create'],
  ])
  expect(same.rows[1]).toMatchObject({ cells: ['cyd@acme.com', 'Cyd', '1991-01-01', 'Clerk'], edited: [2] })
  expect(await rowsOf({ tab: 'errors' })).toEqual([2])
})

test('far down in a large file, and in any order', async () => {
  const lines = Array.from({ length: 6_000 }, (_, index) => `p${index + 1}@acme.com,"First\n${index + 1}"`)
  const large = await planCsv(workspace.context, 'people', `\u{feff}email,firstName\n${lines.join('\n')}\n`)

  const last = await listReviewRows(workspace.context, large.id, { offset: 5_990 })
  const backwards = await listReviewRows(workspace.context, large.id, { sort: '-name.first', offset: 10, limit: 3 })

  expect(last.rows.map(({ row, cells }) => [row, cells[0]]).at(-1)).toEqual([6_000, 'p6000@acme.com'])
  expect(last.rows[0]?.cells).toEqual(['p5991@acme.com', 'First\n5991'])
  for (const { row, cells } of backwards.rows) expect(cells[0]).toBe(`p${row}@acme.com`)
})

test('rows are found anew after a plan was made again, also of the same revision', async () => {
  const file = 'email,company\nann@acme.com,acme.example\n'
  const map = [{ column: 'company', field: 'company.domain' }]
  id = (await planCsv(workspace.context, 'people', file, { map })).id
  expect(await rowsOf({ tab: 'errors' })).toEqual([1])

  await workspace.seed('companies', [{ name: 'Acme', domain: 'acme.example' }])
  await plan(workspace.context, id)

  expect(await rowsOf({ tab: 'errors' })).toEqual([])
})

test('before there is a plan, and after the import, nothing is reviewed', async () => {
  const draft = await draftCsv(workspace.context, 'people', FILE)
  await expect(getReview(workspace.context, draft.id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  await apply(workspace.context, id)
  await expect(getReview(workspace.context, id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
})

const place = (query: PlaceQuery) => findPlace(workspace.context, id, query)

test('a row has its place in a list, and so has the next one with a problem, either way', async () => {
  expect(await place({ row: 4 })).toEqual({ place: 3, row: 4 })
  expect(await place({ tab: 'errors', row: 3 })).toEqual({ place: 1, row: 3 })
  expect(await place({ tab: 'errors', row: 4 })).toEqual({ place: null, row: null })
  expect(await place({ problemAfter: -1 })).toEqual({ place: 1, row: 2 })
  expect(await place({ problemAfter: 1 })).toEqual({ place: 2, row: 3 })
  expect(await place({ problemAfter: 2 })).toEqual({ place: null, row: null })
  expect(await place({ problemBefore: 5 })).toEqual({ place: 2, row: 3 })
  expect(await place({ sort: '-name.first', problemAfter: -1 })).toEqual({ place: 1, row: 3 })
})
