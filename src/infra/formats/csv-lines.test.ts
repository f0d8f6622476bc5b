import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvLines } from './csv-lines.ts'
import { formatCsvRow } from './write-csv.ts'

test('lines are counted and ended, wherever the bytes are cut, and texts keep their own line feeds', () => {
  const cell = fc
    .array(fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ''), { maxLength: 5 })
    .map((all) => all.join(''))
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 20 })
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 12 }), (rows, size) => {
      const wanted = rows.map((cells) => formatCsvRow(cells)).join('')
      const given = rows.map((cells) => `${formatCsvRow(cells).slice(0, -2)}\n`).join('')
      const bytes = Buffer.from(given)
      const cut = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      )
      const wide = new CsvLines('crlf')
      expect(Buffer.concat(cut.map((piece) => Buffer.from(wide.take(piece)))).toString()).toBe(wanted)
      const plain = new CsvLines('lf')
      expect(Buffer.concat(cut.map((piece) => Buffer.from(plain.take(piece)))).toString()).toBe(given)
      expect([wide.count, plain.count]).toEqual([rows.length, rows.length])
    }),
  )
})
