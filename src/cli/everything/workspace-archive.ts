/** A workspace's folder as one file: what is written into it, or read from it, lies in a folder beside it meanwhile. */
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { CommandFailure, usageFailure } from '../command-failure.ts'

const isArchive = (place: string): boolean => place.toLowerCase().endsWith('.zip')

/** Of the same workspace the archive is the same: it has no time of its own. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1))

/** @throws CommandFailure where there is something under that name already */
export async function writePlace(place: string, write: (folder: string) => Promise<void>): Promise<void> {
  if (!isArchive(place)) {
    await makeEmpty(place)
    return write(place)
  }
  if (existsSync(place)) throw usageFailure(`${place} is there already.`, 'Choose another name.')
  const folder = await folderBeside(place)
  try {
    await write(folder)
    await pack(folder, `${place}.part`)
    await rename(`${place}.part`, place)
  } finally {
    await rm(folder, { recursive: true, force: true })
    await rm(`${place}.part`, { force: true })
  }
}

/** @throws CommandFailure for what is no archive of a workspace */
export async function readPlace(place: string, read: (folder: string) => Promise<void>): Promise<void> {
  if (!isArchive(place)) return read(place)
  const folder = await folderBeside(place)
  try {
    await unpack(place, folder)
    await read(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Where there is room for it, as there is for the archive. */
function folderBeside(place: string): Promise<string> {
  return mkdtemp(path.join(path.dirname(path.resolve(place)), `.${path.basename(place)}-`))
}

async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length === 0) return
  throw usageFailure(`${folder} is not empty.`, 'Name a folder that is empty, or not there yet.')
}

async function pack(folder: string, file: string): Promise<void> {
  const zip = new ZipFile()
  for (const name of (await readdir(folder)).toSorted())
    zip.addFile(path.join(folder, name), name, { mtime: NO_TIME, mode: 0o100_600, forceDosTimestamp: true })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file, { mode: 0o600 }))
}

async function unpack(place: string, folder: string): Promise<void> {
  try {
    const zip = await openPromise(place, { autoClose: false, lazyEntries: true })
    try {
      for await (const entry of zip.eachEntry()) {
        // Files of a workspace lie side by side; nothing may be written elsewhere.
        if (!/^[\w-]+\.(?:csv|json)$/.test(entry.fileName)) continue
        const content = await zip.openReadStreamPromise(entry)
        await pipeline(content, createWriteStream(path.join(folder, entry.fileName), { mode: 0o600 }))
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
