/** What a key means to the grid of a review that has the focus. Keys that mean nothing to it are left to the page. */
import { readMove, type GridMove } from '../../../../grid/read-move.ts'

export type ReviewKey =
  | (GridMove & { readonly isExtending: boolean })
  | { readonly kind: 'toggle' | 'selectAll' | 'leave' | 'edit' | 'clear' | 'fillDown' }
  /** Something typed on a cell takes the place of what is in it. */
  | { readonly kind: 'type'; readonly text: string }

interface KeyPress {
  readonly key: string
  readonly isMod: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const PLAIN: Readonly<Record<string, ReviewKey>> = {
  ' ': { kind: 'toggle' },
  Escape: { kind: 'leave' },
  Enter: { kind: 'edit' },
  F2: { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
}

const WITH_MOD: Readonly<Record<string, ReviewKey>> = {
  a: { kind: 'selectAll' },
  d: { kind: 'fillDown' },
}

export function readReviewKey({ key, isMod, shiftKey, altKey }: KeyPress): ReviewKey | null {
  if (altKey && isMod) return null
  const move = readMove(key, isMod)
  if (move !== null) return { ...move, isExtending: shiftKey }
  if (isMod) return shiftKey ? null : (WITH_MOD[key.toLowerCase()] ?? null)
  if (PLAIN[key] !== undefined) return PLAIN[key]
  return [...key].length === 1 ? { kind: 'type', text: key } : null
}
