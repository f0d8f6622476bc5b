/** In the middle of each step the browser is closed and the server killed: another window goes on where this one was. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { reviewPage } from './support/review-page.ts'
import { holdSecondPart } from './support/uploading.ts'

const waybill = useWaybill()
const browser = useBrowser()

/** With their remarks enough for an upload in two parts, and for work that can be interrupted. */
const ROWS = 30_000
const REMARK = 'Met at the fair; wants to hear of us again before the summer is over by telephone if we can. '.repeat(3)

/** No two of them are alike. */
const nameOf = (n: number): string => Math.trunc((n + 1) * 2_654_435.761).toString(36)

const FILE = `Email,First Name,Last Name,Job Title,Badge,Rank,Remark
${Array.from({ length: ROWS }, (_, n) => `${n === 0 ? 'nobody (at) x.com' : `p${n}@example.com`},${nameOf(n)},${nameOf(ROWS + n)},Clerk,Rome,Custommer,${REMARK}`).join('\n')}
`

const LIMIT_MS = 180_000
/** For the server's own work on all rows. */
const WORK = { timeout: 90_000 }

let visit: BrowserWindow
let page: Page

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
  const rank = { apiName: 'rank', label: 'Rank', kind: 'select', options: ['Customer', 'Partner'] }
  await callApi(page, 'POST', '/objects/people/fields', rank)
})

/** Closes the window, kills the server, and comes back to the same address in another window. */
async function interrupt(): Promise<void> {
  const { pathname, search } = new URL(page.url())
  const next = await browser.open({ like: visit })
  await page.context().close()
  await waybill.restart()
  visit = next
  page = next.page
  await page.goto(`${waybill.address()}${pathname}${search}`)
}

const step = (name: RegExp): Promise<void> =>
  page.getByRole('navigation', { name: 'Steps of the import' }).getByRole('link', { name }).click()

interface Draft {
  readonly mapping: readonly { readonly header: string; readonly field: string | null; readonly values?: object }[]
  readonly options: { readonly duplicates: string }
}

const importId = (): string => /imports\/([\da-f-]+)/.exec(page.url())?.[1] ?? ''
const draft = (): Promise<Draft> => callApi<Draft>(page, 'GET', `/imports/${importId()}`)
const columnOf = async (header: string) => (await draft()).mapping.find((column) => column.header === header)

test(
  'Upload: the server is killed while the file is on its way; the upload goes on by itself',
  async () => {
    await page.goto(`${waybill.address()}/imports/new?object=people`)
    const upload = await holdSecondPart(page)
    await page.locator('input[type=file]').setInputFiles(waybill.file('interrupted.csv', FILE))
    await upload.held
    await waybill.restartInPlace()
    await upload.release()
    await page.getByRole('button', { name: 'Check the file' }).waitFor(WORK)
    await page.unrouteAll()
  },
  LIMIT_MS,
)

test(
  'Map: what was chosen is there',
  async () => {
    await page.getByRole('button', { name: /^Field for the column Badge/ }).click()
    await page.getByRole('group', { name: 'City' }).getByRole('option', { name: 'City' }).click()
    await expect.poll(async () => (await columnOf('Badge'))?.field).toBe('city')
    await interrupt()
    await page.getByRole('button', { name: 'Field for the column Badge: City' }).waitFor()
  },
  LIMIT_MS,
)

test(
  'Values: what a text means is there',
  async () => {
    await step(/^Values/)
    await page
      .getByRole('button', { name: /Accept/ })
      .first()
      .click(WORK)
    await expect.poll(async () => (await columnOf('Rank'))?.values).toBeTruthy()
    await interrupt()
    await expect.poll(async () => (await columnOf('Rank'))?.values).toBeTruthy()
  },
  LIMIT_MS,
)

test(
  'Options: they are as they were set',
  async () => {
    await step(/^Options/)
    await page.getByRole('radiogroup', { name: 'When a record matches' }).getByText('Skip', { exact: true }).click()
    await expect.poll(async () => (await draft()).options.duplicates).toBe('skip')
    await interrupt()
    await page.getByText('a row that matches is skipped').waitFor()
  },
  LIMIT_MS,
)

test(
  'Check: the file is read and planned to its end',
  async () => {
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.waitForURL(/imports\/[^?]+$/)
    await page.getByRole('heading', { name: /Reading the file|Comparing with existing records/ }).waitFor()
    await interrupt()
    await page.getByText('29,999 new and 1 left out with problems').waitFor(WORK)
  },
  LIMIT_MS,
)

test(
  'Review: a cell that was mended stays so, and can still be taken back',
  async () => {
    await step(/^Review/)
    const review = reviewPage(page)
    await page.getByRole('tab', { name: 'Errors' }).click()
    await review.row(0).locator('[aria-invalid=true]').dblclick()
    const editor = page.getByRole('textbox', { name: /text of the cell/ })
    await editor.fill('somebody@example.com')
    await editor.press('Enter')
    await review.count('Errors', '0')
    await interrupt()
    const again = reviewPage(page)
    await again.count('Errors', '0')
    await page.getByRole('button', { name: /^Undo/ }).first().click()
    await again.count('Errors', '1')
    await page.getByRole('button', { name: /^Redo/ }).first().click()
    await again.count('Errors', '0')
  },
  LIMIT_MS,
)

test(
  'Import: the rows go in once, all of them',
  async () => {
    await page.getByRole('button', { name: 'Import 30,000 rows' }).click()
    await page.getByRole('heading', { name: 'Importing' }).waitFor()
    await interrupt()
    await page.getByRole('heading', { name: 'The import is done' }).waitFor(WORK)
    await page.getByText('Every one of the 30,000 rows of the file is accounted for.').waitFor()
    expect(await callApi(page, 'GET', '/objects/people/records/count')).toEqual({ count: ROWS })
  },
  LIMIT_MS,
)

test(
  'Undo: everything is as it was',
  async () => {
    await page.getByRole('button', { name: 'Undo import' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Undo import' }).click()
    await page.getByRole('heading', { name: 'Undoing' }).waitFor()
    await interrupt()
    await page.getByRole('heading', { name: 'The undo is done' }).waitFor(WORK)
    expect(await callApi(page, 'GET', '/objects/people/records/count')).toEqual({ count: 0 })
    expect(visit.complaints).toEqual([])
  },
  LIMIT_MS,
)
