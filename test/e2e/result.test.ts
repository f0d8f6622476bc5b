/** What an import came to: every number leads to what it counts, bad rows are reviewed once more, and all of it can be taken back. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { type ListPage, listPage } from './support/list-page.ts'
import { type ReviewPage, reviewPage } from './support/review-page.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page
let list: ListPage
let review: ReviewPage
/** Of the result's page. */
let address = ''

const FILE = `Email,First name,Last name,Job title,Badge
ada@example.com,Ada,Lovelace,Countess,1
bob@example.com,Bob,Old,Clerk,2
cat@example.com,Cat,New,Baker,3
dan@example.com,Dan,New,Smith,4
cat@example.com,Cat,Twice,Baker,5
not an address,Eve,New,Cook,6
fay (at) example.com,Fay,New,Cook,7
`

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  list = listPage(page)
  review = reviewPage(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
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

const failedRows = (): Locator => page.getByRole('region', { name: 'Failed rows' }).first()

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

test('failed rows are reviewed, and nothing else of the import is: causes, history, and every tool of the grid', async () => {
  await page.getByRole('button', { name: 'Fix these rows' }).click()
  await page.waitForURL(/step=review/)
  await review.count('All', '2')
  await review.count('Errors', '2')
  await page.getByRole('button', { name: 'Import 0 rows' }).and(page.locator(':disabled')).waitFor()

  const panel = page.getByRole('region', { name: 'Mend rows' })
  await panel.getByRole('button', { name: 'Not an e-mail address' }).click()
  await panel.getByRole('button', { name: /^Write the @ sign 1 cell/ }).click()
  await review.count('New', '1')
  await panel.getByRole('tab', { name: 'History' }).click()
  await panel.getByRole('button', { name: 'Undo', exact: true }).click()
  await review.count('Errors', '2')
  await panel.getByRole('button', { name: 'Redo', exact: true }).click()
  await review.count('New', '1')
})

test('meanwhile the import is as it was, and what is fixed waits on the server', async () => {
  await page.getByRole('link', { name: 'Back to the result' }).click()
  await expectCounts({ created: '2', updated: '1', unchanged: '1', skipped: '1', failed: '2' })
  await page.getByText('1 of 2 rows is fixed and not imported yet.').waitFor()
  await page.reload()
  await failedRows()
    .getByRole('row', { name: /^7 Changed since, and not imported yet\. fay@example\.com/ })
    .waitFor()
  await failedRows()
    .getByRole('row', { name: /^6 Email: "not an address" is not an e-mail address/ })
    .waitFor()
  await page.getByRole('button', { name: 'Go on fixing' }).click()
  await review.count('New', '1')
  await review.cell(0, 0).getByText('not an address').waitFor()
})

test('where a program changed these rows meanwhile, they are looked at again', async () => {
  await callApi(page, 'PATCH', new URL(page.url()).pathname.concat('/rows'), {
    edits: [{ row: 6, column: 'First name', text: 'Eva' }],
  })
  await page.getByRole('button', { name: 'Go on fixing' }).click()
  await review.cell(0, 1).getByText('Eva').waitFor()
  await review.count('New', '1')
})

test('they are imported as they were reviewed, whoever looks, and the counts add up', async () => {
  const other = await page.context().newPage()
  await other.goto(page.url())
  await reviewPage(other).count('New', '1')
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  for (const each of [page, other]) {
    await each.getByRole('heading', { name: 'The import is done' }).waitFor()
    await each.getByText('Every one of the 7 rows of the file is accounted for.').waitFor()
  }
  await expectCounts({ created: '3', updated: '1', unchanged: '1', skipped: '1', failed: '1' })
  await other.close()
})

test('cells of a spreadsheet are pasted over those of the row that is left, from problem to problem', async () => {
  await page.getByRole('button', { name: 'Fix these rows' }).click()
  await review.count('All', '1')
  await page.evaluate(() => navigator.clipboard.writeText('eve@example.com\tEva\tNewest\n'))
  await review.grid.press('F8')
  await review.active.getByText('not an address').waitFor()
  await page.keyboard.press('ControlOrMeta+v')
  await review.cell(0, 2).getByText('Newest').waitFor()
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await expectCounts({ created: '4', updated: '1', unchanged: '1', skipped: '1', failed: '0' })
  await failedRows().waitFor({ state: 'detached' })
})

test('it is done once more with another file, now or again and again', async () => {
  await page.getByRole('link', { name: 'Repeat with this mapping' }).click()
  await page.waitForURL(/\/imports\/new\?object=people&like=[\da-f-]{36}$/)
  await page.goto(address)
  await page.getByRole('button', { name: 'More to do with this import' }).click()
  await page.getByRole('menuitem', { name: 'Schedule…' }).click()
  await page.getByRole('button', { name: 'As in the import of fair.csv' }).waitFor()
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
