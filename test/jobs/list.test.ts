/** Batch jobs found again among many, and how fast one of them went. */
import { expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { getJobPace } from '../../src/operations/jobs/job-pace.ts'
import { listJobs, type JobFilter } from '../../src/operations/jobs/jobs.ts'
import { draftCsv, importCsv, undo } from '../support/importing.ts'
import { useEmptyWorkspace } from '../import/use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const found = async (filter: JobFilter) =>
  (await listJobs(workspace.context, filter)).map(({ kind, status, object }) => `${object} ${kind} ${status}`)

test('jobs are found by status, kind, object, person and time', async () => {
  const done = await importCsv(workspace, 'people', 'email\nada@acme.com\n')
  await undo(workspace.context, done.id)
  const manager = await workspace.join('Mia', 'manager')
  await draftCsv(manager, 'companies', 'name\nAcme\n')

  expect(await found({})).toEqual(['companies import draft', 'people undo completed', 'people import undone'])
  expect(await found({ status: 'undone' })).toEqual(['people import undone'])
  expect(await found({ kind: 'undo' })).toEqual(['people undo completed'])
  expect(await found({ object: 'companies' })).toEqual(['companies import draft'])
  expect(await found({ member: manager.actor.memberId })).toEqual(['companies import draft'])
  expect(await found({ since: '2100-01-01T00:00:00Z' })).toEqual([])
  expect(await found({ since: done.createdAt, before: '2100-01-01T00:00:00Z' })).toHaveLength(3)
})

test('thousands of jobs come page by page, each of them once, also those of one moment', async () => {
  const { id } = await draftCsv(workspace.context, 'people', 'email\nada@acme.com\n')
  await workspace.sql(
    `insert into waybill.jobs (id, workspace_id, kind, status, object_id, requested_by, source, created_at)
     select gen_random_uuid(), workspace_id, 'export', 'completed', object_id, requested_by, source,
       now() - (n / 100) * interval '1 minute'
     from waybill.jobs, generate_series(1, 2999) n where id = $1`,
    [id],
  )
  const seen: string[] = []
  for (;;) {
    const after = seen.at(-1)
    const page = await listJobs(workspace.context, { limit: 200, ...(after !== undefined && { after }) })
    seen.push(...page.map((job) => job.id))
    if (page.length < 200) break
  }
  const [all] = await workspace.sql<{ count: number }>('select count(*) from waybill.jobs')
  expect(all?.count).toBeGreaterThanOrEqual(3000)
  expect(seen).toHaveLength(all?.count ?? 0)
  expect(new Set(seen).size).toBe(seen.length)
})

test('the pace of a job comes from its chunks: stretch by stretch, with what was done in each', async () => {
  const { id } = await importCsv(workspace, 'people', 'email\nada@acme.com\n')
  expect(await getJobPace(workspace.context, id)).toEqual({ points: [] })
  await workspace.sql('delete from waybill.import_chunks where job_id = $1', [id])
  await workspace.sql(
    `insert into waybill.import_chunks (job_id, pass, chunk, rows, counts, finished_at)
     select $1, 2, n, 10000, '{"created": 6000, "failed": 4000}', '2100-01-01T00:00:00Z'::timestamptz + n * interval '1 second'
     from generate_series(1, 1000) n`,
    [id],
  )
  const { points } = await getJobPace(workspace.context, id)
  expect(points).toHaveLength(120)
  expect(points.reduce((sum, { rows }) => sum + rows, 0)).toBe(10_000_000)
  expect(points.every(({ from, to }) => from < to)).toBe(true)
  await expect(getJobPace(workspace.context, uuidv7())).rejects.toMatchObject({ code: 'JOB_UNKNOWN' })
})
