/**
 * The batch jobs that the tray follows, until they are dismissed: those of this member that this browser saw under
 * way. Kept with the browser, so that what was done while nobody looked is told by the next page.
 */
import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from '../../theme/stored-choice.ts'

/** More than that nobody looks through: the page of batch jobs has them all. */
const MOST_WATCHED = 20

const NONE: readonly string[] = []

let owner = ''
let watched: readonly string[] = NONE
const listeners = new Set<() => void>()

const keyOf = (memberId: string): string => `waybill.tray.${memberId}`

function read(memberId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(readStored(keyOf(memberId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(-MOST_WATCHED) : NONE
  } catch {
    return NONE
  }
}

function write(next: readonly string[]): void {
  watched = next
  writeStored(keyOf(owner), next.length === 0 ? null : JSON.stringify(next))
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function watchedBy(memberId: string): readonly string[] {
  if (owner !== memberId) {
    owner = memberId
    watched = read(memberId)
  }
  return watched
}

/** In the order in which they were first seen. */
export const useWatchedJobs = (memberId: string): readonly string[] =>
  useSyncExternalStore(subscribe, () => watchedBy(memberId))

export function watchJobs(ids: readonly string[]): void {
  const added = ids.filter((id) => !watched.includes(id))
  if (added.length > 0) write([...watched, ...added].slice(-MOST_WATCHED))
}

export function dismissJobs(ids: readonly string[]): void {
  const left = watched.filter((id) => !ids.includes(id))
  if (left.length < watched.length) write(left)
}
