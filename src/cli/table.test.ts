import { expect, test } from 'vitest'
import { formatTable } from './table.ts'
import { textWidth } from './text-width.ts'

test('columns are as wide as their widest cell, numbers to the right', () => {
  const columns = [{ title: 'Object' }, { title: 'Records', align: 'right' }] as const
  const rows = [
    ['people', '10,000'],
    ['opportunities', '7'],
  ]
  expect(formatTable(columns, rows, 80)).toEqual([
    'Object         Records',
    '─────────────  ───────',
    'people          10,000',
    'opportunities        7',
  ])
})

test('where there is no room, texts go on in the next line or are cut', () => {
  const columns = [
    { title: 'Column', fit: 'cut' },
    { title: 'Why', fit: 'wrap' },
  ] as const
  const rows = [['A header that is long', 'The header is a usual name.']]
  expect(formatTable(columns, rows, 32)).toEqual([
    'Column           Why',
    '───────────────  ───────────────',
    'A header that …  The header is a',
    '                 usual name.',
  ])
})

test('columns to drop go, the last one first, before the others get too narrow', () => {
  const columns = [
    { title: 'Id' },
    { title: 'File', fit: 'cut' },
    { title: 'Object', fit: 'drop' },
    { title: 'When', fit: 'drop' },
  ] as const
  const rows = [['0123456789', 'organizations.csv', 'companies', '2026-11-21 09:30']]
  expect(formatTable(columns, rows, 36)).toEqual([
    'Id          File           Object',
    '──────────  ─────────────  ─────────',
    '0123456789  organization…  companies',
  ])
})

test.each([40, 60, 80, 120])('no line is wider than %d columns', (width) => {
  const columns = [{ title: 'Column', fit: 'cut' }, { title: 'Field' }, { title: 'Why', fit: 'wrap' }] as const
  const rows = [
    ['名前'.repeat(30), 'name.first', 'The header is the label of the field. '.repeat(5)],
    ['x'.repeat(500), 'a', 'y'.repeat(500)],
  ]
  for (const line of formatTable(columns, rows, width)) expect(textWidth(line)).toBeLessThanOrEqual(width)
})

test('a cell cannot steer the terminal', () => {
  const [, , row] = formatTable([{ title: 'Column' }], [['a\u001B[2Jb\nc\u202Ed']], 80)
  expect(row).toBe('a [2Jb c d')
})
