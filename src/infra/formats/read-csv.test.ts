import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { CsvDialect, SourceRow } from '../../core/import/dialect.ts'
import { memoryFile } from '../files/memory-file.ts'
import type { SourceFile } from '../files/source-file.ts'
import { readCsvRows } from './read-csv.ts'

const dialect = (changes: Partial<CsvDialect> = {}): CsvDialect => ({
  kind: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  headerRow: 0,
  ...changes,
})

async function readAll(file: SourceFile | string | Buffer, changes?: Partial<CsvDialect>): Promise<SourceRow[]> {
  const source = typeof file === 'string' || Buffer.isBuffer(file) ? memoryFile(file) : file
  const rows: SourceRow[] = []
  for await (const batch of readCsvRows(source, dialect(changes))) rows.push(...batch)
  return rows
}

const cellsOf = async (file: SourceFile | string | Buffer, changes?: Partial<CsvDialect>): Promise<unknown> =>
  (await readAll(file, changes)).map(({ cells }) => cells)

/** A file that is made while it is read, and that tells how much of it was asked for. */
function endlessFile(sizeBytes: number, piece: string): SourceFile & { readonly bytesTaken: () => number } {
  let bytesTaken = 0
  const chunk = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)))
  function* chunks(): Generator<Buffer> {
    for (; bytesTaken < sizeBytes; bytesTaken += chunk.length) yield chunk
  }
  return { sizeBytes, open: () => Readable.from(chunks()), bytesTaken: () => bytesTaken }
}

describe('rows', () => {
  test('are those below the header, numbered from 1, with the line on which they start', async () => {
    expect(await readAll('name,note\nAda,"two\nlines"\n\nLi,one\n')).toEqual([
      { row: 1, line: 2, cells: ['Ada', 'two\nlines'] },
      { row: 2, line: 5, cells: ['Li', 'one'] },
    ])
  })

  test('begin below the chosen header row; empty rows above it do not count', async () => {
    const rows = await readAll('Report\n\n2026,,\nname,note\nAda,x\n', { headerRow: 2 })
    expect(rows).toEqual([{ row: 1, line: 5, cells: ['Ada', 'x'] }])
  })

  test('keep the number of cells they have', async () => {
    expect(await cellsOf('a,b\n1\n1,2,3\n1,2\n')).toEqual([['1'], ['1', '2', '3'], ['1', '2']])
  })

  test('end at line feeds, carriage returns and both, mixed in one file', async () => {
    expect(await cellsOf('a,b\r1,2\n3,4\r\n5,6\r7,8')).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
    ])
  })

  test('may have one column, or 5,000', async () => {
    expect(await cellsOf('a\n1\n2\n')).toEqual([['1'], ['2']])
    const wide = Array.from({ length: 5000 }, (_, index) => `c${index}`)
    expect(await cellsOf(`${wide.join(',')}\n${wide.join(',')}\n`)).toEqual([wide])
  })

  test.each([
    [';', 'a;b\n1,5;"x;y"\n', [['1,5', 'x;y']]],
    ['\t', 'a\tb\n1\t"x\ty"\n', [['1', 'x\ty']]],
    ['|', 'a|b\n1|"x|y"\n', [['1', 'x|y']]],
  ] as const)('are divided at %j', async (delimiter, text, cells) => {
    expect(await cellsOf(text, { delimiter })).toEqual(cells)
  })

  test('of a file with a header only are none', async () => {
    expect(await readAll('a,b\n')).toEqual([])
  })
})

describe('encodings', () => {
  const text = 'name,note\r\nZoë 😀 Łódź,"é\r\nè"\r\n'

  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\u{feff}${text}`)],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16le', Buffer.from(`\u{feff}${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
    ['utf-16be', Buffer.from(`\u{feff}${text}`, 'utf16le').swap16()],
  ])('%s is read wherever its characters are cut', async (encoding, bytes) => {
    for (const chunkBytes of [1, 2, 3, 5, 7, 1000]) {
      const rows = await cellsOf(memoryFile(bytes, chunkBytes), { encoding })
      expect(rows).toEqual([['Zoë 😀 Łódź', 'é\r\nè']])
    }
  })

  test.each([
    ['windows-1252', [0xeb, 0x20, 0x96, 0x20, 0x80]],
    ['iso-8859-15', [0xeb, 0x20, 0x2d, 0x20, 0xa4]],
    ['macintosh', [0x91, 0x20, 0xd0, 0x20, 0xdb]],
    ['utf-8', [...Buffer.from('ë – €')]],
  ])('%s is read, the euro sign too', async (encoding, bytes) => {
    const cells = await cellsOf(Buffer.from([...Buffer.from('a\n'), ...bytes]), { encoding })
    expect(cells).toEqual([[encoding === 'iso-8859-15' ? 'ë - €' : 'ë – €']])
  })

  test('Shift JIS is read wherever its characters are cut', async () => {
    const bytes = iconv.encode('名前,都市\n山田太郎,東京\n', 'shift_jis')
    for (const chunkBytes of [1, 2, 3]) {
      expect(await cellsOf(memoryFile(bytes, chunkBytes), { encoding: 'shift_jis' })).toEqual([['山田太郎', '東京']])
    }
  })

  test.each([
    ['utf-8', [0xe9]],
    ['utf-16le', [0x00, 0xd8, 0x41, 0x00]],
    ['windows-1252', [0x81]],
    ['shift_jis', [0xff, 0xff]],
  ] as const)('bytes that are not %s are refused with their line', async (encoding, bad) => {
    const good = iconv.encode('a,b\n1,"2\n2"\n3,', encoding)
    const file = Buffer.concat([good, Buffer.from(bad), iconv.encode('\n5,6\n', encoding)])
    await expect(readAll(file, { encoding })).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: `The file cannot be read from line 4 on: it holds bytes that are not ${encoding}.`,
      remedy: expect.stringContaining('Choose the encoding'),
    })
  })

  test('a file of UTF-16 that ends in half a character is refused', async () => {
    const bytes = Buffer.from('a\n1\n2', 'utf16le').subarray(0, -1)
    await expect(readAll(bytes, { encoding: 'utf-16le' })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })

  test('a bad byte after megabytes of good UTF-8 is refused with its line', async () => {
    const good = Buffer.from(`name\n${'Zoé Müller\n'.repeat(200_000)}`)
    const file = memoryFile(Buffer.concat([good, Buffer.of(0xe9, 0x0a)]))
    await expect(readAll(file)).rejects.toMatchObject({ details: { line: 200_002 } })
  })

  test('an encoding that nobody knows is refused', async () => {
    await expect(readAll('a\n1\n', { encoding: 'klingon-8' })).rejects.toMatchObject({ code: 'ENCODING_UNKNOWN' })
  })
})

