import { expect, test } from 'vitest'
import { editsOf, readRange } from './pasted-cells.ts'

test('several cells of a spreadsheet are a range, one cell is none', () => {
  expect(readRange('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(readRange('one cell')).toBeNull()
  expect(readRange('one cell\n')).toBeNull()
})

test('a range goes to the right and down, and not beyond the table', () => {
  const range = [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ]
  expect(editsOf(range, [7, 9], [2])).toEqual([
    { row: 7, column: 2, text: 'a' },
    { row: 9, column: 2, text: 'c' },
  ])
  expect(editsOf([['a', 'b']], [7], [4, 0, 1])).toEqual([
    { row: 7, column: 4, text: 'a' },
    { row: 7, column: 0, text: 'b' },
  ])
})
