/** What is changed in a review is what starts after it: nothing that was typed is lost, and nothing starts that was not seen. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { plannedImport } from './support/planned-import.ts'
import { type ReviewPage, reviewPage } from './support/review-page.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page
let review: ReviewPage

const [EMAIL, FIRST, BIRTHDAY] = [0, 1, 2]

const fileOf = (run: number): string => `Email,First Name,Birthday
ada${run}@acme.com,Ada,1990-01-02
bob (at) acme.com,Bob,1990-01-03
cyd${run}@acme.com,Cyd,soon
`

const ACTIONS = '**/review/actions'

let runs = 0
let id = ''

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  review = reviewPage(page)
  await page.goto(waybill.address())
  await becomeOwner(page)
})

/** One good row, and two that can be mended. */
async function openFile(): Promise<void> {
  runs += 1
  id = await plannedImport(page, 'people', fileOf(runs))
  await review.open(id)
}

async function write(place: number, column: number, text: string): Promise<void> {
  await review.cell(place, column).dblclick()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Keeps what is asked of the server until it is let go, or breaks it off. */
async function holdBack(pattern: string): Promise<{ letGo(): void; breakOff(): void }> {
  const { promise, resolve } = Promise.withResolvers<'continue' | 'abort'>()
  await page.route(pattern, async (route) => {
    if ((await promise) === 'continue') await route.continue()
    else await route.abort()
  })
  return { letGo: () => resolve('continue'), breakOff: () => resolve('abort') }
}

const statusOf = async (): Promise<string> =>
  (await callApi<{ readonly status: string }>(page, 'GET', `/imports/${id}`)).status

const created = (count: string): Promise<void> =>
  page.locator('[data-outcome=created]').getByText(count, { exact: true }).waitFor()

test('the preview tells what was just changed, here and in another window', async () => {
  await openFile()
  const other = (await browser.open({ like: visit })).page
  await other.goto(`${waybill.address()}/imports/${id}?step=preview`)
  await other.getByRole('button', { name: 'Import 1 row', exact: true }).waitFor()
  const held = await holdBack(ACTIONS)
  await write(1, EMAIL, `bob${runs}@acme.com`)
  await page.getByRole('link', { name: 'Preview' }).last().click()
  await page.getByRole('button', { name: 'Import 1 row', exact: true }).waitFor()
  held.letGo()
  await page.getByRole('button', { name: 'Import 2 rows' }).waitFor()
  await other.getByRole('button', { name: 'Import 2 rows' }).waitFor()
  await page.unroute(ACTIONS)
  await other.context().close()
})

test('a plan that nobody has seen does not start', async () => {
  await openFile()
  const cut = (await browser.open({ like: visit })).page
  await cut.route('**/api/v1/events', (route) => route.abort())
  await cut.goto(`${waybill.address()}/imports/${id}?step=preview`)
  await cut.getByRole('button', { name: 'Import 1 row', exact: true }).waitFor()
  const cells = [{ row: 2, column: EMAIL, text: `bob${runs}@acme.com` }]
  await callApi(page, 'POST', `/imports/${id}/review/actions`, { kind: 'setCells', cells })

  await cut.getByRole('button', { name: 'Import 1 row', exact: true }).click()
  await cut.getByText('The import was changed since you looked at it').waitFor()
  expect(await statusOf()).toBe('draft')
  await cut.getByRole('button', { name: 'Import 2 rows' }).click()
  await cut.locator('[data-outcome=created]').getByText('2', { exact: true }).waitFor()
  await cut.context().close()
})

describe('with changes that are still on their way', () => {
  test('the import starts when the last of them has arrived', async () => {
    await openFile()
    const held = await holdBack(ACTIONS)
    await write(1, EMAIL, `bob${runs}@acme.com`)
    await page.keyboard.press('Enter')
    await write(2, BIRTHDAY, '1990-05-06')
    await page.getByRole('button', { name: 'Import 1 row', exact: true }).click()
    held.letGo()
    await created('3')
    await page.unroute(ACTIONS)
  })

  test('nothing starts where one of them is refused', async () => {
    await openFile()
    const held = await holdBack(ACTIONS)
    await write(1, EMAIL, `bob${runs}@acme.com`)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Import 1 row', exact: true }).click()
    held.breakOff()
    await review.note.getByText('Waybill does not answer').waitFor()
    expect(await statusOf()).toBe('draft')
    await page.unroute(ACTIONS)
  })

  test('one that is refused when its cell is left behind is told', async () => {
    await openFile()
    const held = await holdBack(ACTIONS)
    await write(1, EMAIL, `bob${runs}@acme.com`)
    await page.getByRole('link', { name: 'Preview' }).last().click()
    await page.getByRole('button', { name: 'Import 1 row', exact: true }).waitFor()
    held.breakOff()
    await page.getByRole('alertdialog').getByText('Waybill does not answer').waitFor()
    await page.unroute(ACTIONS)
  })
})

test('all rows that are shown are removed, also those that were mended, and it is told how many', async () => {
  await openFile()
  await page.getByRole('tab', { name: 'Errors' }).click()
  await review.count('Errors', '2')
  // The rows of the tab come after its count.
  await review.cell(0, EMAIL).getByText('bob (at) acme.com').waitFor()
  await write(0, EMAIL, `bob${runs}@acme.com`)
  await page.keyboard.press('Enter')
  await review.count('Errors', '1')
  await page.getByRole('checkbox', { name: 'Select all rows' }).press('Space')
  await page.getByText('2 rows selected').waitFor()
  await page.getByRole('button', { name: 'Remove from the import' }).click()
  await page.getByText('2 rows removed from the import.').waitFor()
  await review.count('Removed', '2')
})

describe('in a long file', () => {
  let long = ''
  beforeAll(async () => {
    const lines = Array.from({ length: 1500 }, (_, row) => `p${row + 1}@acme.com,Person ${row + 1},1990-01-02`)
    long = await plannedImport(page, 'people', ['Email,First Name,Birthday', ...lines, ''].join('\n'))
  })

  test('what is typed in a cell counts when the cell is scrolled out of sight', async () => {
    await review.open(long)
    await write(1, FIRST, 'Bobby')
    const done = page.waitForResponse(/review\/actions$/)
    await review.grid.evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight / 2 }))
    expect((await done).status()).toBe(200)
    await review.grid.evaluate((grid) => grid.scrollTo({ top: 0 }))
    await review.cell(1, FIRST).getByText('Bobby').waitFor()
  })

  test('two changes taken back at once leave no row as it was between them', async () => {
    const scope = { filter: { tab: 'all' } }
    for (const text of ['First', 'Second'])
      await callApi(page, 'POST', `/imports/${long}/review/actions`, { kind: 'setValue', column: FIRST, text, scope })
    await review.open(long)
    await review.cell(3, FIRST).getByText('Second').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).and(page.locator(':enabled')).first().waitFor()
    // What is read after the first undo arrives when the second is done.
    const { promise, resolve } = Promise.withResolvers<void>()
    await page.route('**/review/rows?*', async (route) => {
      const response = await route.fetch()
      await promise
      await route.fulfill({ response })
    })
    let undone = 0
    page.on('response', (response) => {
      if (/review\/undo/.test(response.url()) && ++undone === 2) resolve()
    })
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await review.cell(3, FIRST).getByText('Person 4', { exact: true }).waitFor()
    await page.unroute('**/review/rows?*')
    expect(visit.complaints).toEqual([])
  })
})
