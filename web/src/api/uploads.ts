/**
 * The upload of one file, and the draft that it becomes. It lives outside of the pages, so that it begins on the one
 * where the file was dropped and goes on while another one shows it.
 */
import { useSyncExternalStore } from 'react'
import { queryOptions } from '@tanstack/react-query'
import { createImport } from './imports.ts'
import { get, toRefused, type Refused } from './request.ts'
import type { DialectChange, Limits } from './types.ts'
import { keepChoices, keptChoices } from './unfinished-upload.ts'
import { beginTransfer, type Transfer } from './upload-transfer.ts'

export interface UploadState {
  readonly fileName: string
  readonly object: string
  /** The import whose mapping and options are followed. */
  readonly like: string | null
  /** Under which the server knows it; null until it does. */
  readonly id: string | null
  readonly bytes: number
  readonly bytesDone: number
  /** What was there already, where it goes on with an earlier one. */
  readonly bytesResumed: number | null
  /** Null until there is something to measure. */
  readonly bytesPerSecond: number | null
  readonly isInterrupted: boolean
  /** What was chosen over what is detected: goes along with the draft. */
  readonly dialect: DialectChange
  /** The whole file, once it is there. */
  readonly fileId: string | null
  /** The server looks at the whole file. */
  readonly isReading: boolean
  /** The draft that the file became. */
  readonly importId: string | null
  readonly error: Refused | null
}

export interface UploadPurpose {
  readonly object: string
  readonly like?: string | undefined
  /** How it is to be read, where that is known. */
  readonly dialect?: DialectChange
}

export const limitsQuery = queryOptions({
  queryKey: ['limits'],
  queryFn: () => get<Limits>('/limits'),
  staleTime: Infinity,
})

let state: UploadState | null = null
let transfer: Transfer | null = null
/** Of the file that is sent now. */
let turn = Symbol('no upload')
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

/** @returns the name of a file whose upload is put aside for it: it can be gone on with later */
export function startUpload(file: File, { object, like, dialect = {} }: UploadPurpose): string | null {
  const putAside = state !== null && state.fileId === null && state.error === null ? state.fileName : null
  transfer?.stop()
  const first: UploadState = {
    fileName: file.name,
    object,
    like: like ?? null,
    id: null,
    bytes: file.size,
    bytesDone: 0,
    bytesResumed: null,
    bytesPerSecond: null,
    isInterrupted: false,
    dialect,
    fileId: null,
    isReading: false,
    importId: null,
    error: null,
  }
  setState(first)
  measuredFrom = { at: 0, bytes: 0 }
  transfer = null
  turn = Symbol(file.name)
  void send(file, turn)
  return putAside
}

/** Another file may be dropped meanwhile: of this one nothing is heard then. */
async function send(file: File, own: symbol): Promise<void> {
  const isPresent = (): boolean => turn === own
  const begun = await beginTransfer(file, {
    onKnown: (id) => isPresent() && change({ id, dialect: { ...keptChoices(id), ...state?.dialect } }),
    onResumed: (bytes) => isPresent() && showResumed(bytes),
    onProgress: (bytesDone) => isPresent() && showProgress(bytesDone),
    onInterrupted: () => isPresent() && showInterrupted(),
    onFile: (fileId) => isPresent() && state?.fileId === null && void makeDraft(fileId),
    onRefused: (error) => isPresent() && change({ error }),
  })
  if (isPresent()) transfer = begun
  else begun.stop()
}

function change(part: Partial<UploadState>): void {
  if (state !== null) setState({ ...state, ...part })
}

function showResumed(bytes: number): void {
  const isBegun = state !== null && state.bytesDone > 0
  if (!isBegun && bytes > 0) change({ bytesResumed: bytes, bytesDone: bytes })
}

function showInterrupted(): void {
  measuredFrom = { at: 0, bytes: 0 }
  change({ isInterrupted: true, bytesPerSecond: null })
}

/** Speed is measured from the first bytes that this page sent: what was there before a reload costs no time. */
function showProgress(bytesDone: number): void {
  const now = performance.now()
  if (measuredFrom.at === 0) measuredFrom = { at: now, bytes: bytesDone }
  const seconds = (now - measuredFrom.at) / 1000
  const bytesPerSecond = seconds < 0.5 ? null : (bytesDone - measuredFrom.bytes) / seconds
  change({ bytesDone, bytesPerSecond, isInterrupted: false })
}

async function makeDraft(fileId: string): Promise<void> {
  if (state === null) return
  const { object, like, dialect, bytes } = state
  change({ fileId, bytesDone: bytes, isReading: true, isInterrupted: false, error: null })
  const own = turn
  try {
    const { id } = await createImport({ object, fileId, dialect, ...(like !== null && { like }) })
    keepChoices(null)
    if (turn === own) change({ importId: id })
  } catch (error) {
    if (turn === own) change({ isReading: false, error: toRefused(error, 0) })
  }
}

/** How the file is to be read, over what is detected. */
export function chooseDialect(chosen: DialectChange): void {
  if (state === null) return
  const dialect = { ...state.dialect, ...chosen }
  change({ dialect })
  if (state.id !== null) keepChoices({ id: state.id, dialect })
}

/** The file is there but could not be read: with other choices it may be. */
export function readAgain(): void {
  if (state?.fileId != null) void makeDraft(state.fileId)
}

export const tryUploadAgain = (): void => transfer?.tryAgain()

/** What was seen of the file says that the rest need not be sent. */
export function refuseUpload(error: Refused): void {
  transfer?.giveUp()
  change({ error })
}

/** Stops the upload, and nothing is kept of it. */
export function cancelUpload(): void {
  transfer?.giveUp()
  leaveUpload()
}

/** It became a draft, or came to nothing: the next one can begin. */
export function leaveUpload(): void {
  transfer?.stop()
  turn = Symbol('no upload')
  transfer = null
  setState(null)
}
