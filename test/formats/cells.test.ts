/** What stands in the cells of a workbook, and what becomes of it. */
import { expect, test } from 'vitest'
import type { ImportView } from '../../src/operations/import/import-view.ts'
import { apply, draftCsv, failedRows, importCsv, listImportRows, plan } from '../support/importing.ts'
import { useEmptyWorkspace } from '../import/use-empty-workspace.ts'
import { makeWorkbook, textCell, textRow, type MadeWorkbook } from './support/make-workbook.ts'

const workspace = useEmptyWorkspace()

/** Puts each cell into a row of its own, below a header, and says what is read. */
async function read(cells: readonly string[], workbook: Partial<MadeWorkbook> = {}): Promise<readonly string[]> {
  const rows = cells.map((cell, index) => `<row r="${index + 2}">${textCell(`A${index + 2}`, 'x')}${cell}</row>`)
  const file = makeWorkbook({
    ...workbook,
    sheets: [{ name: 'Data', rows: textRow(1, ['Name', 'Value']) + rows.join('') }],
  })
  const { inspection } = await draftCsv(workspace.context, 'people', file)
  return inspection.firstRows.map(({ cells: [, value = ''] }) => value)
}

test('dates in both systems, without a shift', async () => {
  const formats = ['dd/mm/yyyy', 'd-mmm-yy h:mm', 'hh:mm:ss', '[h]:mm']
  const cells = [
    '<c s="1"><v>46115</v></c>',
    '<c s="2"><v>46115.3958333333</v></c>',
    '<c s="3"><v>0.5</v></c>',
    '<c s="4"><v>1.25</v></c>',
    '<c s="1"><v>1</v></c>',
    '<c s="1"><v>59</v></c>',
    '<c s="1"><v>61</v></c>',
  ]
  expect(await read(cells, { formats })).toEqual([
    '2026-04-03',
    '2026-04-03T09:30:00',
    '12:00:00',
    '30:00:00',
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
  ])
  expect(await read(['<c s="1"><v>44653</v></c>', '<c s="1"><v>0</v></c>'], { formats, is1904: true })).toEqual([
    '2026-04-03',
    '1904-01-01',
  ])
})

test('numbers are plain and exact, and number formats that make a code of them are honoured', async () => {
  const formats = ['00000', '000-00-0000', '0.0%', '#,##0.00 "€"', '0.00E+00']
  const cells = [
    '<c><v>0.30000000000000004</v></c>',
    '<c><v>1E-7</v></c>',
    '<c><v>1.5E+10</v></c>',
    '<c s="1"><v>1234</v></c>',
    '<c s="2"><v>1234567</v></c>',
    '<c s="3"><v>0.07</v></c>',
    '<c s="4"><v>1234.5</v></c>',
    '<c s="5"><v>1234</v></c>',
  ]
  expect(await read(cells, { formats })).toEqual([
    '0.3',
    '0.0000001',
    '15000000000',
    '01234',
    '001-23-4567',
    '7%',
    '1234.5',
    '1234',
  ])
})

