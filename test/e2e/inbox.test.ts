/** The inbox: it counts what is new, leads to it, and is read when it was looked at. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { becomeOwner } from './support/become-owner.ts'

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

const importPeople = async (name: string): Promise<void> => {
  const file = waybill.file(`${name}.csv`, `email\n${name}@example.com\n`)
  expect(await waybill.run('import', file, '--object', 'people', '--yes')).toMatchObject({ exitCode: 0 })
}

const inSidebar = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name })

test('an empty inbox says what it is for', async () => {
  await inSidebar('Inbox').click()
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.getByText('Nothing yet').waitFor()
})

test('it tells of an import that is done, without being asked', async () => {
  await importPeople('ada')
  await inSidebar('Inbox 1 not read').waitFor()
  const item = page.getByRole('listitem').filter({ hasText: 'Import of ada.csv is done' })
  await item.getByText('1 created in People.').waitFor()
})

test('opening what it tells of marks that as read', async () => {
  await page.getByRole('link', { name: /Import of ada\.csv is done/ }).click()
  await page.waitForURL(/\/(jobs|imports)\//)
  await inSidebar('Inbox')
    .and(page.getByRole('link', { name: 'Inbox', exact: true }))
    .waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
})

test('unread ones are an address of their own, and all are marked as read at once', async () => {
  await importPeople('grace')
  await importPeople('mary')
  await inSidebar('Inbox 2 not read').waitFor()
  await page.getByRole('link', { name: /^Unread/ }).click()
  await page.waitForURL(/\/inbox\?show=unread/)
  const ofMary = page.getByRole('link', { name: 'Import of mary.csv is done' })
  await ofMary.waitFor()
  await page.getByRole('button', { name: 'Mark as read: Import of mary.csv is done' }).click()
  await ofMary.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('link', { name: 'Import of grace.csv is done' }).waitFor()

  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByText('Everything is read').waitFor()
  await page.getByRole('link', { name: 'All', exact: true }).click()
  await page.getByRole('link', { name: 'Import of ada.csv is done' }).waitFor()
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
