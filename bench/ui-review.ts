/** The review of a million rows as somebody works in it: from the key or the click to the drawn answer. */
import type { Locator, Page } from 'playwright-core'
import { drawn, jump, same, spread, turnWheel } from './browser.ts'
import type { Measured } from './list-report.ts'

interface ReviewBench {
  readonly page: Page
  readonly address: string
  readonly id: string
  readonly rows: number
  readonly add: (measured: Measured) => void
}

const OPEN_MS = 500
const JUMP_MS = 200
const FILTER_MS = 500
const CELL_MS = 150
const MANY_MS = 2_000
const LONGEST_FRAME_MS = 50

const OPENINGS = 5
const EDITS = 10
/** Places that the scrollbar jumps to, as shares of its way. */
const JUMPS = [0.5, 0.25, 0.75, 0.999, 0.1, 0.6, 0.05, 0.9, 0.33, 1]
const WHEEL = { seconds: 10, rowsPerSecond: 60, rowPx: 40 } as const

/** Columns of the file, by their places. */
const [EMAIL, TITLE] = [0, 3]

export async function measureReview(bench: ReviewBench): Promise<void> {
  const { page, add } = bench
  const openings: number[] = []
  for (let round = 0; round < OPENINGS; round += 1) openings.push(await open(bench))
  add({ what: 'opening the review', ...spread(openings), target: OPEN_MS, unit: 'ms' })
  const jumps: number[] = []
  for (const share of JUMPS) jumps.push(await jump(page, share))
  add({ what: 'a jump anywhere', ...spread(jumps), target: JUMP_MS, unit: 'ms' })
  await measureWheel(bench)
  await measureTabs(bench)
  await measureCells(bench)
  await measureFix(bench)
}

const gridOf = (page: Page): Locator => page.getByRole('grid')
const rowAt = (page: Page, place: number): Locator => page.locator(`[data-row="${place}"]:not([data-loading])`)
const cellAt = (page: Page, place: number, column: number): Locator =>
  rowAt(page, place).locator(`[data-column="${column}"]`)

async function timed(page: Page, act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await act()
  await drawn(page)
  return performance.now() - startedAt
}

/** From the step before it, by its link, as somebody comes to it. */
async function open({ page, address, id }: ReviewBench): Promise<number> {
  await page.goto(`${address}/imports/${id}?step=options`)
  const link = page
    .getByRole('navigation', { name: 'Steps of the import' })
    .getByRole('link', { name: 'Review', exact: true })
  await link.waitFor()
  await settled(page)
  return timed(page, async () => {
    await link.click()
    await rowAt(page, 0).waitFor()
  })
}

/** Until nothing is on its way any more: what is measured next is not what came before. */
const settled = (page: Page): Promise<void> => page.waitForLoadState('networkidle')

async function measureWheel({ page, add }: ReviewBench): Promise<void> {
  await jump(page, 0.4)
  await settled(page)
  const { frameMs, blankRows, rows, frames } = await turnWheel(page, WHEEL)
  const found = `${rows} rows in ${frames} frames, ${blankRows} rows seen empty`
  add({
    what: 'longest frame while the wheel turns',
    ...same(Math.max(...frameMs)),
    target: LONGEST_FRAME_MS,
    unit: 'ms',
    found,
  })
}

/** Each for the first time: a list that was found once is remembered. */
async function measureTabs({ page, add }: ReviewBench): Promise<void> {
  const tabs: number[] = []
  for (const name of ['Errors', 'New', 'Updates', 'All']) {
    const tab = page.getByRole('tab', { name: new RegExp(`^${name} `) })
    const count = await countOf(tab)
    await settled(page)
    tabs.push(await timed(page, () => Promise.all([tab.click(), showing(page, count)])))
  }
  add({ what: 'a tab', ...spread(tabs), target: FILTER_MS, unit: 'ms' })
  const cause = causeOf(page)
  const count = Number((await cause.locator('[title]').textContent())?.replaceAll(',', ''))
  await settled(page)
  const filter = await timed(page, () => Promise.all([cause.click(), showing(page, count)]))
  add({ what: 'the rows of a cause', ...same(filter), target: FILTER_MS, unit: 'ms', found: `${count} rows` })
  await settled(page)
  await cause.click()
}

