/** The first look at a file that is still on its way. */
import type { Page } from 'playwright-core'
import { drawn, spread } from './browser.ts'
import type { Measured } from './list-report.ts'

interface UploadBench {
  readonly page: Page
  readonly address: string
  readonly file: string
  readonly add: (measured: Measured) => void
}

const ROUNDS = 3
const PREVIEW_MS = 1_000

export async function measureUpload({ page, address, file, add }: UploadBench): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await firstLook(page, address, file))
  add({ what: 'first rows of a file that is uploaded', ...spread(times), target: PREVIEW_MS, unit: 'ms' })
  // What was not uploaded to its end is offered again otherwise.
  await page.goto(address)
  await page.evaluate(() => localStorage.clear())
}

/** @returns ms from the first bytes that are sent until the first rows are drawn */
async function firstLook(page: Page, address: string, file: string): Promise<number> {
  await page.goto(`${address}/imports/new?object=people`)
  const input = page.locator('input[type=file]').first()
  await input.waitFor({ state: 'attached' })
  const isSending = page.waitForRequest((request) => request.method() === 'PATCH')
  await input.setInputFiles(file)
  await isSending
  const startedAt = performance.now()
  // A small file is there before it could be looked at.
  const look = page.getByRole('region', { name: 'First rows of the file' }).getByRole('cell').first()
  await look
    .or(page.getByRole('button', { name: 'Check the file' }))
    .first()
    .waitFor()
  await drawn(page)
  const took = performance.now() - startedAt
  // Nobody waits for the rest.
  await page.goto('about:blank')
  return took
}
