/**
 * Who uses the cluster now: a file for each user, naming its process. The last one to leave stops the
 * server. A file whose process is gone counts for nothing and is removed on sight.
 *
 * Read and changed only under the cluster lock.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identifyProcess, isSameProcessAlive, type ProcessIdentity } from './process-identity.ts'

export function joinCluster(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const entry = path.join(folder, crypto.randomUUID())
  writeFileSync(entry, JSON.stringify(identifyProcess(process.pid)), { mode: 0o600 })
  return entry
}

/** @returns how many users remain. */
export function leaveCluster(folder: string, entry: string): number {
  rmSync(entry, { force: true })
  const entries = readdirSync(folder).map((name) => path.join(folder, name))
  const gone = entries.filter((file) => !isInUse(file))
  for (const file of gone) rmSync(file, { force: true })
  return entries.length - gone.length
}

function isInUse(file: string): boolean {
  try {
    return isSameProcessAlive(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity)
  } catch {
    // Written half by a process that was killed meanwhile.
    return false
  }
}
