/**
 * A migration guide's steps, one after the other in the browser: the seven of an import, relations and deleted records
 * among them, and the four of a bulk update: export, edit, import, verify.
 */
import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { listPage } from './support/list-page.ts'
import { type ReviewPage, reviewPage } from './support/review-page.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page
let review: ReviewPage

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  review = reviewPage(page)
  await page.goto(waybill.address())
  await becomeOwner(page)
  await callApi(page, 'POST', '/objects/companies/records', { name: 'Acme', domain: { primary: 'acme.com' } })
  const { id } = await callApi<{ readonly id: string }>(page, 'POST', '/objects/people/records', {
    name: { first: 'Zoe', last: 'Old' },
    emails: { primary: 'zoe@acme.com' },
  })
  await callApi(page, 'DELETE', `/objects/people/records/${id}`)
})

const menuOfList = async (entry: string): Promise<void> => {
  await page.getByRole('button', { name: 'More for this list' }).click()
  await page.getByRole('menuitem', { name: entry, exact: true }).click()
}

const openPeople = (): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^People/ })
    .click()

async function downloadBy(start: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([page.waitForEvent('download'), start()])
  return readFile(await download.path(), 'utf8')
}

let template: readonly string[]

test('Steps 1 to 3: the object, ⋮ → Import records, and the template of the object', async () => {
  await openPeople()
  const text = await downloadBy(() => menuOfList('Download template'))
  template = (text.replace(/^\uFEFF/, '').split('\r\n')[0] ?? '').split(',')
  expect(template).toContain('Emails / Primary Email')
  await menuOfList('Import records')
  await page.getByRole('heading', { name: 'New import' }).waitFor()
})

test('Steps 4 and 5: the formatted file is uploaded, and its columns map themselves', async () => {
  const rows = [
    { first: 'John', email: 'john@acme.com', company: 'acme.com' },
    { first: 'Jane', email: 'jane(at)acme.com', company: 'acme.com' },
    { first: 'Zoe', email: 'ZOE@acme.com', company: '' },
  ].map(({ first, email, company }) => {
    const values: Readonly<Record<string, string>> = {
      'Name / First Name': first,
      'Emails / Primary Email': email,
      'Company / Domain': company,
    }
    return template.map((header) => values[header] ?? '').join(',')
  })
  const file = waybill.file('people.csv', `${template.join(',')}\n${rows.join('\n')}\n`)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Field for the column Company / Domain: Company / Domain' }).waitFor()
  await page.getByText(/^All \d+ columns will be imported$/).waitFor()
})

test('Step 6: errors are highlighted and fixed in place', async () => {
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByText('1 new, 1 restored, and 1 left out with problems').waitFor()
  await page.getByRole('navigation', { name: 'Steps of the import' }).getByRole('link', { name: 'Review' }).click()
  await page.getByRole('tab', { name: 'Errors' }).click()
  const bad = review.row(0).locator('[aria-invalid=true]')
  await bad.getByText('jane(at)acme.com').waitFor()
  await bad.dblclick()
  const editor = page.getByRole('textbox', { name: /text of the cell/ })
  await editor.fill('jane@acme.com')
  await editor.press('Enter')
  await review.count('Errors', '0')
  await review.count('New', '2')
})

test('Step 7: the import is confirmed; the relation is there, and the deleted record is back', async () => {
  await page.getByRole('button', { name: 'Import 3 rows' }).click()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()
  const { records } = await callApi<{ readonly records: readonly Person[] }>(
    page,
    'GET',
    '/objects/people/records?sort=name',
  )
  expect(records.map(({ name, company }) => [name.first, company?.name ?? null])).toEqual([
    ['Jane', 'Acme'],
    ['John', 'Acme'],
    ['Zoe', null],
  ])
})

interface Person {
  readonly name: { readonly first: string; readonly last: string | null }
  readonly company: { readonly name: string } | null
}

let exported: string

test('Update, step 1: the current data is exported with the columns that are needed', async () => {
  await page.goto(`${waybill.address()}/objects/people?columns=name,jobTitle&sort=name`)
  await listPage(page).counts('3')
  exported = await downloadBy(async () => {
    await menuOfList('Export view')
    await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click()
  })
  expect(exported).toContain('Id,Name / First Name,Name / Last Name,Job Title,Emails / Primary Email\r\n')
})

test('Update, steps 2 and 3: job titles are edited; only they change, and a row without a match is new', async () => {
  const [header = '', ...lines] = exported.trimEnd().split('\r\n')
  const edited = lines.map((each) => each.replace(/^((?:[^,]*,){3})[^,]*/, '$1Account Executive'))
  const file = waybill.file('edited.csv', [header, ...edited, ',New,Person,Analyst,new@acme.com', ''].join('\r\n'))
  await menuOfList('Import records')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByText('1 new and 3 updated').waitFor()
  await page.getByRole('insertion').getByText('Account Executive').first().waitFor()
  await page.getByRole('button', { name: 'Import 4 rows' }).click()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()
})

test('Update, step 4: the updates are there, and no duplicates', async () => {
  await openPeople()
  await listPage(page).counts('4')
  await page.goto(`${waybill.address()}/objects/people?columns=name,jobTitle`)
  await listPage(page).row('Account Executive').nth(2).waitFor()
  await listPage(page).row('Analyst').getByText('New Person').waitFor()
  expect(visit.complaints).toEqual([])
})
