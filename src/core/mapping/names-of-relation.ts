/** The names by which a header may mean a relation: "Company", "Account", "Associated Company". */
import type { Field } from '../model/field.ts'
import type { ObjectModel } from '../model/object.ts'
import { COMPANY_NAME } from './dictionary/company-words.ts'
import { MEMBER_RELATION_WORDS, USUAL } from './dictionary/dictionary.ts'
import { OBJECT_WORDS, RELATION_PREFIXES, ROLE_WORDS } from './dictionary/object-words.ts'
import { headerKey } from './header-key.ts'
import { apiName, keysOf, labelName, type Name } from './names-of-part.ts'

export function namesOfRelation(object: ObjectModel, field: Field, target: ObjectModel): readonly Name[] {
  const own = [labelName(field.label), apiName(field.apiName)]
  const words = target.apiName === 'members' ? memberWords(object, field) : targetWords(object, field, target)
  const prefixed = keysOf(RELATION_PREFIXES).flatMap((prefix) => [...own, ...words].map((name) => prefix + keyOf(name)))
  return [...own, ...[...words, ...prefixed].map((key): Name => ({ key, text: key, how: 'word', strength: USUAL }))]
}

const keyOf = (name: Name | string): string => (typeof name === 'string' ? name : name.key)

/** What the object is called, in this workspace and elsewhere, in the singular and the plural. */
export function objectKeys(object: ObjectModel): readonly string[] {
  const known = object.isCustom ? [] : keysOf(OBJECT_WORDS[object.apiName] ?? [])
  return [...new Set([object.labelSingular, object.labelPlural, object.apiName].map(headerKey).concat(known))]
}

/** What may stand before the names of the object's own fields. */
export const ownKeysOf = (object: ObjectModel): readonly string[] => [
  ...objectKeys(object),
  ...(object.isCustom ? [] : keysOf(ROLE_WORDS[object.apiName] ?? [])),
]

/** The other object's names mean the relation as long as no second relation goes there. */
function targetWords(object: ObjectModel, field: Field, target: ObjectModel): readonly string[] {
  const isOnlyOne = object.fields.every(
    (other) => other === field || other.kind !== 'relation' || other.settings.relationTo !== target.apiName,
  )
  if (!isOnlyOne) return []
  return target.apiName === 'companies' ? [...objectKeys(target), ...keysOf(COMPANY_NAME)] : objectKeys(target)
}

/** Members are owners, assignees and more: each of these relations has words of its own. */
function memberWords(object: ObjectModel, field: Field): readonly string[] {
  const words = keysOf(MEMBER_RELATION_WORDS[field.apiName] ?? [])
  const others = object.fields.filter(
    (other) => other !== field && other.kind === 'relation' && other.apiName !== 'owner',
  )
  const taken = new Set(others.flatMap((other) => keysOf(MEMBER_RELATION_WORDS[other.apiName] ?? [])))
  return words.filter((key) => !taken.has(key))
}
