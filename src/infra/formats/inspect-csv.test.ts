import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { CsvDialect, Inspection } from '../../core/import/dialect.ts'
import { memoryFile } from '../files/memory-file.ts'
import type { SourceFile } from '../files/source-file.ts'
import { inspectCsv } from './inspect-csv.ts'

const inspect = (content: string | Buffer, overrides?: Partial<CsvDialect>): ReturnType<typeof inspectCsv> =>
  inspectCsv(memoryFile(content), overrides)

const headersOf = ({ columns }: Inspection): readonly string[] => columns.map(({ header }) => header)

const zip = (entry: string): Buffer => Buffer.from(`PK\x03\x04\x14\0\0\0\x08\0${'\0'.repeat(16)}${entry}`, 'latin1')

const wide = (count: number): string => `${Array.from({ length: count }, (_, index) => `c${index}`).join(',')}\n`

/** Says that it has the size, and counts what is read of it. */
function largeFile(sizeBytes: number, start: string, piece: string): SourceFile & { bytesTaken: () => number } {
  let bytesTaken = 0
  const chunk = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)))
  function* chunks(end: number): Generator<Buffer> {
    yield Buffer.from(start)
    for (bytesTaken = start.length; bytesTaken <= end; bytesTaken += chunk.length) {
      yield chunk.subarray(0, end + 1 - bytesTaken)
    }
  }
  const open: SourceFile['open'] = (range) => Readable.from(chunks(range?.end ?? sizeBytes - 1))
  return { sizeBytes, open, bytesTaken: () => bytesTaken }
}

describe('a small file', () => {
  test('is described whole', async () => {
    expect(await inspect('Name;Ort;\nJörg; Köln ;1\nAda;;\n;Köln\n')).toEqual({
      dialect: { kind: 'csv', encoding: 'utf-8', delimiter: ';', headerRow: 0 },
      sizeBytes: 39,
      columns: [
        { index: 0, header: 'Name', samples: ['Jörg', 'Ada'], fillRate: 2 / 3 },
        { index: 1, header: 'Ort', samples: ['Köln'], fillRate: 2 / 3 },
        { index: 2, header: 'Column 3', samples: ['1'], fillRate: 1 / 3 },
      ],
      firstRows: [
        { row: 1, line: 2, cells: ['Jörg', ' Köln ', '1'] },
        { row: 2, line: 3, cells: ['Ada', '', ''] },
        { row: 3, line: 4, cells: ['', 'Köln'] },
      ],
      rowsAbove: [],
      headerLine: 1,
      rows: { count: 3, isExact: true },
      notices: ['1 row has more or fewer cells than the header, first on line 4.'],
    })
  })

  test('with a header only has columns and no rows', async () => {
    const inspection = await inspect('name,city\n')
    expect(headersOf(inspection)).toEqual(['name', 'city'])
    expect(inspection.rows).toEqual({ count: 0, isExact: true })
    expect(inspection.columns[0]?.fillRate).toBe(0)
  })

  test('keeps headers that occur twice and trims them', async () => {
    expect(headersOf(await inspect('name, name ,,"a\nb"\n1,2,3,4\n'))).toEqual(['name', 'name', 'Column 3', 'a\nb'])
  })

  test('shows 20 rows, and five samples at most', async () => {
    const inspection = await inspect(`n\n${Array.from({ length: 30 }, (_, index) => `${index % 9}\n`).join('')}`)
    expect(inspection.firstRows).toHaveLength(20)
    expect(inspection.columns[0]?.samples).toEqual(['0', '1', '2', '3', '4'])
    expect(inspection.rows.count).toBe(30)
  })

  test('with NUL bytes is text still', async () => {
    const inspection = await inspect(`name,city\n${'Ada\0,Paris\n'.repeat(5)}`)
    expect(inspection.firstRows[0]?.cells).toEqual(['Ada\0', 'Paris'])
  })
})

