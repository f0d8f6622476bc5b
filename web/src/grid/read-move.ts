/** Where a key leads in a grid: the same keys in every one of them. */

export type GridMove =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'page'; readonly direction: 1 | -1 }
  | { readonly kind: 'edge'; readonly edge: 'rowStart' | 'rowEnd' | 'first' | 'last' }

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** @returns null for a key that leads nowhere */
export function readMove(key: string, isMod: boolean): GridMove | null {
  const edge = readEdge(key, isMod)
  if (edge !== null) return { kind: 'edge', edge }
  const arrow = isMod ? undefined : ARROWS[key]
  if (arrow !== undefined) return { kind: 'move', rows: arrow[0], columns: arrow[1] }
  if (key === 'PageDown' || key === 'PageUp') return { kind: 'page', direction: key === 'PageDown' ? 1 : -1 }
  return null
}

function readEdge(key: string, isMod: boolean): 'rowStart' | 'rowEnd' | 'first' | 'last' | null {
  if (key === 'Home') return isMod ? 'first' : 'rowStart'
  if (key === 'End') return isMod ? 'last' : 'rowEnd'
  if (isMod && key === 'ArrowUp') return 'first'
  if (isMod && key === 'ArrowDown') return 'last'
  return null
}
