/** Rows under review found by the cells of several columns at once. */
import { beforeAll, expect, test } from 'vitest'
import type { CellCondition } from '../../../src/core/import/review/cell-condition.ts'
import type { ReviewFilter } from '../../../src/core/import/review/review-filter.ts'
import { actOnRows, undoAction } from '../../../src/operations/import/review/change-rows.ts'
import { findPlace } from '../../../src/operations/import/review/find-place.ts'
import { reviewFacets } from '../../../src/operations/import/review/review-facets.ts'
import { listReviewRows } from '../../../src/operations/import/review/review-rows.ts'
import { planCsv } from '../../support/importing.ts'
import { useWorkspace } from '../../support/workspace.ts'

const workspace = useWorkspace()

const FILE = `email,firstName,Birthday,jobTitle,City
ada@acme.com,Ada,1990-01-02,Clerk,Paris
bob (at) acme.com,Bob,soon,Clerk,Paris
cyd@acme.com,Cyd,soon,Clerk,Rome
dan@acme.com,Dan,later,Boss,Paris
eve@acme.com,Eve,,,Oslo
`

let id = ''

beforeAll(async () => {
  id = (await planCsv(workspace().context, 'people', FILE)).id
})

const rowsOf = async (filter: ReviewFilter) =>
  (await listReviewRows(workspace().context, id, filter)).rows.map(({ row }) => row)

const is = (field: string, value: string): CellCondition => ({ field, operator: 'is', value })
const CLERK = is('jobTitle', 'Clerk')
const PARIS = is('city', 'Paris')

test('conditions of several columns all hold, beside the tab, a problem, a search and the short form', async () => {
  expect(await rowsOf({ conditions: [CLERK, PARIS] })).toEqual([1, 2])
  expect(await rowsOf({ conditions: [CLERK, PARIS], tab: 'errors' })).toEqual([2])
  expect(await rowsOf({ conditions: [CLERK, is('birthday', 'soon')], search: 'rome' })).toEqual([3])
  expect(await rowsOf({ problem: 'DATE_UNREADABLE', field: 'birthday', conditions: [PARIS] })).toEqual([2, 4])
  expect(await rowsOf({ field: 'city', value: 'Paris', conditions: [CLERK] })).toEqual([1, 2])
  expect(await rowsOf({ conditions: [CLERK, PARIS], sort: '-name.first' })).toEqual([2, 1])
  expect(await rowsOf({ conditions: [] })).toEqual([1, 2, 3, 4, 5])
  expect(await rowsOf({ problem: 'DATE_UNREADABLE', conditions: [] })).toEqual([2, 3, 4])
})

const ask = (condition: CellCondition) => rowsOf({ conditions: [condition] })

test('each operator, of cells that were read, that could not be read, and that are blank', async () => {
  expect(await ask({ field: 'jobTitle', operator: 'isNot', value: 'Clerk' })).toEqual([4, 5])
  expect(await ask({ field: 'birthday', operator: 'contains', value: 'O' })).toEqual([2, 3])
  expect(await ask({ field: 'birthday', operator: 'notContains', value: 'o' })).toEqual([1, 4, 5])
  expect(await ask({ field: 'city', operator: 'in', value: ['Rome', 'Oslo'] })).toEqual([3, 5])
  expect(await ask({ field: 'birthday', operator: 'isEmpty' })).toEqual([5])
  expect(await ask({ field: 'birthday', operator: 'isNotEmpty' })).toEqual([1, 2, 3, 4])
})

test('the place of a row, the values of a column and what is done to all rows found go by them', async () => {
  const conditions = [CLERK, PARIS]
  expect(await findPlace(workspace().context, id, { conditions, row: 2 })).toEqual({ place: 1, row: 2 })
  expect(await findPlace(workspace().context, id, { conditions, row: 3 })).toEqual({ place: null, row: null })
  const { values } = await reviewFacets(workspace().context, id, { of: 'birthday', conditions: [PARIS, CLERK] })
  expect(values).toEqual([
    { text: '1990-01-02', count: 1 },
    { text: 'soon', count: 1 },
  ])

  const done = await actOnRows(workspace().context, id, { kind: 'removeRows', scope: { filter: { conditions } } })
  expect(done).toMatchObject({ touched: 2, tabs: { removed: 2 } })
  expect((await undoAction(workspace().context, id)).tabs).toMatchObject({ removed: 0 })
})

test('what nobody means is refused in words', async () => {
  const refused = (conditions: readonly CellCondition[], code: string) =>
    expect(rowsOf({ conditions })).rejects.toMatchObject({ code })
  await refused([CLERK, is('shoeSize', '43')], 'COLUMN_UNKNOWN')
  await refused([is("city' or true --", 'Paris')], 'COLUMN_UNKNOWN')
  await refused(
    Array.from({ length: 51 }, () => CLERK),
    'REQUEST_INVALID',
  )
  await refused([is('city', 'x'.repeat(40_000))], 'REQUEST_INVALID')
  await refused([is('city', 'Pa\0ris')], 'REQUEST_INVALID')
  await expect(rowsOf({ search: 'Pa\0ris' })).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  expect(await rowsOf({ conditions: [{ field: 'city', operator: 'contains', value: "%' or true" }] })).toEqual([])
})
