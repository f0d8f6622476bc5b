import { expect, test } from 'vitest'
import { ChangedTexts } from './changed-texts.ts'

const source = (row: number) => ({ row, line: row, cells: ['a', 'b'] })

test('texts stand by column, and the rows that were read once each', () => {
  const changed = new ChangedTexts(10)
  changed.add(1, 3, 'x', 'b', source(3))
  changed.add(0, 7, 'y', null, source(7))
  changed.add(1, 7, 'z', 'b', source(7))

  expect(changed.settled()).toEqual({
    batches: [
      { column: 0, rows: [7], after: ['y'], inFile: [null] },
      { column: 1, rows: [3, 7], after: ['x', 'z'], inFile: ['b', 'b'] },
    ],
    sources: [source(3), source(7)],
  })
})

test('more cells than fit in memory are refused, but never those of one column', () => {
  const changed = new ChangedTexts(1_200, 1_000)
  for (let row = 1; row <= 1_200; row += 1) changed.add(0, row, '', null)

  expect(() => changed.add(1, 1_200, '', null)).toThrow(/more than 1,200 cells/)
})
