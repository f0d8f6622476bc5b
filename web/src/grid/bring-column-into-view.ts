/**
 * Scrolls sideways until the column is seen whole beside those at the left that stay where they are.
 *
 * @param widths of all columns, in px
 * @param fixed how many of them stay
 */
export function bringColumnIntoView(
  scroller: HTMLElement,
  widths: readonly number[],
  fixed: number,
  index: number,
): void {
  const width = widths[index]
  if (width === undefined || index < fixed) return
  const left = sum(widths.slice(0, index))
  const covered = sum(widths.slice(0, fixed))
  const { scrollLeft, clientWidth } = scroller
  if (left - covered < scrollLeft) scroller.scrollTo({ left: left - covered })
  else if (left + width > scrollLeft + clientWidth) scroller.scrollTo({ left: left + width - clientWidth })
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)
