import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignColumns, type Pair } from './assign-columns.ts'

test('a column gives way where the whole file gains by it', () => {
  // First come, first served would give slot 0 to column 0 and leave column 1 with nothing.
  const pairs = [
    { column: 0, slot: 0, gain: 0.3 },
    { column: 0, slot: 1, gain: 0.25 },
    { column: 1, slot: 0, gain: 0.28 },
  ]

  expect(assignColumns(pairs)).toEqual(
    new Map([
      [0, 1],
      [1, 0],
    ]),
  )
})

test('of columns that gain the same, the earlier one gets the slot', () => {
  const pairs = [2, 0, 1].map((column) => ({ column, slot: 7, gain: 0.3 }))

  expect(assignColumns(pairs)).toEqual(new Map([[0, 7]]))
})

test('nothing is assigned that was not offered', () => {
  expect(assignColumns([])).toEqual(new Map())
  expect(assignColumns([{ column: 5, slot: 3, gain: 0.1 }])).toEqual(new Map([[5, 3]]))
})

const pair = fc.record({
  column: fc.nat(4),
  slot: fc.nat(4),
  gain: fc.integer({ min: 1, max: 40 }).map((percent) => percent / 100),
})
const distinctPairs = fc.uniqueArray(pair, { selector: ({ column, slot }) => `${column} ${slot}` })

test('no other assignment gains more', () => {
  fc.assert(
    fc.property(distinctPairs, (pairs) => {
      const assigned = assignColumns(pairs)
      const gained = pairs.filter(({ column, slot }) => assigned.get(column) === slot).map(({ gain }) => gain)

      expect(gained).toHaveLength(assigned.size)
      expect(new Set(assigned.values()).size).toBe(assigned.size)
      expect(sum(gained)).toBeCloseTo(bestGain(pairs), 6)
    }),
  )
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The best of all assignments, found by trying them all. */
function bestGain([first, ...rest]: readonly Pair[]): number {
  if (first === undefined) return 0
  const compatible = rest.filter(({ column, slot }) => column !== first.column && slot !== first.slot)
  return Math.max(bestGain(rest), first.gain + bestGain(compatible))
}
