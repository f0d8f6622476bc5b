import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryFile } from '../files/memory-file.ts'
import { DELIMITERS } from './detect-delimiter.ts'
import { readCsvRows } from './read-csv.ts'
import { writeCsv, type WriteCsvOptions } from './write-csv.ts'

async function write(rows: readonly (readonly string[])[], options?: WriteCsvOptions): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of writeCsv(rows, options)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('the text', () => {
  test('has CRLF after each row, and quotes only where they are needed', async () => {
    const rows = [
      ['a', 'b c', "it's"],
      ['1,5', 'say "hi"', ';'],
      ['lf\nlf', 'cr\rcr', ''],
    ]
    expect((await write(rows)).toString()).toBe('a,b c,it\'s\r\n"1,5","say ""hi""",;\r\n"lf\nlf","cr\rcr",\r\n')
  })

  test('quotes the delimiter in use and no other', async () => {
    expect((await write([['a,b', 'c;d']], { delimiter: ';' })).toString()).toBe('a,b;"c;d"\r\n')
  })

  test('begins with a byte order mark on request', async () => {
    expect(await write([['é']], { byteOrderMark: true })).toEqual(Buffer.from('\u{feff}é\r\n'))
  })

  test('keeps a row with a single empty cell apart from an empty line', async () => {
    expect((await write([['']])).toString()).toBe('""\r\n')
  })
})

test('rows are taken only as the chunks are', async () => {
  let taken = 0
  function* endlessRows(): Generator<readonly string[]> {
    for (;;) {
      taken += 1
      yield ['x'.repeat(1000)]
    }
  }
  const chunks = writeCsv(endlessRows())
  await chunks.next()
  await chunks.return(undefined)
  expect(taken).toBeLessThan(100)
})

test('what is written is read back, cell by cell, whatever is in the cells', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('a', 'é', '😀', '"', ',', ';', '\t', '|', '\n', '\r', ' ', '\u{feff}', '\0'))
      .map((all) => all.join('')),
  )
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })))
    .map((rows) => rows.filter((cells) => cells.some((text) => text !== '')))
  const options = fc.record({ delimiter: fc.constantFrom(...DELIMITERS), byteOrderMark: fc.boolean() })

  await fc.assert(
    fc.asyncProperty(table, options, fc.integer({ min: 1, max: 40 }), async (rows, options, chunkBytes) => {
      const bytes = await write([['header'], ...rows], options)
      const dialect = { kind: 'csv', encoding: 'utf-8', delimiter: options.delimiter, headerRow: 0 } as const
      const found: unknown[] = []
      for await (const batch of readCsvRows(memoryFile(bytes, chunkBytes), dialect)) {
        found.push(...batch.map(({ cells }) => cells))
      }
      expect(found).toEqual(rows)
    }),
    { numRuns: 500 },
  )
})
