/** Pausing, resuming and cancelling: whenever it comes, every row is accounted for. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { OUTCOMES, type RowCounts } from '../../src/core/import/outcome.ts'
import { listImportRows } from '../../src/operations/import/import-rows.ts'
import { applyImport, planImport, undoImport } from '../../src/operations/import/steer-import.ts'
import { cancelJob, getJob, pauseJob, resumeJob } from '../../src/operations/jobs/jobs.ts'
import { draftCsv, importCsv, planCsv, retry, undo, work } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }
const totalOf = (counts: RowCounts): number => OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0)
const people = async () => (await workspace.sql<{ n: number }>('select count(*)::int as n from people'))[0]?.n

/** Three chunks: row 1 and row 10,001 are people who are there already. */
const ROWS = 25_000
const FILE = `email,jobTitle\n${Array.from({ length: ROWS }, (_, n) => `p${n + 1}@acme.com,New`).join('\n')}\n`

/**
 * Works on a job with two of its three chunks held up, lets `meanwhile` happen, and lets them go on.
 * So it is certain that two chunks come to their end and the third has not begun.
 *
 * @param emails of a person in each of the two chunks that are done first
 */
async function workHeldUp(
  id: string,
  emails: readonly [string, string],
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  const other: Client = await workspace.database.connect()
  await other.query(`set search_path to ${workspace.context.actor.schema}`)
  await other.query('begin')
  await other.query('select from people where emails_primary = any ($1) for update', [emails])
  const working = work(workspace.context, id)
  try {
    await chunksWait(2)
    await meanwhile()
  } finally {
    await other.end()
  }
  await working
}

const applyHeldUp = (id: string, meanwhile: () => Promise<unknown>) =>
  workHeldUp(id, ['p1@acme.com', 'p10001@acme.com'], meanwhile)

async function chunksWait(count: number): Promise<void> {
  for (;;) {
    const [found] = await workspace.sql<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (found?.waiting === count) return
    await sleep(5)
  }
}

async function planLarge(): Promise<string> {
  await workspace.seed('people', [{ email: 'p1@acme.com' }, { email: 'p10001@acme.com' }])
  const planned = await planCsv(workspace.context, 'people', FILE)
  await applyImport(workspace.context, planned.id)
  return planned.id
}

describe('an import of three chunks', () => {
  test('is paused between chunks, and goes on where it stopped', async () => {
    const id = await planLarge()
    await applyHeldUp(id, () => pauseJob(workspace.context, id))

    const paused = await getJob(workspace.context, id)
    expect(paused).toMatchObject({
      status: 'paused',
      rowsDone: 20_000,
      can: { resume: true, pause: false, cancel: true },
    })
    expect(paused.counts).toEqual({ ...NOTHING, created: 19_998, updated: 2 })
    expect(await people()).toBe(20_000)

    await resumeJob(workspace.context, id)
    await work(workspace.context, id)

    expect(await getJob(workspace.context, id)).toMatchObject({
      status: 'completed',
      rowsDone: ROWS,
      counts: { ...NOTHING, created: 24_998, updated: 2 },
    })
    expect(await people()).toBe(ROWS)
  })

  test('is cancelled between chunks: what is in stays, the rest is skipped, and all of it can be undone', async () => {
    const id = await planLarge()
    await applyHeldUp(id, () => cancelJob(workspace.context, id))

    const cancelled = await getJob(workspace.context, id)
    expect(cancelled).toMatchObject({ status: 'cancelled', rows: ROWS, can: { undo: true, resume: false } })
    expect(cancelled.counts).toEqual({ ...NOTHING, created: 19_998, updated: 2, skipped: 5000 })
    expect(await people()).toBe(20_000)
    const skipped = await listImportRows(workspace.context, id, { outcome: 'skipped', afterRow: 24_998 })
    expect(skipped.rows).toMatchObject([{ row: 24_999 }, { row: 25_000 }])
    const first = await listImportRows(workspace.context, id, { outcome: 'skipped', limit: 1 })
    expect(first.rows).toMatchObject([{ row: 20_001, outcome: 'skipped' }])

    const job = await undo(workspace.context, id)
    expect(job).toMatchObject({ rows: 20_000, counts: { removed: 19_998, putBack: 2, kept: 0 } })
    expect(await people()).toBe(2)
    expect(await getJob(workspace.context, id)).toMatchObject({ status: 'undone' })
  })

  test('is undone in two goes when the first undo is cancelled', async () => {
    const id = await planLarge()
    await work(workspace.context, id)
    const first = await undoImport(workspace.context, id)
    // An undo begins with the last chunk.
    await workHeldUp(first.id, ['p20001@acme.com', 'p10001@acme.com'], () => cancelJob(workspace.context, first.id))
    expect(await getJob(workspace.context, first.id)).toMatchObject({ status: 'cancelled', rowsDone: 15_000 })
    expect(await people()).toBe(10_001)

    const second = await undo(workspace.context, id)

    expect(second).toMatchObject({
      status: 'completed',
      rows: 10_000,
      rowsDone: 10_000,
      counts: { kept: 0 },
    })
    expect(await people()).toBe(2)
  })
})

