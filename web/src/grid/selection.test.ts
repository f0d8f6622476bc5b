import { expect, test } from 'vitest'
import { ALL, countOf, holds, NONE, toggled, withIds } from './selection.ts'

test('records are taken in and out one by one', () => {
  const one = toggled(NONE, 'a')
  expect([holds(one, 'a'), holds(one, 'b'), countOf(one, 100)]).toEqual([true, false, 1])
  expect(countOf(toggled(one, 'a'), 100)).toBe(0)
  expect(countOf(withIds(one, ['a', 'b', 'c'], true), 100)).toBe(3)
})

test('of all that match single ones can be left out', () => {
  const most = toggled(ALL, 'a')
  expect([holds(most, 'a'), holds(most, 'b'), countOf(most, 100)]).toEqual([false, true, 99])
  expect(countOf(toggled(most, 'a'), 100)).toBe(100)
})
