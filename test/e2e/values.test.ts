/** What the values of a file mean: settled once for each text, with suggestions, and with the rows that leave something open. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { eventually, startImport } from './support/start-import.ts'

const waybill = useWaybill()
const browser = useBrowser()

let window: BrowserWindow
let page: Page

beforeAll(async () => {
  window = await browser.open()
  page = window.page
  await page.goto(waybill.address())
  await becomeOwner(page)
  const field = (body: unknown) => callApi(page, 'POST', '/objects/people/fields', body)
  await field({ label: 'Stage', kind: 'select', options: ['In Progress', 'Won', 'Lost'] })
  await field({ label: 'Opted In', kind: 'boolean' })
  for (const [name, domain] of [
    ['Acme', 'acme.com'],
    ['Twin', 'twin.com'],
    ['Twin', 'twin.org'],
  ])
    await callApi(page, 'POST', '/objects/companies/records', { name, domain: { primary: domain } })
})

/** A file of people with one column more, its cells one below the other. */
const people = (column: string, cells: readonly string[]): string =>
  `Email,${column}\n${cells.map((cell, row) => `p${row + 1}@example.com,"${cell}"\n`).join('')}`

const meaning = (text: string, told: string): Locator =>
  page.getByRole('button', { name: `Meaning of ${text}: ${told}`, exact: true })

const choices = (): Locator => page.getByRole('dialog', { name: /^Meaning of/ })

test('options that are written nearly so are accepted at once; what is not known becomes a new option', async () => {
  const cells = ['In progess', 'In Progress', 'wonn', 'lost', 'On hold', 'In progess']
  const made = await startImport(page, 'people', people('Stage', cells), 'values')
  await page.getByRole('heading', { name: /^Stage/ }).waitFor()
  await meaning('lost', 'Lost').waitFor()
  await meaning('On hold', 'Choose what it means').waitFor()
  await page.getByRole('link', { name: /^Stage 3 open/ }).waitFor()

  await page.getByRole('button', { name: 'Accept 2 suggestions' }).click()
  await meaning('In progess', 'In Progress').waitFor()
  await meaning('wonn', 'Won').waitFor()

  await meaning('On hold', 'Choose what it means').click()
  await choices().getByRole('button', { name: 'Add the option “On hold”' }).click()
  await meaning('On hold', 'New option “On hold”').waitFor()
  await page.getByRole('link', { name: /^Stage settled/ }).waitFor()
  await eventually(async () => (await made.column('Stage')).values).toEqual({
    'in progess': { kind: 'use', value: 'in_progress' },
    wonn: { kind: 'use', value: 'won' },
    'on hold': { kind: 'create', label: 'On hold' },
  })

  await page.getByRole('button', { name: 'Check the file' }).click()
  await eventually(async () => (await made.read()).preview?.counts).toMatchObject({ created: 6, failed: 0 })
})

test('a decision can be a blank or a failure, and is taken back', async () => {
  const made = await startImport(page, 'people', people('Stage', ['Won', 'whatever', 'tbc']), 'values')
  await meaning('whatever', 'Choose what it means').click()
  await choices().getByRole('button', { name: 'Take it for a blank cell' }).click()
  await meaning('whatever', 'Blank cell').waitFor()
  await meaning('tbc', 'Choose what it means').click()
  await choices().getByRole('button', { name: 'Have these rows fail' }).click()
  await meaning('tbc', 'These rows fail').waitFor()
  await meaning('whatever', 'Blank cell').click()
  await choices().getByRole('button', { name: 'Take the decision back' }).click()
  await meaning('whatever', 'Choose what it means').waitFor()
  await eventually(async () => (await made.column('Stage')).values).toEqual({ tbc: { kind: 'refuse' } })
})

test('dates that can be read in two orders are asked about, with the rows; the answer stays', async () => {
  const made = await startImport(page, 'people', people('Birthday', ['03/04/1990', '', '05/06/1991']), 'map')
  const open = page.getByRole('link', { name: '1 question about dates' })
  await open.last().waitFor()
  await page.getByText('While nobody answers: Rows whose cells can be read in two ways fail.').waitFor()
  await page
    .getByRole('link', { name: /^Values/ })
    .getByText('1 open question')
    .waitFor({ state: 'attached' })
  await open.last().click()

  const proof = page.getByRole('list', { name: 'What the file shows' })
  await proof.getByRole('listitem').nth(1).waitFor()
  const rows = await proof.getByRole('listitem').allTextContents()
  expect(rows).toEqual(['Row 103/04/1990', 'Row 305/06/1991'])
  await page.getByRole('button', { name: 'Day first: 03/04 is 3 April' }).first().click()
  await open.first().waitFor({ state: 'detached' })
  await page.getByText('You decided so.').waitFor()
  await eventually(async () => (await made.column('Birthday')).format).toEqual({ dateOrder: 'DMY' })
  await page.reload()
  await page.getByText('You decided so.').waitFor()
})

