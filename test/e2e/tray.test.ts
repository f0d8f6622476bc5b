/** The tray in the corner: what is under way is seen from every page, and what ended until it is dismissed. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { violationsOn } from './support/violations-on.ts'

/** Without a worker: what is begun stays under way for as long as a test looks at it. */
const waybill = useWaybill(['--services=web'])
const browser = useBrowser()

let visit: BrowserWindow
let page: Page

interface Job {
  readonly id: string
}

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
  const records = [{ name: { first: 'Ada', last: 'Lovelace' }, emails: { primary: 'ada@example.com' } }]
  await callApi(page, 'POST', '/objects/people/records/batch', { records, matchBy: 'emails' })
})

const tray = (): Locator => page.getByRole('region', { name: 'Under way' })

const begin = (city: string): Promise<Job> =>
  callApi<Job>(page, 'POST', '/objects/people/bulk-changes', {
    action: 'edit',
    selection: { filter: 'emails.primary is ada@example.com' },
    values: { city },
  })

test('there is none while nothing is under way', async () => {
  await page.goto(`${waybill.address()}/inbox`)
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.getByText('Nothing yet').waitFor()
  expect(await tray().count()).toBe(0)
})

test('a job that is begun appears on every page, and leads to its own, where it is not told twice', async () => {
  const { id } = await begin('Faro')
  await tray().getByText('1 job under way').waitFor()
  await tray().getByText('Waiting for its turn').waitFor()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  await tray().getByRole('link', { name: 'Change of people' }).click()
  await page.waitForURL(new RegExp(`/jobs/${id}$`))
  await page.getByRole('heading', { name: 'Waiting for its turn' }).waitFor()
  await tray().waitFor({ state: 'detached' })
  await page.goBack()
  await tray().getByText('1 job under way').waitFor()
})

test('axe finds nothing on it', async () => {
  const { page: other } = await browser.open({ like: visit })
  await other.goto(`${waybill.address()}/inbox`)
  await other.getByRole('region', { name: 'Under way' }).getByRole('listitem').waitFor()
  expect(await violationsOn(other)).toEqual([])
  await other.context().close()
})

test('it is folded, and stays so', async () => {
  await tray().getByRole('button', { name: 'Fold the tray' }).press('Enter')
  await tray().getByRole('listitem').waitFor({ state: 'detached' })
  await page.reload()
  await tray().getByText('1 job under way').waitFor()
  await tray().getByRole('button', { name: 'Unfold the tray' }).press('Enter')
  await tray().getByRole('listitem').waitFor()
})

test('what ended stays until it is dismissed, also when nobody looked', async () => {
  const { id } = await begin('Porto')
  await tray().getByText('2 jobs under way').waitFor()
  const api = page.url().replace(/^(https?:\/\/[^/]+).*/, '$1/api/v1')
  // The page is elsewhere while it ends.
  await page.goto('about:blank')
  const answer = await page
    .context()
    .request.post(`${api}/jobs/${id}/cancel`, { headers: { origin: waybill.address() } })
  expect(answer.ok()).toBe(true)
  await page.goto(`${waybill.address()}/objects/people`)
  await tray().getByText('1 job under way').waitFor()
  const ended = tray().getByRole('listitem').filter({ hasText: 'Cancelled' })
  await ended.waitFor()
  const second = await page.context().newPage()
  await second.goto(page.url())
  const endedThere = second.getByRole('region', { name: 'Under way' }).getByText('Cancelled')
  await endedThere.waitFor()
  await ended.getByRole('button', { name: 'Dismiss Change of people' }).click()
  await ended.waitFor({ state: 'detached' })
  await endedThere.waitFor({ state: 'detached' })
  await second.close()
  await page.reload()
  await tray().getByText('1 job under way').waitFor()
  expect(await tray().getByRole('listitem').count()).toBe(1)
})

test('it stands above the bar at the foot of a page, and covers none of its buttons', async () => {
  await page.goto(`${waybill.address()}/imports/new?object=people`)
  await page.locator('input[type=file]').setInputFiles(waybill.file('some.csv', 'Email\nbob@example.com\n'))
  const check = page.getByRole('button', { name: 'Check the file' })
  await check.waitFor()
  await tray().waitFor()
  const [button, corner] = [await check.boundingBox(), await tray().boundingBox()]
  expect((corner?.y ?? 0) + (corner?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0)
  await check.click()
  await page.getByRole('heading', { name: 'Waiting for its turn' }).waitFor()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Inbox' }).click()
  await tray().getByRole('link', { name: 'some.csv' }).waitFor()
})

test('an upload is told as well, and what it became', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/api/v1/uploads**', async (route) => {
    await promise
    await route.continue()
  })
  await page.goto(`${waybill.address()}/imports/new?object=people`)
  await page.locator('input[type=file]').setInputFiles(waybill.file('slow.csv', 'Email\ncat@example.com\n'))
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Inbox' }).click()
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  const upload = tray().getByRole('listitem').filter({ hasText: 'slow.csv' })
  await upload.getByText('Uploading').waitFor()
  resolve()
  await upload.getByText('Uploaded: waits for you').waitFor()
  await upload.getByRole('link', { name: 'slow.csv' }).click()
  await page.getByRole('button', { name: 'Check the file' }).waitFor()
  await upload.waitFor({ state: 'detached' })
})

test('the jobs of others are in nobody else’s tray', async () => {
  await tray().getByRole('link', { name: 'Change of people' }).waitFor()
  const other = await browser.open()
  const { stdout } = await waybill.run('members', 'invite', 'max@example.com', '--role', 'manager')
  await other.page.goto(`${waybill.address()}/join${new URL(stdout.trim()).hash}`)
  await other.page.getByLabel('Your name').fill('Max')
  await other.page.getByLabel('Password').fill('nine small vessels at sea')
  await other.page.getByRole('button', { name: 'Join' }).click()
  await other.page.getByRole('heading', { name: 'Home' }).waitFor()
  await other.page.getByRole('link', { name: 'Change of people' }).first().waitFor()
  expect(await other.page.getByRole('region', { name: 'Under way' }).count()).toBe(0)
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
