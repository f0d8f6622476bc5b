/**
 * Bulk work steps back where a person's request wants the processor: it takes what is left over, which
 * is everything while nobody asks. The operating system sees to it; only Linux tells threads apart.
 */
import { setPriority } from 'node:os'
import type { Client } from 'pg'
import { readCommand } from './postgres/embedded/process-identity.ts'

/** "Nice" of bulk work: about a tenth of the processor's time against a request that wants all of it. */
const NICENESS = 10

const THIS_THREAD = 0

/** For the thread that calls. Not for the main thread, which answers requests. */
export function lowerThreadPriority(): void {
  if (process.platform === 'linux') lower(THIS_THREAD)
}

/** For the process of the database that serves this connection, where it runs on this machine and is ours to set. */
export async function lowerConnectionPriority(client: Client): Promise<void> {
  if (process.platform !== 'linux') return
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const pid = rows[0]?.pid ?? 0
  // Elsewhere the number means nothing here, or another process.
  if (readCommand(pid).startsWith('postgres: ')) lower(pid)
}

function lower(id: number): void {
  try {
    setPriority(id, NICENESS)
  } catch {
    // Not allowed here: the work competes as before.
  }
}
