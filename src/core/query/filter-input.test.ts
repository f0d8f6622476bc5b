import { expect, test } from 'vitest'
import { parseFilter, readFilter } from './filter-input.ts'

test.each([
  ['emails.primary endsWith @acme.com', { field: 'emails.primary', operator: 'endsWith', value: '@acme.com' }],
  ['deletedAt isEmpty', { field: 'deletedAt', operator: 'isEmpty' }],
  ['  city   is   New York  ', { field: 'city', operator: 'is', value: 'New York' }],
  ['city IS Paris', { field: 'city', operator: 'is', value: 'Paris' }],
  ['employees>=50', { field: 'employees', operator: 'atLeast', value: '50' }],
  ['employees != 50', { field: 'employees', operator: 'isNot', value: '50' }],
  ['name.first contains a=b', { field: 'name.first', operator: 'contains', value: 'a=b' }],
  ['city is " Paris "', { field: 'city', operator: 'is', value: ' Paris ' }],
  [String.raw`city is "say \"hi\""`, { field: 'city', operator: 'is', value: 'say "hi"' }],
  ['city is "Paris" or so', { field: 'city', operator: 'is', value: '"Paris" or so' }],
  ['city is', { field: 'city', operator: 'is', value: '' }],
  [
    'city in Paris, "Washington, D.C.", Rome',
    { field: 'city', operator: 'in', value: ['Paris', 'Washington, D.C.', 'Rome'] },
  ],
  [`lastName in O'Brien, D'Arcy`, { field: 'lastName', operator: 'in', value: ["O'Brien", "D'Arcy"] }],
  ['tags hasAny ["a","b"]', { field: 'tags', operator: 'hasAny', value: ['a', 'b'] }],
])('%s', (text, expected) => {
  expect(parseFilter(text)).toEqual(expected)
})

test.each([
  ['', /no filter/],
  ['city', /no filter/],
  ['city resembles Paris', /"resembles" is no operator; known: is, isNot/],
  ['deletedAt isEmpty yes', /takes no value/],
  ['tags hasAny [a', /not a list/],
])('%j is refused with what is known', (text, reason) => {
  expect(() => parseFilter(text)).toThrow(reason)
})

test('JSON holds conditions, groups and texts', () => {
  const json = { and: [{ field: 'city', operator: '=', value: 'Paris' }, { or: ['employees > 5', 'domain isEmpty'] }] }
  expect(readFilter(json)).toEqual({
    and: [
      { field: 'city', operator: 'is', value: 'Paris' },
      {
        or: [
          { field: 'employees', operator: 'greaterThan', value: '5' },
          { field: 'domain', operator: 'isEmpty' },
        ],
      },
    ],
  })
})

test.each([
  [null, /object or a text/],
  [{ field: 'city' }, /names its operator/],
  [{ operator: 'is' }, /names its field/],
  [{ and: 'city is Paris' }, /list of filters/],
  [{ and: Array.from({ length: 201 }, () => 'city isEmpty') }, /at most 200 conditions/],
])('JSON that is no filter is refused', (json, reason) => {
  expect(() => readFilter(json)).toThrow(reason)
})

test('a filter cannot be nested without end', () => {
  let json: unknown = 'city isEmpty'
  for (let level = 0; level < 100; level++) json = { and: [json] }
  expect(() => readFilter(json)).toThrow(/at most 8 levels/)
})
