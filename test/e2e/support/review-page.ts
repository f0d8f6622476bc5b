/** The review of an import, as a person finds their way in it. */
import type { Locator, Page } from 'playwright-core'

export interface ReviewPage {
  readonly grid: Locator
  open(id: string, search?: string): Promise<void>
  /** The row at a place of the list, from 0, once it is there. */
  row(place: number): Locator
  /** By the place of its column among those that are imported, from 0; -1 is what becomes of the row. */
  cell(place: number, column: number): Locator
  /** The cell that the keyboard is at. */
  readonly active: Locator
  /** Moves the pointer there, once the grid stands still. */
  pointAt(cell: Locator): Promise<void>
  /** Waits until the tab tells that count. */
  count(tab: string, count: string): Promise<void>
  /** What is told beside a cell. */
  readonly note: Locator
}

export function reviewPage(page: Page): ReviewPage {
  const grid = page.getByRole('grid')
  const row = (place: number): Locator => page.locator(`[data-row="${place}"]:not([data-loading])`)
  return {
    grid,
    row,
    cell: (place, column) => row(place).locator(`[data-column="${column}"]`),
    note: page.locator('[data-note]'),
    async open(id, search = '') {
      await page.goto(new URL(`/imports/${id}?step=review${search}`, page.url()).href)
      await row(0).waitFor()
    },
    // No other cell has an id.
    active: grid.locator('[data-row] > [data-column][id]'),
    async pointAt(cell) {
      await cell.scrollIntoViewIfNeeded()
      // What is told beside a cell goes when the grid is scrolled.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      await cell.hover()
    },
    count: (tab, count) => page.getByRole('tab', { name: `${tab} ${count}`, exact: true }).waitFor(),
  }
}
