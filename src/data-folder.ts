/** Makes the data folder ready: it is ours alone, it can be written, and the disk has room. */
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import { CannotStart, systemErrorCode } from './infra/cannot-start.ts'

const LEAST_FREE_MB = 500
const MB = 1024 ** 2

/** A folder with any of these is Waybill's; another one that holds files was named by mistake. */
const MARKS = ['postgres', 'database-url', 'files', 'logs', 'local-token']

export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    refuseStrangeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
    closeToOthers(folder)
  } catch (error) {
    throw explain(folder, error)
  }
  refuseFullDisk(folder)
}

function refuseStrangeFolder(folder: string): void {
  const names = readdirSync(folder)
  if (names.length === 0 || MARKS.some((mark) => names.includes(mark))) return
  throw new CannotStart(
    `${folder} holds other files and no data of Waybill.`,
    `Set WAYBILL_DATA to an empty folder or a new one, such as ${path.join(folder, 'waybill')}.`,
  )
}

/** The group may pass through, which a database that runs as another user needs. */
function closeToOthers(folder: string): void {
  const mode = statSync(folder).mode & 0o777
  if ((mode & 0o067) !== 0) chmodSync(folder, mode & 0o710)
}

function refuseFullDisk(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  const freeMb = Math.floor((bavail * bsize) / MB)
  if (freeMb >= LEAST_FREE_MB) return
  throw new CannotStart(
    `The disk with ${folder} has ${freeMb} MB free; Waybill needs at least ${LEAST_FREE_MB} MB.`,
    'Make room, or set WAYBILL_DATA to a folder on another disk.',
  )
}

function explain(folder: string, error: unknown): unknown {
  const code = systemErrorCode(error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const remedy = existsSync(folder)
      ? `Allow it (chown or chmod), or set WAYBILL_DATA to a folder of your own.`
      : `Set WAYBILL_DATA to a folder that you may create.`
    return new CannotStart(`There is no permission to write in ${folder}.`, remedy, { cause: error })
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new CannotStart(`${folder} is a file, not a folder.`, 'Set WAYBILL_DATA to a folder.', { cause: error })
  }
  return error
}
