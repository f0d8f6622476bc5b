import { expect, test } from 'vitest'
import { PROBLEMS, severityOf, type ProblemCode } from '../../../../src/core/problems.ts'
import { WARNINGS } from './severity.ts'

test('the page and the server agree on what is only a warning', () => {
  const codes = Object.keys(PROBLEMS) as ProblemCode[]
  expect([...WARNINGS].sort()).toEqual(codes.filter((code) => severityOf(code) === 'warning').sort())
})
