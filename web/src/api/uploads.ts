/**
 * The upload of one file, resumable: after a lost connection it goes on by itself, after a reload as
 * soon as the same file is given again. It lives outside of the pages, so that it begins on the one
 * where the file was dropped and goes on while another one shows it.
 */
import { useSyncExternalStore } from 'react'
import { queryOptions } from '@tanstack/react-query'
import type { Upload } from 'tus-js-client'
import { createImport } from './imports.ts'
import type { Limits } from './types.ts'
import { addressOf, get, Refused, toRefused } from './request.ts'

export interface UploadState {
  readonly fileName: string
  readonly object: string
  readonly bytes: number
  readonly bytesDone: number
  /** Null until there is something to measure. */
  readonly bytesPerSecond: number | null
  readonly isInterrupted: boolean
  /** All bytes are there: the server looks at the first of them. */
  readonly isReading: boolean
  /** The draft that the file became. */
  readonly importId: string | null
  readonly error: Refused | null
}

export const limitsQuery = queryOptions({
  queryKey: ['limits'],
  queryFn: () => get<Limits>('/limits'),
  staleTime: Infinity,
})

const CHUNK_BYTES = 8 * 1024 ** 2
const RETRY_WAITS_MS = [0, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000]

let state: UploadState | null = null
let upload: Upload | null = null
let measuredFrom = { at: 0, bytes: 0 }
const listeners = new Set<() => void>()

export const useUpload = (): UploadState | null => useSyncExternalStore(subscribe, () => state)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function setState(next: UploadState | null): void {
  state = next
  for (const listener of listeners) listener()
}

function change(part: Partial<UploadState>): void {
  if (state !== null) setState({ ...state, ...part })
}

/** Begins at once; what was under way before is given up. */
export async function startUpload(file: File, object: string): Promise<void> {
  void upload?.abort()
  const first: UploadState = {
    fileName: file.name,
    object,
    bytes: file.size,
    bytesDone: 0,
    bytesPerSecond: null,
    isInterrupted: false,
    isReading: false,
    importId: null,
    error: null,
  }
  setState(first)
  const { Upload: TusUpload } = await import('tus-js-client')
  const started = new TusUpload(file, {
    endpoint: addressOf('/uploads'),
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_WAITS_MS,
    metadata: { filename: file.name },
    removeFingerprintOnSuccess: true,
    onShouldRetry: (error) => {
      const isPassing = error.originalResponse === null || error.originalResponse.getStatus() >= 500
      if (isPassing) change({ isInterrupted: true })
      return isPassing
    },
    onProgress: (bytesDone) => showProgress(bytesDone),
    onAfterResponse: (_request, response) => {
      const fileId = response.getHeader('Waybill-File-Id')
      if (typeof fileId === 'string') void inspect(object, fileId)
    },
    onError: (error) => change({ error: refusalOf(error) }),
  })
  upload = started
  const [previous] = await started.findPreviousUploads()
  if (previous !== undefined) started.resumeFromPreviousUpload(previous)
  measuredFrom = { at: 0, bytes: 0 }
  if (upload === started) started.start()
}

/** The answer to the last bytes may come twice, when the first one was lost. */
async function inspect(object: string, fileId: string): Promise<void> {
  if (state === null || state.isReading) return
  change({ isReading: true, isInterrupted: false })
  try {
    const { id } = await createImport(object, fileId)
    change({ importId: id })
  } catch (error) {
    change({ isReading: false, error: toRefused(error, 0) })
  }
}

/** Speed is measured from the first bytes that this page sent: what was there before a reload costs no time. */
function showProgress(bytesDone: number): void {
  const now = performance.now()
  if (measuredFrom.at === 0) measuredFrom = { at: now, bytes: bytesDone }
  const seconds = (now - measuredFrom.at) / 1000
  const bytesPerSecond = seconds < 0.5 ? null : (bytesDone - measuredFrom.bytes) / seconds
  change({ bytesDone, bytesPerSecond, isInterrupted: false })
}

function refusalOf(error: Error): Refused {
  const response = 'originalResponse' in error ? (error.originalResponse as TusResponse | null) : null
  if (response === null) return toRefused(error, 0)
  try {
    return toRefused(JSON.parse(response.getBody()), response.getStatus())
  } catch {
    return toRefused(null, response.getStatus())
  }
}

interface TusResponse {
  getStatus(): number
  getBody(): string
}

/** Stops and forgets the upload. */
export function dropUpload(): void {
  void upload?.abort()
  upload = null
  setState(null)
}

/** The name of a file whose upload a reload broke off, if there is one. */
export function findUnfinishedUpload(): string | null {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith('tus::'))
    const kept = keys.map((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as KeptUpload)
    return kept.at(-1)?.metadata?.filename ?? null
  } catch {
    return null
  }
}

interface KeptUpload {
  readonly metadata?: { readonly filename?: string }
}
