/** A choice that stays with the browser. Where storage is closed to us, it lasts as long as the page. */
import { useSyncExternalStore } from 'react'

interface StoredChoice<Value extends string> {
  readonly choose: (value: Value) => void
  readonly chosen: () => Value
  readonly useChosen: () => Value
}

/** @param apply shows it; called for each choice, not for the one that was found */
export function storedChoice<Value extends string>(
  key: string,
  values: readonly Value[],
  usual: Value,
  apply: (value: Value) => void,
): StoredChoice<Value> {
  const listeners = new Set<() => void>()
  let chosen = values.find((value) => value === readStored(key)) ?? usual

  function choose(value: Value): void {
    chosen = value
    writeStored(key, value)
    apply(value)
    for (const listener of listeners) listener()
  }

  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return { choose, chosen: () => chosen, useChosen: () => useSyncExternalStore(subscribe, () => chosen) }
}

export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function writeStored(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Then it lasts as long as the page.
  }
}
