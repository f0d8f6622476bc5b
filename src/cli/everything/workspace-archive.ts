/**
 * A workspace's folder, or the archive of it. What is written lies in a folder of its own beside it until it is whole:
 * whatever ends the program, nothing is left that could be taken for a workspace.
 */
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { CommandFailure, EXIT, usageFailure } from '../command-failure.ts'
import { MANIFEST_FILE } from './workspace-files.ts'

const isArchive = (place: string): boolean => place.toLowerCase().endsWith('.zip')

/** Of the same workspace the archive is the same: it has no time of its own. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1))

/** For nobody else to read. */
export const OWN_FILE = 0o600
const OWN_FOLDER = 0o700

/** @throws CommandFailure where there is something under that name already */
export async function writePlace(place: string, write: (folder: string) => Promise<void>): Promise<void> {
  await assertFree(place)
  await mkdir(path.dirname(path.resolve(place)), { recursive: true })
  await besidePlace(place, async (beside) => {
    const folder = path.join(beside, 'workspace')
    await mkdir(folder, { mode: OWN_FOLDER })
    await write(folder)
    if (!isArchive(place)) return putFolder(folder, place)
    const archive = path.join(beside, 'workspace.zip')
    await pack(folder, archive)
    await rename(archive, place)
  })
}

/** @throws CommandFailure for what is no archive of a workspace */
export async function readPlace(place: string, read: (folder: string) => Promise<void>): Promise<void> {
  if (!isArchive(place)) return read(place)
  await besidePlace(place, async (folder) => {
    await unpack(place, folder)
    await read(folder)
  })
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Whoever else was told of the signal has their say first. */
const end = (): void => void setImmediate(() => process.exit(EXIT.interrupted))

/** With a folder where there is room for it, as there is for the place; it goes with the work, and with the program. */
async function besidePlace(place: string, work: (folder: string) => Promise<void>): Promise<void> {
  for (const signal of SIGNALS) process.on(signal, end)
  const folder = mkdtempSync(path.join(path.dirname(path.resolve(place)), `.${path.basename(path.resolve(place))}-`))
  const forget = (): void => rmSync(folder, { recursive: true, force: true })
  process.on('exit', forget)
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
    for (const signal of SIGNALS) process.off(signal, end)
    process.off('exit', forget)
  }
}

async function assertFree(place: string): Promise<void> {
  if (!existsSync(place)) return
  if (isArchive(place)) throw usageFailure(`${place} is there already.`, 'Choose another name.')
  if ((await readdir(place)).length === 0) return
  throw usageFailure(`${place} is not empty.`, 'Name a folder that is empty, or not there yet.')
}

/** An empty folder that is there stays the one that it is: somebody may stand in it. The manifest comes last here, too. */
async function putFolder(folder: string, place: string): Promise<void> {
  if (!existsSync(place)) return rename(folder, place)
  const names = await readdir(folder)
  for (const name of [...names.filter((each) => each !== MANIFEST_FILE), MANIFEST_FILE])
    await rename(path.join(folder, name), path.join(place, name))
}

async function pack(folder: string, file: string): Promise<void> {
  const zip = new ZipFile()
  for (const name of (await readdir(folder)).toSorted())
    zip.addFile(path.join(folder, name), name, { mtime: NO_TIME, mode: 0o100_600, forceDosTimestamp: true })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file, { mode: OWN_FILE }))
}

async function unpack(place: string, folder: string): Promise<void> {
  try {
    const zip = await openPromise(place, { autoClose: false, lazyEntries: true })
    try {
      for await (const entry of zip.eachEntry()) {
        // Files of a workspace lie side by side; nothing may be written elsewhere.
        if (!/^[\w-]+\.(?:csv|json)$/.test(entry.fileName)) continue
        const content = await zip.openReadStreamPromise(entry)
        await pipeline(content, createWriteStream(path.join(folder, entry.fileName), { mode: OWN_FILE }))
      }
    } finally {
      zip.close()
    }
  } catch (error) {
    throw new CommandFailure({
      code: 'FOLDER_UNREADABLE',
      message: `${place} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Name an archive that waybill export --everything wrote to its end.',
    })
  }
}
