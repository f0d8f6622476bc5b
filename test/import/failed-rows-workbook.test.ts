/** The failed rows as a workbook: what is wrong can be seen, corrected there, and imported again. */
import * as sheetjs from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { Context } from '../../src/operations/context.ts'
import { failedRowsWorkbook } from '../../src/operations/import/failed-rows-file.ts'
import { createImport } from '../../src/operations/import/create-import.ts'
import { apply, importCsv, plan, planCsv, uploadText } from '../support/importing.ts'
import { withWorkspace } from '../support/workspace.ts'

async function bytesOf(context: Context, id: string): Promise<Buffer> {
  const { stream } = await failedRowsWorkbook(context, id)
  return Buffer.concat(await stream.toArray())
}

const sheetOf = (bytes: Buffer): sheetjs.WorkSheet => {
  const book = sheetjs.read(bytes, { cellStyles: true })
  return book.Sheets['Failed rows'] ?? {}
}

const rowsOf = (sheet: sheetjs.WorkSheet): string[][] =>
  sheetjs.utils.sheet_to_json(sheet, { header: 1, defval: '', raw: false })

const isYellow = (cell: sheetjs.CellObject | undefined): boolean => cell?.s?.fgColor?.rgb === 'FFEB3B'

const FILE =
  'Email,Birthday,Zip\nada@example.com,2026-01-02,00042\nbob@example.com,soon,00043\nno address,1.5.26x,00044\n'

test('wrong cells are yellow with the reason in a comment; all cells stand as in the file', () =>
  withWorkspace(async (workspace) => {
    const { id } = await importCsv(workspace, 'people', FILE)
    const sheet = sheetOf(await bytesOf(workspace.context, id))
    const [header, bob, none] = rowsOf(sheet)
    expect(header).toEqual(['Email', 'Birthday', 'Zip', 'Waybill Problem', 'Waybill Remedy'])
    expect(bob?.slice(0, 3)).toEqual(['bob@example.com', 'soon', '00043'])
    expect(bob?.[3]).toMatch(/^Birthday: "soon" is not a date\./)
    expect(none?.[3]).toContain('"no address" is not an e-mail address.')
    const yellow = ['A2', 'B2', 'C2', 'A3', 'B3', 'C3'].filter((place) => isYellow(sheet[place]))
    expect(yellow).toEqual(['B2', 'A3', 'B3'])
    const comment: sheetjs.CellObject | undefined = sheet['B2']
    expect(comment?.c?.[0]?.t).toMatch(/^"soon" is not a date\. Write the date/)
  }))

test('a row that fails as a whole has its reason and no yellow cell where none is to blame', () =>
  withWorkspace(async (workspace) => {
    await workspace.seed('people', [{ email: 'a@example.com' }, { email: 'b@example.com' }])
    const [{ id = '' } = {}] = await workspace.sql<{ id: string }>(
      `select id from people where emails_primary = 'a@example.com'`,
    )
    const planned = await planCsv(workspace.context, 'people', `id,Email\n${id},b@example.com\n`)
    const [, row] = rowsOf(sheetOf(await bytesOf(workspace.context, planned.id)))
    expect(row?.[2]).toContain('point to different records')
  }))

test('the workbook, corrected, goes in: its own two columns map to nothing', () =>
  withWorkspace(async (workspace) => {
    const { context } = workspace
    const { id } = await importCsv(workspace, 'people', FILE)
    const book = sheetjs.read(await bytesOf(context, id))
    const sheet = book.Sheets['Failed rows'] ?? {}
    sheetjs.utils.sheet_add_aoa(sheet, [['bob@example.com', '2026-03-04']], { origin: 'A2' })
    sheetjs.utils.sheet_add_aoa(sheet, [['eve@example.com', '2026-03-05']], { origin: 'A3' })
    const bytes: Buffer = sheetjs.write(book, { type: 'buffer', bookType: 'xlsx' })
    const fileId = await uploadText(context, bytes, 'corrected.xlsx')
    const draft = await createImport(context, { object: 'people', fileId })
    expect(draft.mapping.slice(-2).map(({ field }) => field)).toEqual([null, null])
    await plan(context, draft.id)
    const done = await apply(context, draft.id)
    expect(done.counts).toMatchObject({ created: 2, failed: 0 })
    expect(await workspace.find('people', { email: 'eve@example.com' })).toMatchObject({ birthday: '2026-03-05' })
  }))
