import { expect, test } from 'vitest'
import { ERROR_MARK, LOST_DIGITS_MARK } from './cell-mark.ts'
import { makeSourceReader, type CellSource } from './cell-source.ts'

const read = (source: CellSource, ...cells: readonly string[]): string => makeSourceReader(source, 0).text(cells)
const join: CellSource = { kind: 'join', columns: [1, 0], separator: ' / ' }

test.each([
  [['a', 'b'], 'b / a'],
  [['a', ''], 'a'],
  [['', 'b'], 'b'],
  [['a'], 'a'],
  [[], ''],
  [[`${LOST_DIGITS_MARK}12`, 'b'], 'b / 12'],
  [[`${ERROR_MARK}#N/A`, 'b'], `${ERROR_MARK}#N/A`],
])('%j joined are %j', (cells, text) => {
  expect(read(join, ...cells)).toBe(text)
})

test('the parts of a cell come from one splitting, whatever was split between', () => {
  const [first, last] = ['first', 'last'].map((part) => makeSourceReader({ kind: 'name', part, order: 'firstLast' }, 0))
  expect([first?.text(['Ann Lee']), last?.text(['Bo Chen']), last?.text(['Ann Lee'])]).toEqual(['Ann', 'Chen', 'Lee'])
})

test('what was not surely understood is told with the first part only', () => {
  const readers = ['first', 'last'].map((part) => makeSourceReader({ kind: 'name', part, order: 'firstLast' }, 0))
  expect(readers.map((reader) => reader.warn?.(['Dr. Ann Lee'])?.code)).toEqual(['NAME_TITLE_LEFT_OUT', undefined])
  expect(readers[0]?.warn?.([''])).toBeNull()
})
