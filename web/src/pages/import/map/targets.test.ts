import { expect, test } from 'vitest'
import { standardModel } from '../../../../../src/core/model/standard-model.ts'
import { targetsOf } from '../../../../../src/core/model/object.ts'
import { partsOfField } from '../../../../../src/core/model/field.ts'
import type { ObjectView } from '../../../api/types.ts'
import { findTarget, mappedIdentifiers, targetGroups } from './targets.ts'

const model = standardModel()

/** Objects as the API shows them. */
const objects: readonly ObjectView[] = model.objects.map((object) => ({
  ...object,
  records: { count: 0, isExact: true },
  relatedBy: [],
  fields: object.fields.map((field) => ({
    ...field,
    isReadOnly: false,
    description: null,
    options: field.settings.options ?? null,
    openOptions: field.settings.openOptions ?? false,
    relationTo: field.settings.relationTo ?? null,
    inverseLabel: null,
    defaultValue: null,
    currency: null,
    phoneCountry: null,
    decimals: null,
    parts: partsOfField(field).map(({ path, header, type }) => ({ path, header, type })),
  })),
}))

const groupsOf = (apiName: string) => {
  const object = objects.find((each) => each.apiName === apiName)
  if (object === undefined) throw new Error(`There is no object ${apiName}`)
  return targetGroups(object, objects)
}

test.each(model.objects.map((object) => [object.apiName, object] as const))(
  'the picker of %s offers what the server takes, in the same words and order',
  (apiName, object) => {
    const offered = groupsOf(apiName).flatMap(({ targets }) => targets.map(({ path, header }) => ({ path, header })))
    expect(offered).toEqual(targetsOf(model, object).map(({ path, header }) => ({ path, header })))
  },
)

test('the mapped identifiers are the unique fields that a column fills', () => {
  const column = { header: '', status: 'auto', confidence: 1, reason: '' } as const
  const mapping = [
    { ...column, index: 0, field: 'emails.primary' },
    { ...column, index: 1, field: 'company.domain' },
    { ...column, index: 2, field: 'emails.additional' },
  ]
  expect(mappedIdentifiers(groupsOf('people'), mapping).map(({ path }) => path)).toEqual(['emails.primary'])
  expect(findTarget(groupsOf('people'), 'company.domain')?.header).toBe('Company / Domain')
})
