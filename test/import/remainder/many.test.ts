/** So many failed rows that each change plans only what it touches: the plan is the one that all of them would get. */
import { expect, test } from 'vitest'
import type { ReviewAction } from '../../../src/core/import/review/review-action.ts'
import { workTables } from '../../../src/infra/postgres/import/work-tables.ts'
import { openRemainder } from '../../../src/operations/import/remainder/open-remainder.ts'
import { actOnRows, undoAction } from '../../../src/operations/import/review/change-rows.ts'
import { getReview } from '../../../src/operations/import/review/review-rows.ts'
import { apply, importCsv } from '../../support/importing.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const FAILED = 2_200
const GOOD = 300

/** Every third address of the failed rows went in already, and some stand in two of them. */
const fileOf = (column: string, good: string): string =>
  [
    `email,firstName,${column}`,
    ...Array.from({ length: GOOD }, (_, index) => `p${index * 3}@acme.com,Good ${index},${good}`),
    ...Array.from({ length: FAILED }, (_, index) => `p${index % 2_000}@acme.com,Bad ${index},never`),
    '',
  ].join('\n')

let id = ''

const act = (action: ReviewAction) => actOnRows(workspace.context, id, action)

const planned = () => {
  const { plan } = workTables(workspace.context.actor.schema, id)
  return workspace.sql(`select row, action, leader, problems, version is null as is_new from ${plan} order by row`)
}

test.each([
  { by: 'what is unique', object: 'people', column: 'birthday', good: '1990-01-02', settings: {} },
  {
    by: 'what several records may have',
    object: 'leads',
    column: 'employees',
    good: '12',
    settings: { matchKeys: ['emails.primary'] },
  },
])('found by $by, it is the same after changes, and after all rows are looked at again', async (each) => {
  const { object, column, good, settings } = each
  id = (await importCsv(workspace, object, fileOf(column, good), settings)).id
  await openRemainder(workspace.context, id)
  const all = { filter: {} } as const
  const actions: readonly ReviewAction[] = [
    {
      kind: 'setValue',
      column,
      text: good,
      scope: { filter: { contains: '1', field: 'name.first' } },
    },
    { kind: 'setCells', cells: [{ row: GOOD + 1, column: 'email', text: 'p3@acme.com' }] },
    { kind: 'removeRows', scope: { rows: [GOOD + 2, GOOD + 2_002] } },
    { kind: 'replace', column: 'email', find: 'p1', replaceBy: 'p2', scope: all },
  ]
  for (const action of actions) await act(action)
  await undoAction(workspace.context, id)

  const [shown, { tabs }] = [await planned(), await getReview(workspace.context, id)]
  expect(shown).toHaveLength(FAILED)
  await openRemainder(workspace.context, id)
  expect(await planned()).toEqual(shown)
  expect((await getReview(workspace.context, id)).tabs).toEqual(tabs)

  const { counts } = await apply(workspace.context, id)
  expect(counts).toMatchObject({ failed: tabs.errors, removed: 2, created: GOOD + tabs.new })
  expect(tabs.updates).toBeGreaterThan(100)
})
