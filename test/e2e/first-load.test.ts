/** How much script a page needs before it is of use. What is loaded ahead, while nothing else is to be done, does not count. */
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { becomeOwner } from './support/become-owner.ts'

const waybill = useWaybill()
const browser = useBrowser()

const MOST_SCRIPT_BYTES = 250_000

let owner: BrowserWindow

beforeAll(async () => {
  owner = await browser.open()
  await owner.page.goto(waybill.address())
  await becomeOwner(owner.page, { withSample: true })
})

/** Compressed, as a server in front of Waybill would send it. */
async function scriptBytesOf(address: string, shows: string, like?: BrowserWindow): Promise<number> {
  const { page } = await browser.open(like === undefined ? {} : { like })
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0
  })
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body())
  })
  await page.goto(`${waybill.address()}${address}`)
  await page.getByText(shows).first().waitFor()
  const bodies = await Promise.all(scripts)
  expect(bodies.length).toBeGreaterThan(1)
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
}

test.each([
  { name: 'the start page', address: '/', shows: 'Drop a spreadsheet or CSV file to import it' },
  { name: 'a list', address: '/objects/people', shows: 'Emails' },
  { name: 'the inbox', address: '/inbox', shows: 'Nothing yet' },
])('$name needs no more script than it may', async ({ address, shows }) => {
  expect(await scriptBytesOf(address, shows, owner)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
})

test('the sign-in needs no more script than it may', async () => {
  expect(await scriptBytesOf('/sign-in', 'Password')).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
})
