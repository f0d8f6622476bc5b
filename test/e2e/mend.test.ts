/** Two thousand problems are brought to none with nothing but the page, and what is promised then is what is imported. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { draftImport } from './support/draft-import.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page
let panel: Locator

interface Counts {
  readonly created: number
  readonly updated: number
  readonly skipped: number
  readonly removed: number
  readonly failed: number
}

const importOf = (id: string) =>
  callApi<{ readonly preview: { readonly counts: Counts }; readonly counts: Counts }>(page, 'GET', `/imports/${id}`)

/** From a file that waits as a draft to its review. */
async function review(csv: string): Promise<string> {
  const id = await draftImport(page, 'people', csv)
  await page.goto(`${waybill.address()}/imports/${id}?step=map`)
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: 'What will happen' }).waitFor()
  await steps().getByRole('link', { name: 'Review' }).click()
  await panel.waitFor()
  return id
}

const steps = (): Locator => page.getByRole('navigation', { name: 'Steps of the import' })
const part = (name: string): Promise<void> => panel.getByRole('tab', { name }).click()
const cause = (title: string): Locator => panel.getByRole('button', { name: title })
const fix = (name: RegExp): Locator =>
  panel.getByRole('list', { name: 'Fixes for all of these rows' }).getByRole('button', { name })
const changes = (): Locator => panel.getByRole('list', { name: 'Changes of this review' }).getByRole('listitem')

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  panel = page.getByRole('region', { name: 'Mend rows' })
  await page.goto(waybill.address())
  await becomeOwner(page)
  const fields = [
    { apiName: 'rank', label: 'Rank', kind: 'select', options: ['Customer', 'Partner'] },
    { apiName: 'score', label: 'Score', kind: 'number' },
  ]
  for (const field of fields) await callApi(page, 'POST', '/objects/people/fields', field)
})

const BAD = 2_000
const ROWS = 2_400

/** Each of the first two thousand rows has one thing wrong, of five kinds. */
function awfulFile(): string {
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const isBad = row < BAD
    const is = (from: number, to: number): boolean => isBad && row >= from && row < to
    const email = is(600, 620) ? 'nobody at home' : is(620, 1_100) ? `p${row} (at) acme.com` : `p${row}@acme.com`
    const day = is(0, 600) ? `0${1 + (row % 4)}/0${5 + (row % 4)}/1990` : is(1_800, 2_000) ? 'some day' : '1990-02-03'
    const rank = is(1_100, 1_500) ? ['Custommer', 'Partnerr'][row % 2] : ['Customer', 'Partner'][row % 2]
    return [email, day, rank, is(1_500, 1_800) ? `${row} pts` : row].join(',')
  })
  return ['E-mail,Date of birth,Rank,Score', ...lines, ''].join('\n')
}

let id = ''

test('what is wrong is told by cause, and a cause that is pressed shows its rows', async () => {
  id = await review(awfulFile())
  await panel.getByText('5 causes keep rows out').waitFor()
  const counts = { 'Day first or month first?': '600', 'Not an e-mail address': '500', 'Not one of the options': '400' }
  for (const [title, count] of Object.entries(counts)) await cause(title).getByText(count, { exact: true }).waitFor()
  await cause('Not a number').getByText('300', { exact: true }).waitFor()
  await cause('Not a date').getByText('200', { exact: true }).waitFor()

  await cause('Day first or month first?').click()
  await page.waitForURL(/problem=DATE_AMBIGUOUS/)
  await fix(/^Read as day first 600 cells/)
    .getByText('1990-05-01')
    .waitFor()
})

const readDates = (): Locator => changes().filter({ hasText: 'Read as day first: Date of birth' })

test('one press mends all rows of a cause', async () => {
  await fix(/^Read as day first 600 cells/).click()
  await panel.getByText('4 causes keep rows out').waitFor()
  await panel.getByText('This cause is mended.').waitFor()
})

test('the history tells what was done, and takes it back', async () => {
  await part('History')
  await readDates().getByText('600 cells · Ada Lovelace').waitFor()
  await panel.getByRole('button', { name: 'Undo', exact: true }).click()
  await readDates().getByText('Taken back').waitFor()
  await part('Problems')
  await cause('Day first or month first?').getByText('600', { exact: true }).waitFor()
})

test('what was taken back is done again', async () => {
  await part('History')
  await panel.getByRole('button', { name: 'Redo', exact: true }).click()
  await readDates().getByText('Taken back').waitFor({ state: 'detached' })
  await part('Problems')
  await panel.getByText('4 causes keep rows out').waitFor()
})

test('a fix mends what it can, and the rows that are left are removed', async () => {
  await cause('Not an e-mail address').click()
  await fix(/^Write the @ sign 480 cells/).click()
  await cause('Not an e-mail address').getByText('20', { exact: true }).waitFor()
  await fix(/^Remove the rows 20 rows/).click()
  await panel.getByText('3 causes keep rows out').waitFor()
})

