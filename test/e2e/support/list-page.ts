/** The list of an object's records, as a person finds their way in it. */
import type { Locator, Page } from 'playwright-core'

export interface ListPage {
  readonly grid: Locator
  /** Waits until the head says so: "240", "37 of 240". */
  counts(text: string): Promise<void>
  /** The row that holds this text. */
  row(text: string): Locator
  /** The names of the first rows, once they are there. */
  names(count: number): Promise<readonly string[]>
  /** What stands in the cell that the keyboard is at. */
  activeText(): Promise<string>
  /** From the button to the chip. */
  filter(field: string, operator: string, fill: (dialog: Locator) => Promise<unknown>): Promise<void>
}

const numberOf = (page: Page, text: string): Locator =>
  page.getByRole('status', { name: 'Number of records' }).and(page.getByText(text, { exact: true }))

export function listPage(page: Page): ListPage {
  const grid = page.getByRole('grid')
  return {
    grid,
    counts: (text) => numberOf(page, text).waitFor(),
    row: (text) => grid.getByRole('row').filter({ hasText: text }),
    async names(count) {
      const names: string[] = []
      for (let row = 0; row < count; row++)
        names.push((await page.locator(`[data-row="${row}"]:not([data-loading]) [role=rowheader]`).textContent()) ?? '')
      return names
    },
    async activeText() {
      const id = await grid.getAttribute('aria-activedescendant')
      return (await page.locator(`[id="${id}"]`).textContent()) ?? ''
    },
    async filter(field, operator, fill) {
      await page.getByRole('button', { name: 'Filter', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: 'Filter by' })
      await dialog.getByRole('searchbox').fill(field)
      await dialog.getByRole('option', { name: field, exact: true }).click()
      const chosen = dialog.getByRole('button', { name: /Condition/ })
      if (!(await chosen.innerText()).includes(operator)) {
        await chosen.click()
        await page.getByRole('option', { name: operator, exact: true }).click()
      }
      await fill(dialog)
      await dialog.getByRole('button', { name: 'Apply' }).click()
      await dialog.waitFor({ state: 'detached' })
    },
  }
}
