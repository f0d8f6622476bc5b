/** What cells of a grid have in common: there are hundreds of them, and each is as little to the browser as it can be. */

/** While its row loads. It stands still and is no element of its own: a whole picture of them is drawn in an instant. */
export const AWAITED = 'bg-linear-[var(--hover),var(--hover)] bg-size-[40%_12px] bg-position-[12px_50%] bg-no-repeat'

/** As `truncate`, without becoming something that could be scrolled, which the browser would keep a layer for. */
export const CUT = 'overflow-clip text-ellipsis whitespace-nowrap'

/** Of the columns that stay where they are. Only while the grid is scrolled sideways: each cell that sticks is a layer of its own to the browser. */
export const STAYS = 'in-data-sideways:sticky in-data-sideways:z-1 in-data-sideways:bg-inherit'

/** The cell that the keyboard is at. */
export const ACTIVE = 'outline-2 -outline-offset-2 outline-accent'

const ROW =
  'group absolute inset-x-0 grid grid-cols-(--columns) border-b border-line bg-surface hover:bg-sunken aria-selected:bg-accent-soft'

/** A row has its colour for all of its cells. Nothing outside of it is laid out anew for it, but while an editor in it lists values below. */
export const rowLook = (isEditing: boolean): string => `${ROW} ${isEditing ? 'z-2' : 'contain-strict'}`

/** Rows that others are on their way for: those that come at once do so without a flicker. */
export const FADED = 'opacity-50 transition-opacity delay-150'
