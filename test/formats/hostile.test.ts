/** Files that are made to do harm, and files that came to harm: each is refused in words, and the next one imports. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createDeflateRaw, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { REFUSALS } from '../../src/core/refusal.ts'
import { draftCsv, importCsv } from '../support/importing.ts'
import { useEmptyWorkspace } from '../import/use-empty-workspace.ts'
import { makeWorkbook, makeZip, sheetXml, textRow, workbookParts, type ZipPart } from './support/make-workbook.ts'

const workspace = useEmptyWorkspace()

const GOOD_SHEET = { name: 'A', rows: textRow(1, ['Email', 'Job Title']) + textRow(2, ['a@x.com', 'Analyst']) }
const GOOD = {
  sheets: [GOOD_SHEET],
  strings: ['<t>unused</t>'],
}
const good = (): Buffer => makeWorkbook(GOOD)
const parts = workbookParts(GOOD)
const SHEET = 'xl/worksheets/sheet1.xml'
const STRINGS = 'xl/sharedStrings.xml'

const replace = (name: string, part: Partial<ZipPart>): Buffer =>
  makeZip(parts.map((each) => (each.name === name ? Object.assign({}, each, part) : each)))

const fixture = (name: string): Buffer => readFileSync(path.resolve(import.meta.dirname, '../fixtures/files', name))

/** A gigabyte of one row, packed into a megabyte. */
async function packedRows(repeats: number, before = ''): Promise<{ readonly packed: Buffer; readonly bytes: number }> {
  const start = Buffer.from(sheetXml({ rows: before }).replace(/<\/sheetData>.*$/s, ''))
  const block = Buffer.from('<row><c><v>1</v></c></row>'.repeat(40_000))
  const deflate = createDeflateRaw({ level: 9 })
  const packed = deflate.toArray() as Promise<Buffer[]>
  deflate.write(start)
  for (let n = 0; n < repeats; n += 1) {
    if (!deflate.write(block)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  deflate.end('</sheetData></worksheet>')
  return { packed: Buffer.concat(await packed), bytes: start.length + block.length * repeats + 24 }
}

/** Names in an old Office document are in UTF-16. */
const compound = (name: string): Buffer =>
  Buffer.concat([
    Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
  ])

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`

const CASES: Record<string, readonly [make: () => Buffer | Promise<Buffer>, code: string]> = {
  'a sheet of a gigabyte in a megabyte': [
    async () => {
      const { packed, bytes } = await packedRows(1000)
      return replace(SHEET, { packed, declaredBytes: bytes })
    },
    'FILE_BOMB',
  ],
  'the same, with a list of contents that lies': [
    async () => replace(SHEET, { packed: (await packedRows(1000)).packed, declaredBytes: 2000 }),
    'FILE_BOMB',
  ],
  'texts of a gigabyte': [
    async () => {
      const { packed, bytes } = await packedRows(1000)
      return replace(STRINGS, { packed, declaredBytes: bytes })
    },
    'FILE_BOMB',
  ],
  'entities in the sheet': [
    () => replace(SHEET, { content: sheetXml(GOOD_SHEET).replace('?>', `?>${ENTITIES}`) }),
    'FILE_BOMB',
  ],
  'entities in the list of sheets': [
    () => replace('xl/workbook.xml', { content: `<?xml version="1.0"?>${ENTITIES}<workbook><sheets/></workbook>` }),
    'FILE_BOMB',
  ],
  'entities in an XML workbook': [
    () => Buffer.from(fixture('people.xml').toString().replace('?>', `?>${ENTITIES}`)),
    'FILE_BOMB',
  ],
  'cells in all four corners of the largest sheet': [
    () =>
      makeWorkbook({
        sheets: [
          {
            name: 'A',
            rows: ['1', '1048576']
              .map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="XFD${row}"><v>1</v></c></row>`)
              .join(''),
          },
        ],
      }),
    'SHEET_SPARSE',
  ],
  'a table as wide as the largest sheet': [
    () => {
      const names = Array.from({ length: 16_384 }, (_, column) => `Column ${column}`)
      return makeWorkbook({ sheets: [{ name: 'A', rows: textRow(1, names) + textRow(2, names) }] })
    },
    'TOO_MANY_COLUMNS',
  ],
  'a cell outside of any sheet': [
    () => makeWorkbook({ sheets: [{ name: 'A', rows: '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>' }] }),
    'FILE_DAMAGED',
  ],
  'the first half of a workbook': [() => fixture('people.xlsx').subarray(0, 2500), 'FILE_DAMAGED'],
  'a workbook with a hole': [
    () => {
      const file = Buffer.from(fixture('people.xlsx'))
      return file.fill(0x55, 600, 1500)
    },
    'FILE_DAMAGED',
  ],
  'a workbook in which a single letter has flipped': [
    () => {
      const stored = makeZip(parts.map(({ name, content }) => ({ name, content, isStored: true })))
      stored[stored.indexOf('Analyst')] = 0x42
      return stored
    },
    'FILE_DAMAGED',
  ],
  'a sheet that ends in the middle': [
    () => replace(SHEET, { content: sheetXml(GOOD_SHEET).slice(0, -40) }),
    'FILE_DAMAGED',
  ],
  'a cell that points to a text that is not there': [
    () => makeWorkbook({ ...GOOD, sheets: [{ name: 'A', rows: '<row r="1"><c t="s"><v>7</v></c></row>' }] }),
    'FILE_DAMAGED',
  ],
  'the first half of an old workbook': [() => fixture('people.xls').subarray(0, 3000), 'FILE_DAMAGED'],
  'a protected workbook': [() => fixture('people-protected.xlsx'), 'FILE_PROTECTED'],
  'a protected workbook that is damaged': [() => compound('EncryptedPackage'), 'FILE_PROTECTED'],
  'a protected old workbook': [() => fixture('people-protected.xls'), 'FILE_PROTECTED'],
  'a protected OpenDocument sheet': [() => fixture('people-protected.ods'), 'FILE_PROTECTED'],
  'a protected archive': [
    () => {
      const file = Buffer.from(good())
      file[file.indexOf('PK\u{1}\u{2}') + 8] = 1
      return file
    },
    'FILE_PROTECTED',
  ],
  'a Word document': [() => makeZip([{ name: 'word/document.xml', content: '<w/>' }]), 'FILE_NOT_TEXT'],
  'an old Word document': [() => compound('WordDocument'), 'FILE_NOT_TEXT'],
  'a web page without a table': [() => Buffer.from('<!doctype html><html><p>Hello</p></html>'), 'FILE_NOT_TEXT'],
  'a picture': [
    () => Buffer.concat([Buffer.from('\u{89}PNG\r\n\u{1a}\n', 'latin1'), randomBytes(2000)]),
    'FILE_NOT_TEXT',
  ],
  'a PDF': [() => Buffer.from('%PDF-1.7\n1 0 obj'), 'FILE_NOT_TEXT'],
  'random bytes': [() => randomBytes(100_000), 'FILE_NOT_TEXT'],
  'random bytes that begin like an archive': [
    () => Buffer.concat([Buffer.from('PK\u{3}\u{4}'), randomBytes(100_000)]),
    'FILE_DAMAGED',
  ],
  'random bytes that begin like an old workbook': [
    () => Buffer.concat([compound('Workbook'), randomBytes(100_000)]),
    'FILE_DAMAGED',
  ],
  'an empty workbook': [() => makeWorkbook({ sheets: [{ name: 'A', rows: '' }] }), 'FILE_EMPTY'],
  'a sheet packed in an unknown way': [
    () => replace(SHEET, { packed: deflateRawSync('x').fill(0xff) }),
    'FILE_DAMAGED',
  ],
}

/** Far below what any of these files would take, far above what a test run wobbles by. */
const MOST_GROWTH_BYTES = 150 * 1024 * 1024

describe('is refused at once, in this process only as words', () => {
  test.each(Object.entries(CASES))('%s', async (_, [make, code]) => {
    const file = await make()
    const before = process.memoryUsage().rss

    await expect(draftCsv(workspace.context, 'people', file)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/^[A-Z].*\.$/),
      remedy: expect.stringMatching(/^[A-Z].*\.$/),
    })

    expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH_BYTES)
  })

  test.each(['people-protected.xlsx', 'people-protected.xls', 'people-protected.ods'])(
    '%s, with what to do about it',
    async (name) => {
      await expect(draftCsv(workspace.context, 'people', fixture(name))).rejects.toMatchObject({
        code: 'FILE_PROTECTED',
        message: REFUSALS.FILE_PROTECTED.message,
        remedy: REFUSALS.FILE_PROTECTED.remedy,
      })
    },
  )

  test('and the next file imports', async () => {
    expect((await importCsv(workspace, 'people', good())).counts).toMatchObject({ created: 1 })
  })
})
