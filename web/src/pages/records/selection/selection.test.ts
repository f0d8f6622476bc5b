import { expect, test } from 'vitest'
import { ALL, countOf, holds, NONE, toBulkSelection, toggled, withIds } from './selection.ts'

const choice = { filter: { field: 'city', operator: 'is', value: 'Paris' }, search: 'ada', deleted: 'exclude' } as const

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

test('a bulk change names single records by their ids, and all by what selects them', () => {
  expect(toBulkSelection(toggled(NONE, 'a'), choice)).toEqual({ ids: ['a'] })
  expect(toBulkSelection(ALL, choice)).toEqual(choice)
  expect(toBulkSelection(toggled(ALL, 'a'), choice)).toEqual({
    ...choice,
    filter: { and: [choice.filter, { field: 'id', operator: 'notIn', value: ['a'] }] },
  })
})
