/** Which of the two is open above the page: the command menu or the list of shortcuts. */
import { useSyncExternalStore } from 'react'

export type OpenPart = 'menu' | 'shortcuts' | null

let open: OpenPart = null
const listeners = new Set<() => void>()

function setOpen(part: OpenPart): void {
  open = part
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const openCommandMenu = (): void => setOpen('menu')
export const openShortcuts = (): void => setOpen('shortcuts')
export const closeCommandCentre = (): void => setOpen(null)
export const useOpenPart = (): OpenPart => useSyncExternalStore(subscribe, () => open)
