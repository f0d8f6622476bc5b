/** The columns of a grid as its rows take them: one property of its style, so that a width shows in all of them at once. */
import { HEAD_PX } from './head-px.ts'

/** What is left of the window; never nothing, so that the last column has an edge. */
const REST = 'minmax(24px, 1fr)'

export const columnTemplate = (widths: readonly number[]): string =>
  [...widths.map((width) => `${width}px`), REST].join(' ')

export const gridStyle = (widths: readonly number[]): Readonly<Record<string, string>> => ({
  '--columns': columnTemplate(widths),
  '--grid-width': `${widths.reduce((sum, width) => sum + width, 24)}px`,
  scrollPaddingTop: `${HEAD_PX}px`,
})
