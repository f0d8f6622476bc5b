/**
 * One process at a time may create, start or stop the cluster. The lock is a file lock of the operating
 * system, taken through SQLite: it is released however its holder ends, so it is never stale.
 */
import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabaseUser, giveTo } from './database-user.ts'

const RETRY_MS = 50

export async function withClusterLock<T>(file: string, user: DatabaseUser | null, work: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(file)
  try {
    chmodSync(file, 0o600)
    giveTo(user, file)
    while (!tryLock(lock)) await sleep(RETRY_MS)
    return await work()
  } finally {
    lock.close()
  }
}

const SQLITE_BUSY = 5

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive')
    return true
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false
    throw error
  }
}
