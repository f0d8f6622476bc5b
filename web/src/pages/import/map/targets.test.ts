import { expect, test } from 'vitest'
import { standardModel } from '../../../../../src/core/model/standard-model.ts'
import { looseTargetsOf, targetsOf } from '../../../../../src/core/model/object.ts'
import { partsOfField } from '../../../../../src/core/model/field.ts'
import type { ObjectView } from '../../../api/types.ts'
import { findTarget, holderOf, targetGroups } from './targets.ts'

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
  'the picker of %s offers what the server takes, in the same words',
  (apiName, object) => {
    const offered = groupsOf(apiName).flatMap(({ targets }) => targets.filter(({ kind }) => kind !== 'whole'))
    const taken = [...targetsOf(model, object), ...looseTargetsOf(model, object)]
    const named = new Map(taken.map(({ path, header }) => [path, header]))
    expect(Object.fromEntries(offered.map(({ path, header }) => [path, header]))).toEqual(Object.fromEntries(named))
  },
)

test('a whole name or address fills its parts', () => {
  const whole = groupsOf('people').flatMap(({ targets }) => targets.filter(({ kind }) => kind === 'whole'))
  expect(whole.map(({ path, slots }) => [path, slots.length > 1])).toContainEqual(['name', true])
})

test('a field that another column fills is found, also by its parts and by another identifier', () => {
  const groups = groupsOf('people')
  const column = { header: '', status: 'auto', confidence: 1, reason: '' } as const
  const mapping = [
    { ...column, index: 0, field: 'name' },
    { ...column, index: 1, field: 'company.domain' },
  ]
  const holder = (path: string, except = 9) => {
    const target = findTarget(groups, path)
    return target && holderOf(groups, mapping, target, except)?.index
  }
  expect(['name.first', 'company.id', 'company', 'company.name', 'city'].map((path) => holder(path))).toEqual([
    0,
    1,
    1,
    undefined,
    undefined,
  ])
  expect(holder('name', 0)).toBeUndefined()
})
