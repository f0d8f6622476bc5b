import { flushSync } from 'react-dom'

/**
 * Shows what opens above the page, or other lines of it, and has the keyboard there before the next key: a key that opened
 * it by being typed goes in as well, and none of those that follow is lost.
 */
export function showWithFocus(show: () => void, selector: string): void {
  flushSync(show)
  document.querySelector<HTMLElement>(selector)?.focus()
}
