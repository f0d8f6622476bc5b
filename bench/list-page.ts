/**
 * The list as somebody sees it: in Chromium, against all of the people. How soon its first rows are there, whether
 * a row is ever blank while a wheel goes through it at 60 rows a second, how long the longest frame was, what a
 * jump of the scrollbar takes, and how much memory the page holds at the end.
 */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import type { ListBench, Measured } from './list-report.ts'

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

const OWNER = { name: 'Ada Lovelace', email: 'ada@fjordline.example', password: 'correct horse battery staple' }

const LOADS = 5
const ROWS_PER_SECOND = 60
const ROW_PX = 40
const WHEEL_SECONDS = 15
/** Places that the scrollbar jumps to, as shares of its way. */
const JUMPS = [0.5, 0.25, 0.75, 0.999, 0.1, 1]

const USABLE_MS = 1500
const MOST_HEAP_MB = 80

export async function measurePage({ waybill, log }: ListBench): Promise<readonly Measured[]> {
  log('The list is opened in Chromium …')
  await claim(waybill.address)
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
  })
  try {
    return await measureIn(browser, waybill.address)
  } finally {
    await browser.close()
  }
}

/** The workspace of the benchmark has no owner who could sign in, until the first run in a browser. */
async function claim(address: string): Promise<void> {
  await fetch(`${address}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ workspaceName: 'Fjordline', ...OWNER }),
  })
}

async function measureIn(browser: Browser, address: string): Promise<readonly Measured[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
  await signIn(page, address)
  const loads: number[] = []
  for (let load = 0; load < LOADS; load++) loads.push(await openList(page, address))
  const wheel = await turnWheel(page)
  const jumps: number[] = []
  for (const share of JUMPS) jumps.push(await jump(page, share))
  const heap = await heapOf(await page.context().newCDPSession(page))
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

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('E-mail').fill(OWNER.email)
  await page.getByLabel('Password').fill(OWNER.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
}

const FIRST_ROW = '[data-row="0"]:not([data-loading])'

/** @returns ms from the request for the page until a frame shows its first rows */
async function openList(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  const openedAt = performance.now()
  await page.goto(`${address}/objects/people`, { waitUntil: 'commit' })
  await page.locator(FIRST_ROW).waitFor()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  return performance.now() - openedAt
}

interface Wheel {
  readonly frames: number
  readonly rows: number
  readonly frameMs: readonly number[]
  /** Rows that were seen without their record, or not at all, over all frames. */
  readonly blankRows: number
}

async function turnWheel(page: Page): Promise<Wheel> {
  await page.mouse.move(700, 400)
  const watching = page.evaluate(watchFrames, { durationMs: WHEEL_SECONDS * 1000, rowPx: ROW_PX })
  const startedAt = performance.now()
  let turnedPx = 0
  while (performance.now() - startedAt < WHEEL_SECONDS * 1000) {
    // By the clock, so that a slow machine turns further at a time and not slower.
    const duePx = ((performance.now() - startedAt) / 1000) * ROWS_PER_SECOND * ROW_PX
    await page.mouse.wheel(0, duePx - turnedPx)
    turnedPx = duePx
  }
  return watching
}

/** Runs in the page: looks at every frame while the list is scrolled. */
function watchFrames({ durationMs, rowPx }: { durationMs: number; rowPx: number }): Promise<Wheel> {
  const grid = document.querySelector('[role=grid]')
  if (grid === null) throw new Error('There is no list.')
  const head = grid.querySelector('[role=rowgroup]')?.getBoundingClientRect().height ?? 0
  const frameMs: number[] = []
  const seen = { blank: 0, first: grid.scrollTop }

  function blankRows(view: Element): number {
    const { top, bottom } = view.getBoundingClientRect()
    const rows = [...view.querySelectorAll('[data-row]')].filter((row) => {
      const box = row.getBoundingClientRect()
      return box.bottom > top + head && box.top < bottom
    })
    const loading = rows.filter((row) => row.hasAttribute('data-loading')).length
    const missing = Math.floor((bottom - top - head) / rowPx) - rows.length
    return loading + Math.max(0, missing)
  }

  return new Promise((resolve) => {
    const startedAt = performance.now()
    let before = startedAt
    function frame(now: number): void {
      frameMs.push(now - before)
      before = now
      if (grid !== null) seen.blank += blankRows(grid)
      if (now - startedAt < durationMs) return void requestAnimationFrame(frame)
      const rows = Math.round(((grid?.scrollTop ?? 0) - seen.first) / rowPx)
      resolve({ frames: frameMs.length, rows, frameMs: frameMs.slice(1), blankRows: seen.blank })
    }
    requestAnimationFrame(frame)
  })
}

/** @returns ms until every row that is seen there has its record */
async function jump(page: Page, share: number): Promise<number> {
  const startedAt = performance.now()
  await page.locator('[role=grid]').evaluate((grid, to) => {
    grid.scrollTop = (grid.scrollHeight - grid.clientHeight) * to
  }, share)
  await page.waitForFunction(() => {
    const grid = document.querySelector('[role=grid]')
    if (grid === null) return false
    const { top, bottom } = grid.getBoundingClientRect()
    const rows = [...grid.querySelectorAll('[data-row]')].filter((row) => {
      const box = row.getBoundingClientRect()
      return box.bottom > top + 40 && box.top < bottom
    })
    return rows.length > 10 && rows.every((row) => !row.hasAttribute('data-loading'))
  })
  return performance.now() - startedAt
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1024 / 1024
}

function spread(values: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

const same = (value: number): { readonly p50: number; readonly p95: number } => ({ p50: value, p95: value })
