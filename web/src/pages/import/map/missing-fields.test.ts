import { expect, test } from 'vitest'
import type { ColumnMapping, FieldView, ObjectView } from '../../../api/types.ts'
import { missingFields } from './missing-fields.ts'
import { targetGroups } from './targets.ts'

const field = (apiName: string, kind: FieldView['kind'], rest: Partial<FieldView> = {}): FieldView => ({
  apiName,
  label: apiName,
  kind,
  isCustom: true,
  isSystem: false,
  isUnique: false,
  isRequired: true,
  isReadOnly: false,
  description: null,
  options: null,
  openOptions: false,
  relationTo: null,
  inverseLabel: null,
  defaultValue: null,
  currency: null,
  phoneCountry: null,
  decimals: null,
  parts: [{ path: apiName, header: apiName, type: 'text' }],
  ...rest,
})

const parts: FieldView['parts'] = [
  { path: 'name.first', header: 'name / First', type: 'text' },
  { path: 'name.last', header: 'name / Last', type: 'text' },
]
const object = {
  fields: [
    field('name', 'fullName', { parts }),
    field('code', 'text'),
    field('free', 'text', { isRequired: false }),
    field('kept', 'text', { defaultValue: 'x' }),
  ],
} as unknown as ObjectView
const groups = targetGroups(object, [])

const missing = (mapped: readonly string[], constants: Readonly<Record<string, string>> = {}) =>
  missingFields(object, groups, {
    mapping: mapped.map((path, index): ColumnMapping => ({
      index,
      header: path,
      field: path,
      status: 'auto',
      confidence: 1,
      reason: '',
    })),
    options: { constants, defaults: {} },
  }).map(({ apiName }) => apiName)

test('required fields without a column, a text or a default are missing', () => {
  expect(missing([])).toEqual(['name', 'code'])
})

test('a whole name fills its parts; the first part counts', () => {
  expect(missing(['name'], { code: '7' })).toEqual([])
  expect(missing(['name.first', 'code'])).toEqual([])
  expect(missing(['name.last', 'code'])).toEqual(['name'])
})