test('texts stay as they are, however they are stored', async () => {
  const strings = [
    '<t>0049 151</t>',
    '<r><t>Ada </t></r><r><rPr><b/></rPr><t xml:space="preserve">&amp; Co</t></r><rPh sb="0" eb="1"><t>no</t></rPh>',
    '<t>a_x000D_b "c"\td</t>',
    '<t>=1+1</t>',
    '<t/>',
  ]
  const cells = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`)
  expect(await read([...cells, '<c t="str"><f>A1</f><v>007</v></c>', '<c t="b"><v>1</v></c>'], { strings })).toEqual([
    '0049 151',
    'Ada & Co',
    'a\rb "c"\td',
    '=1+1',
    '',
    '007',
    'TRUE',
  ])
})

test('cells without references, rows with gaps, and names with a prefix', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const rows = `<x:row r="2"><x:c t="str"><x:v>Email</x:v></x:c><x:c t="str"><x:v>Job Title</x:v></x:c></x:row>
    <x:row r="9"><x:c t="str"><x:v>a@x.com</x:v></x:c><x:c r="B9" t="str"><x:v><![CDATA[A < B]]></x:v></x:c></x:row>`
  const document = `<?xml version="1.0"?><x:worksheet xmlns:x="${main}"><!-- <x:row> --><x:sheetData>${rows}</x:sheetData></x:worksheet>`
  const file = makeWorkbook({ sheets: [{ name: 'Data', rows: document }] })

  const { inspection } = await draftCsv(workspace.context, 'people', file)

  expect(inspection).toMatchObject({
    dialect: { headerRow: 1 },
    firstRows: [{ row: 1, line: 9, cells: ['a@x.com', 'A < B'] }],
  })
})

const people = (rows: string): Buffer =>
  makeWorkbook({ sheets: [{ name: 'People', rows: textRow(1, ['Email', 'Job Title', 'City']) + rows }] })

test('a cell that holds an error is a problem of its row; the same text is a text', async () => {
  const file = people(
    `<row r="2">${textCell('A2', 'a@x.com')}<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
     <row r="3">${textCell('A3', 'b@x.com')}${textCell('B3', '#N/A!')}</row>
     <row r="4">${textCell('A4', 'c@x.com')}<c r="B4"><f>SUM(1,2)</f></c></row>`,
  )
  const result = await importCsv(workspace, 'people', file)

  expect(result.counts).toMatchObject({ created: 1, failed: 2 })
  expect(await workspace.find('people', { email: 'b@x.com' })).toMatchObject({ jobTitle: '#N/A!' })
  const { rows } = await listImportRows(workspace.context, result.id, { outcome: 'failed' })
  expect(rows).toMatchObject([
    { row: 1, problems: [{ code: 'CELL_ERROR', header: 'Job Title', text: '#DIV/0!' }] },
    { row: 3, problems: [{ code: 'CELL_ERROR', text: 'a formula without a result' }] },
  ])
  expect(await failedRows(workspace.context, result.id)).toContain('a@x.com,#DIV/0!,,')
})

test('an error that was said to stand for nothing is a blank', async () => {
  const file = people(`<row r="2">${textCell('A2', 'a@x.com')}<c r="B2" t="e"><v>#N/A</v></c></row>`)

  const result = await importCsv(workspace, 'people', file, { blankWords: ['#n/a'] })

  expect(result.counts).toMatchObject({ created: 1, failed: 0 })
  expect(await workspace.find('people', { email: 'a@x.com' })).toMatchObject({ jobTitle: null })
})

test('a number of more digits than a spreadsheet keeps goes in with a warning', async () => {
  const file = people(`<row r="2">${textCell('A2', 'a@x.com')}<c r="B2"><v>1.2345678901234501E+17</v></c></row>`)
  const draft = await draftCsv(workspace.context, 'people', file)
  const planned: ImportView = await plan(workspace.context, draft.id)

  expect(planned.preview).toMatchObject({ warnings: 1, problems: [{ code: 'NUMBER_LOST_DIGITS', count: 1 }] })
  await apply(workspace.context, draft.id)
  expect(await workspace.find('people', { email: 'a@x.com' })).toMatchObject({ jobTitle: '123456789012345010' })
})

test('a number of a spreadsheet has its decimals where it has them; a text may have them elsewhere', async () => {
  const rows = ['1.234', '12.5', '7'].map(
    (number, index) =>
      `<row r="${index + 2}">${textCell(`A${index + 2}`, `Deal ${index}`)}<c><v>${number}</v></c></row>`,
  )
  const file = makeWorkbook({ sheets: [{ name: 'Deals', rows: textRow(1, ['Name', 'Amount']) + rows.join('') }] })

  const plain = await importCsv(workspace, 'opportunities', file)
  const withComma = await importCsv(workspace, 'opportunities', file, { decimalSign: ',' })

  expect([plain.counts, withComma.counts]).toMatchObject([
    { created: 3, failed: 0 },
    { created: 3, failed: 0 },
  ])
  const amounts = (await workspace.all('opportunities')).map(({ amount }) => amount)
  expect(amounts.slice(0, 3)).toMatchObject([{ amount: 1.234 }, { amount: 12.5 }, { amount: 7 }])
  expect(amounts.slice(3)).toEqual(amounts.slice(0, 3))
})