describe('what was chosen', () => {
  test('overrules what was detected', async () => {
    const bytes = iconv.encode('x\na|b;c\né|1;2\n', 'windows-1252')
    const inspection = await inspect(bytes, { delimiter: '|', encoding: 'CP1250', headerRow: 1 })
    expect(inspection.dialect).toEqual({ kind: 'csv', encoding: 'windows-1250', delimiter: '|', headerRow: 1 })
    expect(headersOf(inspection)).toEqual(['a', 'b;c'])
    expect(inspection.firstRows).toEqual([{ row: 1, line: 3, cells: ['é', '1;2'] }])
  })

  test('is refused when the file has no such header row', async () => {
    await expect(inspect('a\n1\n', { headerRow: 5 })).rejects.toMatchObject({
      message: 'The file has no row 6 to take the names of the columns from.',
    })
  })

  test('is refused when the encoding is unknown', async () => {
    await expect(inspect('a\n1\n', { encoding: 'base64' })).rejects.toMatchObject({ code: 'ENCODING_UNKNOWN' })
  })
})

describe('notices', () => {
  test('name an encoding that is not UTF-8', async () => {
    const { notices } = await inspect(Buffer.from('\u{feff}a,b\n1,2\n', 'utf16le'))
    expect(notices).toEqual(['The file is encoded in UTF-16 LE.'])
  })

  test('tell of quotes that do not enclose a cell', async () => {
    const { notices, firstRows } = await inspect('a,b\n"Jim" Smith,5" pipe\n')
    expect(notices).toEqual(['Quotes that do not enclose a whole cell are kept as text.'])
    expect(firstRows[0]?.cells).toEqual(['"Jim" Smith', '5" pipe'])
  })

  test('tell of characters that another program lost', async () => {
    const { notices } = await inspect('name\nZo\u{fffd}\n')
    expect(notices).toEqual([
      'Some characters were lost before this file was saved: it holds "\u{fffd}" in their place.',
    ])
  })
})

