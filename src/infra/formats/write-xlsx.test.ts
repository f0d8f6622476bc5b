import type { Readable } from 'node:stream'
import * as sheetjs from '@e965/xlsx'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { LONGEST_CELL, type XlsxRow } from './write-xlsx-sheet.ts'
import { writeXlsx, type XlsxSheet } from './write-xlsx.ts'

const bytesOf = async (sheets: readonly XlsxSheet[], rowsPerSheet?: number): Promise<Buffer> =>
  Buffer.concat(await writeXlsx(sheets, rowsPerSheet).toArray())

const sheet = (rows: readonly XlsxRow[], more: Partial<XlsxSheet> = {}): XlsxSheet => ({
  name: 'Rows',
  columns: [],
  rows,
  ...more,
})

/** As another program reads it. */
const read = async (sheets: readonly XlsxSheet[], rowsPerSheet?: number): Promise<sheetjs.WorkBook> =>
  sheetjs.read(await bytesOf(sheets, rowsPerSheet), { cellStyles: true, cellNF: true })

const textsOf = (book: sheetjs.WorkBook, name: string): unknown[][] =>
  sheetjs.utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, defval: '', blankrows: true })

/** The XML of one part of the workbook. */
async function partOf(bytes: Buffer, path: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<Readable>()
  fromBuffer(bytes, { lazyEntries: true }, (error, zip?: ZipFile) => {
    if (error !== null || zip === undefined) return reject(error ?? new Error('No archive'))
    zip.on('entry', (entry: Entry) => {
      if (entry.fileName !== path) return zip.readEntry()
      zip.openReadStream(entry, (failure, stream) => {
        if (failure === null) resolve(stream as Readable)
        else reject(failure)
      })
    })
    zip.on('end', () => reject(new Error(`There is no part ${path}`)))
    zip.readEntry()
  })
  return Buffer.concat(await (await promise).toArray()).toString()
}

test('texts keep leading zeros, signs and line breaks; numbers and days are of their kind', async () => {
  const rows = [
    ['Id', 'Note', 'Amount', 'Day'],
    ['00042', 'a\nb <&> "c"', { value: 1.5 }, '2026-11-21'],
  ]
  const book = await read([
    sheet(rows, { columns: [{ width: 9, style: 'text' }, { width: 9 }, { width: 9 }, { width: 12, style: 'date' }] }),
  ])
  const found = book.Sheets['Rows'] ?? {}
  expect([found['A2'], found['B2'], found['C2']]).toMatchObject([
    { t: 's', v: '00042' },
    { t: 's', v: 'a\nb <&> "c"' },
    { t: 'n', v: 1.5 },
  ])
  expect(sheetjs.SSF.format('yyyy-mm-dd', found['D2']?.v)).toBe('2026-11-21')
})

test('any text comes back as it was', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 5 }),
      async (texts) => {
        const wanted = texts.map((text) => text.toWellFormed())
        const book = await read([sheet([['header'], ...texts.map((text) => [text])])])
        expect(
          textsOf(book, 'Rows')
            .slice(1)
            .map(([text]) => text),
        ).toEqual(wanted)
      },
    ),
    { numRuns: 25, examples: [[['_x0041_', '\r', '\u0000', ' x ']]] },
  ))

test('a sheet that is full goes on in a next one under the same header', async () => {
  const rows = [['N'], ...Array.from({ length: 5 }, (_, index) => [String(index)])]
  const book = await read([sheet(rows), sheet([['Last']], { name: 'Last' })], 3)
  expect(book.SheetNames).toEqual(['Rows', 'Rows 2', 'Rows 3', 'Last'])
  expect([textsOf(book, 'Rows'), textsOf(book, 'Rows 3')]).toEqual([
    [['N'], ['0'], ['1']],
    [['N'], ['4']],
  ])
  // Full to its last row, and nothing is left for a next one.
  expect((await read([sheet(rows.slice(0, 5))], 3)).SheetNames).toEqual(['Rows', 'Rows 2'])
})

test('a cell is yellow and has its comment; hidden sheets are hidden', async () => {
  const wrong = { value: 'soon', style: 'wrong', comment: 'Not a date & more' } as const
  const book = await read([sheet([['Day'], [wrong]]), sheet([['x']], { name: 'Options', isHidden: true })])
  const cell = book.Sheets['Rows']?.['A2']
  expect(cell?.c?.map(({ t }: { readonly t?: string }) => t)).toEqual(['Not a date & more'])
  expect(cell?.s).toMatchObject({ fgColor: { rgb: 'FFEB3B' } })
  expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 1])
})

test('a drop-down takes its values from another sheet, and says what is expected', async () => {
  const choice = {
    column: 27,
    source: `'Options'!$A$2:$A$3`,
    isStrict: true,
    title: 'Stage',
    message: 'One of <these>',
  }
  const xml = await partOf(await bytesOf([sheet([['Stage']], { choices: [choice] })]), 'xl/worksheets/sheet1.xml')
  expect(xml).toMatch(/<dataValidation type="list"[^>]* showErrorMessage="1"[^>]* sqref="AB2:AB1048576">/)
  expect(xml).toContain('prompt="One of &lt;these&gt;"')
  expect(xml).toContain(`<formula1>'Options'!$A$2:$A$3</formula1>`)
})

test('a cell that is longer than a sheet can hold is cut', async () => {
  const book = await read([sheet([['x'.repeat(LONGEST_CELL + 5)]])])
  expect(String(textsOf(book, 'Rows')[0]?.[0])).toHaveLength(LONGEST_CELL)
})

test('rows are taken only as the file is read', async () => {
  let taken = 0
  function* rows(): Generator<XlsxRow> {
    for (;;) {
      taken++
      yield [`row ${taken} ${crypto.randomUUID()}`]
    }
  }
  const stream = writeXlsx([sheet([], { rows: rows() })])
  await stream.iterator().next()
  stream.destroy()
  expect(taken).toBeLessThan(100_000)
})

async function* brokenRows(): AsyncGenerator<XlsxRow> {
  yield ['a']
  throw new Error('The source is gone')
}

test('what goes wrong with the rows goes wrong with the file', async () => {
  await expect(bytesOf([sheet([], { rows: brokenRows() })])).rejects.toThrow('The source is gone')
})
