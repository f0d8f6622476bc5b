/** The queue on a database: who is delivered to whom, and when. */
import { expect, test } from 'vitest'
import { openDatabase, type Database } from '../../src/infra/postgres/database.ts'
import { openQueue } from '../../src/infra/queue/pg-boss-queue.ts'
import { useTestDatabase } from '../support/test-database.ts'

const database = useTestDatabase()

interface Worker {
  enqueue(jobId: string, lane: string): Promise<void>
}

/** A queue whose one process works with `runJob` until the test has seen what it waits for. */
async function withWorker(runJob: (jobId: string) => Promise<void>, test: (worker: Worker) => Promise<void>) {
  const opened: Database = await openDatabase(database.connectionString)
  const queue = await openQueue(opened, () => {})
  const stopping = new AbortController()
  try {
    await queue.work({ signal: stopping.signal, runJob })
    await test(queue)
  } finally {
    stopping.abort()
    await queue.stop()
    await opened.close()
  }
}

test('jobs of one lane go one after the other, in their order, while another lane goes on beside', async () => {
  const slow = ['one', 'two', 'three'].map((name) => ({ name, id: crypto.randomUUID() }))
  const beside = crypto.randomUUID()
  const told: string[] = []
  const besideHasRun = Promise.withResolvers<void>()
  const all = Promise.withResolvers<void>()

  async function runJob(id: string): Promise<void> {
    if (id === beside) return besideHasRun.resolve()
    const name = slow.find((job) => job.id === id)?.name ?? 'unknown'
    told.push(`${name} begins`)
    await besideHasRun.promise
    told.push(`${name} ends`)
    if (name === 'three') all.resolve()
  }

  await withWorker(runJob, async ({ enqueue }) => {
    for (const { id } of slow) await enqueue(id, 'slow')
    await enqueue(beside, 'beside')
    await all.promise
  })
  expect(told).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends'])
})

test('a job that failed for a while is tried again, and keeps its place', async () => {
  const first = crypto.randomUUID()
  const second = crypto.randomUUID()
  const told: string[] = []
  const all = Promise.withResolvers<void>()

  async function runJob(id: string): Promise<void> {
    told.push(id === first ? 'first' : 'second')
    if (told.length === 1) throw new Error('The database is away')
    if (id === second) all.resolve()
  }

  await withWorker(runJob, async ({ enqueue }) => {
    await enqueue(first, 'lane')
    await enqueue(second, 'lane')
    await all.promise
  })
  expect(told).toEqual(['first', 'first', 'second'])
})
