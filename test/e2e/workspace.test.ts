/** From an empty machine to a change of many records that is taken back, with nothing but the pages. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { becomeOwner } from './support/become-owner.ts'
import { type ListPage, listPage } from './support/list-page.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page
let list: ListPage

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  list = listPage(page)
})

const SHIPS: readonly (readonly [name: string, callSign: string, port: string])[] = [
  ['Fram', 'LEFR', 'Oslo'],
  ['Maud', 'LEMD', 'Oslo'],
  ['Gjøa', 'LEGJ', 'Bergen'],
]

test('the first run makes a workspace', async () => {
  await page.goto(waybill.address())
  await becomeOwner(page)
})

test('an object of one’s own gets a unique field and another one', async () => {
  await page.goto(`${waybill.address()}/settings/objects`)
  await page.getByRole('button', { name: 'New object' }).click()
  const dialog = page.getByRole('dialog', { name: 'New object' })
  await dialog.getByLabel('Name of one').fill('Ship')
  await dialog.getByLabel('Name of many').fill('Ships')
  await dialog.getByRole('button', { name: 'Create object' }).click()
  await page.getByRole('heading', { name: 'Ships', level: 1 }).waitFor()
  for (const [name, isUnique] of [
    ['Call sign', true],
    ['Port', false],
  ] as const) {
    await page.getByRole('button', { name: 'New field' }).click()
    await page.getByRole('link', { name: /^Text / }).click()
    await page.getByLabel('Name', { exact: true }).fill(name)
    if (isUnique) await page.getByText('Unique', { exact: true }).click()
    await page.getByRole('button', { name: 'Create field', exact: true }).click()
    await page.getByRole('row', { name }).waitFor()
  }
})

test('records are made by hand; a second one with the same call sign is refused with the reason', async () => {
  await page.goto(`${waybill.address()}/objects/ships`)
  for (const ship of SHIPS) {
    await fillNewShip(ship)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await fillNewShip(['Endurance', 'LEFR', 'London'])
  await page.getByRole('dialog').getByText(/LEFR/).first().waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await page.goto(`${waybill.address()}/objects/ships`)
  await list.counts('3')
})

async function fillNewShip([name, callSign, port]: (typeof SHIPS)[number]): Promise<void> {
  // An empty list offers it in its middle as well.
  await page.getByRole('button', { name: 'New ship' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Call sign').fill(callSign)
  await dialog.getByLabel('Port').fill(port)
  await dialog.getByRole('button', { name: /^Create/ }).click()
}

test('a filter is kept as a view', async () => {
  await list.filter('Port', 'is', (dialog) => dialog.getByRole('textbox', { name: 'Value' }).fill('Oslo'))
  await list.counts('2 of 3')
  await page.getByRole('button', { name: 'Save as a view' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save as a view' })
  await dialog.getByLabel('Name').fill('In Oslo')
  await dialog.getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('button', { name: 'View: In Oslo' }).waitFor()
})

test('what the view shows is changed at once, and the change is taken back', async () => {
  await list.grid.press('ControlOrMeta+a')
  const bar = page.getByRole('region', { name: 'Selected records' })
  await bar.getByRole('button', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit 2 records' })
  await dialog.getByRole('button', { name: /Field/ }).click()
  await page.getByRole('option', { name: 'Port', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Value' }).fill('Tromsø')
  await dialog.getByRole('button', { name: 'Change 2 records' }).click()
  await page.getByText('2 records changed.').waitFor()
  await page.getByText('Nothing found').waitFor()

  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('The change is taken back.').waitFor()
  await list.counts('2 of 3')
  expect(visit.complaints).toEqual([])
})
