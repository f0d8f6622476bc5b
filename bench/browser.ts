/** Chromium as a benchmark drives it: signing in, turning the wheel, jumping, and what the page holds in memory. */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

const OWNER = { name: 'Ada Lovelace', email: 'ada@fjordline.example', password: 'correct horse battery staple' }

/** A window of somebody who is signed in, for as long as it is used. */
export async function inBrowser<Result>(address: string, use: (page: Page) => Promise<Result>): Promise<Result> {
  await claim(address)
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
    await signIn(page, address)
    return await use(page)
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

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('E-mail').fill(OWNER.email)
  await page.getByLabel('Password').fill(OWNER.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
}

/** Waits until the browser has drawn what the page is now. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))

export interface Wheel {
  readonly frames: number
  readonly rows: number
  readonly frameMs: readonly number[]
  /** Rows that were seen without their record, or not at all, over all frames. */
  readonly blankRows: number
}

export interface Turning {
  readonly seconds: number
  readonly rowsPerSecond: number
  readonly rowPx: number
}

/** Turns the wheel over the grid of the page. */
export async function turnWheel(page: Page, { seconds, rowsPerSecond, rowPx }: Turning): Promise<Wheel> {
  await page.mouse.move(700, 400)
  const watching = page.evaluate(watchFrames, { durationMs: seconds * 1000, rowPx })
  const startedAt = performance.now()
  let turnedPx = 0
  while (performance.now() - startedAt < seconds * 1000) {
    // By the clock, so that a slow machine turns further at a time and not slower.
    const duePx = ((performance.now() - startedAt) / 1000) * rowsPerSecond * rowPx
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
export async function jump(page: Page, share: number): Promise<number> {
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

/** @returns megabytes, without what nothing holds any more */
export async function heapOf(page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1024 / 1024
}

export function spread(values: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

export const same = (value: number): { readonly p50: number; readonly p95: number } => ({ p50: value, p95: value })
