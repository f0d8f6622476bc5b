import { expect, test } from 'vitest'
import { matchWords } from './match-words.ts'

const score = (query: string, label: string, keywords?: string): number => matchWords(query, label, keywords) ?? -1

test('the beginning of the name fits best, then the beginning of a word, then other words for it', () => {
  const byName = score('import', 'Import people')
  const byWord = score('import', 'New import')
  const byKeyword = score('import', 'Upload a file', 'import csv')
  const inside = score('port', 'New import')
  expect([byName, byWord, byKeyword, inside]).toEqual([byName, byWord, byKeyword, inside].toSorted((a, b) => b - a))
  expect(inside).toBeGreaterThan(0)
})

test('every word has to fit, in any order', () => {
  expect(matchWords('people imp', 'Import people')).not.toBeNull()
  expect(matchWords('import deals', 'Import people')).toBeNull()
})

test('nothing typed fits everything', () => {
  expect(matchWords('  ', 'Anything')).toBe(0)
})
