/**
 * The list as somebody sees it: in Chromium, against all of the people. How soon its first rows are there, whether
 * a row is ever blank while a wheel goes through it at 60 rows a second, how long the longest frame was, what a
 * jump of the scrollbar takes, and how much memory the page holds at the end.
 */
import type { Page } from 'playwright-core'
import { drawn, heapOf, inBrowser, jump, same, spread, turnWheel } from './browser.ts'
import type { ListBench, Measured } from './list-report.ts'

const LOADS = 5
const ROWS_PER_SECOND = 60
const ROW_PX = 40
const WHEEL_SECONDS = 15
/** Places that the scrollbar jumps to, as shares of its way. */
const JUMPS = [0.5, 0.25, 0.75, 0.999, 0.1, 1]

const USABLE_MS = 1500
const MOST_HEAP_MB = 80

export function measurePage({ waybill, log }: ListBench): Promise<readonly Measured[]> {
  log('The list is opened in Chromium …')
  return inBrowser(waybill.address, (page) => measureIn(page, waybill.address))
}

async function measureIn(page: Page, address: string): Promise<readonly Measured[]> {
  const loads: number[] = []
  for (let load = 0; load < LOADS; load++) loads.push(await openList(page, address))
  const wheel = await turnWheel(page, { seconds: WHEEL_SECONDS, rowsPerSecond: ROWS_PER_SECOND, rowPx: ROW_PX })
  const jumps: number[] = []
  for (const share of JUMPS) jumps.push(await jump(page, share))
  const heap = await heapOf(page)
  return [
    { what: 'page: first rows usable', ...spread(loads), target: USABLE_MS, unit: 'ms' },
    {
      what: `page: blank rows at ${ROWS_PER_SECOND} rows/s`,
      ...same(wheel.blankRows),
      target: 0,
      unit: 'rows',
      found: `${wheel.rows} rows passed in ${wheel.frames} frames`,
    },
    {
      what: 'page: frames while the wheel turns',
      ...spread(wheel.frameMs),
      target: null,
      unit: 'ms',
      found: `longest ${Math.round(Math.max(...wheel.frameMs))} ms`,
    },
    { what: 'page: a jump of the scrollbar', ...spread(jumps), target: null, unit: 'ms' },
    { what: 'page: heap after all of it', ...same(heap), target: MOST_HEAP_MB, unit: 'MB' },
  ]
}

const FIRST_ROW = '[data-row="0"]:not([data-loading])'

/** @returns ms from the request for the page until a frame shows its first rows */
async function openList(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  const openedAt = performance.now()
  await page.goto(`${address}/objects/people`, { waitUntil: 'commit' })
  await page.locator(FIRST_ROW).waitFor()
  await drawn(page)
  return performance.now() - openedAt
}
