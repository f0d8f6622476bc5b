/** How narrow and how wide a column of a grid can be pulled, in px. */
export const NARROWEST = 72
export const WIDEST = 800

export const clampWidth = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)))
