import { expect, test } from 'vitest'
import { textOf } from './show-records.ts'

test.each([
  [null, ''],
  [0, '0'],
  [false, 'false'],
  [['A', 'B'], 'A; B'],
  [{ first: 'Ada', last: null }, 'Ada'],
  [{ primary: 'ada@example.com', additional: ['a@example.com'] }, 'ada@example.com'],
  [{ amount: 1200, currency: 'EUR' }, '1200 EUR'],
  [{ street1: '1 Main St', city: 'Paris', state: null }, '1 Main St, Paris'],
  [{ id: '01', name: { first: 'Ada', last: 'Lovelace' }, email: 'ada@example.com' }, 'Ada Lovelace'],
  [{ id: '01' }, '01'],
])('%j shows as "%s"', (value, text) => {
  expect(textOf(value)).toBe(text)
})
