/** What happens to an upload while its member does something else: goes on, chooses, leaves, or loses the line. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner, signIn } from './support/become-owner.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
})

const IMPORTS = '**/api/v1/imports'
const choose = (file: string): Promise<void> => page.locator('input[type=file]').setInputFiles(file)
const sidebar = (name: string): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: new RegExp(`^${name}`) })
const emptyPage = (): Promise<void> => page.getByText('Drop a spreadsheet or CSV file here').waitFor()

/** The file is there, and the draft is still being made of it. */
async function holdDraft(): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(IMPORTS, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

async function uploadHeld(name: string, text: string): Promise<() => void> {
  await page.goto(`${waybill.address()}/imports/new?object=people`)
  const letGo = await holdDraft()
  await choose(waybill.file(name, text))
  await page.getByRole('region', { name: 'First rows of the file' }).getByRole('columnheader').first().waitFor()
  return letGo
}

test('what is chosen while the draft is made is chosen for the draft', async () => {
  const letGo = await uploadHeld('late.csv', 'Email;First name\nhedy@example.com;Hedy\n')
  await page.getByRole('button', { name: /^Delimiter|Delimiter$/ }).click()
  await page.getByRole('option', { name: 'Comma', exact: true }).click()
  await page.getByRole('columnheader', { name: 'Email;First name' }).waitFor()
  letGo()
  await page.waitForURL(/\/imports\/[\da-f-]{36}/)
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const draft = await callApi<{ readonly inspection: object }>(page, 'GET', `/imports/${id}`)
  expect(draft.inspection).toMatchObject({ dialect: { delimiter: ',' } })
  await page.unrouteAll({ behavior: 'wait' })
})

test('a file that became a draft while its member was elsewhere does not stand in the way of another one', async () => {
  const letGo = await uploadHeld('first.csv', 'Email\nhedy@example.com\n')
  await sidebar('Companies').click()
  await page.getByRole('heading', { name: 'Companies', level: 1 }).waitFor()
  letGo()
  await page.getByText('Uploaded: waits for you').waitFor()
  await page.getByRole('link', { name: 'Import', exact: true }).first().click()
  await emptyPage()
  expect(new URL(page.url()).pathname).toBe('/imports/new')
  await page.unrouteAll({ behavior: 'wait' })
})

test('an upload that cannot begin says so', async () => {
  await page.goto(`${waybill.address()}/imports/new?object=people`)
  // The script that sends files is one of its own.
  await page.route(/\/assets\/browser-.*\.js$/, (route) => route.abort())
  await choose(waybill.file('never.csv', 'Email\nhedy@example.com\n'))
  await page.getByRole('alert').waitFor()
  await page.getByRole('button', { name: 'Choose another file' }).click()
  await emptyPage()
  await page.unrouteAll({ behavior: 'wait' })
})

test('a browser that takes itself to be offline asks the server all the same', async () => {
  await page.goto(`${waybill.address()}/objects/people`)
  await page.getByRole('heading', { name: 'People', level: 1 }).waitFor()
  await page.evaluate(() => window.dispatchEvent(new Event('offline')))
  const asked = page.waitForResponse(/objects\/leads\/records/)
  await sidebar('Leads').click()
  expect((await asked).ok()).toBe(true)
})

test('who signs out stops the upload, and the next one sees nothing of it', async () => {
  const letGo = await uploadHeld('private.csv', 'Email\nhedy@example.com\n')
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  letGo()
  await page.unrouteAll({ behavior: 'wait' })
  await signIn(page)
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  expect(await page.getByText('private.csv').count()).toBe(0)
  expect(visit.complaints).toEqual([])
})
