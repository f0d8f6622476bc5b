import { expect, test } from 'vitest'
import { ratingCodec } from './rating.ts'
import { reading } from './test-support.ts'

test.each([
  ['3', 3],
  ['4.0', 4],
  ['3/5', 3],
  ['5 / 5', 5],
  ['★★★', 3],
  ['★★★☆☆', 3],
  ['⭐️⭐️', 2],
  ['0', 'RATING_OUT_OF_RANGE'],
  ['6', 'RATING_OUT_OF_RANGE'],
  ['3.5', 'RATING_OUT_OF_RANGE'],
  ['3/10', 'RATING_OUT_OF_RANGE'],
  ['★★★★★★', 'RATING_OUT_OF_RANGE'],
  ['★★☆', 'RATING_OUT_OF_RANGE'],
  ['☆☆☆☆☆', 'RATING_OUT_OF_RANGE'],
  ['good', 'RATING_OUT_OF_RANGE'],
])('%s → %s', (text, value) => {
  expect(reading(ratingCodec, text)).toBe(value)
})
