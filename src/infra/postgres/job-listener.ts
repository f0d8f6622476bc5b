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
  /** News for members: the id of one who has a notification, or has read one. As above, `null` for any. */
  subscribeToNotifications(listener: (memberId: string | null) => void): () => void
  close(): Promise<void>
}

/** Channel on which the id of every member with news is announced. */
export const NOTIFICATIONS_CHANNEL = 'waybill_notifications'

const RECONNECT_AFTER_MS = 500

export async function openJobListener(database: Database): Promise<JobListener> {
  const listeners = { [JOBS_CHANNEL]: new Set<JobNews>(), [NOTIFICATIONS_CHANNEL]: new Set<JobNews>() }
  const tell = (channel: Channel, id: string | null): void => {
    for (const listener of listeners[channel]) listener(id)
  }
  const add = (channel: Channel, listener: JobNews): (() => void) => {
    listeners[channel].add(listener)
    return () => listeners[channel].delete(listener)
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
      for (const channel of CHANNELS) tell(channel, null)
    }
    await connection.client.end()
  }
  // Only the end of a wait while closing gets out of the loop that way.
  const loop = keepListening().catch(() => {})
  return {
    subscribe: (listener) => add(JOBS_CHANNEL, listener),
    subscribeToNotifications: (listener) => add(NOTIFICATIONS_CHANNEL, listener),
    async close() {
      closing.abort()
      await connection.client.end().catch(() => {})
      await loop
    },
  }
}

const CHANNELS = [JOBS_CHANNEL, NOTIFICATIONS_CHANNEL] as const
type Channel = (typeof CHANNELS)[number]

interface Connection {
  readonly client: pg.Client
  readonly ended: Promise<void>
}

async function listen(database: Database, tell: (channel: Channel, id: string | null) => void): Promise<Connection> {
  const client = await database.connect()
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  client.once('end', resolve)
  client.on('notification', ({ channel, payload }) => {
    const known = CHANNELS.find((each) => each === channel)
    if (known !== undefined) tell(known, payload ?? null)
  })
  try {
    for (const channel of CHANNELS) await client.query(`listen ${channel}`)
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return { client, ended }
}
