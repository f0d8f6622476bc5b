/** Find and replace, and cleaning, through several columns or all of them: one action, one entry of the history. */
import { beforeEach, expect, test } from 'vitest'
import type { ReviewAction } from '../../../src/core/import/review/review-action.ts'
import { actOnRows, redoAction, undoAction } from '../../../src/operations/import/review/change-rows.ts'
import { previewAction } from '../../../src/operations/import/review/preview-action.ts'
import { listActions } from '../../../src/operations/import/review/review-history.ts'
import { listReviewRows } from '../../../src/operations/import/review/review-rows.ts'
import { apply, planCsv } from '../../support/importing.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const FILE = `email,firstName,Birthday,jobTitle,City,Shoe size
ada@acme.com,Ada,n/a,Clerk,Paris,n/a
bob@acme.com,N/A,1990-01-02,n/a,Rome,43
cyd@acme.com,Cyd,n/a, n/a ,N/A,n/a
`

let id = ''

const act = (action: ReviewAction) => actOnRows(workspace.context, id, action)
const preview = (action: ReviewAction) => previewAction(workspace.context, id, action)
const cells = async () => (await listReviewRows(workspace.context, id)).rows.map((row) => row.cells)

const EVERYWHERE = { kind: 'replace', columns: 'all', find: 'n/a', replaceBy: '', scope: { filter: {} } } as const
const AS_IN_FILE = FILE.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))

beforeEach(async () => {
  id = (await planCsv(workspace.context, 'people', FILE)).id
})

test('every column that is imported: a preview that names them, one entry of the history, one undo', async () => {
  const promised = await preview(EVERYWHERE)
  expect(promised).toMatchObject({
    cells: 6,
    columns: [
      { column: 1, cells: 1 },
      { column: 2, cells: 2 },
      { column: 3, cells: 2 },
      { column: 4, cells: 1 },
    ],
  })
  expect(promised.examples).toContainEqual({ row: 2, column: 1, before: 'N/A', after: '' })
  expect(promised.examples).toContainEqual({ row: 3, column: 3, before: ' n/a ', after: '  ' })

  const done = await act(EVERYWHERE)
  expect(done).toMatchObject({ action: 1, touched: 3, tabs: { errors: 0, new: 3 } })
  expect(await cells()).toEqual([
    ['ada@acme.com', 'Ada', '', 'Clerk', 'Paris', 'n/a'],
    ['bob@acme.com', '', '1990-01-02', '', 'Rome', '43'],
    ['cyd@acme.com', 'Cyd', '', '  ', '', 'n/a'],
  ])
  const { actions } = await listActions(workspace.context, id)
  expect(actions).toMatchObject([{ number: 1, kind: 'replace', columns: 'all', find: 'n/a', rows: 3, cells: 6 }])

  expect((await undoAction(workspace.context, id)).tabs).toMatchObject({ errors: 2 })
  expect(await cells()).toEqual(AS_IN_FILE)
  expect((await redoAction(workspace.context, id)).tabs).toMatchObject({ errors: 0 })
  expect((await apply(workspace.context, id)).counts).toMatchObject({ created: 3, failed: 0 })
})

test('several columns that are named, in the rows that a filter finds, after edits of their cells', async () => {
  await act({ kind: 'setCells', cells: [{ row: 3, column: 'City', text: 'n/a or so' }] })
  const action = { ...EVERYWHERE, columns: ['City', 3, 'birthday'], replaceBy: 'none' } as const
  const { columns } = await preview({ ...action, scope: { filter: { tab: 'errors', search: 'cyd' } } })
  expect(columns).toEqual([
    { column: 2, cells: 1 },
    { column: 3, cells: 1 },
    { column: 4, cells: 1 },
  ])
  await act({ ...action, scope: { rows: [3] } })
  expect((await cells())[2]).toEqual(['cyd@acme.com', 'Cyd', 'none', ' none ', 'none or so', 'n/a'])
  await undoAction(workspace.context, id)
  expect((await cells())[2]?.[4]).toBe('n/a or so')
})

test('columns are cleaned together; of one that has nothing to clean nothing is kept', async () => {
  expect(await act({ kind: 'clean', columns: 'all', how: 'trim', scope: { filter: {} } })).toMatchObject({ touched: 1 })
  const { actions } = await listActions(workspace.context, id)
  expect(actions).toMatchObject([{ kind: 'clean', columns: 'all', how: 'trim', cells: 1 }])
})

test('what nobody means is refused: no columns, two ways to name them, one that is not there', async () => {
  const { columns: _, ...nowhere } = EVERYWHERE
  const refusal = { code: 'REQUEST_INVALID' }
  await expect(preview(nowhere)).rejects.toMatchObject(refusal)
  await expect(preview({ ...EVERYWHERE, column: 'City' })).rejects.toMatchObject(refusal)
  await expect(preview({ ...EVERYWHERE, columns: ['City', 'Hat'] })).rejects.toMatchObject({ code: 'COLUMN_UNKNOWN' })
})

test('far apart in a large file, over edits that were made before', async () => {
  const lines = Array.from({ length: 11_000 }, (_, row) => `p${row + 1}@acme.com,old ${row + 1},old`)
  id = (await planCsv(workspace.context, 'people', `email,firstName,jobTitle\n${lines.join('\n')}\n`)).id
  await act({ kind: 'setValue', column: 'jobTitle', text: 'older', scope: { rows: [1, 6_000, 11_000] } })

  const done = await act({ ...EVERYWHERE, find: 'old', replaceBy: 'new' })
  expect(done).toMatchObject({ touched: 11_000, tabs: { new: 11_000 } })
  const { rows } = await listReviewRows(workspace.context, id, { field: 'jobTitle', value: 'newer' })
  expect(rows.map(({ row, cells: texts }) => [row, texts[1]])).toEqual([
    [1, 'new 1'],
    [6_000, 'new 6000'],
    [11_000, 'new 11000'],
  ])
  await undoAction(workspace.context, id)
  const search = await listReviewRows(workspace.context, id, { search: 'new' })
  expect(search.total).toBe(0)
})
