import { expect, test } from 'vitest'
import { readGridKey, type GridKey } from './grid-key.ts'

const press = (key: string, modifiers: Partial<GridKey> = {}): GridKey => ({
  key,
  isMod: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
})

test.each([
  [press('ArrowDown'), { kind: 'move', rows: 1, columns: 0, isExtending: false }],
  [press('ArrowDown', { shiftKey: true }), { kind: 'move', rows: 1, columns: 0, isExtending: true }],
  [press('ArrowRight', { shiftKey: true }), { kind: 'move', rows: 0, columns: 1, isExtending: false }],
  [press('PageUp'), { kind: 'page', direction: -1, isExtending: false }],
  [press('Home'), { kind: 'edge', edge: 'rowStart', isExtending: false }],
  [press('End', { isMod: true, shiftKey: true }), { kind: 'edge', edge: 'last', isExtending: true }],
  [press('a', { isMod: true }), { kind: 'selectAll' }],
  [press('x'), { kind: 'toggle' }],
  [press(' '), { kind: 'toggle' }],
  [press('e'), { kind: 'edit' }],
  [press('A', { shiftKey: true }), { kind: 'type', text: 'A' }],
  [press('7'), { kind: 'type', text: '7' }],
])('%j is %j', (key, action) => {
  expect(readGridKey(key)).toEqual(action)
})

test.each([
  press('f'),
  press('/'),
  press('?', { shiftKey: true }),
  press('k', { isMod: true }),
  press('Tab'),
  press('é'),
])('%j is left to the page', (key) => {
  expect(readGridKey(key)).toBeNull()
})
