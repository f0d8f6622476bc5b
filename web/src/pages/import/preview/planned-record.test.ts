import { expect, test } from 'vitest'
import type { FieldView, ImportRowView, ObjectView } from '../../../api/types.ts'
import { plannedCell, plannedFields, recordAfter, recordBefore, withDefaults } from './planned-record.ts'

const field = (apiName: string, kind: FieldView['kind'], parts: readonly (readonly [string, string])[]) =>
  ({
    apiName,
    label: apiName,
    kind,
    defaultValue: null,
    parts: parts.map(([path, type]) => ({ path, header: path, type })),
  }) as unknown as FieldView

const name = field('name', 'fullName', [
  ['name.first', 'text'],
  ['name.last', 'text'],
])
const score = field('score', 'number', [['score', 'number']])
const tags = field('tags', 'multiSelect', [['tags', 'multiSelect']])
const company = field('company', 'relation', [['company', 'reference']])
const people = { apiName: 'people', fields: [name, company, tags, score] } as unknown as ObjectView

const row: ImportRowView = {
  row: 3,
  action: 'update',
  outcome: null,
  recordId: 'r1',
  values: { score: '12.5', 'name.first': 'Ada', 'name.last': 'King', tags: '["vip"]', 'company.domain': 'acme.com' },
  changes: [{ field: 'name.last', before: 'Byron', after: 'King' }],
  problems: [],
}

test('a planned row becomes a record with values of the kinds of its fields', () => {
  expect(recordAfter(people, row)).toEqual({
    id: 'r1',
    name: { first: 'Ada', last: 'King' },
    score: 12.5,
    tags: ['vip'],
    company: { id: 'acme.com', name: 'acme.com' },
  })
})

test('fields stand in the order of the object, whatever the file has', () => {
  expect(plannedFields(people, [row]).map(({ apiName }) => apiName)).toEqual(['name', 'company', 'tags', 'score'])
})

test('only a field of which a part changes is shown as changed', () => {
  const before = recordBefore(people, row)
  const after = recordAfter(people, row)
  expect(before['name']).toEqual({ first: 'Ada', last: 'Byron' })
  expect(plannedCell(name, row, before, after).isChanged).toBe(true)
  expect(plannedCell(score, row, before, after).isChanged).toBe(false)
})

test('a text that could not be read stays as it is', () => {
  expect(recordAfter(people, { ...row, values: { score: 'a lot' } })['score']).toBe('a lot')
})

test('new records have their defaults where the file has nothing, others do not', () => {
  const created = { ...row, action: 'create', values: { score: '', tags: '["vip"]' } } as const
  const [made, changed] = withDefaults(people, { score: '7', tags: '["new"]', 'company.id': 'c1' }, [created, row])
  expect(made?.values).toEqual({ score: '7', tags: '["vip"]' })
  expect(changed).toEqual(row)
})
