import { expect, test } from 'vitest'
import { facetFilter } from './facet-filter.ts'

test('values of one column are searched among the rows that have a problem in another one', () => {
  const search = { tab: 'errors', problem: 'EMAIL_UNREADABLE', field: 'emails.primary', row: 7, sort: 'city' } as const
  expect(facetFilter(search, 'city', 'par')).toEqual({
    tab: 'errors',
    problem: 'EMAIL_UNREADABLE',
    field: 'emails.primary',
    conditions: [{ field: 'city', operator: 'contains', value: 'par' }],
  })
})

test('what is asked of other columns counts, what is asked of the column itself does not', () => {
  const conditions = [
    { field: 'city', operator: 'is', value: 'Paris' },
    { field: 'jobTitle', operator: 'isEmpty' },
  ] as const
  expect(facetFilter({ conditions }, 'city', '')).toEqual({ conditions: [conditions[1]] })
})
