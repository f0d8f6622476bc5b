import { expect, test } from 'vitest'
import { looksLikeHeader, readPasted, toFile } from './pasted-rows.ts'

const read = (text: string): unknown => readPasted({ text, html: '' })

test('cells of a spreadsheet are read, each row as wide as the widest', () => {
  expect(read('E-mail\tName\nada@example.com\n\n"b\nc"\tBlaise\t3\n')).toEqual([
    ['E-mail', 'Name', ''],
    ['ada@example.com', '', ''],
    ['b\nc', 'Blaise', '3'],
  ])
})

test.each(['', 'a sentence', 'two\nlines', 'one\t', '\t\t'])('%j is no range of cells', (text) => {
  const cells = read(text)
  expect(cells === null || (cells as string[][]).flat().filter(Boolean).length < 2).toBe(true)
})

test('what holds values names no columns', () => {
  expect(looksLikeHeader([['E-mail', 'Name', 'Born']])).toBe(true)
  for (const value of ['ada@example.com', '12', '+33 1 23', '1815-12-10', ''])
    expect(looksLikeHeader([['Ada', value]])).toBe(false)
})

test('the file has its names of columns first', async () => {
  const cells = [['Ada', 'say "hi"']]
  const file = toFile({ cells, columnNames: ['Column 1', 'Column 2'], name: 'Pasted.csv' })
  expect(await file.text()).toBe('Column 1\tColumn 2\nAda\t"say ""hi"""')
  expect(file.name).toBe('Pasted.csv')
})
