import { expect, test } from 'vitest'
import { standardModel } from '../model/standard-model.ts'
import { readFieldPath } from './header-grammar.ts'
import { requireObject } from './test-support.ts'

const model = standardModel()

test.each([
  ['people', 'emails.primary', 'emails.primary'],
  ['people', 'emails', 'emails.primary'],
  ['people', 'email', 'emails.primary'],
  ['people', 'Primary Email', 'emails.primary'],
  ['people', 'emails.primaryEmail', 'emails.primary'],
  ['people', 'firstName', 'name.first'],
  ['people', 'name.lastName', 'name.last'],
  ['people', 'phone', 'phones.primary'],
  ['people', 'companyDomain', 'company.domain'],
  ['people', 'companyId', 'company.id'],
  ['people', 'company', 'company'],
  ['people', 'Company', 'company'],
  ['people', 'owner email', 'owner.email'],
  ['companies', 'domain', 'domain.primary'],
  ['companies', 'website', 'domain.primary'],
  ['members', 'email', 'email'],
  ['opportunities', 'amount', 'amount.amount'],
  ['opportunities', 'contactEmail', 'contact.emails'],
])('in %s, "%s" means %s', (object, text, path) => {
  expect(readFieldPath(model, requireObject(model, object), text)?.path).toBe(path)
})

test.each([
  ['people', 'shoeSize'],
  ['people', 'createdAt'],
  ['people', 'mobile'],
  ['leads', 'companyDomain2'],
  ['companies', ''],
])('in %s, "%s" means nothing for sure', (object, text) => {
  expect(readFieldPath(model, requireObject(model, object), text)).toBeUndefined()
})
