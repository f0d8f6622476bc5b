/** Changing rows under review: one cell or many, taken back and done again, and the counts are true at once. */
import { beforeEach, expect, test } from 'vitest'
import type { ReviewAction } from '../../../src/core/import/review/review-action.ts'
import { actOnRows, redoAction, undoAction } from '../../../src/operations/import/review/change-rows.ts'
import { previewAction } from '../../../src/operations/import/review/preview-action.ts'
import { listActions } from '../../../src/operations/import/review/review-history.ts'
import { listReviewRows } from '../../../src/operations/import/review/review-rows.ts'
import { apply, edit, plan, planCsv } from '../../support/importing.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const FILE = `email,firstName,Birthday,jobTitle
ada@acme.com,Ada,1815-12-10,Analyst
bob(at)acme.com,Bob,1990-01-02,clerk
cyd@acme.com,Cyd,soon,  CLERK
ada@acme.com,Ada again,1815-12-11,Boss
eve@acme.com,Eve,1980-05-06,
`

let id = ''

const act = (action: ReviewAction) => actOnRows(workspace.context, id, action)
const cellsOf = async (column: number) =>
  (await listReviewRows(workspace.context, id)).rows.map(({ cells }) => cells[column])

beforeEach(async () => {
  await workspace.seed('people', [{ email: 'eve@acme.com', firstName: 'Eve', jobTitle: 'Director' }])
  id = (await planCsv(workspace.context, 'people', FILE, { inFile: 'first', blank: 'keep' })).id
})

test('a cell that is mended makes a good row, at once, and the import does what is shown', async () => {
  const mended = await act({ kind: 'setCells', cells: [{ row: 3, column: 'Birthday', text: '1991-01-01' }] })

  expect(mended.tabs).toMatchObject({ errors: 1, new: 2, updates: 1, duplicates: 1 })
  expect(mended.rows).toMatchObject([{ row: 3, action: 'create', edited: [2], problems: [] }])
  const result = await apply(workspace.context, id)
  expect(result.counts).toMatchObject({ created: 2, updated: 1, skipped: 1, failed: 1 })
  expect(await workspace.sql("select birthday::text from people where emails_primary = 'cyd@acme.com'")).toEqual([
    { birthday: '1991-01-01' },
  ])
})

test('one change decides about other rows: what was a duplicate is none any more', async () => {
  const { tabs } = await act({ kind: 'setCells', cells: [{ row: 1, column: 'email', text: 'lady@acme.com' }] })

  expect(tabs).toMatchObject({ new: 2, duplicates: 0 })
})

test('every action is taken back and done again, and has its name in the history', async () => {
  const first = await act({ kind: 'setValue', column: 'jobTitle', text: 'Clerk', scope: { filter: { tab: 'errors' } } })
  await act({ kind: 'removeRows', scope: { rows: [2] } })
  expect(first.touched).toBe(2)

  expect((await undoAction(workspace.context, id)).tabs).toMatchObject({ removed: 0, errors: 2 })
  await undoAction(workspace.context, id)
  expect(await cellsOf(3)).toEqual(['Analyst', 'clerk', '  CLERK', 'Boss', ''])
  await expect(undoAction(workspace.context, id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  await redoAction(workspace.context, id)
  expect((await redoAction(workspace.context, id)).tabs).toMatchObject({ removed: 1, errors: 1 })
  await expect(redoAction(workspace.context, id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })

  const { actions } = await listActions(workspace.context, id)
  expect(actions).toMatchObject([
    { number: 2, kind: 'removeRows', rows: 1, isUndone: false },
    { number: 1, kind: 'setValue', column: 'jobTitle', text: 'Clerk', rows: 2, isUndone: false },
  ])
})

test('the column of a field is changed, not another one whose header is called so', async () => {
  const file = 'jobTitle,Role,email\nkeep,clerk,ada@acme.com\n'
  const mapping = [
    { column: 'jobTitle', field: null },
    { column: 'Role', field: 'jobTitle' },
  ]
  const two = await planCsv(workspace.context, 'people', file, { map: mapping })

  await actOnRows(workspace.context, two.id, {
    kind: 'setValue',
    column: 'jobTitle',
    text: 'Boss',
    scope: { filter: {} },
  })

  expect((await listReviewRows(workspace.context, two.id)).rows[0]?.cells).toEqual(['keep', 'Boss', 'ada@acme.com'])
})

test('several actions are taken back and done again at one stroke, down to one of the history', async () => {
  for (const text of ['one', 'two', 'three']) await act({ kind: 'setCells', cells: [{ row: 1, column: 3, text }] })
  await act({ kind: 'removeRows', scope: { rows: [2] } })

  expect((await undoAction(workspace.context, id, { through: 2 })).tabs).toMatchObject({ removed: 0 })
  expect((await cellsOf(3))[0]).toBe('one')
  await expect(undoAction(workspace.context, id, { through: 2 })).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  expect((await redoAction(workspace.context, id, { through: 4 })).tabs).toMatchObject({ removed: 1 })
  expect((await cellsOf(3))[0]).toBe('three')
})

test('what was taken back is forgotten when something else is done', async () => {
  await act({ kind: 'removeRows', scope: { rows: [2] } })
  await undoAction(workspace.context, id)
  await act({ kind: 'removeRows', scope: { rows: [1] } })

  await expect(redoAction(workspace.context, id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  const { actions } = await listActions(workspace.context, id)
  expect(actions.map(({ number }) => number)).toEqual([1])
})

test('find and replace: a preview first, in the text of the file as it is with the edits', async () => {
  const action = {
    kind: 'replace',
    column: 'email',
    find: '(at)',
    replaceBy: '@',
    scope: { filter: {} },
  } as const
  expect(await previewAction(workspace.context, id, action)).toEqual({
    cells: 1,
    columns: [{ column: 0, cells: 1 }],
    examples: [{ row: 2, column: 0, before: 'bob(at)acme.com', after: 'bob@acme.com' }],
  })
  expect((await act(action)).tabs).toMatchObject({ errors: 1, new: 2 })

  await act({ ...action, find: '^(\\w+)@ACME', replaceBy: '$1@example', isRegex: true })
  expect(await cellsOf(0)).toEqual([
    'ada@example.com',
    'bob@example.com',
    'cyd@example.com',
    'ada@example.com',
    'eve@example.com',
  ])
  await act({ ...action, column: 'jobTitle', find: 'clerk', replaceBy: 'X', matchCase: true, wholeCell: true })
  expect(await cellsOf(3)).toEqual(['Analyst', 'X', '  CLERK', 'Boss', ''])
})

test('an expression that would never end is answered at once, and one that cannot be read is refused', async () => {
  const action = { kind: 'replace', column: 'firstName', replaceBy: '', isRegex: true, scope: { filter: {} } } as const
  const long = 'a'.repeat(5_000)
  await act({ kind: 'setCells', cells: [{ row: 1, column: 'firstName', text: `${long}!` }] })

  expect((await previewAction(workspace.context, id, { ...action, find: '^(a+)+$' })).cells).toBe(0)
  await expect(act({ ...action, find: '(' })).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
})

test('cells are cleaned, filled down, and put back to what the file says', async () => {
  await act({ kind: 'clean', column: 'jobTitle', how: 'singleSpaces', scope: { filter: {} } })
  await act({ kind: 'clean', column: 'jobTitle', how: 'capitalize', scope: { filter: {} } })
  expect(await cellsOf(3)).toEqual(['Analyst', 'Clerk', 'Clerk', 'Boss', ''])
  await act({ kind: 'fillDown', column: 3, rows: [4, 5] })
  expect(await cellsOf(3)).toEqual(['Analyst', 'Clerk', 'Clerk', 'Boss', 'Boss'])
  await act({ kind: 'resetCells', column: 3, scope: { rows: [2, 3, 5] } })
  expect(await cellsOf(3)).toEqual(['Analyst', 'clerk', '  CLERK', 'Boss', ''])
})

test('a record is chosen for a row, or a new one', async () => {
  const { tabs } = await act({ kind: 'pickMatch', match: 'skip', scope: { rows: [5] } })
  expect(tabs).toMatchObject({ updates: 0, duplicates: 2 })
  expect((await undoAction(workspace.context, id)).tabs).toMatchObject({ updates: 1, duplicates: 1 })
})

test('edits made the other way stand in the same history', async () => {
  await edit(workspace.context, id, [{ row: 3, column: 'Birthday', text: '1991-01-01' }])
  await expect(act({ kind: 'removeRows', scope: { rows: [1] } })).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  await plan(workspace.context, id)

  expect((await undoAction(workspace.context, id)).tabs).toMatchObject({ errors: 2 })
})

test('the staging table is lost with the edits kept: a new plan says the same', async () => {
  const { tabs } = await act({ kind: 'setCells', cells: [{ row: 3, column: 'Birthday', text: '02.01.1991' }] })
  await workspace.sql(`truncate import_${id.replaceAll('-', '').slice(-16)}_stage`)

  await expect(act({ kind: 'removeRows', scope: { rows: [1] } })).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  const again = await plan(workspace.context, id)

  expect(again.preview?.counts).toMatchObject({ failed: tabs.errors, created: tabs.new, updated: tabs.updates })
})

test('rows and columns that are not there are refused', async () => {
  await expect(act({ kind: 'removeRows', scope: { rows: [6] } })).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  const nowhere = { kind: 'setCells', cells: [{ row: 1, column: 'Shoe size', text: '43' }] } as const
  await expect(act(nowhere)).rejects.toMatchObject({ code: 'COLUMN_UNKNOWN' })
})

test('everything that is shown is what is acted upon, though some of it is mended by now', async () => {
  const filter = { tab: 'errors', sort: '-name.first' } as const
  const { asOf, total } = await listReviewRows(workspace.context, id, filter)
  expect(total).toBe(2)
  await act({ kind: 'setCells', cells: [{ row: 3, column: 'Birthday', text: '1991-01-01' }] })
  await act({ kind: 'setCells', cells: [{ row: 1, column: 'Birthday', text: 'soon' }] })
  await act({ kind: 'removeRows', scope: { rows: [2] } })

  const removed = await act({ kind: 'removeRows', scope: { filter, asOf } })

  expect(removed).toMatchObject({ changed: 1, tabs: { removed: 2, errors: 1 } })
  const forgotten = act({ kind: 'removeRows', scope: { filter: { tab: 'new' }, asOf } })
  await expect(forgotten).rejects.toMatchObject({ code: 'PLAN_CHANGED' })
})
