/** Edits of more rows than are read at a time: the file is staged with all of them. */
import { expect, test } from 'vitest'
import { actOnRows, redoAction, undoAction } from '../../../src/operations/import/review/change-rows.ts'
import { apply, failedRows, plan, planCsv } from '../../support/importing.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const ROWS = 10_200

const lines = Array.from({ length: ROWS }, (_, row) => `p${row}@acme.com,Clerk ${row},soon`)

test('two edits in each of ten thousand rows hold in a plan of the whole file, in what goes in and in what is left', async () => {
  const { context } = workspace
  const { id } = await planCsv(context, 'people', `email,jobTitle,Birthday\n${lines.join('\n')}\n`)
  const everyRow = { filter: {} }
  await actOnRows(context, id, {
    kind: 'replace',
    column: 'jobTitle',
    find: 'Clerk',
    replaceBy: 'Boss',
    scope: everyRow,
  })
  await actOnRows(context, id, { kind: 'setValue', column: 'Birthday', text: '2001-02-03', scope: everyRow })
  const edits = 'select count(*)::int as edits from waybill.import_edits where import_id = $1'
  await undoAction(context, id)
  expect(await workspace.sql(edits, [id])).toEqual([{ edits: ROWS }])
  await redoAction(context, id)
  expect(await workspace.sql(edits, [id])).toEqual([{ edits: 2 * ROWS }])
  await actOnRows(context, id, {
    kind: 'setCells',
    cells: [
      { row: ROWS, column: 'Birthday', text: 'never' },
      { row: 7_000, column: 'jobTitle', text: 'The one in the middle' },
    ],
  })
  await actOnRows(context, id, { kind: 'removeRows', scope: { rows: [ROWS - 1] } })

  await workspace.sql('update waybill.imports set staged_revision = null, planned_revision = null where id = $1', [id])
  expect((await plan(context, id)).preview?.counts).toMatchObject({ created: ROWS - 2, failed: 1, removed: 1 })
  await apply(context, id)

  const titles = await workspace.sql(
    'select count(*)::int as rows, count(distinct job_title)::int as titles from people',
  )
  expect(titles).toEqual([{ rows: ROWS - 2, titles: ROWS - 2 }])
  expect(await workspace.sql("select job_title as title from people where emails_primary = 'p6999@acme.com'")).toEqual([
    { title: 'The one in the middle' },
  ])
  expect(await failedRows(context, id)).toContain(`p${ROWS - 1}@acme.com,Boss ${ROWS - 1},never`)
})
