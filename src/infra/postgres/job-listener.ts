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
  const closing = new AbortController()
  let connection = await listen(database, tell)

  const listenAgain = async (): Promise<Connection> => {
    for (;;) {
      try {
        return await listen(database, tell)
      } catch {
        await wait(RECONNECT_AFTER_MS, undefined, { signal: closing.signal })
      }
    }
  }
  const keepListening = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await connection.ended
      if (closing.signal.aborted) return
      connection = await listenAgain()
      tell(null)
    }
    await connection.client.end()
  }
  // Only the end of a wait while closing gets out of the loop that way.
  const loop = keepListening().catch(() => {})
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closing.abort()
      await connection.client.end().catch(() => {})
      await loop
    },
  }
}

interface Connection {
  readonly client: pg.Client
  readonly ended: Promise<void>
}

async function listen(database: Database, tell: JobNews): Promise<Connection> {
  const client = await database.connect()
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  client.once('end', resolve)
  client.on('notification', ({ payload }) => tell(payload ?? null))
  try {
    await client.query(`listen ${JOBS_CHANNEL}`)
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return { client, ended }
}
