/** What a key means to the grid that has the focus. Keys that mean nothing to it are left to the page. */

export type GridAction =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly isExtending: boolean }
  | { readonly kind: 'page'; readonly direction: 1 | -1; readonly isExtending: boolean }
  | { readonly kind: 'edge'; readonly edge: 'rowStart' | 'rowEnd' | 'first' | 'last'; readonly isExtending: boolean }
  | { readonly kind: 'toggle' | 'selectAll' | 'clear' | 'edit' | 'open' }
  /** Something typed on a cell begins to edit it. */
  | { readonly kind: 'type'; readonly text: string }

export interface GridKey {
  readonly key: string
  readonly isMod: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  k: [-1, 0],
  j: [1, 0],
}

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
  const move = isMod ? undefined : MOVES[key]
  if (move !== undefined)
    return { kind: 'move', rows: move[0], columns: move[1], isExtending: shiftKey && move[0] !== 0 }
  if (key === 'PageDown' || key === 'PageUp')
    return { kind: 'page', direction: key === 'PageDown' ? 1 : -1, isExtending: shiftKey }
  const edge = readEdge(key, isMod)
  if (edge !== null) return { kind: 'edge', edge, isExtending: shiftKey && isMod }
  if (isMod) return WITH_MOD[key.toLowerCase()] ?? null
  if (!shiftKey && PLAIN[key] !== undefined) return PLAIN[key]
  return BEGINS_TEXT.test(key) ? { kind: 'type', text: key } : null
}

function readEdge(key: string, isMod: boolean): 'rowStart' | 'rowEnd' | 'first' | 'last' | null {
  if (key === 'Home') return isMod ? 'first' : 'rowStart'
  if (key === 'End') return isMod ? 'last' : 'rowEnd'
  if (isMod && key === 'ArrowUp') return 'first'
  if (isMod && key === 'ArrowDown') return 'last'
  return null
}