test('values that are nearly the same become one', async () => {
  await panel.getByRole('button', { name: 'Show all rows' }).click()
  await page.waitForURL(/step=review$/)
  await part('Values')
  await panel.getByRole('button', { name: /Column/ }).click()
  await page.getByRole('option', { name: 'Rank' }).click()
  const groups = panel.getByRole('region', { name: 'Probably the same' })
  await groups.getByRole('button', { name: 'Merge 200 cells' }).first().waitFor()
  await groups.getByRole('button', { name: 'Merge all 2' }).click()
  await groups.waitFor({ state: 'detached' })
  await panel.getByText('2 different values').waitFor()

  await part('History')
  await changes().filter({ hasText: 'Merged 2 values in Rank' }).getByText('400 cells').waitFor()
})

test('a value that is pressed narrows the rows to it', async () => {
  await part('Values')
  await panel.getByRole('button', { name: /^Partner [\d,]+$/ }).click()
  await page.getByRole('button', { name: 'Remove the filter Rank is “Partner”' }).waitFor()
  await panel.getByRole('button', { name: /^Partner [\d,]+$/ }).click()
  await page.waitForURL(/step=review$/)
})

const finding = (): Locator => page.getByRole('dialog', { name: 'Find & replace' })

test('find and replace says why it cannot look for something', async () => {
  await part('Problems')
  await cause('Not a number').click()
  await panel.getByRole('button', { name: 'Find & replace in this column' }).click()
  const dialog = finding()
  await dialog.getByText('Regular expression').click()
  await dialog.getByRole('textbox', { name: 'Find' }).fill('( pts')
  await dialog.getByText(/^This is no regular expression: missing closing/).waitFor()
})

test('it says before what it changes', async () => {
  const dialog = finding()
  await dialog.getByRole('textbox', { name: 'Find' }).fill('( pts)$')
  await dialog.getByText('300 cells would change').waitFor()
  await dialog.getByRole('cell', { name: '1500 pts' }).waitFor()
  await dialog.getByRole('cell', { name: '1500', exact: true }).waitFor()
  await dialog.getByRole('button', { name: 'Change 300 cells' }).click()

  await dialog.waitFor({ state: 'detached' })
  await panel.getByText('1 cause keeps rows out').waitFor()
})

test('the last cause goes with its cells: no problem is left', async () => {
  await cause('Not a date').click()
  await fix(/^Clear the cells 200 cells/).click()
  await panel.getByText('No problems left').waitFor()
})

test('the import does what was promised', async () => {
  const { counts: promised } = (await importOf(id)).preview
  expect(promised).toMatchObject({ created: ROWS - 20, removed: 20, failed: 0 })

  await steps().getByRole('link', { name: 'Preview' }).click()
  await page.getByRole('button', { name: /^Import 2,380 rows/ }).click()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()
  expect((await importOf(id)).counts).toEqual(promised)
  const ofPartners = `/objects/people/records/count?filter=${encodeURIComponent('rank is Partner')}`
  expect(await callApi(page, 'GET', ofPartners)).toMatchObject({ count: promised.created / 2 })
})

const choosing = (): Locator => page.getByRole('dialog', { name: 'Which record is meant?' })

test('a row that several records match stands beside them', async () => {
  const twins = ['Nora Berg', 'Nora Borg', 'Olaf Lie', 'Olav Lie', 'Per Dahl', 'Peer Dahl'].map((name, place) => ({
    name: { first: name.split(' ')[0], last: name.split(' ')[1] },
    emails: { primary: `twin${place}@acme.com`, additional: [`shared${Math.floor(place / 2)}@acme.com`] },
    city: place % 2 === 0 ? 'Oslo' : 'Bergen',
  }))
  await callApi(page, 'POST', '/objects/people/records/batch', { records: twins, matchBy: 'emails' })
  const rows = [0, 1, 2].map((place) => `shared${place}@acme.com,Oslo,Engineer`)
  id = await review(['E-mail,City,Job Title', ...rows, ''].join('\n'))
  await cause('Several records match').click()
  await panel.getByRole('button', { name: 'Choose a record for each row' }).click()
  await choosing().getByText('Row 1 · 3 rows to decide').waitFor()
  await choosing().getByRole('cell', { name: 'Bergen (differs)' }).waitFor()
})

test('one of them is chosen, or none, or that is put off: the plan takes it in', async () => {
  const dialog = choosing()
  await dialog.getByRole('button', { name: 'This one: Nora Berg' }).click()

  await dialog.getByText('Row 2 · 2 rows to decide').waitFor()
  await dialog.getByRole('button', { name: 'Decide later' }).click()
  await dialog.getByText(/^Row 3 · /).waitFor()
  await dialog.getByRole('button', { name: 'Skip the row' }).click()
  await dialog.getByText(/^Row 2 · /).waitFor()
  await dialog.getByRole('button', { name: 'Make a new record' }).click()
  await dialog.getByText('Every row has its record').waitFor()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await panel.getByText('No row is kept out by a problem.').waitFor()
  expect((await importOf(id)).preview.counts).toMatchObject({ updated: 1, created: 1, skipped: 1, failed: 0 })
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
