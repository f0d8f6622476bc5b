import { expect, test } from 'vitest'
import { forgottenNames, readReviewSearch } from './review-search.ts'

const CLERK = { field: 'jobTitle', operator: 'contains', value: 'clerk' } as const

test('what is asked of columns is read as it was written', () => {
  const conditions = [
    CLERK,
    { field: 'city', operator: 'in', value: ['Paris'] },
    { field: 'rank', operator: 'isEmpty' },
  ]
  expect(readReviewSearch({ tab: 'errors', conditions })).toEqual({ tab: 'errors', conditions })
})

test('an address of before asks the same', () => {
  const before = { problem: 'DATE_UNREADABLE', field: 'birthday', contains: 1990, isBlank: false }
  const read = readReviewSearch(before)

  expect(read).toEqual({
    problem: 'DATE_UNREADABLE',
    field: 'birthday',
    conditions: [
      { field: 'birthday', operator: 'contains', value: '1990' },
      { field: 'birthday', operator: 'isNotEmpty' },
    ],
  })
  // The router keeps what it is not told to forget, and reads the address again.
  expect(readReviewSearch({ ...before, ...forgottenNames(before), ...read })).toEqual(read)
})

test('what is no condition is left out, and nothing is asked for then', () => {
  const wrong = [
    null,
    'city is Paris',
    { field: 'city' },
    { field: 'city', operator: 'is', value: 7 },
    { operator: 'is', value: '' },
  ]
  expect(readReviewSearch({ conditions: wrong })).toEqual({})
  expect(readReviewSearch({ conditions: [...wrong, CLERK] })).toEqual({ conditions: [CLERK] })
  expect(readReviewSearch({ conditions: 'city' })).toEqual({})
})
