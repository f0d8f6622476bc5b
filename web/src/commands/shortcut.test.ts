import { expect, test } from 'vitest'
import { capsOf, isPressed } from './shortcut.ts'

const press = (key: string, ...modifiers: readonly ('metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey')[]) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  ...Object.fromEntries(modifiers.map((modifier) => [modifier, true])),
})

test('mod is Command on a Mac and Control elsewhere', () => {
  expect(isPressed('mod+k', press('k', 'metaKey'), true)).toBe(true)
  expect(isPressed('mod+k', press('k', 'ctrlKey'), false)).toBe(true)
  expect(isPressed('mod+k', press('k', 'ctrlKey'), true)).toBe(false)
  expect(isPressed('mod+k', press('k'), false)).toBe(false)
})

test('a letter is another key with Shift, a sign is not', () => {
  expect(isPressed('x', press('X', 'shiftKey'), false)).toBe(false)
  expect(isPressed('shift+x', press('X', 'shiftKey'), false)).toBe(true)
  expect(isPressed('?', press('?', 'shiftKey'), false)).toBe(true)
  expect(isPressed('/', press('/'), false)).toBe(true)
})

test('the browser keeps its own shortcuts', () => {
  expect(isPressed('f', press('f', 'ctrlKey'), false)).toBe(false)
  expect(isPressed('f', press('f', 'altKey'), false)).toBe(false)
})

test('shortcuts are shown as the keyboard names its keys', () => {
  expect(capsOf('mod+k', true)).toEqual([['⌘', 'K']])
  expect(capsOf('mod+Enter', false)).toEqual([['Ctrl', '↵']])
  expect(capsOf('g p', false)).toEqual([['G'], ['P']])
})
