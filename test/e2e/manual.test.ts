/**
 * The six steps of a CRM's manual, one after the other in the browser: Upload, Map Columns, Configure Options, Preview,
 * Execute, Review Results; and a template for the next time.
 */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { listPage } from './support/list-page.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page

const LEADS = 24
const FILE = `First Name,Last Name,Company,Phone Number,E-mail,Custom Rating,Internal Code
${Array.from({ length: LEADS }, (_, n) => `First ${n},Last ${n},Company ${n},+1 202 555 0${100 + n},lead${n}@example.com,k/${n},x${n}`).join('\n')}
`

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
  const temperature = { apiName: 'temperature', label: 'Temperature', kind: 'text' }
  await callApi(page, 'POST', '/objects/leads/fields', temperature)
  const [first, second] = [1, 2].map((n) => ({
    name: { first: `First ${n}`, last: 'Known' },
    emails: { primary: `lead${n}@example.com` },
  }))
  await callApi(page, 'POST', '/objects/leads/records', first)
  await callApi(page, 'POST', '/objects/leads/records', second)
  await page.reload()
})

const line = (header: string): Locator =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByText(header, { exact: true }) })

const step = (name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Steps of the import' }).getByRole('link', { name }).click()

const radio = (group: string, choice: string): Promise<void> =>
  page.getByRole('radiogroup', { name: group }).getByText(choice, { exact: true }).click()

test('Step 1: Upload File. The Import button of the list; the headers are read and the first rows shown', async () => {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Leads/ })
    .click()
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await page.locator('input[type=file]').setInputFiles(waybill.file('leads.csv', FILE))
  await page.getByRole('button', { name: 'Check the file' }).waitFor()
  await step('Upload')
  await page.getByRole('columnheader', { name: 'Phone Number' }).waitFor()
  await page.getByRole('cell', { name: 'lead0@example.com' }).waitFor()
})

test('Step 2: Column Mapping. Known headers are mapped; another is chosen by hand; one is left out', async () => {
  await step('Map')
  for (const [header, field] of [
    ['First Name', 'Name / First Name'],
    ['Last Name', 'Name / Last Name'],
    ['Company', 'Company'],
    ['Phone Number', 'Phones / Primary Phone'],
    ['E-mail', 'Emails / Primary Email'],
  ] as const) {
    await line(header)
      .getByRole('button', { name: `Field for the column ${header}: ${field}` })
      .waitFor()
    await line(header).getByText('Auto-mapped').waitFor()
  }
  await line('Custom Rating').getByText('Unmapped').waitFor()
  await line('Custom Rating')
    .getByRole('button', { name: /^Field for the column/ })
    .click()
  await page.getByRole('option', { name: 'Temperature' }).click()
  await line('Custom Rating').getByText('Your choice').waitFor()
  await line('Internal Code')
    .getByRole('button', { name: /^Field for the column/ })
    .click()
  await page.getByRole('option', { name: 'Do not import' }).click()
  await line('Internal Code').getByText('Left out', { exact: true }).waitFor()
  await page.getByText('6 of 7 columns will be imported').waitFor()
})

test('Step 3: Configure Options. Duplicates by e-mail are skipped, a default value, owners in turns', async () => {
  await step('Options')
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByRole('dialog', { name: 'Add a rule' }).getByRole('button', { name: 'Emails', exact: true }).click()
  await radio('When a record matches', 'Skip')
  await page.getByText('Rows are matched by Emails').waitFor()
  await page.getByText('a row that matches is skipped').waitFor()

  await page.getByRole('button', { name: /^Values for empty fields/ }).click()
  await page.getByRole('button', { name: 'Add a value' }).click()
  await page.getByRole('option', { name: 'Notes', exact: true }).click()
  await page.getByRole('textbox', { name: 'Notes' }).fill('From the fair')
  await page.keyboard.press('Tab')
  await page.getByText('New leads get Notes “From the fair” where the file has nothing.').waitFor()

  await page.getByRole('button', { name: /^Owner/ }).click()
  await radio('Who owns new records', 'In turns')
  await page.getByText('New leads without an owner are shared out in turns: Ada Lovelace.').waitFor()
})

test('Step 4: Preview. The first records as they will appear, and what becomes of every row', async () => {
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByText('22 new and 2 skipped as duplicates').waitFor()
  await page.getByRole('cell', { name: 'Company 3', exact: true }).waitFor()
  await page.getByText('From the fair').first().waitFor()
})

test('Step 5: Execute. It runs in the background, on the page of batch jobs as well, and tells when it is done', async () => {
  await page.getByRole('button', { name: 'Import 22 rows' }).click()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()
  const main = page.getByRole('navigation', { name: 'Main' })
  await main.getByRole('link', { name: /^Batch jobs/ }).click()
  const job = page.getByRole('row').filter({ hasText: 'leads.csv' })
  await job.getByText('Completed').waitFor()
  await main.getByRole('link', { name: /^Inbox/ }).click()
  await page.getByRole('listitem').filter({ hasText: 'leads.csv' }).first().waitFor()
})

test('Step 6: Review Results. The counts add up to the rows, and each opens the records that it counts', async () => {
  await page.goto(`${waybill.address()}/jobs`)
  await page.getByRole('link', { name: 'leads.csv' }).click()
  await page.getByText(`Every one of the ${LEADS} rows of the file is accounted for.`).waitFor()
  const created = page.locator('[data-outcome="created"] dd')
  expect(await created.first().textContent()).toBe('22')
  await page.getByRole('link', { name: /^22/ }).click()
  await listPage(page).counts('22 of 24')
})

test('the mapping is saved as a template, which the next file follows', async () => {
  await page.goto(`${waybill.address()}/jobs`)
  await page.getByRole('link', { name: 'leads.csv' }).click()
  await page.getByRole('button', { name: 'Template', exact: true }).click()
  await page.getByRole('button', { name: 'Save as template…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save as template' })
  await dialog.getByLabel('Name').fill('Salesforce Lead Export')
  await dialog.getByRole('button', { name: 'Save template' }).click()
  await page.getByText('The template Salesforce Lead Export is saved.').waitFor()

  await page.goto(`${waybill.address()}/imports/new?object=leads`)
  await page.locator('input[type=file]').setInputFiles(waybill.file('more leads.csv', FILE))
  await page.getByRole('button', { name: 'Template: Salesforce Lead Export' }).waitFor()
  await line('Custom Rating')
    .getByRole('button', { name: /Temperature/ })
    .waitFor()
  expect(visit.complaints).toEqual([])
})
