import { expect, test } from 'vitest'
import { moveKeys } from './move-keys.ts'

test.each([
  [['d'], 'a', 'before', 'dabc'],
  [['a'], 'c', 'after', 'bcad'],
  [['a', 'd'], 'b', 'after', 'badc'],
  [['b'], 'b', 'before', 'abcd'],
] as const)('%j goes %s %s', (moved, target, position, result) => {
  expect(moveKeys(['a', 'b', 'c', 'd'], moved, target, position).join('')).toBe(result)
})