describe('a file that cannot be read', () => {
  test('of 2 GB in a single line is refused after little more than a megabyte', async () => {
    const file = endlessFile(2 ** 31, 'x,')
    await expect(readAll(file)).rejects.toMatchObject({
      message: 'The file cannot be read from line 1 on: the row is longer than 1 MiB.',
    })
    expect(file.bytesTaken()).toBeLessThan(4 * 1024 * 1024)
  })

  test('of 2 GB below a quote that never closes is refused with the line of the quote', async () => {
    const file = endlessFile(2 ** 31, '1,2\n')
    const opened = memoryFile('a,b\n1,2\n3,"open\n')
    const both: SourceFile = {
      sizeBytes: file.sizeBytes,
      open: () => Readable.from(concat(opened.open(), file.open())),
    }
    await expect(readAll(both)).rejects.toMatchObject({
      message: 'The file cannot be read from line 3 on: a quote opens there and is not closed within 1 MiB.',
    })
    expect(file.bytesTaken()).toBeLessThan(4 * 1024 * 1024)
  })

  test('is not one whose rows are long, up to a megabyte each', async () => {
    const long = `"${'x\n'.repeat(400_000)}"`
    const rows = await readAll(memoryFile(`a\n${long}\n${long}\n${'y'.repeat(900_000)}\n`, 65_536))
    expect(rows.map(({ line, cells }) => [line, cells[0]?.length])).toEqual([
      [2, 800_000],
      [400_003, 800_000],
      [800_004, 900_000],
    ])
  })

  test.each(['', '\n\n', ',,\n,,\n'])('because it holds nothing (%j) is refused', async (text) => {
    await expect(readAll(text)).rejects.toMatchObject({ code: 'FILE_EMPTY' })
  })

  test('because it has no such header row is refused', async () => {
    await expect(readAll('a\n1\n', { headerRow: 2 })).rejects.toMatchObject({ code: 'HEADER_ROW_MISSING' })
  })
})

describe('batches', () => {
  const tenRows = `n\n${Array.from({ length: 10 }, (_, index) => `${index}\n`).join('')}`

  test.each([1, 3, 10, 11])('hold at most %i rows, and are full except the last', async (batchRows) => {
    for (const chunkBytes of [1, 5, 1000]) {
      const sizes: number[] = []
      for await (const batch of readCsvRows(memoryFile(tenRows, chunkBytes), dialect(), { batchRows })) {
        sizes.push(batch.length)
      }
      expect(sizes.slice(0, -1).every((size) => size === batchRows)).toBe(true)
      expect(sizes.reduce((sum, size) => sum + size)).toBe(10)
      expect(sizes.at(-1)).toBeGreaterThan(0)
    }
  })

  test('are told with the bytes read for them, up to the size of the file', async () => {
    const file = memoryFile(tenRows, 4)
    const progress: number[] = []
    const options = { batchRows: 3, onProgress: (bytesRead: number) => progress.push(bytesRead) }
    for await (const batch of readCsvRows(file, dialect(), options)) expect(batch.length).toBeGreaterThan(0)
    expect(progress).toEqual([8, 16, 20, 22])
    expect(progress.at(-1)).toBe(file.sizeBytes)
  })

  test('that nobody takes are not read', async () => {
    const file = endlessFile(2 ** 31, 'a,b\n')
    for await (const batch of readCsvRows(file, dialect())) {
      expect(batch).toHaveLength(500)
      break
    }
    expect(file.bytesTaken()).toBeLessThan(4 * 1024 * 1024)
  })

  test('end with the reason when the reading is aborted', async () => {
    const abort = new AbortController()
    const reading = readCsvRows(endlessFile(2 ** 31, 'a,b\n'), dialect(), { signal: abort.signal })
    await reading.next()
    abort.abort(new Error('cancelled by Ada'))
    await expect(reading.next()).rejects.toThrow('cancelled by Ada')
  })
})

async function* concat(...parts: readonly Readable[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield* part
}
