import { describe, expect, test } from 'vitest'
import { isMatchable as isMatchableAtServer } from '../../../../../src/core/import/match-strategy.ts'
import { partsOfField } from '../../../../../src/core/model/field.ts'
import { STANDARD_OBJECTS } from '../../../../../src/core/model/standard-objects.ts'
import type { ColumnMapping, FieldView, ObjectView } from '../../../api/types.ts'
import { isMatchable, matchableFields, matchRule, moveRule, suggestedRules } from './match-rules.ts'

const field = (apiName: string, label: string, kind: FieldView['kind'], parts: FieldView['parts'], more = {}) =>
  ({ apiName, label, kind, parts, isSystem: false, isUnique: false, ...more }) as FieldView

const people = {
  apiName: 'people',
  fields: [
    field('name', 'Name', 'fullName', [
      { path: 'name.first', header: 'First Name', type: 'text' },
      { path: 'name.last', header: 'Last Name', type: 'text' },
    ]),
    field(
      'emails',
      'Emails',
      'emails',
      [
        { path: 'emails.primary', header: 'Emails / Primary Email', type: 'email' },
        { path: 'emails.additional', header: 'Emails / Additional Emails', type: 'emailList' },
      ],
      { isUnique: true },
    ),
    field('phones', 'Phones', 'phones', [{ path: 'phones.primary', header: 'Phones / Primary Phone', type: 'phone' }]),
    field('company', 'Company', 'relation', [{ path: 'company', header: 'Company', type: 'reference' }]),
  ],
} as unknown as ObjectView

const mappedTo = (...paths: readonly string[]): readonly ColumnMapping[] =>
  paths.map((path, index) => ({ index, header: path, field: path, status: 'auto', confidence: 1, reason: '' }))

describe('a rule in words', () => {
  const mapping = mappedTo('name', 'emails.primary', 'company.domain')

  test.each([
    ['emails.primary', ['Emails'], true],
    ['name.first+name.last+company.id', ['Name', 'Company'], true],
    ['name.last', ['Last Name'], true],
    ['phones.primary', ['Phones'], false],
    ['taxNumber', [], false],
  ])('%s', (key, labels, isMapped) => {
    expect(matchRule(people, mapping, key)).toEqual({ key, labels, isMapped })
  })
})

test('only mapped fields of a kind that can be compared can be in a rule', () => {
  const fields = matchableFields(people, mappedTo('name.first', 'emails.primary', 'emails.additional', 'company.name'))
  expect(fields.map(({ key }) => key)).toEqual(['name.first', 'emails.primary', 'company'])
})

test('what the file has decides what is proposed, and what is chosen is not proposed again', () => {
  const mapping = mappedTo('name.first', 'name.last', 'emails.primary', 'phones.primary', 'company.domain')
  const chosen = [matchRule(people, mapping, 'emails.primary')]
  expect(suggestedRules(people, mapping, chosen).map(({ labels }) => labels)).toEqual([
    ['Phones'],
    ['Name', 'Company'],
    ['Name', 'Phones'],
  ])
})

test('a rule moves one place, and no further than the ends', () => {
  expect(moveRule(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
  expect(moveRule(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
  expect(moveRule(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
})

test('the server compares the same kinds of fields', () => {
  const parts = STANDARD_OBJECTS.flatMap(({ fields }) =>
    fields.flatMap((each) => partsOfField({ ...each, id: each.apiName })),
  )
  const differing = parts.filter(
    (part) => isMatchable({ kind: part.field.kind } as FieldView, part.type) !== isMatchableAtServer(part),
  )
  expect(differing).toEqual([])
})
