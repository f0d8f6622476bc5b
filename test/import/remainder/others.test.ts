/** What else happens while the failed rows of an import are under review: the counts add up, whatever it is. */
import { beforeEach, expect, test } from 'vitest'
import { totalOf } from '../../../src/core/import/outcome.ts'
import { workTables } from '../../../src/infra/postgres/import/work-tables.ts'
import type { Context } from '../../../src/operations/context.ts'
import { openRemainder } from '../../../src/operations/import/remainder/open-remainder.ts'
import { getImport } from '../../../src/operations/import/present-import.ts'
import { actOnRows } from '../../../src/operations/import/review/change-rows.ts'
import { getReview, listReviewRows } from '../../../src/operations/import/review/review-rows.ts'
import { applyImport, undoImport } from '../../../src/operations/import/steer-import.ts'
import { cancelJob } from '../../../src/operations/jobs/jobs.ts'
import { createField } from '../../../src/operations/model/create-field.ts'
import { removeField } from '../../../src/operations/model/remove-field.ts'
import { apply, edit, importCsv, retry, undo, work } from '../../support/importing.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const FILE = `email,birthday
ada@acme.com,1815-12-10
bob@acme.com,soon
cyd@acme.com,later
dan@acme.com,never
`
const ROWS = 4
const CLOSED = { code: 'IMPORT_STATE' }

let id = ''

const mend = (context: Context, row: number) =>
  actOnRows(context, id, { kind: 'setCells', cells: [{ row, column: 'birthday', text: '1990-01-02' }] })

async function expectAddsUp(): Promise<void> {
  expect(totalOf((await getImport(workspace.context, id)).counts)).toBe(ROWS)
}

beforeEach(async () => {
  id = (await importCsv(workspace, 'people', FILE)).id
})

test('two people mend the same rows, and what one of them imports is what both did', async () => {
  const other = await workspace.join('Bob', 'administrator')
  await openRemainder(workspace.context, id)
  await mend(workspace.context, 2)
  await openRemainder(other, id)
  const [first, second] = await Promise.all([mend(workspace.context, 3), mend(other, 4)])
  expect([first, second].map(({ tabs }) => tabs.all)).toEqual([3, 3])
  expect(await getReview(other, id)).toMatchObject({ tabs: { errors: 0, new: 3 } })
  await expectAddsUp()

  await applyImport(other, id)
  await expectAddsUp()
  await expect(mend(workspace.context, 2)).rejects.toMatchObject(CLOSED)
  await expect(applyImport(workspace.context, id)).rejects.toMatchObject(CLOSED)
  await work(workspace.context, id)
  expect((await getImport(workspace.context, id)).counts).toMatchObject({ created: 4, failed: 0 })
})

test('the import is taken back meanwhile: nothing is left to review', async () => {
  await openRemainder(workspace.context, id)
  await mend(workspace.context, 2)
  const { id: undoId } = await undoImport(workspace.context, id)

  expect(await getImport(workspace.context, id)).toMatchObject({ isRemainderOpen: false })
  await expect(getReview(workspace.context, id)).rejects.toMatchObject(CLOSED)
  await expect(openRemainder(workspace.context, id)).rejects.toMatchObject(CLOSED)
  await expect(applyImport(workspace.context, id)).rejects.toMatchObject(CLOSED)
  await work(workspace.context, undoId)
  expect(await workspace.all('people')).toEqual([])
  await expectAddsUp()
})

test('it is taken back afterwards: the rows of both rounds go', async () => {
  await workspace.edit('people', { email: 'ada@acme.com' }, { jobTitle: 'Analyst' })
  await openRemainder(workspace.context, id)
  await mend(workspace.context, 2)
  await apply(workspace.context, id)

  expect((await undo(workspace.context, id)).counts).toMatchObject({ removed: 1, kept: 1 })
  await expectAddsUp()
})

test('a retry takes the rows as they are, reviewed or not', async () => {
  await openRemainder(workspace.context, id)
  await mend(workspace.context, 2)
  const done = await retry(workspace.context, id)

  expect(done).toMatchObject({ isRemainderOpen: false, counts: { created: 2, failed: 2 } })
  await expect(getReview(workspace.context, id)).rejects.toMatchObject(CLOSED)
})

test('an import of the failed rows that is cancelled before it begins leaves them failed', async () => {
  await openRemainder(workspace.context, id)
  await mend(workspace.context, 2)
  await applyImport(workspace.context, id)
  await cancelJob(workspace.context, id)

  expect((await getImport(workspace.context, id)).counts).toMatchObject({ created: 1, failed: 3 })
  await expectAddsUp()
})

test('a program changes rows meanwhile: they are looked at again before they go in', async () => {
  await openRemainder(workspace.context, id)
  await edit(workspace.context, id, [{ row: 2, removed: true }])
  await expect(getReview(workspace.context, id)).rejects.toMatchObject(CLOSED)
  await expect(applyImport(workspace.context, id)).rejects.toMatchObject(CLOSED)

  await openRemainder(workspace.context, id)
  expect(await getReview(workspace.context, id)).toMatchObject({ tabs: { errors: 2, removed: 1 } })
})

test('the data model changes meanwhile: they are looked at again, or come as a file', async () => {
  const field = { apiName: 'badge', label: 'Badge', kind: 'text' } as const
  await createField(workspace.context, 'people', field)
  const csv = FILE.replaceAll(/$/gm, ',1').replace('birthday,1', 'birthday,badge').replace(/,1$/, '')
  id = (await importCsv(workspace, 'people', csv)).id
  await openRemainder(workspace.context, id)
  await removeField(workspace.context, 'people', 'badge')

  await expect(getReview(workspace.context, id)).rejects.toMatchObject(CLOSED)
  await expect(openRemainder(workspace.context, id)).rejects.toMatchObject({ code: 'FIELD_UNKNOWN' })
})

test('the database crashes meanwhile: the rows are looked at again, and what was reviewed goes in all the same', async () => {
  await openRemainder(workspace.context, id)
  await mend(workspace.context, 2)
  const { stage } = workTables(workspace.context.actor.schema, id)
  await workspace.sql(`truncate ${stage}`)
  await expect(listReviewRows(workspace.context, id)).rejects.toMatchObject(CLOSED)
  await openRemainder(workspace.context, id)
  expect(await getReview(workspace.context, id)).toMatchObject({ tabs: { all: 3, errors: 2, new: 1 } })

  await workspace.sql(`truncate ${stage}`)
  expect((await apply(workspace.context, id)).counts).toMatchObject({ created: 2, failed: 2 })
})

test('nothing waits for a time, and without failed rows there is nothing to review', async () => {
  await openRemainder(workspace.context, id)
  const at = new Date(Date.now() + 3_600_000).toISOString()
  await expect(applyImport(workspace.context, id, { at })).rejects.toMatchObject(CLOSED)

  const { id: good } = await importCsv(workspace, 'people', 'email\nzoe@acme.com\n')
  await expect(openRemainder(workspace.context, good)).rejects.toMatchObject(CLOSED)
})
