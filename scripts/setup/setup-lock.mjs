/**
 * Lets one set-up work at a time. The lock is a file that names its holder; a holder that is gone, or
 * whose number belongs to a process that started later, holds nothing.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const RETRY_MS = 200

export async function withSetupLock(root, work) {
  const lock = path.join(root, '.setup.lock')
  await acquire(lock)
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

async function acquire(lock) {
  let told = false
  while (!tryLock(lock)) {
    const holder = readHolder(lock)
    if (holder !== null && !isAlive(holder)) {
      breakLock(lock, holder)
      continue
    }
    if (!told) console.error('Another set-up of this project is running; waiting for it.')
    told = true
    await sleep(RETRY_MS)
  }
}

/** A link appears with its content at once: nobody ever sees a lock without a holder. */
function tryLock(lock) {
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ pid: process.pid, startedAt: readStart(process.pid) }))
  try {
    linkSync(draft, lock)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readHolder(lock) {
  try {
    return JSON.parse(readFileSync(lock, 'utf8'))
  } catch {
    return null
  }
}

/** Takes the lock away aside first: only one of several who see it stale gets it. */
function breakLock(lock, stale) {
  const aside = `${lock}.stale.${process.pid}`
  try {
    renameSync(lock, aside)
    const taken = readHolder(aside)
    // Somebody else broke it in between, and this is a fresh one: give it back.
    if (taken?.pid !== stale.pid || taken.startedAt !== stale.startedAt) linkSync(aside, lock)
    rmSync(aside, { force: true })
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  }
}

function isAlive({ pid, startedAt }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return readStart(pid) === startedAt
}

/** Empty where the system does not tell; then the number alone must do. */
function readStart(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return ''
  }
}
