import { expect, test } from 'vitest'
import { moved, sortedBy } from './column-changes.ts'

test('a column is put before another one', () => {
  expect(moved(['a', 'b', 'c', 'd'], 1, 3)).toEqual(['a', 'c', 'b', 'd'])
  expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c'])
  expect(moved(['a', 'b', 'c', 'd'], 1, 4)).toEqual(['a', 'c', 'd', 'b'])
})

test('a head sorts upwards, downwards, and not at all', () => {
  expect(sortedBy([], 'city', false)).toEqual(['city'])
  expect(sortedBy(['city'], 'city', false)).toEqual(['-city'])
  expect(sortedBy(['-city'], 'city', false)).toEqual([])
  expect(sortedBy(['name'], 'city', false)).toEqual(['city'])
})

test('with Shift a head is added to what sorts already', () => {
  expect(sortedBy(['name'], 'city', true)).toEqual(['name', 'city'])
  expect(sortedBy(['name', 'city'], 'name', true)).toEqual(['-name', 'city'])
  expect(sortedBy(['-name', 'city'], 'name', true)).toEqual(['city'])
})
