import { expect, test } from 'vitest'
import { NO_ROWS } from '../../../../../src/core/import/outcome.ts'
import { describeCounts } from './describe-counts.ts'

test('every outcome that occurs is named, and no other', () => {
  const counts = { ...NO_ROWS, created: 61_200, updated: 38_100, failed: 860 }
  expect(describeCounts({ counts, valuesCleared: 0 })).toBe(
    '61,200 new, 38,100 updated, and 860 left out with problems.',
  )
})

test('values that will be cleared are told', () => {
  expect(describeCounts({ counts: { ...NO_ROWS, updated: 2 }, valuesCleared: 1 })).toBe(
    '2 updated. 1 value of existing records will be cleared.',
  )
})

test('a file without rows says so', () => {
  expect(describeCounts({ counts: NO_ROWS, valuesCleared: 0 })).toBe('The file has no rows.')
})
