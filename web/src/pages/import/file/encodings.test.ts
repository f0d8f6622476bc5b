import { expect, test } from 'vitest'
import { ENCODING_LABELS } from '../../../../../src/infra/formats/encodings.ts'
import { ENCODINGS } from './encodings.ts'

test('the page offers the encodings that the server reads', () => {
  expect(ENCODINGS).toEqual(ENCODING_LABELS)
})
