import { expect, test } from 'vitest'
import { findField, findObject } from '../model/object.ts'
import { partsOfField } from '../model/field.ts'
import { standardModel } from '../model/standard-model.ts'
import type { SelectOption } from '../value/value-type.ts'
import { writtenOptions } from './written-options.ts'

function written(...options: readonly SelectOption[]): Readonly<Record<string, string>> {
  const leads = findObject(standardModel(), 'leads')
  const status = leads === undefined ? undefined : findField(leads, 'status')
  if (status === undefined) throw new Error('Leads have no status')
  const [part] = partsOfField({ ...status, settings: { options } })
  return part === undefined ? {} : Object.fromEntries(writtenOptions(part))
}

test('options are written by their labels', () => {
  expect(written({ value: 'cold_call', label: 'Cold Call' }, { value: 'web', label: 'Web' })).toEqual({
    cold_call: 'Cold Call',
    web: 'Web',
  })
})

test('where a label means another option too, or another value, the value is written', () => {
  const same = { value: 'one', label: 'Same' }
  expect(written(same, { value: 'two', label: 'Same' })).toEqual({})
  expect(written({ value: 'won', label: 'lost' }, { value: 'lost', label: 'Lost' })).toEqual({ lost: 'Lost' })
  expect(written({ value: 'wide', label: ' Wide ' })).toEqual({})
})
