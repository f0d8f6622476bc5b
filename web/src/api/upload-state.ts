/**
 * The upload that is under way, if there is one. It lives outside of the pages, so that it begins on the one where the
 * file was dropped and goes on while another one shows it. What carries it out, in `uploads.ts`, comes with the first one.
 */
import { useSyncExternalStore } from 'react'
import type { Refused } from './request.ts'
import type { DialectChange } from './types.ts'

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
  /** The page that leads on to the draft is shown, or on its way. */
  readonly isAwaited: boolean
  readonly error: Refused | null
}

let state: UploadState | null = null
const listeners = new Set<() => void>()

export const useUpload = (): UploadState | null => useSyncExternalStore(subscribe, () => state)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const presentUpload = (): UploadState | null => state

export function setUpload(next: UploadState | null): void {
  state = next
  for (const listener of listeners) listener()
}

export function changeUpload(part: Partial<UploadState>): void {
  if (state !== null) setUpload({ ...state, ...part })
}
