/** The preview of an import says what will happen, the import does it, now or later; a preview that is out of date says so. */
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { draftImport } from './support/draft-import.ts'

const waybill = useWaybill()
const browser = useBrowser()

interface Draft {
  readonly status: string
  readonly startAt: string | null
  readonly counts: Readonly<Record<string, number>>
  readonly preview: { readonly counts: Readonly<Record<string, number>> } | null
}

let visit: BrowserWindow
let page: Page
let id: string
let ada: string

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
  const record = await callApi<{ readonly id: string }>(page, 'POST', '/objects/people/records', {
    name: { first: 'Ada', last: 'Lovelace' },
    emails: { primary: 'ada@acme.example' },
    jobTitle: 'Mathematician',
    city: 'London',
  })
  ada = record.id
})

/** One row of each kind, with other new people each time. */
const fileOf = (run: string): string => `Email,First Name,Last Name,Job Title,City
ada@acme.example,Ada,Lovelace,Countess ${run},
${run}@acme.example,Grace,Hopper,Admiral,Arlington
not an address,Charles,Babbage,Engineer,London
`

let runs = 0

beforeEach(async () => {
  runs += 1
  id = await draftImport(page, 'people', fileOf(`grace${runs}`))
  await page.goto(`${waybill.address()}/imports/${id}`)
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: 'What will happen' }).waitFor()
})

const read = (): Promise<Draft> => callApi<Draft>(page, 'GET', `/imports/${id}`)

test('one sentence says what will happen, and the result is the same', async () => {
  await page
    .getByText('1 new, 1 updated, and 1 left out with problems; 1 value of existing records will be cleared.')
    .waitFor()
  await page.getByText('The good rows go in; the row with a problem is kept with the import').waitFor()
  const { preview } = await read()

  await page.getByRole('button', { name: 'Import 2 rows' }).click()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()
  const { counts } = await read()
  expect(counts).toEqual(preview?.counts)
  expect(counts).toMatchObject({ created: 1, updated: 1, failed: 1 })
})

test('the first rows are shown as the records they will be, with what changes', async () => {
  const table = page.getByRole('region', { name: 'First 3 rows as they will be' })
  await table.getByRole('row', { name: /Grace Hopper/ }).waitFor()
  await table.getByRole('insertion').getByText(`Countess grace${runs}`).waitFor()
  await table.getByText('is not an e-mail address').waitFor({ state: 'attached' })

  await page.getByRole('button', { name: /Rows that are shown/ }).click()
  await page.getByRole('option', { name: 'Update', exact: true }).click()
  await page.getByRole('region', { name: 'First 1 row as they will be' }).waitFor()
  await page.getByRole('link', { name: 'Update: open the record of row 1' }).click()
  await page.waitForURL(new RegExp(`/objects/people/${ada}`))
})

test('the problems lead to the review of the rows that have them', async () => {
  await page.getByRole('link', { name: 'Review 1 problem' }).click()
  await page.waitForURL(/step=review/)
  expect(new URL(page.url()).searchParams.get('tab')).toBe('errors')
})

test('a preview that is out of date says so, and is made anew', async () => {
  await page.getByRole('link', { name: 'Back to options' }).click()
  await page.getByRole('radiogroup', { name: 'When a record matches' }).getByText('Skip', { exact: true }).click()
  await page.getByText('Outdated').waitFor()
  await page.getByRole('navigation', { name: 'Steps of the import' }).getByRole('link', { name: 'Preview' }).click()

  await page.getByText('This preview is out of date').waitFor()
  await page.getByRole('heading', { name: 'What the last check said' }).waitFor()
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByText('1 new, 1 skipped as duplicates, and 1 left out with problems.').waitFor()
})

test('an import starts later, at a time that is to come', async () => {
  await page.getByRole('button', { name: 'Start later…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start later' })
  await dialog.getByRole('spinbutton', { name: /^year/ }).press('2')
  await page.keyboard.type('001')
  await dialog.getByText('This time has passed.').waitFor()
  expect(await dialog.getByRole('button', { name: 'Start at this time' }).isDisabled()).toBe(true)

  await dialog.getByRole('button', { name: 'Tomorrow at 8' }).click()
  await dialog.getByRole('button', { name: 'Start at this time' }).click()
  await page.getByText('You can close this page: it starts by itself.').waitFor()
  const { status, startAt } = await read()
  expect(status).toBe('scheduled')
  const start = new Date(startAt ?? '')
  expect([start.getHours(), start.getMinutes()]).toEqual([8, 0])

  await page.getByRole('button', { name: 'Do not start' }).click()
  await page.getByRole('button', { name: 'Import 2 rows' }).waitFor()
  expect((await read()).status).toBe('draft')
})

test('an import that waits for its time can start at once, from another window too', async () => {
  await page.getByRole('button', { name: 'Start later…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start later' })
  await dialog.getByRole('button', { name: 'In an hour' }).click()
  await dialog.getByRole('button', { name: 'Start at this time' }).click()
  await page.getByRole('button', { name: 'Start now' }).waitFor()

  await page.reload()
  await page.getByText(/^Starts /).waitFor()
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