test('a cell with an error is a problem also where cells are put together', async () => {
  const file = people(
    `<row r="2">${textCell('A2', 'a@x.com')}${textCell('B2', 'Clerk')}<c r="C2" t="e"><v>#REF!</v></c></row>
     <row r="3">${textCell('A3', 'b@x.com')}${textCell('B3', 'Grade')}<c r="C3"><v>1.5</v></c></row>`,
  )
  const map = [{ columns: ['Job Title', 'City'], field: 'jobTitle' }]
  const result = await importCsv(workspace, 'people', file, { map })

  expect(result.counts).toMatchObject({ created: 1, failed: 1 })
  expect(await workspace.find('people', { email: 'b@x.com' })).toMatchObject({ jobTitle: 'Grade 1.5' })
})

test('a row that ends early has empty cells; a stray cell far to the right is told, and its row goes in', async () => {
  const file = people(
    `<row r="2">${textCell('A2', 'a@x.com')}</row>
     <row r="1048576">${textCell('A1048576', 'z@x.com')}${textCell('XFD1048576', 'a "draft"\n\tof mine')}</row>`,
  )
  const result = await importCsv(workspace, 'people', file)

  expect(result.counts).toMatchObject({ created: 2, failed: 0 })
  const { rows } = await listImportRows(workspace.context, result.id)
  expect(rows).toMatchObject([
    { row: 1, problems: [] },
    {
      row: 2,
      problems: [
        {
          code: 'CELL_OUTSIDE_TABLE',
          message: 'The cell XFD1048576 ("a  draft   of mine") lies far to the right of the table and is not imported.',
        },
      ],
    },
  ])
})

test('a lone cell in the last corner of a sheet is no row and no column', async () => {
  const file = people(
    `<row r="2">${textCell('A2', 'a@x.com')}</row><row r="4">${textCell('A4', 'b@x.com')}</row>
     <row r="1048576">${textCell('XFD1048576', 'stray')}</row>`,
  )
  const { inspection } = await draftCsv(workspace.context, 'people', file)
  const result = await importCsv(workspace, 'people', file)

  expect(inspection).toMatchObject({
    dialect: { columns: 3 },
    rows: { count: 2, isExact: true },
    notices: ['A cell lies far to the right of the table and will not be imported: XFD1048576.'],
  })
  expect(inspection.columns.map(({ header }) => header)).toEqual(['Email', 'Job Title', 'City'])
  expect(result.counts).toMatchObject({ created: 2, failed: 0 })
  const { rows } = await listImportRows(workspace.context, result.id)
  expect(rows).toMatchObject([{ problems: [] }, { row: 2, problems: [{ code: 'CELL_OUTSIDE_TABLE' }] }])
})

test('stray cells above the header, and below the rows that are looked at, are no rows either', async () => {
  const body = Array.from({ length: 2100 }, (_, n) => textRow(n + 4, [`p${n}@x.com`, 'Clerk', 'Rome']))
  const rows = `<row r="1">${textCell('ZZ1', 'x')}</row>${textRow(3, ['Email', 'Job Title', 'City'])}${body.join('')}
    <row r="3000">${textCell('ZZ3000', 'y')}</row>`
  const result = await importCsv(workspace, 'people', makeWorkbook({ sheets: [{ name: 'A', rows }] }))

  expect(result.inspection.dialect).toMatchObject({ headerRow: 2, filledRowsAbove: 0 })
  expect(result.counts).toMatchObject({ created: 2100, failed: 0 })
  expect(result.preview).toMatchObject({ warnings: 1, problems: [{ code: 'CELL_OUTSIDE_TABLE', sampleRows: [2100] }] })
})
