/** Brings a file to the server: a small one in a single request, a large one so that it survives a lost connection. */
import { constants, createReadStream } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { apiUrl, readProblemDocument, unanswered, type ApiClient } from './api-client.ts'
import { CommandFailure } from './command-failure.ts'
import type { ServerAccess } from './find-server.ts'
import { formatBytes } from './numbers-in-words.ts'
import { openProgressBar } from './progress-bar.ts'
import type { Shell } from './shell.ts'

/** Below this a second attempt costs less than the requests of the protocol. */
const RESUMABLE_FROM_BYTES = 8 * 1024 ** 2

/** No server has a lower limit. */
const SURELY_TAKEN_BYTES = 256 * 1024

/** One request each; a part that is lost is sent again. */
const PART_BYTES = 32 * 1024 ** 2
const RETRY_DELAYS_MS = [0, 1000, 2000, 5000, 10_000, 20_000]

/**
 * @param file a path, or an address: the server fetches that itself
 * @param headers that the server sends to the address
 * @returns the id of the file on the server
 */
export async function uploadFile(
  { api }: Shell,
  file: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  if (isWebAddress(file)) return fetchByServer(api, file, headers)
  const sizeBytes = await sizeOf(file)
  if (sizeBytes > SURELY_TAKEN_BYTES) await refuseTooLarge(api, file, sizeBytes)
  if (sizeBytes < RESUMABLE_FROM_BYTES) return uploadAtOnce(api, file)
  const bar = openProgressBar()
  try {
    return await uploadResumably(api, file, sizeBytes, (sent) =>
      bar.update({
        label: 'Uploading',
        done: sent,
        total: sizeBytes,
        detail: `${formatBytes(sent)} of ${formatBytes(sizeBytes)}`,
      }),
    )
  } finally {
    bar.end()
  }
}

export const isWebAddress = (file: string): boolean => /^https?:\/\//i.test(file)

async function fetchByServer(api: ApiClient, url: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const { fileId } = await api.request<UploadedFile>('/files', { method: 'POST', json: { url, headers } })
  return fileId
}

/** Asked before the upload begins, so that it does not end half-way. */
async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file)
    await access(file, constants.R_OK)
    if (found.isFile()) return found.size
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw unreadable(file, code === 'ENOENT' ? 'There is no such file' : `It cannot be read (${code})`)
  }
  throw unreadable(file, 'It is not a file')
}

const unreadable = (file: string, reason: string): CommandFailure =>
  new CommandFailure({ code: 'FILE_NOT_OPENED', message: `${file}: ${reason}.`, remedy: 'Check the path.' })

async function refuseTooLarge(api: ApiClient, file: string, sizeBytes: number): Promise<void> {
  const { uploadBytes } = await api.request<{ readonly uploadBytes: number }>('/limits')
  if (sizeBytes <= uploadBytes) return
  throw new CommandFailure({
    code: 'FILE_TOO_LARGE',
    message: `${file} has ${formatBytes(sizeBytes)}; the server takes ${formatBytes(uploadBytes)} at most.`,
    remedy: 'Split it, or raise the limit in the settings.',
  })
}

interface UploadedFile {
  readonly fileId: string
}

async function uploadAtOnce(api: ApiClient, file: string): Promise<string> {
  const { fileId } = await api.request<UploadedFile>('/files', {
    method: 'POST',
    query: { name: path.basename(file) },
    headers: { 'content-type': 'application/octet-stream' },
    stream: () => Readable.toWeb(createReadStream(file)) as ReadableStream,
  })
  return fileId
}

async function uploadResumably(
  api: ApiClient,
  file: string,
  sizeBytes: number,
  onProgress: (sentBytes: number) => void,
): Promise<string> {
  // Loaded for large files only.
  const { Upload } = await import('tus-js-client')
  const server = api.access()
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const upload = new Upload(createReadStream(file) as never, {
    endpoint: apiUrl(server, '/uploads'),
    uploadSize: sizeBytes,
    chunkSize: PART_BYTES,
    retryDelays: RETRY_DELAYS_MS,
    headers: { authorization: `Bearer ${server.token}` },
    metadata: { filename: path.basename(file) },
    onProgress: (sent) => onProgress(sent),
    onSuccess({ lastResponse }) {
      const fileId = lastResponse.getHeader('Waybill-File-Id')
      if (fileId === undefined) reject(new Error('The server did not name the uploaded file'))
      else resolve(fileId)
    },
    onError: (error) => reject(explain(server, error)),
  })
  upload.start()
  return promise
}

function explain(server: ServerAccess, error: Error): Error {
  const response = 'originalResponse' in error ? (error.originalResponse as { getBody(): string } | null) : null
  const told = response === null ? null : readProblemDocument(response.getBody())
  if (told !== null) return new CommandFailure(told)
  const cause = 'causingError' in error ? error.causingError : error
  return unanswered(server, cause)
}
