import { beforeAll, expect, test } from 'vitest'
import { NO_ROWS } from '../../../../../src/core/import/outcome.ts'
import { withImportTexts } from '../../../texts/import-texts.ts'
import { describeCounts } from './describe-counts.ts'

beforeAll(() => withImportTexts(() => Promise.resolve()))

test('every outcome that occurs is named, and no other', () => {
  const counts = { ...NO_ROWS, created: 61_200, updated: 38_100, failed: 860 }
  expect(describeCounts({ counts, valuesCleared: 0 })).toBe(
    '61,200 new, 38,100 updated, and 860 left out with problems.',
  )
})

test('values that will be cleared are told in the same sentence', () => {
  expect(describeCounts({ counts: { ...NO_ROWS, updated: 2, skipped: 640 }, valuesCleared: 1204 })).toBe(
    '2 updated and 640 skipped as duplicates; 1,204 values of existing records will be cleared.',
  )
})

test('a file without rows says so', () => {
  expect(describeCounts({ counts: NO_ROWS, valuesCleared: 0 })).toBe('The file has no rows.')
})
