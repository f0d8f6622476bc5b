import { expect, test } from 'vitest'
import { isWithin } from './is-within.ts'
import { BUILT_IN_ROLES, type ObjectRule, type Permissions } from './role.ts'

const permissionsOf = (apiName: string): Permissions => {
  const role = BUILT_IN_ROLES.find((candidate) => candidate.apiName === apiName)
  if (role === undefined) throw new Error(`There is no role ${apiName}`)
  return role.permissions
}

const only = (everyObject: ObjectRule, objects: Permissions['objects'] = {}): Permissions => ({
  workspace: [],
  everyObject,
  objects,
})

test('the built-in roles stand in one line, each within the ones above', () => {
  const line = ['viewer', 'member', 'manager', 'administrator'].map(permissionsOf)
  for (const [lower, permissions] of line.entries()) {
    for (const [upper, limit] of line.entries()) expect(isWithin(permissions, limit)).toBe(lower <= upper)
  }
})

test('a wider record scope is not within a narrower one', () => {
  const own = only({ allowed: ['view'], scope: 'own' })
  const all = only({ allowed: ['view'], scope: 'all' })
  expect(isWithin(own, all)).toBe(true)
  expect(isWithin(all, own)).toBe(false)
})

test('a rule for one object counts on either side', () => {
  const everything = only({ allowed: ['view', 'edit'], scope: 'all' })
  const exceptLeads = only({ allowed: ['view', 'edit'], scope: 'all' }, { leads: { allowed: [], scope: 'own' } })
  expect(isWithin(exceptLeads, everything)).toBe(true)
  expect(isWithin(everything, exceptLeads)).toBe(false)
})

const withFields = (fields: ObjectRule['fields'] & object): Permissions =>
  only({ allowed: [], scope: 'all' }, { people: { allowed: ['view', 'edit'], scope: 'all', fields } })

test('a field that is hidden or read-only for the one is no wider for the other', () => {
  const [open, readOnly, hidden] = [withFields({}), withFields({ city: 'readOnly' }), withFields({ city: 'hidden' })]
  expect([open, readOnly, hidden].map((each) => isWithin(each, readOnly))).toEqual([false, true, true])
  expect([open, readOnly, hidden].map((each) => isWithin(each, hidden))).toEqual([false, false, true])
  expect([open, readOnly, hidden].map((each) => isWithin(each, open))).toEqual([true, true, true])
})
