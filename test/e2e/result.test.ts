/** What an import came to: every number leads to what it counts, bad rows are mended in place, and all of it can be taken back. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { type ListPage, listPage } from './support/list-page.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page
let list: ListPage
/** Of the result's page. */
let address = ''

const FILE = `Email,First name,Last name,Job title,Badge
ada@example.com,Ada,Lovelace,Countess,1
bob@example.com,Bob,Old,Clerk,2
cat@example.com,Cat,New,Baker,3
dan@example.com,Dan,New,Smith,4
cat@example.com,Cat,Twice,Baker,5
not an address,Eve,New,Cook,6
also none,Fay,New,Cook,7
`

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  list = listPage(page)
  await page.goto(waybill.address())
  await becomeOwner(page)
  const records = [
    { emails: { primary: 'ada@example.com' }, name: { first: 'Ada', last: 'Lovelace' }, jobTitle: 'Analyst' },
    { emails: { primary: 'bob@example.com' }, name: { first: 'Bob', last: 'Old' }, jobTitle: 'Clerk' },
  ]
  await callApi(page, 'POST', '/objects/people/records/batch', { records, matchBy: 'emails' })
  await waybill.run('import', waybill.file('fair.csv', FILE), '--object', 'people', '--in-file', 'first', '--yes')
  const { jobs } = await waybill.request<{ jobs: readonly { id: string }[] }>('/jobs?kind=import')
  address = `${waybill.address()}/imports/${jobs[0]?.id}`
  await page.goto(address)
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()
})

const tile = (outcome: string): Locator => page.locator(`[data-outcome="${outcome}"] dd`).first()

async function expectCounts(counts: Readonly<Record<string, string>>): Promise<void> {
  for (const [outcome, count] of Object.entries(counts)) await tile(outcome).getByText(count, { exact: true }).waitFor()
}

const cell = (header: string, row: number): Locator => page.getByRole('textbox', { name: `${header}, row ${row}` })

test('the counts add up to the rows of the file', async () => {
  await expectCounts({ created: '2', updated: '1', unchanged: '1', skipped: '1', failed: '2' })
  await page.getByText('Every one of the 7 rows of the file is accounted for.').waitFor()
})

test('a count opens the list of those records', async () => {
  await page.getByRole('link', { name: '2 new: open the list' }).click()
  await list.counts('2 of 4')
  expect([...(await list.names(2))].toSorted()).toEqual(['Cat New', 'Dan New'])
  await page.getByText('was created by import').waitFor()
  await page.goBack()
  await page.getByRole('link', { name: '1 updated: open the list' }).click()
  await list.counts('1 of 4')
  expect(await list.names(1)).toEqual(['Ada Lovelace'])
  await page.goBack()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()
})

test('rows that made no record are shown with the reason', async () => {
  await page.getByRole('button', { name: '1 skipped: show the rows' }).click()
  const rows = page.getByRole('region', { name: 'Skipped rows' })
  await rows.getByRole('row').nth(1).getByText('5', { exact: true }).waitFor()
})

test('what was decided for it can be read later', async () => {
  await page.getByText(/^fair.csv · \d+ bytes/).waitFor()
  const mapping = page.getByRole('region', { name: 'Mapping of columns to fields' })
  await mapping.getByRole('row', { name: 'Job title Job Title' }).waitFor()
  await mapping.getByRole('row', { name: 'Badge Not imported' }).waitFor()
})

test('failed rows come as a file, plain or highlighted', async () => {
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download failed rows' }).click(),
  ])
  expect(readFileSync(await csv.path(), 'utf8').split('\n')[1]).toMatch(/^not an address,Eve,New,Cook,6,/)
  const [xlsx] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Highlighted XLSX' }).click(),
  ])
  expect(xlsx.suggestedFilename()).toBe('fair-failed-rows.xlsx')
})

test('a failed row is mended in place: it is kept by the server, and goes in with the retry', async () => {
  await cell('Email', 6).fill('eve@example.com')
  await cell('Email', 6).press('Enter')
  await page.getByText('1 row changed').waitFor()
  await page.reload()
  await page.getByText('1 row changed').waitFor()
  expect(await cell('Email', 6).inputValue()).toBe('eve@example.com')
  await page.getByRole('button', { name: 'Retry 2 rows' }).click()
  await expectCounts({ created: '3', updated: '1', unchanged: '1', skipped: '1', failed: '1' })
  await page.getByText('Every one of the 7 rows of the file is accounted for.').waitFor()
})

test('cells of a spreadsheet are pasted over several cells at once', async () => {
  await cell('Email', 7).waitFor()
  await cell('Email', 7).evaluate((input) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'fay@example.com\tFaye\tNewest\n')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await page.getByText('1 row changed').waitFor()
  expect(await cell('Last name', 7).inputValue()).toBe('Newest')
  await page.getByRole('button', { name: 'Retry 1 row' }).click()
  await expectCounts({ created: '4', updated: '1', unchanged: '1', skipped: '1', failed: '0' })
  await page.getByRole('region', { name: 'Failed rows' }).waitFor({ state: 'detached' })
})

test('it is done once more with another file, now or again and again', async () => {
  await page.getByRole('link', { name: 'Repeat with this mapping' }).click()
  await page.waitForURL(/\/imports\/new\?object=people&like=[\da-f-]{36}$/)
  await page.goto(address)
  await page.getByRole('button', { name: 'More to do with this import' }).click()
  await page.getByRole('menuitem', { name: 'Schedule…' }).click()
  await page.getByText('As in the import of fair.csv').waitFor()
  await page.goto(address)
})

test('an undo says before what would go back, what was edited since, and keeps that', async () => {
  const found = await waybill.request<{ records: readonly { id: string }[] }>(
    `/objects/people/records?filter=${encodeURIComponent('emails.primary is dan@example.com')}`,
  )
  await callApi(page, 'PATCH', `/objects/people/records/${found.records[0]?.id}`, { jobTitle: 'Goldsmith' })
  await page.getByRole('button', { name: 'Undo import' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Undo this import?' })
  await dialog.getByText('3 records will be removed and 1 record will get its old values back.').waitFor()
  await dialog.getByText('1 record edited, used or destroyed since.').waitFor()
  await dialog.getByText('The record was edited since and is kept.').waitFor()
  await dialog.getByRole('button', { name: 'Undo import' }).click()

  await page.getByRole('heading', { name: 'The undo is done' }).waitFor()
  await expectCounts({ removed: '3', putBack: '1', deletedAgain: '0', kept: '1' })
  await page.getByRole('cell', { name: 'The record was edited since and is kept.' }).waitFor()
  await page.goto(`${waybill.address()}/objects/people`)
  await list.counts('3')
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
