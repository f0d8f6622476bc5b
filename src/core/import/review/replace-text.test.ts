import { expect, test } from 'vitest'
import { makeReplacer, type Replacement } from './replace-text.ts'

const replace = (text: string, replacement: Replacement): string | null => makeReplacer(replacement)(text)

test('a text is taken as it is written, in any case unless that counts', () => {
  expect(replace('a.b (at) A.B', { find: 'a.b', replaceBy: '$1' })).toBe('$1 (at) $1')
  expect(replace('a.b (at) A.B', { find: 'a.b', replaceBy: 'c', matchCase: true })).toBe('c (at) A.B')
  expect(replace('axb', { find: 'a.b', replaceBy: 'c' })).toBeNull()
})

test('a whole cell, or nothing', () => {
  expect(replace('N/A', { find: 'n/a', replaceBy: '', wholeCell: true })).toBe('')
  expect(replace('N/A yet', { find: 'n/a', replaceBy: '', wholeCell: true })).toBeNull()
})

test('an expression has groups, and takes no longer for being hard', () => {
  const swap = { find: String.raw`(\w+), (\w+)`, replaceBy: '$2 $1', isRegex: true }
  expect(replace('Lovelace, Ada', swap)).toBe('Ada Lovelace')
  expect(replace(`${'a'.repeat(10_000)}!`, { find: '(a|a)+$', replaceBy: '', isRegex: true })).toBeNull()
})

test('what changes nothing is no change', () => {
  expect(replace('Paris', { find: 'paris', replaceBy: 'Paris' })).toBeNull()
  expect(() => makeReplacer({ find: '[', replaceBy: '', isRegex: true })).toThrow(/regular expression/)
})
