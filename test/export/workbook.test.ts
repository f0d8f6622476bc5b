/** Exported workbooks: types, sheets, and what LibreOffice makes of them. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readBook } from '../formats/support/read-book.ts'
import { apply, draftCsv, plan } from '../support/importing.ts'
import { useWorkspace } from '../support/workspace.ts'
import { createSamples } from './support/awkward-records.ts'
import { exportBytes, exportFile } from './support/exporting.ts'

const workspace = useWorkspace(async (opened) => {
  await createSamples(opened)
  await opened.seed('samples', [
    {
      name: '=SUM(A1)',
      myText: '0012',
      myNumber: '1250.5',
      myBoolean: true,
      myDate: '2026-11-21',
      myDateTime: '2026-11-21T09:30:15.250Z',
      myCurrency: { amount: '99.9', currency: 'EUR' },
      myPhones: '+33 1 42 68 53 00',
      myUuid: '0193b3a0-0000-7000-8000-00000000000a',
      mySelect: 'red_wine',
      myArray: ['a;b'],
    },
    { name: "'tis 😀\nעברית", myNumber: '123456789012345678', myDate: '1850-01-01', myText: '+33123456789' },
  ])
})

const COLUMNS = [
  'myText',
  'myNumber',
  'myBoolean',
  'myDate',
  'myDateTime',
  'myCurrency.amount',
  'myPhones.primary',
  'mySelect',
]

test('cells have the types of their fields, and what a spreadsheet would spoil is text', async () => {
  const { context } = workspace()
  const file = await exportBytes(context, 'samples', { format: 'xlsx', columns: COLUMNS, sort: ['createdAt'] })
  const [sheet] = await readBook(file)
  expect(sheet?.name).toBe('Samples')
  const rows = (sheet?.text ?? '')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.replaceAll('\0=', '').split('\t'))
  expect(rows).toEqual([
    [
      'A text',
      'A number',
      'A boolean',
      'A date',
      'A dateTime',
      'A currency / Amount',
      'A phones / Primary Phone',
      'A select',
    ],
    ['0012', '1250.5', 'TRUE', '2026-11-21', '2026-11-21T09:30:15.250', '99.9', '+33 1 42 68 53 00', 'Red Wine'],
    ['+33123456789', '123456789012345678', '', '1850-01-01'],
  ])
})

test('a cell that is too long is cut, and the export says so', async () => {
  const { context, seed, sql } = workspace()
  await seed('samples', [{ name: 'Long', myRichText: 'x'.repeat(40_000) }])
  const done = await exportFile(context, 'samples', { format: 'xlsx', columns: ['name', 'myRichText'] })
  expect(done.manifest).toMatchObject({ rows: 3, cutCells: 1, sheets: 1 })
  const whole = await exportFile(context, 'samples', { format: 'csv', columns: ['name', 'myRichText'] })
  expect(whole.manifest).toMatchObject({ rows: 3, cutCells: 0 })
  await sql(`delete from samples where name = 'Long'`)
})

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file))

/** Starting it takes most of the time. */
const OFFICE_LIMIT_MS = 120_000

/** Opened, and saved in the same format. */
async function savedByOffice(file: Buffer, extension: 'csv' | 'xlsx'): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-office-'))
  try {
    const source = path.join(folder, `export.${extension}`)
    const saved = path.join(folder, 'saved')
    await writeFile(source, file)
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    await promisify(execFile)(OFFICE ?? '', [
      profile,
      '--headless',
      '--convert-to',
      extension,
      '--outdir',
      saved,
      source,
    ])
    return await readFile(path.join(saved, `export.${extension}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

describe.skipIf(OFFICE === undefined)('opened and saved by LibreOffice', () => {
  test(
    'a workbook comes back and changes nothing',
    async () => {
      const { context } = workspace()
      const saved = await savedByOffice(await exportBytes(context, 'samples', { format: 'xlsx' }), 'xlsx')
      const planned = await plan(context, (await draftCsv(context, 'samples', saved)).id)
      const { counts } = await apply(context, planned.id)
      expect(counts).toMatchObject({ unchanged: 2, updated: 0, created: 0, failed: 0 })
    },
    OFFICE_LIMIT_MS,
  )

  test(
    'a formula in a CSV is a text to it, and comes back',
    async () => {
      const { context } = workspace()
      const file = await exportBytes(context, 'samples', { format: 'csv', columns: ['id', 'name'] })
      const saved = await savedByOffice(file, 'csv')
      expect(saved.toString()).toContain("'=SUM(A1)")
      const planned = await plan(context, (await draftCsv(context, 'samples', saved)).id)
      const { counts } = await apply(context, planned.id)
      expect(counts).toMatchObject({ unchanged: 2, updated: 0, created: 0, failed: 0 })
    },
    OFFICE_LIMIT_MS,
  )
})
