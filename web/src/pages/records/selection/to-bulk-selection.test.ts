import { expect, test } from 'vitest'
import { ALL, NONE, toggled } from '../../../grid/selection.ts'
import { toBulkSelection } from './to-bulk-selection.ts'

const choice = { filter: { field: 'city', operator: 'is', value: 'Paris' }, search: 'ada', deleted: 'exclude' } as const

test('a bulk change names single records by their ids, and all by what selects them', () => {
  expect(toBulkSelection(toggled(NONE, 'a'), choice)).toEqual({ ids: ['a'] })
  expect(toBulkSelection(ALL, choice)).toEqual(choice)
  expect(toBulkSelection(toggled(ALL, 'a'), choice)).toEqual({
    ...choice,
    filter: { and: [choice.filter, { field: 'id', operator: 'notIn', value: ['a'] }] },
  })
})