describe('cancelled', () => {
  test('as a draft', async () => {
    const draft = await draftCsv(workspace.context, 'people', 'email\na@acme.com\nb@acme.com\n')

    const cancelled = await cancelJob(workspace.context, draft.id)

    expect(cancelled).toMatchObject({ status: 'cancelled', counts: { ...NOTHING, skipped: 2 } })
    await expect(planImport(workspace.context, draft.id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  })

  test('while the file is read', async () => {
    const draft = await draftCsv(workspace.context, 'people', FILE)
    await planImport(workspace.context, draft.id)
    const working = work(workspace.context, draft.id)
    while ((await getJob(workspace.context, draft.id)).status !== 'processing') await sleep(1)

    await cancelJob(workspace.context, draft.id)
    await working

    const cancelled = await getJob(workspace.context, draft.id)
    expect(cancelled.status).toBe('cancelled')
    expect(totalOf(cancelled.counts)).toBe(cancelled.rows)
    expect(await people()).toBe(0)
  })

  test('before the plan, and before the import begins', async () => {
    for (const phase of ['plan', 'apply']) {
      const planned = await planCsv(workspace.context, 'people', 'email\na@acme.com\nb@acme.com\n')
      await workspace.sql(
        `update waybill.jobs set status = 'processing', phase = $2, request = 'cancel' where id = $1`,
        [planned.id, phase],
      )

      await work(workspace.context, planned.id)

      expect(await getJob(workspace.context, planned.id)).toMatchObject({
        status: 'cancelled',
        counts: { ...NOTHING, skipped: 2 },
      })
    }
    expect(await people()).toBe(0)
  })

  test('while it waits for its preview to be confirmed', async () => {
    const planned = await planCsv(workspace.context, 'people', 'email,birthday\na@acme.com,never\nb@acme.com,\n')

    const cancelled = await cancelJob(workspace.context, planned.id)

    expect(cancelled.counts).toEqual({ ...NOTHING, skipped: 2 })
    const { rows } = await listImportRows(workspace.context, planned.id, { outcome: 'skipped' })
    expect(rows).toMatchObject([{ row: 1 }, { row: 2 }])
    await expect(undoImport(workspace.context, planned.id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  })

  test('while it is paused', async () => {
    const planned = await planCsv(workspace.context, 'people', 'email\na@acme.com\n')
    await applyImport(workspace.context, planned.id)
    await pauseJob(workspace.context, planned.id)

    expect(await cancelJob(workspace.context, planned.id)).toMatchObject({ counts: { ...NOTHING, skipped: 1 } })
  })

  test('during a retry: rows that were not reached are still failed', async () => {
    const csv = 'email,birthday\na@acme.com,never\nb@acme.com,\n'
    const result = await importCsv(workspace, 'people', csv)
    await retry(workspace.context, result.id)
    await workspace.sql(
      `update waybill.jobs set status = 'processing', phase = 'stage', request = 'cancel' where id = $1`,
      [result.id],
    )

    await work(workspace.context, result.id)

    expect(await getJob(workspace.context, result.id)).toMatchObject({
      status: 'cancelled',
      counts: { ...NOTHING, created: 1, failed: 1 },
    })
    expect((await undo(workspace.context, result.id)).counts).toMatchObject({ removed: 1 })
  })
})

test('a cancel that comes while the plan is made is not forgotten', async () => {
  const draft = await draftCsv(workspace.context, 'people', 'email\na@acme.com\n')
  await planImport(workspace.context, draft.id)
  const other = await workspace.database.connect()
  await other.query('begin')
  await other.query(`lock table ${workspace.context.actor.schema}.people in access exclusive mode`)
  const working = work(workspace.context, draft.id)
  await chunksWait(1)
  await cancelJob(workspace.context, draft.id)
  await other.end()
  await working

  expect(await getJob(workspace.context, draft.id)).toMatchObject({ status: 'cancelled' })
})
