import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceRow } from '../../core/import/dialect.ts'
import { Refusal } from '../../core/refusal.ts'
import { CsvScanner } from './csv-scanner.ts'

/** Reads the text in pieces that are cut at these places, whatever character or line break they fall into. */
function scan(text: string | Buffer, cuts: readonly number[] = [], delimiter = ','): readonly SourceRow[] {
  const bytes = Buffer.from(text)
  const scanner = new CsvScanner({ delimiter, firstRow: 1, encoding: 'utf-8' })
  const rows: SourceRow[] = []
  const places = cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b)
  for (const [index, end] of [...places, bytes.length].entries()) {
    scanner.write(bytes.subarray(index === 0 ? 0 : places[index - 1], end))
    rows.push(...scanner.read(1), ...scanner.read(1000))
  }
  scanner.end()
  return [...rows, ...scanner.read(1000)]
}

const cellsOf = (text: string): readonly (readonly string[])[] => scan(text).map(({ cells }) => cells)

function refusalOf(read: () => unknown): Refusal | null {
  try {
    read()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** The independent reader, set up to take everything that ours takes. */
const parseIndependently = (text: string): string[][] =>
  parse(text, {
    bom: true,
    recordDelimiter: ['\r\n', '\n', '\r'],
    relaxQuotes: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
  })

const hasText = (cells: readonly string[]): boolean => cells.some((cell) => cell !== '')

// Pieces that meet in every order make more trouble than random characters do.
const csvText = fc
  .tuple(
    fc.constantFrom('', '\u{feff}'),
    fc.array(
      fc.constantFrom(
        'a',
        'é',
        '😀',
        ' ',
        '0',
        "'",
        '\\',
        ';',
        '"',
        '"',
        '""',
        ',',
        ',',
        '","',
        '\n',
        '\r',
        '\r\n',
        '\t',
        '\u{feff}',
      ),
      { maxLength: 40 },
    ),
  )
  .map(([mark, pieces]) => mark + pieces.join(''))

/** Text in which cells are quoted as they should be, so that long stretches of it are well formed. */
const wellFormedText = fc
  .array(
    fc.tuple(
      fc.array(
        fc.oneof(
          fc.stringMatching(/^[a-zé😀 ]*$/u),
          fc.string({ unit: 'grapheme' }).map((text) => `"${text.replaceAll('"', '""')}"`),
          fc.constantFrom('5" pipe', '"Jim" Smith', '"a""b"c', '""', '""x', '"a,b\nc"'),
        ),
        { minLength: 1, maxLength: 5 },
      ),
      fc.constantFrom('\n', '\r', '\r\n', '\n\n'),
    ),
  )
  .map((rows) => rows.map(([cells, lineBreak]) => cells.join(',') + lineBreak).join(''))

const anyText = fc.oneof(csvText, wellFormedText).filter((text) => !text.includes('\0'))
const anyCuts = fc.array(fc.nat({ max: 2000 }), { maxLength: 30 })

describe('against an independent reader', () => {
  test('any text gives the same cells, unless a quote was left open', () => {
    fc.assert(
      fc.property(anyText, anyCuts, (text, cuts) => {
        const refusal = refusalOf(() => scan(text, cuts))
        let expected: string[][] | null = null
        try {
          expected = parseIndependently(text)
        } catch {
          // Only a quote that never closes is an error there.
        }
        if (expected === null) return refusal?.code === 'FILE_UNREADABLE'
        const ranTogether = expected.flat().some((cell) => /^".*[\r\n]/s.test(cell))
        if (refusal !== null) return ranTogether && refusal.message.includes('is followed by more text')
        expect(scan(text, cuts).map(({ cells }) => cells)).toEqual(expected.filter(hasText))
        return true
      }),
      { numRuns: 5000 },
    )
  })

  test('chunks may be cut anywhere: rows and line numbers are the same', () => {
    fc.assert(
      fc.property(anyText, anyCuts, (text, cuts) => {
        if (refusalOf(() => scan(text)) === null) expect(scan(text, cuts)).toEqual(scan(text))
        else expect(refusalOf(() => scan(text, cuts))?.message).toBe(refusalOf(() => scan(text))?.message)
      }),
      { numRuns: 2000 },
    )
  })

  test('a text cut after every byte is read as a whole', () => {
    const text = '\u{feff}name,note\r\nZoé,"said ""hi 😀""\r\nand left"\r\n\r\nLi,\r\n'
    expect(scan(text, [...Buffer.from(text).keys()])).toEqual(scan(text))
  })
})

describe('line numbers', () => {
  test('count every kind of line break, in cells and in empty lines', () => {
    const rows = scan('a\n\n"b\nb\r\nb"\r\nc\rd\r\n\r\n"e\re"\nf')
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [3, 'b\nb\r\nb'],
      [6, 'c'],
      [7, 'd'],
      [9, 'e\re'],
      [11, 'f'],
    ])
  })
})

describe('quotes', () => {
  test('inside a bare cell they are text', () => {
    expect(cellsOf('5" pipe,1/2",a"b"c\n')).toEqual([['5" pipe', '1/2"', 'a"b"c']])
  })

  test('around the first word only they are text too', () => {
    expect(cellsOf('"Jim" Smith,"a, b" c,x\n')).toEqual([['"Jim" Smith', '"a, b" c', 'x']])
  })

  test('left open, they are refused on the line where they open, however far the next quote is', () => {
    const refusal = refusalOf(() => scan('a,b\n1,"open\n2,b\n3,"closed"\n4,d\n'))
    expect(refusal?.message).toBe(
      'The file cannot be read from line 2 on: a quote opens there, and the next closing quote, on line 4, is followed by more text.',
    )
    expect(refusal?.remedy).toContain('Close the quote that opens on line 2')
  })

  test('left open at the end of the file, they are refused on the line where they open', () => {
    const refusal = refusalOf(() => scan('a,b\n"1\n1",2\n3,"open\n4,5\n'))
    expect(refusal?.message).toBe(
      'The file cannot be read from line 4 on: a quote opens there and is not closed before the end of the file.',
    )
  })
})

describe('bytes', () => {
  test('that are not UTF-8 are refused with their line, wherever a chunk ends', () => {
    const text = Buffer.concat([
      Buffer.from('a,b\nZoé,"1\n2"\n'),
      Buffer.of(0x5a, 0x6f, 0xe9),
      Buffer.from(',2\nx,y\n'),
    ])
    for (const cut of text.keys()) {
      expect(refusalOf(() => scan(text, [cut]))?.message).toBe(
        'The file cannot be read from line 4 on: it holds bytes that are not utf-8.',
      )
    }
  })

  test('a character that the end of the file cuts off is refused', () => {
    expect(refusalOf(() => scan(Buffer.from('a\né').subarray(0, -1)))?.code).toBe('FILE_UNREADABLE')
  })

  test('NUL is text', () => {
    expect(cellsOf('a\0b,"c\0"\n')).toEqual([['a\0b', 'c\0']])
  })
})

test('a row in which no cell holds anything is no row', () => {
  expect(scan('a,b\n,\n"",""\n\n , \n1,2\n').map(({ row, line }) => [row, line])).toEqual([
    [1, 1],
    [2, 5],
    [3, 6],
  ])
})
