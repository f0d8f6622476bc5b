/** Options and preview of an import, in light and dark, as axe sees them. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { draftImport } from './support/draft-import.ts'
import { plannedImport } from './support/planned-import.ts'
import { ABOVE_THE_PAGE, violationsOn } from './support/violations-on.ts'

const waybill = useWaybill()
const browser = useBrowser()

const FILE = 'Email,First Name,Company Domain\nstart@example.com,Ada,acme.example\nbad,Ben,\n'
const OPTIONS = { missingRelations: 'create', defaults: { city: 'Rome' } }

let owner: BrowserWindow

beforeAll(async () => {
  owner = await browser.open()
  await owner.page.goto(waybill.address())
  await becomeOwner(owner.page)
})

describe('in light and dark', () => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await browser.open({ like: owner }))
    await page.goto(waybill.address())
  })

  test('axe finds nothing on unfolded options', async () => {
    const id = await draftImport(page, 'people', FILE, { options: OPTIONS })
    await page.goto(`${waybill.address()}/imports/${id}?step=options`)
    for (const section of ['Duplicates', 'What updates', 'Related records', 'Owner', 'Values for', 'Dates, numbers'])
      await page.getByRole('button', { name: new RegExp(`^${section}`) }).click()
    await page.getByText('Texts that stand for a blank cell').waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test('axe finds nothing in the choice of a later start, and on an import that waits for it', async () => {
    const id = await plannedImport(page, 'people', FILE, { options: OPTIONS })
    await page.goto(`${waybill.address()}/imports/${id}`)
    await page.getByRole('button', { name: 'Start later…' }).click()
    await page.getByRole('dialog', { name: 'Start later' }).getByRole('grid').waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])

    const at = new Date(Date.now() + 24 * 3_600_000).toISOString()
    await callApi(page, 'POST', `/imports/${id}/apply`, { at })
    await page.goto(`${waybill.address()}/imports/${id}`)
    await page.getByText(/^Starts /).waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test('axe finds nothing on a preview and on counts that are out of date', async () => {
    const id = await plannedImport(page, 'people', FILE, { options: OPTIONS })
    await callApi(page, 'PATCH', `/imports/${id}`, { options: { blank: 'keep' } })
    await page.goto(`${waybill.address()}/imports/${id}?step=preview`)
    await page.getByText('This preview is out of date').waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.goto(`${waybill.address()}/imports/${id}?step=options`)
    await page.getByText('Outdated').waitFor()
    expect(await violationsOn(page)).toEqual([])
  })
})
