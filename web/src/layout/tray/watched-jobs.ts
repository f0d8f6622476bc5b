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

/** What was dismissed in another window of the browser is not brought back by this one. */
function readAgain({ key }: StorageEvent): void {
  if (key !== null && key !== keyOf(owner)) return
  watched = read(owner)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', readAgain)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', readAgain)
  }
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

export function watchJobs(underWay: readonly string[]): void {
  const next = withJobs(watched, underWay)
  if (next !== watched) write(next)
}

/** Those that ended make room for what is under way; that does not for what began later. */
export function withJobs(kept: readonly string[], underWay: readonly string[]): readonly string[] {
  const isGoingOn = new Set(underWay)
  const room = MOST_WATCHED - kept.filter((id) => isGoingOn.has(id)).length
  const added = underWay.filter((id) => !kept.includes(id)).slice(0, room)
  if (added.length === 0) return kept
  let surplus = kept.length + added.length - MOST_WATCHED
  return [...kept.filter((id) => isGoingOn.has(id) || surplus-- <= 0), ...added]
}

export function dismissJobs(ids: readonly string[]): void {
  const left = watched.filter((id) => !ids.includes(id))
  if (left.length < watched.length) write(left)
}
