/** Pausing, resuming, cancelling, retrying: whenever it comes, every row is accounted for. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { OUTCOMES, type RowCounts } from '../../src/core/import/outcome.ts'
import { getImport } from '../../src/operations/import/import-context.ts'
import { applyImport, planImport, undoImport } from '../../src/operations/import/steer-import.ts'
import { cancelJob, getJob, pauseJob, resumeJob } from '../../src/operations/jobs/jobs.ts'
import {
  apply,
  draftCsv,
  edit,
  failedRows,
  importCsv,
  listImportRows,
  plan,
  planCsv,
  retry,
  undo,
  work,
} from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }
const totalOf = (counts: RowCounts): number => OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0)
const people = async () => (await workspace.sql<{ n: number }>('select count(*)::int as n from people'))[0]?.n

/** Three chunks: row 1 and row 10,001 are people who are there already. */
const ROWS = 25_000
const FILE = `email,jobTitle\n${Array.from({ length: ROWS }, (_, n) => `p${n + 1}@acme.com,New`).join('\n')}\n`

/**
 * Applies with both of the first chunks held up, lets `meanwhile` happen, and lets them go on.
 * So it is certain that two chunks come to their end and the third has not begun.
 */
async function applyHeldUp(id: string, meanwhile: () => Promise<unknown>): Promise<void> {
  const other: Client = await workspace.database.connect()
  await other.query(`set search_path to ${workspace.context.actor.schema}`)
  await other.query('begin')
  await other.query(`select from people where emails_primary in ('p1@acme.com', 'p10001@acme.com') for update`)
  const working = work(workspace.context, id)
  await chunksWait(2)
  await meanwhile()
  await other.query('commit')
  await other.end()
  await working
}

async function chunksWait(count: number): Promise<void> {
  for (;;) {
    const [found] = await workspace.sql<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and query like '%import_%'`,
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

    const job = await undo(workspace.context, id)
    expect(job).toMatchObject({ rows: 20_000, counts: { removed: 19_998, putBack: 2, kept: 0 } })
    expect(await people()).toBe(2)
    expect(await getJob(workspace.context, id)).toMatchObject({ status: 'undone' })
  })

  test('is undone in two goes when the first undo is cancelled', async () => {
    const id = await planLarge()
    await work(workspace.context, id)
    const first = await undoImport(workspace.context, id)
    await workspace.sql(`update waybill.jobs set request = 'cancel' where id = $1`, [first.id])
    await work(workspace.context, first.id)
    const stopped = await getJob(workspace.context, first.id)
    expect(stopped.status).toBe('cancelled')
    const undone = stopped.rowsDone
    expect(undone).toBeGreaterThan(0)
    expect(undone).toBeLessThan(ROWS)

    const second = await undo(workspace.context, id)

    expect(second).toMatchObject({
      status: 'completed',
      rows: ROWS - undone,
      rowsDone: ROWS - undone,
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
  await other.query('commit')
  await other.end()
  await working

  expect(await getJob(workspace.context, draft.id)).toMatchObject({ status: 'cancelled' })
})

describe('failed rows are retried', () => {
  const csv = `email,birthday,companyDomain
ada@acme.com,never,
bob@acme.com,1999-01-01,
eve@acme.com,1999-01-01,acme.com
eve@acme.com,soon,acme.com
zoe@acme.com,1999-01-01,none.com
`
  test('with cells corrected and rows removed in place', async () => {
    const result = await importCsv(workspace, 'people', csv)
    expect(result.counts).toEqual({ ...NOTHING, created: 1, failed: 4 })
    expect(result.can).toMatchObject({ retry: true, undo: true })
    await workspace.seed('companies', [{ domain: { primary: 'acme.com' } }])
    await edit(workspace.context, result.id, [
      { row: 1, column: 'birthday', text: '1815-12-10' },
      { row: 4, column: 'birthday', text: '1999-01-02' },
      { row: 5, removed: true },
    ])

    const again = await retry(workspace.context, result.id)

    expect(again).toMatchObject({ status: 'completed', rows: 5, rowsDone: 5, can: { retry: false } })
    expect(again.counts).toEqual({ ...NOTHING, created: 3, updated: 1, removed: 1 })
    const { rows } = await listImportRows(workspace.context, result.id)
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [1, 'created'],
      [2, 'created'],
      [3, 'created'],
      [4, 'updated'],
      [5, 'removed'],
    ])
  })

  test('and may fail again, with what is wrong now', async () => {
    const result = await importCsv(workspace, 'people', csv)
    await edit(workspace.context, result.id, [{ row: 1, column: 'birthday', text: 'tomorrow' }])

    const again = await retry(workspace.context, result.id)

    expect(again.counts).toEqual({ ...NOTHING, created: 1, failed: 4 })
    expect(await failedRows(workspace.context, result.id)).toContain(
      'ada@acme.com,tomorrow,,"birthday: ""tomorrow"" is not a date.',
    )
  })

  test('only rows that failed can be edited then', async () => {
    const result = await importCsv(workspace, 'people', csv)

    await expect(edit(workspace.context, result.id, [{ row: 2, column: 'birthday', text: '' }])).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    })
  })

  test('not while the import is being undone', async () => {
    const result = await importCsv(workspace, 'people', csv)
    await undoImport(workspace.context, result.id)

    await expect(retry(workspace.context, result.id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  })
})

test('a staging table that was lost is made again', async () => {
  const planned = await planCsv(workspace.context, 'people', 'email,jobTitle\na@acme.com,New\nb@acme.com,New\n')
  const stage = `import_${planned.id.replaceAll('-', '').slice(-16)}_stage`
  await workspace.sql(`truncate ${stage}`)
  expect((await plan(workspace.context, planned.id)).preview).toMatchObject({ rows: 2 })
  await workspace.sql(`truncate ${stage}`)

  const result = await apply(workspace.context, planned.id)

  expect(result.counts).toEqual({ ...NOTHING, created: 2 })
})

test('what was changed after the plan is planned again before it is applied', async () => {
  const planned = await planCsv(workspace.context, 'people', 'email,jobTitle\na@acme.com,New\n')
  await edit(workspace.context, planned.id, [{ row: 1, column: 'jobTitle', text: 'Newer' }])

  await expect(applyImport(workspace.context, planned.id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  expect((await getImport(workspace.context, planned.id)).preview).toBeNull()
  await plan(workspace.context, planned.id)
  await apply(workspace.context, planned.id)
  expect(await workspace.find('people', { email: 'a@acme.com' })).toMatchObject({ jobTitle: 'Newer' })
})
