import { expect, test } from 'vitest'
import type { FieldView } from '../api/types.ts'
import { loadTexts } from '../texts/texts.ts'

await loadTexts('en')
const { formatField } = await import('./format-field.ts')

const field = (kind: FieldView['kind'], more: Partial<FieldView> = {}): FieldView =>
  ({
    apiName: 'value',
    label: 'Value',
    kind,
    isCustom: false,
    isSystem: false,
    description: null,
    isUnique: false,
    isRequired: false,
    isReadOnly: false,
    options: null,
    openOptions: false,
    relationTo: null,
    parts: [],
    ...more,
  }) as FieldView

const options = [{ value: 'health_care', label: 'Health Care' }]

test.each([
  ['text', 'Ada', 'Ada'],
  ['boolean', false, 'No'],
  ['number', 12_345.5, '12,345.5'],
  ['number', 0.000123, '0.000123'],
  ['number', '123456789012345678901', '123456789012345678901'],
  ['fullName', { first: 'Ada', last: 'Lovelace' }, 'Ada Lovelace'],
  ['fullName', { first: null, last: 'Lovelace' }, 'Lovelace'],
  ['emails', { primary: 'ada@example.com', additional: [] }, 'ada@example.com'],
  ['currency', { amount: 1200, currency: 'EUR' }, '1,200 EUR'],
  ['currency', { amount: 1200.5, currency: 'EUR' }, '1,200.50 EUR'],
  ['currency', { amount: null, currency: 'EUR' }, ''],
  ['relation', { id: '1', name: 'Acme', domain: 'acme.com' }, 'Acme'],
  ['relation', { id: '1' }, '1'],
  ['emails', { primary: 'ada@example.com', additional: ['ada@example.org'] }, 'ada@example.com, ada@example.org'],
  ['rating', 4, '4 stars'],
  ['actor', { source: 'import', member: null, job: '1' }, 'Import'],
  ['actor', { source: 'manual', member: { id: '1', name: 'Ada Lovelace' }, job: null }, 'Ada Lovelace'],
  ['array', ['a', 'b'], 'a and b'],
  ['text', null, ''],
] as const)('%s %o', (kind, value, text) => {
  expect(formatField(field(kind), { id: '1', value })).toBe(text)
})

test('options are shown by their labels, open ones as they are', () => {
  expect(formatField(field('select', { options }), { id: '1', value: 'health_care' })).toBe('Health Care')
  expect(formatField(field('multiSelect', { options }), { id: '1', value: ['health_care', 'Farming'] })).toBe(
    'Health Care and Farming',
  )
})

test('a field says how many decimals are shown', () => {
  expect(formatField(field('number', { decimals: 2 }), { id: '1', value: 1234.5 })).toBe('1,234.50')
  const amount = { amount: 1200, currency: 'EUR' }
  expect(formatField(field('currency', { decimals: 0 }), { id: '1', value: amount })).toBe('1,200 EUR')
})
