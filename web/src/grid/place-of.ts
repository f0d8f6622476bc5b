/** A cell of a grid. */
export interface Place {
  readonly row: number
  /** Columns before the first one, such as that of the selection, count downwards from -1. */
  readonly column: number
}

/** Of a cell, or of what stands in it: `data-row` and `data-column` say it, so that cells need no listeners of their own. */
export function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof Element)) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  const row = cell?.closest<HTMLElement>('[data-row]')
  if (cell === null || row === null || row === undefined) return null
  return { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) }
}

export const isEditing = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea, select, button, [contenteditable=true]') !== null
