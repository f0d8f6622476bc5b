/** What stands beside rows under review, in light and dark, as axe sees it. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { plannedImport } from './support/planned-import.ts'
import { ABOVE_THE_PAGE, violationsOn } from './support/violations-on.ts'

const waybill = useWaybill()
const browser = useBrowser()

const FILE = `Email,First Name,Job Title
somebody,Ben,Clerk
ada (at) mend.example,Ada,clerk
eve@mend.example,Eve,Clerk
shared@twins.example,Three,Clerk
`

let owner: BrowserWindow
let address = ''

beforeAll(async () => {
  owner = await browser.open()
  await owner.page.goto(waybill.address())
  await becomeOwner(owner.page)
  const records = ['one', 'two'].map((name) => ({
    emails: { primary: `${name}@twins.example`, additional: ['shared@twins.example'] },
    name: { first: name },
  }))
  await callApi(owner.page, 'POST', '/objects/people/records/batch', { records, matchBy: 'emails' })
  address = `${waybill.address()}/imports/${await plannedImport(owner.page, 'people', FILE)}?step=review`
})

describe('in light and dark', () => {
  let page: Page
  let panel: Locator

  beforeAll(async () => {
    ;({ page } = await browser.open({ like: owner }))
    panel = page.getByRole('region', { name: 'Mend rows' })
    await page.goto(address)
    await panel.getByRole('button', { name: 'Not an e-mail address' }).click()
    await panel.getByRole('button', { name: /^Write the @ sign 1 cell/ }).waitFor()
  })

  test('axe finds nothing on a cause with its fixes', async () => {
    expect(await violationsOn(page)).toEqual([])
  })

  test('axe finds nothing on find and replace', async () => {
    await panel.getByRole('button', { name: 'Find & replace in this column' }).click()
    await page.getByRole('textbox', { name: 'Find' }).fill('e')
    await page.getByText(/would change$/).waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('axe finds nothing on several filters', async () => {
    const conditions = JSON.stringify([
      { field: 'jobTitle', operator: 'contains', value: 'cl' },
      { field: 'name.first', operator: 'isNotEmpty' },
    ])
    await page.goto(`${address}&conditions=${encodeURIComponent(conditions)}`)
    await page.getByRole('button', { name: 'Clear all' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test('axe finds nothing on the form of a filter', async () => {
    await page.getByRole('button', { name: /^Change the filter Job Title/ }).click()
    const form = page.getByRole('dialog', { name: 'Rows by Job Title' })
    await form.waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Clear all' }).click()
  })

  test('axe finds nothing on find and replace in several columns', async () => {
    await page.getByRole('button', { name: 'Find & replace', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Find & replace' })
    await dialog.getByRole('textbox', { name: 'Find' }).fill('e')
    await dialog.getByRole('button', { name: /All columns/ }).click()
    await page.getByRole('option', { name: 'Several columns …' }).click()
    await dialog.getByRole('group', { name: 'Columns' }).getByText('Email').click()
    await dialog.getByText(/would change$/).waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  test('axe finds nothing on a row beside the records that it may be for', async () => {
    await panel.getByRole('button', { name: 'Several records match' }).click()
    await panel.getByRole('button', { name: 'Choose a record for each row' }).click()
    await page.getByRole('dialog').getByRole('cell', { name: 'two (differs)' }).waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('axe finds nothing on values that are probably the same', async () => {
    await panel.getByRole('button', { name: 'Several records match' }).click()
    await panel.getByRole('tab', { name: 'Values' }).click()
    await panel.getByRole('button', { name: /Column/ }).click()
    await page.getByRole('option', { name: 'Job Title' }).click()
    await panel.getByRole('button', { name: 'Merge 1 cell' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test('axe finds nothing on the history, with a change and one that was taken back', async () => {
    await panel.getByRole('button', { name: 'Merge 1 cell' }).click()
    await panel.getByRole('tab', { name: 'History' }).click()
    await panel.getByText('Merged 1 value into “Clerk” in Job Title').waitFor()
    await panel.getByRole('button', { name: 'Undo', exact: true }).click()
    await panel.getByText(/^Taken back · /).waitFor()
    // The library announces for some seconds what was pressed, by its name, whether or not it is still there.
    await page.reload()
    await panel.getByRole('tab', { name: 'History' }).click()
    await panel.getByText(/^Taken back · /).waitFor()
    expect(await violationsOn(page)).toEqual([])
  })
})