const causeOf = (page: Page): Locator =>
  page.getByRole('region', { name: 'Mend rows' }).getByRole('button', { name: 'Day first or month first?' })

async function countOf(tab: Locator): Promise<number> {
  await tab.waitFor()
  return Number(/[\d,]+$/.exec((await tab.textContent()) ?? '')?.[0].replaceAll(',', '') ?? 0)
}

/** Until the grid holds so many rows, and those in sight are drawn. */
async function showing(page: Page, count: number): Promise<void> {
  await page.waitForFunction((rows) => {
    const grid = document.querySelector('[role=grid]')
    if (grid?.getAttribute('aria-rowcount') !== String(rows + 1) || grid.getAttribute('aria-busy') === 'true')
      return false
    const seen = [...grid.querySelectorAll('[data-row]')]
    return seen.length > 0 && seen.every((row) => !row.hasAttribute('data-loading'))
  }, count)
}

async function measureCells(bench: ReviewBench): Promise<void> {
  const { page, add } = bench
  const cells = await editCells(bench, TITLE, (place) => `Boss ${place} ${Date.now()}`)
  add({ what: 'one cell', ...spread(cells), target: CELL_MS, unit: 'ms' })
  const keys = await editCells(bench, EMAIL, (place) => `changed${place}-${Date.now()}@example.com`)
  add({ what: 'one key', ...spread(keys), target: CELL_MS, unit: 'ms' })
  await settled(page)
}

/** From the key that ends the editing until the answer, which has the row planned anew, is drawn. */
async function editCells(
  { page }: ReviewBench,
  column: number,
  textOf: (place: number) => string,
): Promise<readonly number[]> {
  await jump(page, 0)
  const times: number[] = []
  for (let place = 0; place < EDITS; place += 1) {
    await settled(page)
    const text = textOf(place)
    await cellAt(page, place, column).dblclick()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
    times.push(
      await timed(page, () =>
        Promise.all([
          answered(page),
          page.keyboard.press('Enter'),
          cellAt(page, place, column).getByText(text).waitFor(),
        ]),
      ),
    )
  }
  return times
}

const answered = (page: Page): Promise<unknown> =>
  page.waitForResponse((response) => /\/review\/(actions|undo)$/.test(new URL(response.url()).pathname))

/** A tenth of all rows at one stroke, and back: until the counts say so, and the rows in sight. */
async function measureFix({ page, rows, add }: ReviewBench): Promise<void> {
  const cause = causeOf(page)
  await cause.click()
  const fix = page.getByRole('list', { name: 'Fixes for all of these rows' }).getByRole('button').first()
  await fix.and(page.locator(':not([data-disabled])')).waitFor()
  const errors = await countOf(tabOf(page))
  await settled(page)
  const found = `${rows / 10} rows`
  const fixed = await timed(page, () => Promise.all([fix.click(), tabOf(page, errors - rows / 10).waitFor()]))
  add({ what: 'a fix of a tenth of all rows', ...same(fixed), target: MANY_MS, unit: 'ms', found })
  await settled(page)
  await gridOf(page).focus()
  const undone = await timed(page, () =>
    Promise.all([page.keyboard.press('ControlOrMeta+z'), tabOf(page, errors).waitFor()]),
  )
  add({ what: 'undo of it', ...same(undone), target: MANY_MS, unit: 'ms', found })
}

const tabOf = (page: Page, count?: number): Locator =>
  count === undefined
    ? page.getByRole('tab', { name: /^Errors / })
    : page.getByRole('tab', { name: `Errors ${count.toLocaleString('en-US')}`, exact: true })
