/** Imports that begin at a time: changed, called off, and made up for when nothing ran at that time. */
import { describe, expect, test } from 'vitest'
import { getImport } from '../../src/operations/import/present-import.ts'
import { applyImport, unscheduleImport } from '../../src/operations/import/steer-import.ts'
import { cancelJob, pauseJob } from '../../src/operations/jobs/jobs.ts'
import { startDueImports } from '../../src/operations/schedules/start-due-imports.ts'
import { planCsv, updateImport, work } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const CSV = 'email,jobTitle\nada@example.com,Analyst\n'
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()

/** As if the clock had gone on by so much. */
const letPass = (id: string, interval: string): Promise<unknown> =>
  workspace.sql('update waybill.jobs set start_at = now() - $2::interval where id = $1', [id, interval])

const eventsOf = async (id: string): Promise<readonly string[]> =>
  (
    await workspace.sql<{ name: string }>(`select name from waybill.events where job ->> 'id' = $1 order by at`, [id])
  ).map(({ name }) => name)

async function scheduled(at: string): Promise<string> {
  const { id } = await planCsv(workspace.context, 'people', CSV)
  expect(await applyImport(workspace.context, id, { at })).toMatchObject({ status: 'scheduled', startAt: at })
  return id
}

test('it does nothing before its time, and what was shown then', async () => {
  const id = await scheduled(inHours(10))
  expect(await startDueImports(workspace.context)).toBe(0)
  await work(workspace.context, id)
  expect(await getImport(workspace.context, id)).toMatchObject({ status: 'scheduled' })
  expect(await workspace.find('people', { email: 'ada@example.com' })).toBeNull()

  await letPass(id, '0 s')
  expect(await startDueImports(workspace.context)).toBe(1)
  expect(await startDueImports(workspace.context)).toBe(0)
  await work(workspace.context, id)
  expect(await getImport(workspace.context, id)).toMatchObject({ status: 'completed', counts: { created: 1 } })
  expect(await eventsOf(id)).toEqual(['import.completed'])
})

test('a time that passed while nothing ran is made up for, and told', async () => {
  const id = await scheduled(inHours(1))
  await letPass(id, '3 hours')
  await startDueImports(workspace.context)
  await work(workspace.context, id)
  const job = await getImport(workspace.context, id)
  expect(job.status).toBe('completed')
  expect(Date.parse(job.startedAt ?? '') - Date.parse(job.startAt ?? '')).toBeGreaterThan(3 * 3_600_000 - 1000)
  expect(await eventsOf(id)).toEqual(['import.startedLate', 'import.completed'])
})

describe('until its time comes', () => {
  test('the time can be changed, and it can be started now', async () => {
    const id = await scheduled(inHours(1))
    const later = inHours(30)
    expect(await applyImport(workspace.context, id, { at: later })).toMatchObject({ startAt: later })
    expect(await applyImport(workspace.context, id)).toMatchObject({ status: 'queued', startAt: null })
    await work(workspace.context, id)
    expect(await getImport(workspace.context, id)).toMatchObject({ status: 'completed' })
  })

  test('it can be called off, and is never started', async () => {
    const id = await scheduled(inHours(1))
    expect(await cancelJob(workspace.context, id)).toMatchObject({ status: 'cancelled', counts: { skipped: 1 } })
    await letPass(id, '1 hour')
    expect(await startDueImports(workspace.context)).toBe(0)
    expect(await eventsOf(id)).toEqual([])
  })

  test('it can be a draft again, with its plan', async () => {
    const id = await scheduled(inHours(1))
    await expect(updateImport(workspace.context, id, { options: { blank: 'keep' } })).rejects.toMatchObject({
      code: 'IMPORT_STATE',
      remedy: 'Take its start back first.',
    })
    const draft = await unscheduleImport(workspace.context, id)
    expect(draft).toMatchObject({ status: 'draft', startAt: null, preview: { counts: { created: 1 } } })
  })

  test('there is nothing to pause', async () => {
    const id = await scheduled(inHours(1))
    await expect(pauseJob(workspace.context, id)).rejects.toMatchObject({ code: 'JOB_STATE' })
  })
})

test.each(['2020-01-01T00:00:00Z', '2026-11-22 02:00', 'soon', inHours(24 * 400)])('%s is no start', async (at) => {
  const { id } = await planCsv(workspace.context, 'people', CSV)
  await expect(applyImport(workspace.context, id, { at })).rejects.toMatchObject({ code: 'VALUE_INVALID' })
  expect(await getImport(workspace.context, id)).toMatchObject({ status: 'draft' })
})

test('a dry run tells nobody, whether it succeeds or fails', async () => {
  const { id } = await planCsv(workspace.context, 'people', CSV)
  await cancelJob(workspace.context, id)
  expect(await eventsOf(id)).toEqual([])
})
