/** The failed rows of a finished import under review: every tool of the review, and no other row in reach. */
import { beforeEach, expect, test } from 'vitest'
import type { ReviewAction } from '../../../src/core/import/review/review-action.ts'
import { openRemainder } from '../../../src/operations/import/remainder/open-remainder.ts'
import { actOnRows, redoAction, undoAction } from '../../../src/operations/import/review/change-rows.ts'
import { findPlace } from '../../../src/operations/import/review/find-place.ts'
import { reviewFacets } from '../../../src/operations/import/review/review-facets.ts'
import { listActions } from '../../../src/operations/import/review/review-history.ts'
import { listReviewProblems } from '../../../src/operations/import/review/review-problems.ts'
import { getReview, listReviewRows } from '../../../src/operations/import/review/review-rows.ts'
import { apply, edit, importCsv, listImportRows, planCsv, undo } from '../../support/importing.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const FILE = `email,firstName,birthday,jobTitle
ada@acme.com,Ada,1815-12-10,Analyst
bob(at)acme.com,Bob,1990-01-02,Clerk
cyd@acme.com,Cyd,soon,clerk
dan@acme.com,Dan,1991-02-03,Clerk
eve(at)acme.com,Eve,later,Clerk
`
const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

let id = ''

const act = (action: ReviewAction) => actOnRows(workspace.context, id, action)
const rows = () => listReviewRows(workspace.context, id)
const cell = (row: number, column: string, text: string) => act({ kind: 'setCells', cells: [{ row, column, text }] })

beforeEach(async () => {
  id = (await importCsv(workspace, 'people', FILE)).id
})

test('only the failed rows are there, each in its place, and the import stays as it is', async () => {
  const opened = await openRemainder(workspace.context, id)

  expect(opened).toMatchObject({ status: 'completed', isRemainderOpen: true, rows: 5, can: { undo: true } })
  expect(opened.counts).toEqual({ ...NOTHING, created: 2, failed: 3 })
  expect(await getReview(workspace.context, id)).toMatchObject({ tabs: { all: 3, errors: 3, new: 0 } })
  const { total, rows: shown } = await rows()
  expect([total, shown.map(({ row }) => row)]).toEqual([3, [2, 3, 5]])
  expect(shown[1]?.cells).toEqual(['cyd@acme.com', 'Cyd', 'soon', 'clerk'])
  expect(await findPlace(workspace.context, id, { problemAfter: 1 })).toEqual({ place: 2, row: 5 })
  expect(await findPlace(workspace.context, id, { row: 4 })).toEqual({ place: null, row: null })
  const facets = await reviewFacets(workspace.context, id, { of: 'jobTitle' })
  expect(facets).toMatchObject({ total: 2, clusters: [[{ text: 'Clerk' }, { text: 'clerk' }]] })
})

test('what is wrong is mended by cause, taken back and done again, and goes in as it is shown', async () => {
  await openRemainder(workspace.context, id)
  const { problems } = await listReviewProblems(workspace.context, id)
  const unreadable = problems.find(({ code }) => code === 'EMAIL_UNREADABLE')
  const [fix] = unreadable?.fixes ?? []
  if (fix === undefined) throw new Error('No fix is offered')

  expect(await act(fix.action)).toMatchObject({ touched: 2, tabs: { all: 3, errors: 2, new: 1 } })
  expect((await undoAction(workspace.context, id)).tabs).toMatchObject({ errors: 3, new: 0 })
  await redoAction(workspace.context, id)
  await act({ kind: 'removeRows', scope: { rows: [3] } })
  const { tabs } = await act({
    kind: 'replace',
    column: 'birthday',
    find: 'later',
    replaceBy: '1992-03-04',
    scope: { filter: { tab: 'errors' } },
  })
  expect(tabs).toMatchObject({ all: 3, errors: 0, new: 2, removed: 1 })

  const done = await apply(workspace.context, id)
  expect(done).toMatchObject({ status: 'completed', rows: 5, rowsDone: 5, isRemainderOpen: false })
  expect(done.counts).toEqual({ ...NOTHING, created: 4, removed: 1 })
  const outcomes = await listImportRows(workspace.context, id)
  expect(outcomes.rows.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'removed', 'created', 'created'])
  expect(await workspace.find('people', { email: 'eve@acme.com' })).toMatchObject({ birthday: '1992-03-04' })
})

test('what still fails stays behind, and is reviewed again', async () => {
  await openRemainder(workspace.context, id)
  await cell(2, 'email', 'bob@acme.com')
  expect((await apply(workspace.context, id)).counts).toEqual({ ...NOTHING, created: 3, failed: 2 })

  await openRemainder(workspace.context, id)
  expect((await rows()).rows.map(({ row }) => row)).toEqual([3, 5])
  await cell(3, 'birthday', '')
  expect((await apply(workspace.context, id)).counts).toEqual({ ...NOTHING, created: 4, failed: 1 })

  const undone = await undo(workspace.context, id)
  expect(undone.counts).toMatchObject({ removed: 4 })
  expect(await workspace.all('people')).toEqual([])
})

test('a row that went in is out of reach, however it is named', async () => {
  await openRemainder(workspace.context, id)
  const refused = { code: 'REQUEST_INVALID' }

  await expect(cell(1, 'firstName', 'Changed')).rejects.toMatchObject(refused)
  await expect(act({ kind: 'removeRows', scope: { rows: [2, 4] } })).rejects.toMatchObject(refused)
  await expect(act({ kind: 'fillDown', column: 'jobTitle', rows: [2, 4] })).rejects.toMatchObject(refused)
  const all = await act({ kind: 'setValue', column: 'jobTitle', text: 'Boss', scope: { filter: {} } })
  expect(all.rows.map(({ row }) => row)).toEqual([2, 3, 5])
  await apply(workspace.context, id)
  expect(await workspace.sql('select count(*)::int as bosses from people where job_title = $1', ['Boss'])).toEqual([
    { bosses: 0 },
  ])
})

test('what was done before the import is not taken back by the review of its failed rows', async () => {
  const { id: reviewed } = await planCsv(workspace.context, 'people', FILE)
  await actOnRows(workspace.context, reviewed, {
    kind: 'setValue',
    column: 'jobTitle',
    text: 'Cook',
    scope: { filter: {} },
  })
  await apply(workspace.context, reviewed)
  id = reviewed
  await openRemainder(workspace.context, id)

  await expect(undoAction(workspace.context, id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  expect((await listActions(workspace.context, id)).actions).toEqual([])
  expect((await rows()).rows.map(({ cells }) => cells[3])).toEqual(['Cook', 'Cook', 'Cook'])
})

test('a program’s edits since the import are in the history, and are taken back there', async () => {
  await edit(workspace.context, id, [{ row: 3, column: 'birthday', text: '1993-04-05' }])
  await openRemainder(workspace.context, id)
  expect(await getReview(workspace.context, id)).toMatchObject({ tabs: { errors: 2, new: 1 } })

  expect((await undoAction(workspace.context, id)).tabs).toMatchObject({ errors: 3, new: 0 })
})

test('rows are compared with the records that are there by now, those of the import too', async () => {
  const csv = 'email,firstName,companyDomain\nann@late.com,Ann,late.com\nada@acme.com,Countess,late.com\n'
  const { id: relating } = await importCsv(workspace, 'people', csv)
  id = relating
  await openRemainder(workspace.context, id)
  expect(await getReview(workspace.context, id)).toMatchObject({ tabs: { errors: 2 } })
  await workspace.seed('companies', [{ domain: { primary: 'late.com' } }])

  await openRemainder(workspace.context, id)
  expect(await getReview(workspace.context, id)).toMatchObject({ tabs: { all: 2, new: 1, updates: 1 } })
  expect((await apply(workspace.context, id)).counts).toEqual({ ...NOTHING, created: 1, updated: 1 })
})
