/** Workbooks of Excel 97 to 2003: what their records say, and what is read. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { SheetJsBook } from '../../src/infra/formats/spreadsheet/sheetjs-book.ts'
import {
  cell,
  chart,
  makeCompound,
  makeOldStream,
  makeOldWorkbook,
  record,
  result,
  u16,
  u32,
  wideText,
} from './support/make-old-workbook.ts'
import { readBook, readSheets } from './support/read-book.ts'

const fixture = (name: string): string => path.resolve(import.meta.dirname, '../fixtures/files', name)

/** The rows of the only sheet, with their cells. */
async function rowsOf(records: readonly Buffer[], globals: readonly Buffer[] = []): Promise<readonly string[][]> {
  const [sheet] = await readBook(makeOldWorkbook({ sheets: [{ name: 'A', records }], globals }))
  return (sheet?.text ?? '')
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'))
}

test.each(['people.xls', 'every-kind.xls'])('%s reads as the library reads it that holds all of it', async (name) => {
  const library = await readSheets(new SheetJsBook(fixture(name), 'xls'))

  expect(await readBook(readFileSync(fixture(name)))).toEqual(library)
})

test('numbers however they are stored, truth, errors, and blank cells that only have looks', async () => {
  const rows = await rowsOf([
    cell.rk(0, 0, (7 << 2) | 0x02),
    cell.rk(0, 1, ((1234 << 2) | 0x03) >>> 0),
    cell.rk(0, 2, ((-5 << 2) | 0x02) >>> 0),
    cell.rk(0, 3, 0x3ff8_0000),
    cell.rks(1, 0, [(1 << 2) | 0x02, (2 << 2) | 0x02, (3 << 2) | 0x02]),
    cell.number(2, 0, 0.1 + 0.2),
    cell.blank(2, 1),
    cell.truth(2, 2, true),
    cell.error(2, 3, 0x17),
    cell.label(4, 1, 'Zürich'),
  ])
  expect(rows).toEqual([
    ['7', '\0=12.34', '-5', '\0=1.5'],
    ['1', '2', '3'],
    ['\0=0.3', '', 'TRUE', '\0!#REF!'],
    [''],
    ['', 'Zürich'],
  ])
})

test('formulas by the result that was saved, one without result as an error', async () => {
  const long = 'ab'.repeat(3000)
  const rows = await rowsOf([
    cell.formula(0, 0, result.number(42)),
    cell.formula(0, 1, result.truth),
    cell.formula(0, 2, result.error),
    cell.formula(0, 3, result.nothing),
    cell.formula(1, 0, result.text),
    record(0x4bc, u16(0, 0)),
    record(0x207, wideText('текст')),
    cell.formula(1, 1, result.text),
    cell.formula(2, 0, result.text),
    record(0x207, u16(long.length), Buffer.of(0), Buffer.from(long.slice(0, 2000))),
    record(0x3c, Buffer.of(1), Buffer.from(long.slice(2000, 5000), 'utf16le')),
    record(0x3c, Buffer.of(0), Buffer.from(long.slice(5000))),
  ])
  expect(rows).toEqual([['42', 'TRUE', '\0!#N/A'], ['текст', '\0!a formula without a result'], [long]])
})

test('shared texts that are cut anywhere, with looks and pronunciation between them', async () => {
  const rich = [u16(4), Buffer.of(0x0d), u16(2), u32(6), Buffer.from('Tōky', 'utf16le')]
  const globals = [
    record(0xfc, u32(9, 4), wideText('one'), Buffer.concat(rich), u16(0, 0, 1, 0)),
    record(0x3c, Buffer.of(1, 2, 3, 4, 5, 6), u16(6), Buffer.of(0)),
    record(0x3c, Buffer.of(1), Buffer.from('abc', 'utf16le')),
    record(0x3c, Buffer.of(0), Buffer.from('def')),
    record(0x3c),
    record(0x3c, u16(3), Buffer.of(0), Buffer.from('a"b')),
  ]
  const rows = await rowsOf(
    [0, 1, 2, 3].map((index) => cell.shared(index, 0, index)),
    globals,
  )

  expect(rows).toEqual([['one'], ['Tōky'], ['abcdef'], ['"a""b"']])
})

const withFormats = (is1904: number): readonly Buffer[] => [
  record(0x22, u16(is1904)),
  record(0x41e, u16(164), wideText('00000')),
  record(0xe0, u16(0, 0), Buffer.alloc(16)),
  record(0xe0, u16(0, 14), Buffer.alloc(16)),
  record(0xe0, u16(0, 164), Buffer.alloc(16)),
]

test('number formats by number and by code, in both date systems', async () => {
  const cells = [cell.number(0, 0, 44_653, 1), cell.number(0, 1, 1234, 2), cell.number(0, 2, 0.5, 99)]

  expect(await rowsOf(cells, withFormats(1))).toEqual([['2026-04-03', '01234', '\0=0.5']])
  expect(await rowsOf(cells, withFormats(0))).toEqual([['2022-04-02', '01234', '\0=0.5']])
})

test('hidden rows and merged cells are told; charts are no sheets, and their cells none of the sheet', async () => {
  const file = makeOldWorkbook({
    sheets: [
      { name: 'Chart', records: [], kind: 2 },
      {
        name: 'Таблица',
        records: [
          record(0x208, u16(0, 0, 1, 0, 0, 0), u32(0x20)),
          record(0x208, u16(1, 0, 1, 0, 0, 0), u32(0)),
          cell.label(0, 0, 'Name'),
          chart(cell.label(0, 0, 'no')),
          cell.label(1, 0, 'Ada'),
          record(0xe5, u16(1), u16(0, 1, 2, 3)),
        ],
      },
    ],
  })
  expect(await readBook(file)).toEqual([
    {
      name: 'Таблица',
      isHidden: false,
      text: 'Name\nAda\n',
      hiddenRows: 1,
      merges: [{ fromRow: 1, toRow: 2, fromColumn: 2, toColumn: 3 }],
      share: 1,
    },
  ])
})

test('cells in the order in which a program made them are put in order', async () => {
  const columns = [0, 1].flatMap((column) => [0, 1, 2].map((row) => cell.label(row, column, `${row}.${column}`)))

  expect(await rowsOf(columns)).toEqual([
    ['0.0', '0.1'],
    ['1.0', '1.1'],
    ['2.0', '2.1'],
  ])
})

test('a stray cell in the last column is no part of the table', async () => {
  const records = [cell.label(0, 0, 'Name'), cell.label(1, 0, 'Ada'), cell.label(65_535, 255, 'draft')]
  const file = makeOldWorkbook({ sheets: [{ name: 'A', records }] })

  expect(await readBook(file, { columns: 1 })).toMatchObject([{ text: 'Name\nAda\t\0>IV65536 draft\n' }])
})

describe('containers', () => {
  const stream = makeOldStream({ sheets: [{ name: 'A', records: [cell.label(0, 0, 'here')] }] })

  test('a short workbook among the short streams, a long one among the long, and none at all', async () => {
    const long = Buffer.concat([stream, Buffer.alloc(10_000)])
    for (const file of [makeCompound({ Workbook: stream }), makeCompound({ Workbook: long }), stream])
      expect(await readBook(file)).toMatchObject([{ name: 'A', text: 'here\n' }])
  })

  test('a document in which a workbook is embedded is no workbook', async () => {
    const file = makeCompound({ WordDocument: Buffer.from('x'), 'ObjectPool/Workbook': stream })
    await expect(readBook(file)).rejects.toMatchObject({ code: 'FILE_NOT_TEXT' })
  })
})
