/** Formats beside XLSX and CSV: old workbooks, binary ones, NDJSON; and files whose name says something else. */
import { utils, write, type BookType } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { apply, draftCsv, importCsv, plan } from '../support/importing.ts'
import { useEmptyWorkspace } from '../import/use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const HEADER = ['Email', 'Job Title', 'Birthday', 'City']

function book(type: BookType): Buffer {
  const rows = [
    HEADER,
    ['a@x.com', '007', { t: 'n', v: 31_391, z: 'dd/mm/yyyy' }, 'Zürich'],
    ['b@x.com', '0049', { t: 'n', v: 45_351, z: 'dd/mm/yyyy' }, { t: 'e', v: 7 }],
  ]
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), 'People')
  const bytes = write(workbook, { type: 'buffer', bookType: type }) as Buffer
  // The writer knows no letters of code pages; files of that age are full of them.
  const city = bytes.indexOf('Z_rich')
  if (city !== -1) bytes[city + 1] = 0xfc
  return bytes
}

describe('old and binary workbooks', () => {
  test.each(['biff8', 'biff5', 'xlsb', 'xlml'] as const)('%s', async (type) => {
    const result = await importCsv(workspace, 'people', book(type))

    expect(result.inspection.dialect).toMatchObject({ kind: 'spreadsheet', sheet: 'People', headerRow: 0 })
    expect(result.counts).toMatchObject({ created: 1, failed: 1 })
    expect(await workspace.find('people', { email: 'a@x.com' })).toMatchObject({
      jobTitle: '007',
      birthday: '1985-12-10',
      city: 'Zürich',
    })
  })
})

test('tables as other systems export them in HTML under the name of a workbook: texts stay texts', async () => {
  const html = `<html><head><meta charset="utf-8"></head><body><table>
    <tr><th>Email</th><th>Job Title</th></tr><tr><td>a@x.com</td><td>0049&nbsp;7</td></tr></table></body></html>`
  const result = await importCsv(workspace, 'people', html)

  expect(result).toMatchObject({ inspection: { dialect: { format: 'html' } }, counts: { created: 1 } })
  expect((await workspace.find('people', { email: 'a@x.com' }))?.jobTitle).toMatch(/^0049.7$/)
})

const lines = (...objects: readonly object[]): string => objects.map((object) => `${JSON.stringify(object)}\n`).join('')

describe('NDJSON', () => {
  test('keys become columns, those of objects inside with a point; every line is a row', async () => {
    const text = lines(
      { email: 'a@x.com', name: { first: 'Ada', last: 'Lovelace' }, tags: ['A', 'B'] },
      { email: 'b@x.com', jobTitle: 'Line one\nline two', name: null },
    )
    const draft = await draftCsv(workspace.context, 'people', text)

    expect(draft.inspection).toMatchObject({ dialect: { kind: 'ndjson' }, rows: { count: 2, isExact: true } })
    expect(draft.inspection.columns.map(({ header }) => header)).toEqual([
      'email',
      'name.first',
      'name.last',
      'tags',
      'jobTitle',
      'name',
    ])
    await plan(workspace.context, draft.id)
    await apply(workspace.context, draft.id)
    expect(await workspace.find('people', { email: 'a@x.com' })).toMatchObject({
      name: { first: 'Ada', last: 'Lovelace' },
    })
    expect(await workspace.find('people', { email: 'b@x.com' })).toMatchObject({ jobTitle: 'Line one\nline two' })
  })

  test('long numbers keep their digits', async () => {
    const text = '{"email":"a@x.com","jobTitle":12345678901234567890}\n'
    await importCsv(workspace, 'people', text)

    expect(await workspace.find('people', { email: 'a@x.com' })).toMatchObject({ jobTitle: '12345678901234567890' })
  })

  test('a line that is no object is named', async () => {
    const text = '{"email":"a@x.com"}\n{"email":\n'
    await expect(draftCsv(workspace.context, 'people', text)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      details: { line: 2 },
    })
  })
})
