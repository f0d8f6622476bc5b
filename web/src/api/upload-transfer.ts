/**
 * The bytes of one file on their way to the server, by tus. What passes (a lost connection, a server that starts
 * anew) is waited for, however long it takes; what does not is told.
 */
import type { DetailedError, Upload } from 'tus-js-client'
import { language } from '../texts/language.ts'
import { apiAddress, toRefused, type Refused } from './request.ts'
import { forgetKept } from './unfinished-upload.ts'

export interface TransferListener {
  /** The server knows the upload by this id. */
  onKnown(id: string): void
  /** It goes on where an earlier page left it. */
  onResumed(bytes: number): void
  onProgress(bytesDone: number): void
  onInterrupted(): void
  /** The last byte is there. It may be told twice, when the first answer was lost. */
  onFile(fileId: string): void
  onRefused(error: Refused): void
}

export interface Transfer {
  /** The same file can be gone on with later. */
  stop(): void
  /** Nothing of it is kept. */
  giveUp(): void
  /** Does not wait any longer for the connection. */
  tryAgain(): void
}

const CHUNK_BYTES = 8 * 1024 ** 2
const RETRY_WAITS_MS = [0, 1000, 2000, 4000]
/** After those, for as long as it takes. */
const LATER_WAIT_MS = 5000

/** Somebody else's lock or place in the file: gone in a moment. Too many requests: too. */
const PASSING: ReadonlySet<number> = new Set([409, 423, 429])

const isPassing = ({ originalResponse }: DetailedError): boolean => {
  const status = originalResponse?.getStatus() ?? 0
  return status === 0 || status >= 500 || PASSING.has(status)
}

export async function beginTransfer(file: File, listener: TransferListener): Promise<Transfer> {
  const { Upload: TusUpload } = await import('tus-js-client')
  let later: ReturnType<typeof setTimeout> | undefined
  const upload: Upload = new TusUpload(file, {
    endpoint: apiAddress('/uploads'),
    headers: { 'accept-language': language },
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_WAITS_MS,
    metadata: { filename: file.name },
    removeFingerprintOnSuccess: true,
    onUploadUrlAvailable: () => listener.onKnown(idOf(upload)),
    onShouldRetry: (error) => {
      if (!isPassing(error)) return false
      listener.onInterrupted()
      return true
    },
    onProgress: (bytesDone) => listener.onProgress(bytesDone),
    onAfterResponse: (request, response) => {
      const fileId = response.getHeader('Waybill-File-Id')
      if (typeof fileId === 'string') listener.onFile(fileId)
      else if (request.getMethod() === 'HEAD') listener.onResumed(Number(response.getHeader('Upload-Offset') ?? 0))
    },
    onError: (error) => {
      if ('originalResponse' in error && isPassing(error)) waitLonger()
      else stopWith(error)
    },
  })

  function begin(): void {
    clearTimeout(later)
    void upload.abort().then(() => upload.start())
  }

  function waitLonger(): void {
    listener.onInterrupted()
    clearTimeout(later)
    later = setTimeout(begin, LATER_WAIT_MS)
  }

  function stopWith(error: Error): void {
    stop()
    listener.onRefused(refusalOf(error))
  }

  function stop(): void {
    clearTimeout(later)
    window.removeEventListener('online', begin)
    void upload.abort()
  }

  const [previous] = await upload.findPreviousUploads()
  if (previous !== undefined) upload.resumeFromPreviousUpload(previous)
  window.addEventListener('online', begin)
  upload.start()
  return {
    stop,
    tryAgain: begin,
    giveUp() {
      stop()
      // At once: nobody is asked to go on with it while the server is still told.
      if (upload.url !== null) forgetKept(upload.url)
      // What cannot be told to the server now is removed there after a week.
      void upload.abort(true).catch(() => {})
    },
  }
}

const idOf = ({ url }: Upload): string => url?.split('/').at(-1) ?? ''

function refusalOf(error: Error): Refused {
  const response = 'originalResponse' in error ? (error as DetailedError).originalResponse : null
  if (response === null) return toRefused(error, 0)
  try {
    return toRefused(JSON.parse(response.getBody()), response.getStatus())
  } catch {
    return toRefused(null, response.getStatus())
  }
}
