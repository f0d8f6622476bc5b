import { expect, test } from 'vitest'
import { readReviewKey } from './review-key.ts'

const press = (key: string, held: { readonly isMod?: boolean; readonly shiftKey?: boolean } = {}) =>
  readReviewKey({ key, isMod: false, shiftKey: false, altKey: false, ...held })

test('arrows move, with Shift they extend the range', () => {
  expect(press('ArrowDown')).toEqual({ kind: 'move', rows: 1, columns: 0, isExtending: false })
  expect(press('ArrowRight', { shiftKey: true })).toEqual({ kind: 'move', rows: 0, columns: 1, isExtending: true })
  expect(press('End', { isMod: true })).toEqual({ kind: 'edge', edge: 'last', isExtending: false })
})

test('letters begin an edit, small ones and large ones, and signs', () => {
  for (const text of ['j', 'X', 'é', '?', '4', '😀']) expect(press(text)).toEqual({ kind: 'type', text })
})

test('what belongs to the page is left to it', () => {
  for (const key of ['Tab', 'F8', 'F5', 'Shift', 'Dead']) expect(press(key)).toBeNull()
  for (const key of ['z', 'k', 'c', 'v']) expect(press(key, { isMod: true })).toBeNull()
})
