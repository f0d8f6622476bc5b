/** The template file of an object: filled in and brought back, every column goes where it came from. */
import * as sheetjs from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { Context } from '../../src/operations/context.ts'
import { createImport } from '../../src/operations/import/create-import.ts'
import { templateFile } from '../../src/operations/import/template-file.ts'
import { templateWorkbook } from '../../src/operations/import/template-workbook.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { listObjects } from '../../src/operations/model/list-objects.ts'
import { draftCsv, importCsv, plan, uploadText } from '../support/importing.ts'
import { useWorkspace } from '../support/workspace.ts'

const workspace = useWorkspace(async ({ context }) => {
  await createField(context, 'people', { label: 'Customer number', kind: 'text', isUnique: true, isRequired: true })
  const options = [{ label: 'Hot' }, { label: 'Cold; very' }]
  await createField(context, 'people', { label: 'Heat', kind: 'multiSelect', options })
})

async function workbookOf(context: Context, object: string): Promise<sheetjs.WorkBook> {
  const { stream } = await templateWorkbook(context, object)
  return sheetjs.read(Buffer.concat(await stream.toArray()), { cellNF: true })
}

const rowsOf = (sheet: sheetjs.WorkSheet | undefined): string[][] =>
  sheetjs.utils.sheet_to_json(sheet ?? {}, { header: 1, defval: '', raw: false })

test('every column of every template maps to its own field, and the examples are read without an error', async () => {
  const { context } = workspace()
  for (const { apiName } of await listObjects(context)) {
    const { content } = await templateFile(context, apiName)
    const draft = await draftCsv(context, apiName, content)
    const paths = rowsOf((await workbookOf(context, apiName)).Sheets['Fields']).map(([, path]) => path)
    expect([apiName, draft.mapping.map(({ field }) => field)]).toEqual([apiName, paths.slice(1)])
  }
  const people = await templateFile(context, 'people')
  const done = await importCsv(workspace(), 'people', people.content)
  expect(done.preview?.problems.filter(({ code }) => code !== 'REQUIRED_MISSING')).toEqual([])
})

test('the workbook has the same header and examples as the CSV file', async () => {
  const { context } = workspace()
  const book = await workbookOf(context, 'leads')
  expect(book.SheetNames).toEqual(['Leads', 'Fields', 'Options'])
  expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 1])
  const { content } = await templateFile(context, 'leads')
  const csv = sheetjs.read(content, { type: 'string', raw: true })
  expect(rowsOf(book.Sheets['Leads'])).toEqual(rowsOf(csv.Sheets[csv.SheetNames[0] ?? '']))
})

test('ids and telephone numbers are text, amounts are numbers, days are days', async () => {
  const { context } = workspace()
  const sheet = (await workbookOf(context, 'opportunities')).Sheets['Opportunities']
  const [header = []] = rowsOf(sheet)
  const cellBelow = (name: string): sheetjs.CellObject | undefined =>
    sheet?.[sheetjs.utils.encode_cell({ r: 1, c: header.indexOf(name) })]
  expect(cellBelow('Amount / Amount')).toMatchObject({ t: 'n', v: 1250.5 })
  expect(cellBelow('Close Date')).toMatchObject({ t: 'n', w: '2026-11-21' })
  expect(cellBelow('Name')).toMatchObject({ t: 's', z: '@' })
})

test('notes tell what a column takes, in a comment and on a sheet of their own', async () => {
  const { context } = workspace()
  const book = await workbookOf(context, 'people')
  const sheet = book.Sheets['People']
  const at = rowsOf(sheet)[0]?.indexOf('Customer number') ?? -1
  const header: sheetjs.CellObject | undefined = sheet?.[sheetjs.utils.encode_cell({ r: 0, c: at })]
  expect(header?.c?.[0]?.t).toBe('Text, required.\nNo two records share it: it finds the record that a row updates.')
  const fields = rowsOf(book.Sheets['Fields'])
  expect(fields.find(([name]) => name === 'Customer number')?.slice(1, 5)).toEqual([
    'customerNumber',
    'Text',
    'yes',
    'yes',
  ])
  expect(fields.find(([name]) => name === 'Heat')?.[5]).toBe('Hot\nCold; very\n…')
  expect(fields.find(([name]) => name === 'Company / Domain')?.[6]).toContain('which has to be there already')
})

test('the workbook as it is goes back in: the first sheet is read, every column maps, every example is understood', async () => {
  const { context } = workspace()
  for (const object of ['leads', 'opportunities', 'companies', 'tasks']) {
    const { stream } = await templateWorkbook(context, object)
    const fileId = await uploadText(context, Buffer.concat(await stream.toArray()), `${object}.xlsx`)
    const draft = await createImport(context, { object, fileId })
    const paths = rowsOf((await workbookOf(context, object)).Sheets['Fields']).map(([, path]) => path)
    expect(draft.mapping.map(({ field }) => field)).toEqual(paths.slice(1))
    const { preview } = await plan(context, draft.id)
    expect([object, preview?.problems, preview?.counts]).toMatchObject([object, [], { created: 2, failed: 0 }])
  }
})
