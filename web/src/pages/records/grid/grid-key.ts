/** What a key means to the grid that has the focus. Keys that mean nothing to it are left to the page. */
import { readMove, type GridMove } from '../../../grid/read-move.ts'

export type GridAction =
  | (GridMove & { readonly isExtending: boolean })
  | { readonly kind: 'toggle' | 'selectAll' | 'clear' | 'edit' | 'open' }
  /** Something typed on a cell begins to edit it. */
  | { readonly kind: 'type'; readonly text: string }

export interface GridKey {
  readonly key: string
  readonly isMod: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const LETTERS: Readonly<Record<string, string>> = { k: 'ArrowUp', j: 'ArrowDown' }

const PLAIN: Readonly<Record<string, GridAction>> = {
  ' ': { kind: 'toggle' },
  x: { kind: 'toggle' },
  Escape: { kind: 'clear' },
  Enter: { kind: 'edit' },
  F2: { kind: 'edit' },
  e: { kind: 'edit' },
  o: { kind: 'open' },
}

const WITH_MOD: Readonly<Record<string, GridAction>> = {
  a: { kind: 'selectAll' },
}

/** Capital letters and digits: the small letters are commands, here and on the whole page. */
const BEGINS_TEXT = /^[\p{Lu}\p{N}+@#(-]$/u

export function readGridKey({ key, isMod, shiftKey, altKey }: GridKey): GridAction | null {
  if (altKey) return null
  const move = readMove(isMod ? key : (LETTERS[key] ?? key), isMod)
  if (move !== null) return { ...move, isExtending: isExtending(move, isMod, shiftKey) }
  if (isMod) return WITH_MOD[key.toLowerCase()] ?? null
  if (!shiftKey && PLAIN[key] !== undefined) return PLAIN[key]
  return BEGINS_TEXT.test(key) ? { kind: 'type', text: key } : null
}

/** Ranges are of whole rows: sideways there is nothing to extend. */
function isExtending(move: GridMove, isMod: boolean, shiftKey: boolean): boolean {
  if (move.kind === 'edge') return shiftKey && isMod
  return shiftKey && (move.kind === 'page' || move.rows !== 0)
}
