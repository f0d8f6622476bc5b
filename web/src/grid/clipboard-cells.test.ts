import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCells, writeCells } from './clipboard-cells.ts'

test.each([
  ['one', [['one']]],
  [
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '\t\n\tx',
    [
      ['', ''],
      ['', 'x'],
    ],
  ],
  ['"two\nlines"\t"say ""hi"""', [['two\nlines', 'say "hi"']]],
  ['5" pipe\t"open', [['5" pipe', '"open']]],
  ['"a"b\tc', [['"a"b', 'c']]],
  ['a\n\nb', [['a'], [''], ['b']]],
])('%j', (text, cells) => {
  expect(readCells(text)).toEqual(cells)
})

test('what is copied is pasted as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ') })
  const rows = fc
    .integer({ min: 1, max: 3 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(rows, (written) => {
      // A last row of one blank cell looks like the line break at the end.
      fc.pre(written.length === 1 || written.at(-1)?.join('') !== '')
      expect(readCells(writeCells(written))).toEqual(written)
    }),
  )
})
