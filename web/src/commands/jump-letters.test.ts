import { expect, test } from 'vitest'
import { jumpLetters } from './jump-letters.ts'

const named = (...names: readonly string[]) => names.map((name) => ({ apiName: name.toLowerCase(), labelPlural: name }))

test('each object has the first letter of its name that is free', () => {
  const letters = jumpLetters(named('Companies', 'People', 'Contracts', 'Projects'), ['h', 'i', 'j', 's'])
  expect(Object.fromEntries(letters)).toEqual({ companies: 'c', people: 'p', contracts: 'o', projects: 'r' })
})

test('an object whose letters are all taken has none', () => {
  expect(jumpLetters(named('His'), ['h', 'i', 's']).size).toBe(0)
})
