import { expect, test } from 'vitest'
import type { FieldView, ObjectView, RecordView } from '../../../../../api/types.ts'
import { loadTexts } from '../../../../../texts/texts.ts'

await loadTexts('en')
const { compareWithRecord, textOfCell } = await import('./compared-values.ts')

const field = (apiName: string, type: string, more: Partial<FieldView> = {}) =>
  ({ apiName, label: apiName, kind: type, parts: [{ path: apiName, header: apiName, type }], ...more }) as FieldView

const fields = [field('score', 'number', { decimals: 2 }), field('stars', 'rating'), field('tags', 'multiSelect')]
const people = { apiName: 'people', fields } as unknown as ObjectView
const record = { id: 'r1', score: 1.5, stars: 4, tags: ['vip', 'new'] } as unknown as RecordView

test.each([
  ['score', '1.5', false],
  ['score', '1.25', true],
  ['stars', '4', false],
  ['stars', '3', true],
  ['tags', '["vip","new"]', false],
  ['tags', '["vip"]', true],
])('%s of %s differs from the record: %s', (path, text, differs) => {
  const cell = textOfCell(people, path, text)
  expect(compareWithRecord(people, path, record, cell).differs).toBe(differs)
})

test('an empty list is no value', () => {
  expect(textOfCell(people, 'tags', '[]')).toBe('')
})
