/**
 * News of changed jobs, from PostgreSQL's LISTEN: whichever process works on a job, every web process
 * hears of it. A lost connection is made again; who watches reads the present state then, because what
 * was said in between is gone.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import type { Database } from './database.ts'
import { JOBS_CHANNEL } from './job-store.ts'

/** `null`: the connection was lost for a while, anything may have changed. */
export type JobNews = (jobId: string | null) => void

export interface JobListener {
  /** @returns the function that ends the subscription */
  subscribe(listener: JobNews): () => void
  close(): Promise<void>
}

const RECONNECT_AFTER_MS = 500

export async function openJobListener(database: Database): Promise<JobListener> {
  const listeners = new Set<JobNews>()
  const tell = (jobId: string | null): void => {
    for (const listener of listeners) listener(jobId)
  }
  const state: { client: pg.Client | null; isClosed: boolean } = { client: null, isClosed: false }

  const connect = async (): Promise<void> => {
    const client = await database.connect()
    client.on('notification', ({ payload }) => tell(payload ?? null))
    client.once('end', () => void reconnect())
    await client.query(`listen ${JOBS_CHANNEL}`)
    state.client = client
  }
  const reconnect = async (): Promise<void> => {
    state.client = null
    while (!state.isClosed) {
      try {
        await connect()
        tell(null)
        return
      } catch {
        await wait(RECONNECT_AFTER_MS)
      }
    }
  }
  await connect()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      state.isClosed = true
      await state.client?.end()
    },
  }
}
