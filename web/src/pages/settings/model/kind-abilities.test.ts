import { expect, test } from 'vitest'
import { FIELD_KINDS } from '../../../../../src/core/model/field-kind.ts'
import { canHaveDefault as serverTakesDefault } from '../../../../../src/core/model/field-default.ts'
import { requireUniqueKind } from '../../../../../src/operations/model/field-definition.ts'
import { canBeUnique, canHaveDefault, KIND_GROUPS } from './kind-abilities.ts'

const serverTakesUnique = (kind: (typeof FIELD_KINDS)[number]): boolean => {
  try {
    requireUniqueKind(kind)
    return true
  } catch {
    return false
  }
}

test.each(FIELD_KINDS)('%s can be what the server lets it be', (kind) => {
  expect(canBeUnique(kind)).toBe(serverTakesUnique(kind))
  expect(canHaveDefault(kind)).toBe(serverTakesDefault(kind))
})

test('every kind but the actor is offered, once', () => {
  const offered = Object.values(KIND_GROUPS).flat()
  expect(offered.toSorted()).toEqual(FIELD_KINDS.filter((kind) => kind !== 'actor').toSorted())
})