test('an order that one date proves is told with its row, and can be overruled', async () => {
  const made = await startImport(page, 'people', people('Birthday', ['03/04/1990', '25/04/1990']), 'values')
  await page.getByRole('link', { name: 'Birthday' }).click()
  await page.getByText('All cells together prove it.').waitFor()
  await page.getByRole('list', { name: 'What the file shows' }).getByText('25/04/1990').waitFor()
  await page.getByRole('button', { name: /^As the cells show: Day first.* Order of dates/ }).click()
  await page.getByRole('option', { name: 'Month first: 03/04 is 4 March' }).click()
  await eventually(async () => (await made.column('Birthday')).format).toEqual({ dateOrder: 'MDY' })
  await page.getByText('You decided so.').waitFor()
})

test('an open question does not keep the file from being checked', async () => {
  const made = await startImport(page, 'people', people('Birthday', ['03/04/1990']), 'map')
  await page.getByRole('link', { name: '1 question about dates' }).last().waitFor()
  await page.getByRole('button', { name: 'Check the file' }).click()
  await eventually(async () => (await made.read()).preview?.counts).toMatchObject({ created: 0, failed: 1 })
  expect((await made.read()).questions).toMatchObject([{ kind: 'dateOrder' }])
})

test('members are named by e-mail: a near one is suggested, another one chosen', async () => {
  const cells = ['ada@fjordline.example', 'ada@fjordlne.example', 'somebody@else.example']
  const made = await startImport(page, 'people', people('Owner', cells), 'values')
  await meaning('ada@fjordline.example', 'Ada Lovelace').waitFor()
  await page.getByRole('button', { name: 'Use Ada Lovelace for ada@fjordlne.example' }).click()
  await meaning('ada@fjordlne.example', 'Ada Lovelace').waitFor()
  await meaning('somebody@else.example', 'There is no such record').click()
  await choices()
    .getByRole('option', { name: /^Ada Lovelace/ })
    .click()
  await meaning('somebody@else.example', 'Ada Lovelace').waitFor()
  await eventually(async () => Object.keys((await made.column('Owner')).values ?? {})).toHaveLength(2)
  await page.getByRole('link', { name: /^Owner settled/ }).waitFor()
})

test('a relation says which record is meant, which is missing, and what becomes of those rows', async () => {
  const cells = ['acme.com', 'nowhere.example']
  const made = await startImport(page, 'people', people('Company / Domain', cells), 'values')
  await meaning('acme.com', 'Acme').waitFor()
  await meaning('nowhere.example', 'There is no such record').waitFor()
  await page.getByRole('button', { name: /Where the record is not there$/ }).click()
  await page.getByRole('option', { name: 'The record is created' }).click()
  await page.getByRole('link', { name: /^Company \/ Domain settled/ }).waitFor()
  await eventually(async () => (await made.read()).options).toMatchObject({ missingByField: { company: 'create' } })
})

test('a name that several records have is settled by choosing one of them', async () => {
  const made = await startImport(page, 'people', people('Firm', ['Acme', 'Twin']), 'map')
  await page.getByRole('button', { name: /^Field for the column Firm/ }).press('Enter')
  await page.getByRole('dialog', { name: 'Choose a field' }).getByRole('searchbox').fill('company unique')
  await page.getByRole('option', { name: /unique value/ }).click()
  await eventually(async () => (await made.column('Firm')).field).toBe('company')
  await made.open('values')
  await meaning('Twin', '2 records have this name').click()
  await choices().getByRole('option', { name: /^Twin/ }).first().click()
  await meaning('Twin', 'Twin').waitFor()
  await eventually(async () => (await made.column('Firm')).values).toMatchObject({ twin: { kind: 'use' } })
})

test('yes and no have many words: those that the field does not know are settled', async () => {
  const made = await startImport(page, 'people', people('Opted In', ['yes', 'nope', 'maybe']), 'values')
  await meaning('yes', 'Yes').waitFor()
  await meaning('nope', 'Choose what it means').click()
  await choices().getByRole('option', { name: 'No', exact: true }).click()
  await meaning('nope', 'No').waitFor()
  await eventually(async () => (await made.column('Opted In')).values).toEqual({
    nope: { kind: 'use', value: 'false' },
  })
})

