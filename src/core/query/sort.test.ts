import { expect, test } from 'vitest'
import { findObject } from '../model/object.ts'
import { standardModel } from '../model/standard-model.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { resolveSort, type SortKey } from './sort.ts'

const model = standardModel()

function sortPeople(...texts: readonly string[]): readonly SortKey[] {
  const people = findObject(model, 'people')
  if (people === undefined) throw new Error('There are no people.')
  return resolveSort(model, people, texts)
}

const told = (keys: readonly SortKey[]): readonly string[] =>
  keys.map(({ operand, descending }) => `${descending ? '-' : ''}${operand.path}`)

test('fields sort upwards, or downwards after a minus; a full name by all of it', () => {
  expect(told(sortPeople('-createdAt', 'company.name'))).toEqual(['-createdAt', 'company.name'])
  expect(told(sortPeople('-name'))).toEqual(['-name.first', '-name.last'])
  expect(told(sortPeople('emails'))).toEqual(['emails.primary'])
})

test('what has no order is refused', () => {
  expect(() => sortPeople('tags')).toThrow(/cannot be sorted by tags/)
  expect(() => sortPeople('nickname')).toThrow(/no field "nickname"/)
})

const ID = '0193b3a0-0000-7000-8000-000000000001'

test('a cursor comes back as it went, and only in its own order', () => {
  const cursor = { values: ['Ünicode 😀', null], id: ID }
  const text = writeCursor(sortPeople('city', '-birthday'), cursor)
  expect(readCursor(sortPeople('city', '-birthday'), text)).toEqual(cursor)
  expect(() => readCursor(sortPeople('city', 'birthday'), text)).toThrow(/another order/)
})

test.each([
  '',
  'no',
  Buffer.from('{"a":1}').toString('base64url'),
  Buffer.from(`["city","${ID}"]`).toString('base64url'),
])('the cursor %j is refused', (text) => {
  expect(() => readCursor(sortPeople('city', 'birthday'), text)).toThrow(/cursor/)
})
