/** Imports that are asked for at the same time, through the real queue. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorkspace } from '../../src/operations/access/create-workspace.ts'
import type { Context } from '../../src/operations/context.ts'
import { applyImport, planImport } from '../../src/operations/import/steer-import.ts'
import type { JobView } from '../../src/operations/jobs/job-view.ts'
import { getJob } from '../../src/operations/jobs/jobs.ts'
import { openServices, type OpenedServices } from '../../src/services.ts'
import { draftCsv, planCsv, work } from '../support/importing.ts'
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts'

const stopping = new AbortController()
const log: string[] = []
let testDatabase: TestDatabase
let folder: string
let opened: OpenedServices
let context: Context

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-concurrent-'))
  const { connectionString } = testDatabase
  opened = await openServices({ connectionString, dataFolder: folder, log: (line) => log.push(line) })
  const actor = await createWorkspace(opened.services.database, {
    name: 'Test',
    ownerName: 'Olga',
    ownerEmail: 'olga@example.com',
  })
  context = { ...opened.services, actor }
  await opened.work(stopping.signal)
})

afterAll(async () => {
  stopping.abort()
  await opened.close()
  await testDatabase.close()
  await rm(folder, { recursive: true, force: true })
})

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

const csvOf = (title: string, rows: number): string =>
  `email,jobTitle\n${Array.from({ length: rows }, (_, n) => `p${n}@acme.com,${title}`).join('\n')}\n`

/** The job once it is over. */
async function ended(id: string): Promise<JobView> {
  for (;;) {
    const job = await getJob(context, id)
    if (job.finishedAt !== null) return job
    await sleep(20)
  }
}

async function start(object: string, csv: string): Promise<string> {
  const draft = await draftCsv(context, object, csv)
  await planImport(context, draft.id, { thenApply: true })
  return draft.id
}

test('two imports into one object run one after the other: the second finds what the first has made', async () => {
  const ids = await Promise.all([start('people', csvOf('One', 3000)), start('people', csvOf('Two', 3000))])
  const jobs = await Promise.all(ids.map(ended))

  const counts = jobs.map((job) => job.counts).sort((a, b) => b.created - a.created)
  expect(counts).toEqual([
    { ...NOTHING, created: 3000 },
    { ...NOTHING, updated: 3000 },
  ])
})

test('imports into two objects run side by side', async () => {
  const holder = await context.database.connect()
  await holder.query('begin')
  await holder.query(`lock table ${context.actor.schema}.people in access exclusive mode`)
  const held = await start('people', csvOf('Three', 10))
  const leads = await ended(await start('leads', csvOf('Three', 10)))

  expect(leads).toMatchObject({ status: 'completed', counts: { ...NOTHING, created: 10 } })
  expect((await getJob(context, held)).finishedAt).toBeNull()

  await holder.end()
  expect(await ended(held)).toMatchObject({ status: 'completed', counts: { ...NOTHING, updated: 10 } })
})

test('one job given to several workers is done once', async () => {
  const planned = await planWithoutQueue('email,jobTitle\na@acme.com,New\nb@acme.com,New\na@acme.com,Newer\n')
  await applyImport(withoutQueue(), planned)

  await Promise.all(Array.from({ length: 4 }, () => work(context, planned)))
  const job = await ended(planned)

  expect(job).toMatchObject({
    status: 'completed',
    rows: 3,
    rowsDone: 3,
    counts: { ...NOTHING, created: 2, updated: 1 },
  })
  expect(log).toEqual([])
})

/** Jobs that no worker is called for, to be given to several by the test. */
const withoutQueue = (): Context => ({ ...context, queue: { enqueue: async () => {} } })

const planWithoutQueue = async (csv: string): Promise<string> => (await planCsv(withoutQueue(), 'people', csv)).id
