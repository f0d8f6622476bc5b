import { expect, test } from 'vitest'
import { arityOf, OPERATORS, OPERATORS_OF_TYPE as OF_SERVER } from '../../../../../src/core/query/operator.ts'
import { isComplete, OPERATORS_OF_TYPE, takesList, takesNoValue, withOperator } from './operators.ts'

test('nothing is offered that the server refuses', () => {
  for (const [type, operators] of Object.entries(OPERATORS_OF_TYPE))
    expect({ type, operators: operators.filter((each) => !OF_SERVER[type as 'text'].includes(each)) }).toEqual({
      type,
      operators: [],
    })
})

test('operators take as many values as the server reads', () => {
  for (const operator of OPERATORS)
    expect([takesNoValue(operator), takesList(operator)]).toEqual([
      arityOf(operator) === 'none',
      arityOf(operator) === 'many',
    ])
})

test('the value stays with another operator where it fits', () => {
  const one = { field: 'city', operator: 'is', value: 'Paris' } as const
  expect(withOperator(one, 'in')).toEqual({ field: 'city', operator: 'in', value: ['Paris'] })
  expect(withOperator({ field: 'city', operator: 'in', value: ['Paris', 'Rome'] }, 'is').value).toBe('Paris')
  expect(withOperator(one, 'isEmpty')).toEqual({ field: 'city', operator: 'isEmpty' })
  expect(withOperator({ field: 'birthday', operator: 'within', value: 'today' }, 'before')).toEqual({
    field: 'birthday',
    operator: 'before',
  })
})

test('a condition without its value is not asked', () => {
  expect(isComplete({ field: 'city', operator: 'is' })).toBe(false)
  expect(isComplete({ field: 'city', operator: 'in', value: [] })).toBe(false)
  expect(isComplete({ field: 'city', operator: 'isEmpty' })).toBe(true)
  expect(isComplete({ field: 'employees', operator: 'atLeast', value: 0 })).toBe(true)
})
