import { expect, test } from 'vitest'
import { readFilterNode, toFilter, toRow, type FilterInput } from './filter-node.ts'

const city: FilterInput = { field: 'city', operator: 'is', value: 'Paris' }
const title: FilterInput = { field: 'jobTitle', operator: 'contains', value: 'CTO' }
const owner: FilterInput = { field: 'owner', operator: 'isEmpty' }

test.each<readonly [string, FilterInput | null]>([
  ['nothing', null],
  ['one condition', city],
  ['several', { and: [city, title] }],
  ['any of several', { or: [city, title] }],
  ['alternatives beside a condition', { and: [city, { or: [title, owner] }] }],
  ['what goes deeper', { and: [{ or: [title, { and: [city, owner] }] }] }],
])('%s comes back as it went', (_, filter) => {
  expect(toFilter(toRow(filter))).toEqual(filter)
})

test('a group of which one condition is left is that condition', () => {
  expect(toFilter({ word: 'and', items: [{ kind: 'group', conditions: [city as never] }] })).toEqual(city)
  expect(toFilter({ word: 'and', items: [{ kind: 'group', conditions: [] }] })).toBeNull()
})

test.each([null, 'city is Paris', 7, {}, { field: 'city' }, { and: 'x' }, { and: [{ or: [1] }] }])(
  'the address may hold %j, which is no filter',
  (json) => {
    expect(readFilterNode(json)).toBeUndefined()
  },
)

test('what is a filter is read', () => {
  expect(readFilterNode({ and: [city, { or: [title, owner] }] })).toEqual({ and: [city, { or: [title, owner] }] })
})