describe('a file that is no CSV', () => {
  test.each([
    ['an Excel workbook (XLSX)', zip('xl/workbook.xml')],
    ['an Office document, such as an Excel workbook (XLSX)', zip('[Content_Types].xml')],
    ['an OpenDocument spreadsheet (ODS)', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['a ZIP archive', zip('people.csv')],
    ['an old Excel workbook (XLS) or another Office document', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['a PDF document', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['an image (PNG)', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['an image (JPEG)', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a compressed file (gzip)', gzipSync('a,b\n1,2\n')],
    ['an SQLite database', Buffer.from('SQLite format 3\0\x10\0')],
    ['a web page (HTML)', Buffer.from('\n<!DOCTYPE html>\n<table><tr><td>a</td></tr></table>')],
    ['JSON', Buffer.from('[\n  {"name": "Ada"}\n]')],
    ['a binary file', Buffer.alloc(5000)],
    [
      'a binary file',
      Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * index * 31 + (index >> 3)) % 256)),
    ],
  ])('is refused as %s', async (looksLike, content) => {
    await expect(inspect(content)).rejects.toMatchObject({
      code: 'FILE_NOT_TEXT',
      message: `The file is no table: it looks like ${looksLike}.`,
    })
  })

  test.each(['', ' \n\t\r\n', '\u{feff}', ',,,\n,,\n'])('because it is blank (%j) is refused', async (text) => {
    await expect(inspect(text)).rejects.toMatchObject({ code: 'FILE_EMPTY' })
  })
})

describe('columns', () => {
  test('may be 5,000', async () => {
    const inspection = await inspect(wide(5000).repeat(2))
    expect(inspection.columns).toHaveLength(5000)
    expect(inspection.columns[4999]).toEqual({ index: 4999, header: 'c4999', samples: ['c4999'], fillRate: 1 })
  })

  test('may not be more than a spreadsheet has', async () => {
    expect((await inspect(wide(16_384))).columns).toHaveLength(16_384)
    await expect(inspect(wide(16_385))).rejects.toMatchObject({
      message: 'The file has 16385 columns; 16384 at most can be read.',
    })
  })
})

describe('a large file', () => {
  test('is read no further than its first megabyte, and its rows are estimated', async () => {
    const file = largeFile(10 ** 9, 'name,city\n', 'Ada,Paris\n')
    const inspection = await inspectCsv(file)
    expect(inspection.rows.isExact).toBe(false)
    expect(inspection.rows.count / 10 ** 8).toBeCloseTo(1, 3)
    expect(file.bytesTaken()).toBeLessThan(2 * 1024 * 1024)
  })

  test('is estimated by its bytes in UTF-16 too', async () => {
    const text = Buffer.from(`\u{feff}name,city\n${'Ada,Paris\n'.repeat(100_000)}`, 'utf16le')
    const { rows } = await inspect(text)
    expect(rows.isExact).toBe(false)
    expect(Math.abs(rows.count - 100_000)).toBeLessThan(10)
  })

  test('of 2 GB in a single line is refused', async () => {
    const file = largeFile(2 ** 31, '', 'x,')
    await expect(inspectCsv(file)).rejects.toMatchObject({
      message: 'The file cannot be read from line 1 on: the row is longer than 1 MiB.',
    })
    expect(file.bytesTaken()).toBeLessThan(2 * 1024 * 1024)
  })

  test('that begins with a megabyte of empty rows is refused', async () => {
    await expect(inspectCsv(largeFile(2 ** 31, '', ',,\n'))).rejects.toMatchObject({ code: 'FILE_EMPTY' })
  })

  test('whose header holds a quote that never closes is refused with the line of the quote', async () => {
    await expect(inspectCsv(largeFile(2 ** 31, 'a,"b\n', '1,2\n'))).rejects.toMatchObject({
      message: 'The file cannot be read from line 1 on: a quote opens there and is not closed within 1 MiB.',
    })
  })

  test('in which a quote stays open far down gets a notice with its line', async () => {
    const { notices, rows } = await inspectCsv(largeFile(2 ** 31, 'a,b\n1,2\n3,"4\n', '5,6\n'))
    expect(notices).toEqual(['A quote that opens on line 3 is not closed for a long way: check that line.'])
    expect(rows.isExact).toBe(false)
  })

  test('may be cut in the middle of a character by the end of the first megabyte', async () => {
    for (const start of ['a\n', 'ab\n', 'abc\n', 'abcd\n']) {
      const { dialect } = await inspect(`${start}${'😀\n'.repeat(300_000)}`)
      expect(dialect.encoding).toBe('utf-8')
    }
  })
})

test('a file with a few bad bytes among much UTF-8 is refused with the line, not read as another encoding', async () => {
  const bytes = Buffer.concat([Buffer.from(`name\n${'Zoé\n'.repeat(100)}`), Buffer.of(0xe9, 0x0a)])
  await expect(inspect(bytes)).rejects.toMatchObject({ code: 'FILE_UNREADABLE', details: { line: 102 } })
  expect((await inspect(bytes, { encoding: 'windows-1252' })).columns[0]?.samples).toEqual(['ZoÃ©', 'é'])
})

test('titles above the header are passed over, unless another row is chosen', async () => {
  const text =
    'Contacts of the fair,,\n\nPrinted on Monday,,\nemail,jobTitle,city\na@x.com,Analyst,Paris\nb@x.com,Buyer,Rome\n'
  const inspection = await inspect(text)

  expect(inspection.dialect.headerRow).toBe(2)
  expect(headersOf(inspection)).toEqual(['email', 'jobTitle', 'city'])
  expect(inspection.notices).toEqual([expect.stringContaining('titles')])
  expect(headersOf(await inspect(text, { headerRow: 0 }))[0]).toBe('Contacts of the fair')
})
