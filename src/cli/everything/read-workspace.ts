/** The files of a workspace, looked at as a whole before anything is written. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { CommandFailure } from '../command-failure.ts'
import {
  MANIFEST_FILE,
  MODEL_FILE,
  type ModelFile,
  type RecordFile,
  type WorkspaceManifest,
} from './workspace-files.ts'

export interface ReadWorkspace {
  readonly folder: string
  readonly model: ModelFile
  readonly files: readonly RecordFile[]
  /** Records of all files. */
  readonly rows: number
}

/** @throws CommandFailure FOLDER_UNREADABLE for what is not whole, or not as it was written */
export async function readWorkspace(folder: string): Promise<ReadWorkspace> {
  const { files } = await readJson<WorkspaceManifest>(folder, MANIFEST_FILE)
  const model = await readJson<ModelFile>(folder, MODEL_FILE)
  for (const file of files) await assertIntact(folder, file)
  return { folder, model, files, rows: files.reduce((sum, { rows }) => sum + rows, 0) }
}

async function readJson<Content>(folder: string, name: string): Promise<Content> {
  try {
    return JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Content
  } catch (error) {
    throw new CommandFailure({
      code: 'FOLDER_UNREADABLE',
      message: `${path.join(folder, name)} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Name a folder that waybill export --everything wrote to its end.',
    })
  }
}

async function assertIntact(folder: string, { file, sha256 }: RecordFile): Promise<void> {
  if ((await hashOf(path.join(folder, file))) === sha256) return
  throw new CommandFailure({
    code: 'FOLDER_UNREADABLE',
    message: `${path.join(folder, file)} is not as it was written.`,
    remedy: 'Copy the folder again, or export anew.',
  })
}

/** @returns null for a file that cannot be read */
async function hashOf(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
    return hash.digest('hex')
  } catch {
    return null
  }
}
