/**
 * Uploads on their way in, under `uploads` in the data folder. Beside each resumable one lies a JSON file
 * with its length, its member and, once it is finished, the id of the file that it became.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { FileStore } from '@tus/file-store'
import { MemoryLocker, type Upload } from '@tus/server'
import { Refusal } from '../../../core/refusal.ts'
import type { Context } from '../../../operations/context.ts'
import type { UploadSoFar } from '../../../operations/import/inspect-upload.ts'
import { registerFile } from '../../../operations/import/register-file.ts'

/** What nobody has gone on with for so long is given up. */
const KEPT_MS = 7 * 24 * 3_600_000

const ID = /^[\w-]{1,64}$/

export interface KnownUpload {
  readonly id: string
  readonly sizeBytes: number
  /** The file that the upload became; null while bytes are missing. */
  readonly fileId: string | null
}

export class UploadFolder {
  readonly path: string
  readonly store: FileStore
  readonly locker = new MemoryLocker()
  /** Uploads that are being taken over at this moment, so that two requests do not both do it. */
  readonly #finishing = new Map<string, Promise<string>>()

  /** `openUploadFolder` makes the folder first. */
  constructor(folder: string) {
    this.path = folder
    this.store = new FileStore({ directory: folder })
  }

  /** A name that nothing has yet, for a file that comes in one piece. */
  newPath(): string {
    return path.join(this.path, `${randomUUID()}.part`)
  }

  /**
   * The upload as far as it got. Takes the file over when the last byte is there and nobody has yet.
   *
   * @throws Refusal FILE_UNKNOWN, also for an upload of someone else
   */
  async find(context: Context, id: string): Promise<KnownUpload> {
    const { sizeBytes, fileId } = await this.#know(context, id)
    if (fileId !== null) return { id, sizeBytes, fileId }
    const upload = await this.store.getUpload(id)
    const isWhole = upload.size !== undefined && upload.offset === upload.size
    return { id, sizeBytes, fileId: isWhole ? await this.finish(context, upload) : null }
  }

  /**
   * What there is of the upload at this moment, to be looked at.
   *
   * @throws Refusal FILE_UNKNOWN, also for an upload of someone else
   */
  async soFar(context: Context, id: string): Promise<UploadSoFar> {
    const { sizeBytes, fileId } = await this.#know(context, id)
    const taken = fileId ?? (await this.#finishing.get(id))
    if (taken !== undefined) return { kind: 'file', fileId: taken, sizeBytes }
    const { offset } = await this.store.getUpload(id)
    return { kind: 'part', path: path.join(this.path, id), receivedBytes: offset, sizeBytes }
  }

  async #know(context: Context, id: string): Promise<Omit<KnownUpload, 'id'>> {
    const known = ID.test(id) ? await this.store.configstore.get(id) : undefined
    if (known === undefined || known.metadata?.['member'] !== context.actor.memberId) {
      throw new Refusal('FILE_UNKNOWN', { id })
    }
    return { sizeBytes: known.size ?? 0, fileId: known.metadata['fileId'] ?? null }
  }

  /** @returns the id of the file that the finished upload is from now on */
  finish(context: Context, upload: Upload): Promise<string> {
    const running = this.#finishing.get(upload.id)
    if (running !== undefined) return running
    const finishing = this.#takeOver(context, upload).finally(() => this.#finishing.delete(upload.id))
    this.#finishing.set(upload.id, finishing)
    return finishing
  }

  async #takeOver(context: Context, upload: Upload): Promise<string> {
    const { filename, name } = upload.metadata ?? {}
    const { fileId } = await registerFile(context, {
      name: filename ?? name ?? 'upload.csv',
      uploadPath: path.join(this.path, upload.id),
    })
    // Kept for a client that lost the answer and asks again.
    upload.metadata = { ...upload.metadata, fileId }
    await this.store.configstore.set(upload.id, upload)
    return fileId
  }

  async removeAbandoned(): Promise<void> {
    const before = Date.now() - KEPT_MS
    for (const name of await readdir(this.path)) {
      const file = path.join(this.path, name)
      const found = await stat(file).catch(() => null)
      if (found !== null && found.mtimeMs < before) await rm(file, { force: true })
    }
  }
}

export async function openUploadFolder(dataFolder: string): Promise<UploadFolder> {
  const folder = path.join(dataFolder, 'uploads')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return new UploadFolder(folder)
}