test('what stands for nothing is asked, and can be said for one column; so can what blank cells do', async () => {
  const made = await startImport(page, 'people', people('City', ['Paris', 'N/A', 'Rome']), 'values')
  await page.getByRole('button', { name: 'Take them for blank cells' }).click()
  await eventually(async () => (await made.column('City')).format).toEqual({ blankWords: ['N/A'] })
  await page.getByRole('button', { name: /Blank cells of this column$/ }).click()
  await page.getByRole('option', { name: 'Leave the value alone' }).click()
  await eventually(async () => (await made.column('City')).blank).toBe('keep')
  await page.reload()
  await page.getByRole('link', { name: 'City' }).click()
  await page.getByRole('button', { name: /^Leave the value alone.* Blank cells of this column$/ }).waitFor()
})

test('phone numbers without a country code are given one', async () => {
  const made = await startImport(page, 'people', people('Phone', ['020 7946 0958', '020 7946 0123']), 'values')
  await page.getByText(/Phone numbers have no country code/).waitFor()
  await page.getByRole('button', { name: /^Country of numbers without a code Answer$/ }).click()
  await page.getByRole('option', { name: 'United Kingdom (GB)' }).click()
  await eventually(async () => (await made.column('Phone')).format).toEqual({ phoneCountry: 'GB' })
  await page.getByText(/Phone numbers have no country code/).waitFor({ state: 'detached' })
})

test('without a mapped column the step says what to do first', async () => {
  await startImport(page, 'people', 'Foo,Bar\n1,2\n', 'values')
  await page.getByRole('link', { name: 'Map columns' }).click()
  await page.getByRole('button', { name: /^Field for the column Foo/ }).waitFor()
})

const FIRMS = Array.from({ length: 130 }, (_, n) => `Firm ${n}`)

const texts = (): Locator => page.getByRole('region', { name: 'Values of the column Company / Name' })

test('a column that names records with more texts than are counted is gone through page by page, the open ones first', async () => {
  const records = FIRMS.slice(10).map((name, n) => ({ name, domain: { primary: `firm${n + 10}.example` } }))
  await callApi(page, 'POST', '/objects/companies/records/batch', { records, matchBy: 'domain' })
  await startImport(page, 'people', people('Company / Name', [...FIRMS, 'Firm 3']), 'values')
  await page.getByRole('link', { name: /^Company.* 10 open/ }).click()
  await page.getByText('10 open of 130 texts').waitFor()
  expect(await texts().getByRole('row').count()).toBe(101)
  expect(await texts().getByRole('row').nth(1).textContent()).toContain('Firm 3')

  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.getByText('101–130 of 130').waitFor()
  expect(await texts().getByRole('row').count()).toBe(31)
  await meaning('Firm 129', 'Firm 129').waitFor()
  await page.getByRole('button', { name: 'Previous', exact: true }).click()
  await page.getByText('1–100 of 130').waitFor()
})

test('its texts are searched and narrowed to what is open; each is settled like those of a short list', async () => {
  const made = await startImport(page, 'people', people('Company / Name', FIRMS), 'values')
  await page.getByRole('link', { name: /^Company.* 10 open/ }).click()
  await page.getByRole('searchbox', { name: 'Search the texts' }).fill('firm 7')
  await page.getByText('1 open of 11 texts').waitFor()
  await meaning('Firm 7', 'There is no such record').click()
  await choices().getByRole('button', { name: 'Take it for a blank cell' }).click()
  await meaning('Firm 7', 'Blank cell').waitFor()
  await page.getByText('0 open of 11 texts').waitFor()

  await page.getByRole('searchbox', { name: 'Search the texts' }).fill('')
  await page.getByText('Only what is open').click()
  await page.getByText('9 open of 130 texts').waitFor()
  await expect.poll(() => texts().getByRole('row').count()).toBe(10)
  await page.getByRole('button', { name: 'Use Firm 13 for Firm 3' }).click()
  await page.getByText('8 open of 130 texts').waitFor()
  await page.getByRole('link', { name: /^Company.* 8 open/ }).waitFor()
  await eventually(async () => (await made.column('Company / Name')).values).toEqual({
    'firm 7': { kind: 'blank' },
    'firm 3': { kind: 'use', value: 'Firm 13' },
  })
})

test('no script failed, and nothing was forbidden by the security policy', () => {
  expect(window.complaints).toEqual([])
})
