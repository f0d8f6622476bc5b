/** Which table of a workbook is read, and where it begins: proposed, told, and changeable. */
import { expect, test } from 'vitest'
import { apply, draftCsv, plan, updateImport } from '../support/importing.ts'
import { useEmptyWorkspace } from '../import/use-empty-workspace.ts'
import { makeWorkbook, textRow } from './support/make-workbook.ts'

const workspace = useEmptyWorkspace()

const HEADER = ['Email', 'Job Title', 'City']
const table = (from: number, header: readonly string[] = HEADER): string =>
  textRow(from, header) +
  textRow(from + 1, ['a@x.com', 'Analyst', 'Paris']) +
  textRow(from + 2, ['b@x.com', 'Buyer', 'Rome'])

const headers = ({ inspection }: Awaited<ReturnType<typeof draftCsv>>): readonly string[] =>
  inspection.columns.map(({ header }) => header)

test('the sheet that looks like data is proposed, and another can be chosen', async () => {
  const file = makeWorkbook({
    sheets: [
      { name: 'Read me', rows: textRow(1, ['About this file']) + textRow(2, ['Made for the fair']) },
      { name: 'Contacts', rows: table(1) },
      { name: 'Old', rows: table(3, ['E-mail', 'Title', 'Town']), state: 'hidden' },
    ],
  })
  const draft = await draftCsv(workspace.context, 'people', file)

  expect(draft.inspection).toMatchObject({
    dialect: {
      sheet: 'Contacts',
      sheets: [{ name: 'Read me' }, { name: 'Contacts' }, { name: 'Old', isHidden: true }],
    },
    notices: [expect.stringContaining('"Old" (hidden)')],
  })

  const changed = await updateImport(workspace.context, draft.id, { dialect: { sheet: 'Old' } })
  expect(changed.inspection).toMatchObject({ dialect: { sheet: 'Old', headerRow: 2 } })
  expect(headers(changed)).toEqual(['E-mail', 'Title', 'Town'])

  await plan(workspace.context, draft.id)
  expect((await apply(workspace.context, draft.id)).counts).toMatchObject({ created: 2 })
  await expect(updateImport(workspace.context, draft.id, { dialect: { sheet: 'None' } })).rejects.toMatchObject({
    code: 'SHEET_UNKNOWN',
  })
})

test('titles above the header are passed over; the header row can be changed', async () => {
  const rows = textRow(1, ['Attendees of the fair']) + textRow(2, ['Printed on Monday']) + table(4)
  const draft = await draftCsv(workspace.context, 'people', makeWorkbook({ sheets: [{ name: 'A', rows }] }))

  expect(draft.inspection).toMatchObject({
    dialect: { headerRow: 3, filledRowsAbove: 2 },
    rows: { count: 2, isExact: true },
    firstRows: [
      { row: 1, line: 5 },
      { row: 2, line: 6 },
    ],
    notices: [expect.stringContaining('row 4')],
  })
  expect((await plan(workspace.context, draft.id)).preview?.counts).toMatchObject({ created: 2 })

  const changed = await updateImport(workspace.context, draft.id, { dialect: { headerRow: 4 } })
  expect(headers(changed)).toEqual(['a@x.com', 'Analyst', 'Paris'])
})

test('a header of two rows with merged cells gives each column its name', async () => {
  const rows =
    textRow(1, ['Email', 'Home', '', 'Work', '']) +
    textRow(2, ['', 'City', 'Phone', 'City', 'Job Title']) +
    textRow(3, ['a@x.com', 'Paris', '', 'Rome', 'Analyst'])
  const after =
    '<mergeCells count="3"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>'
  const draft = await draftCsv(workspace.context, 'people', makeWorkbook({ sheets: [{ name: 'A', rows, after }] }))

  expect(headers(draft)).toEqual(['Email', 'Home City', 'Phone', 'Work City', 'Job Title'])
  expect(draft.inspection).toMatchObject({ dialect: { headerRow: 1 }, notices: [expect.stringContaining('merged')] })
  expect((await plan(workspace.context, draft.id)).preview?.counts).toMatchObject({ created: 1 })
})

test('hidden rows are imported, and told', async () => {
  const rows = table(1) + textRow(4, ['c@x.com', 'Clerk', 'Oslo'], ' hidden="1"')
  const draft = await draftCsv(workspace.context, 'people', makeWorkbook({ sheets: [{ name: 'A', rows }] }))

  expect(draft.inspection).toMatchObject({
    rows: { count: 3 },
    notices: [expect.stringContaining('One row is hidden')],
  })
})

test('a column with cells and no name can be mapped all the same', async () => {
  const rows = textRow(1, ['Email']) + textRow(2, ['a@x.com', 'Analyst'])
  const draft = await draftCsv(workspace.context, 'people', makeWorkbook({ sheets: [{ name: 'A', rows }] }))

  expect(headers(draft)).toEqual(['Email', 'Column 2'])
})
