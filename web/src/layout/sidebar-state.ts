/**
 * Whether the sidebar stands beside the page. In a narrow window, and where the member folded it away, it
 * comes above the page when it is called.
 */
import { useSyncExternalStore } from 'react'
import { storedChoice } from '../theme/stored-choice.ts'

const roomy = matchMedia('(min-width: 1000px)')

const place = storedChoice('waybill.sidebar', ['beside', 'folded'], 'beside', () => setCalled(false))

let isCalled = false
const listeners = new Set<() => void>()

function setCalled(next: boolean): void {
  isCalled = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function subscribeToRoom(listener: () => void): () => void {
  const onChange = (): void => {
    setCalled(false)
    listener()
  }
  roomy.addEventListener('change', onChange)
  return () => roomy.removeEventListener('change', onChange)
}

export const callSidebar = (): void => setCalled(true)
export const dismissSidebar = (): void => setCalled(false)

/** By the shortcut: folds it away or back where there is room, else calls it or sends it away. */
export function toggleSidebar(): void {
  if (roomy.matches) place.choose(place.chosen() === 'beside' ? 'folded' : 'beside')
  else setCalled(!isCalled)
}

interface SidebarState {
  readonly isBeside: boolean
  readonly isRoomy: boolean
  /** Above the page, until something is chosen. */
  readonly isCalled: boolean
}

export function useSidebarState(): SidebarState {
  const isRoomy = useSyncExternalStore(subscribeToRoom, () => roomy.matches)
  const called = useSyncExternalStore(subscribe, () => isCalled)
  const isBeside = place.useChosen() === 'beside' && isRoomy
  return { isBeside, isRoomy, isCalled: called && !isBeside }
}
