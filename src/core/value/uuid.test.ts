import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { reading } from './test-support.ts'
import { referenceCodec, uuidCodec } from './uuid.ts'

const ID = '0197c9a2-5b1e-7c3d-8e4f-0123456789ab'

test.each([ID, ID.toUpperCase(), `{${ID}}`, ID.replaceAll('-', ''), `{${ID.toUpperCase().replaceAll('-', '')}}`])(
  '%s is one id',
  (text) => {
    expect(reading(uuidCodec, text)).toBe(ID)
    expect(reading(referenceCodec, text)).toBe(ID)
  },
)

test.each([
  `{${ID}`,
  `${ID}}`,
  ID.slice(1),
  `${ID}0`,
  ID.replace('-', ''),
  ID.replace('a', 'g'),
  ID.replace('a', '-'),
  ID.replace('a', 'ā'),
  `-${ID.slice(1)}`,
  '12345',
])('%s is no id', (text) => {
  expect(reading(uuidCodec, text)).toBe('UUID_UNREADABLE')
})

test('every id reads back as itself', () => {
  fc.assert(fc.property(fc.uuid(), (id) => reading(uuidCodec, id) === id))
})
