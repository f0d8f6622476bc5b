import { expect, test } from 'vitest'
import { cutText, textWidth, wrapText } from './text-width.ts'

test.each([
  ['plain', 5],
  ['é', 1],
  ['e\u0301', 1],
  ['名前', 4],
  ['👩‍👩‍👧', 2],
  ['→ —', 3],
])('%s takes %d columns', (text, width) => {
  expect(textWidth(text)).toBe(width)
})

test('a cut shows, and never splits what is drawn as one', () => {
  expect(cutText('organizations', 13)).toBe('organizations')
  expect(cutText('organizations', 12)).toBe('organizatio…')
  expect(cutText('名前です', 6)).toBe('名前…')
})

test('a text is broken between words, a longer word where the line ends', () => {
  expect(wrapText('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrapText('a longestword b', 5)).toEqual(['a', 'longe', 'stwor', 'd b'])
  expect(wrapText('', 5)).toEqual([''])
})
