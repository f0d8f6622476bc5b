import { describe, expect, test } from 'vitest'
import { shareOut } from './owner-turns.ts'

const standing = (...given: readonly number[]) =>
  given.map((each, index) => ({ memberId: String(index), weight: 1, given: each }))

const weighted = (...weights: readonly number[]) =>
  weights.map((weight, index) => ({ memberId: String(index), weight, given: 0 }))

describe('members of the same weight', () => {
  test.each([
    [0, [0, 0, 0]],
    [1, [1, 0, 0]],
    [10, [4, 3, 3]],
    [1_000_000, [333_334, 333_333, 333_333]],
  ])('%d records', (records, expected) => {
    expect(shareOut(records, standing(0, 0, 0))).toEqual(expected)
  })

  test('go on where they stopped', () => {
    expect(shareOut(10, standing(4, 3, 3))).toEqual([3, 4, 3])
    expect(shareOut(1, standing(7, 7, 6))).toEqual([0, 0, 1])
  })

  test('make up for what one of them did not get', () => {
    expect(shareOut(10, standing(100, 95, 100))).toEqual([2, 7, 1])
    expect(shareOut(3, standing(100, 0, 100))).toEqual([0, 3, 0])
  })
})

describe('members of different weights', () => {
  test('get records in proportion', () => {
    expect(shareOut(300, weighted(2, 1))).toEqual([200, 100])
    expect(shareOut(4, weighted(2, 1))).toEqual([3, 1])
    expect(shareOut(60, weighted(3, 2, 1))).toEqual([30, 20, 10])
  })

  test('import by import come to what one import comes to', () => {
    let members = [5, 3, 1].map((weight, index) => ({ memberId: String(index), weight, given: 0 }))
    for (const records of [1, 2, 7, 0, 13, 1, 1, 100, 4]) {
      const shares = shareOut(records, members)
      members = members.map((each, index) => ({ ...each, given: each.given + (shares[index] ?? 0) }))
    }

    expect(members.map(({ given }) => given)).toEqual(shareOut(129, weighted(5, 3, 1)))
  })
})
