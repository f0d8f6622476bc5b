/** From the first visit to an import that was taken back, with nothing but the pages. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, dropFile, useBrowser } from '../support/browser.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
})

interface Person {
  readonly emails: { readonly primary: string }
  readonly name: { readonly first: string; readonly last: string }
  readonly jobTitle: string
}

const readPeople = async (): Promise<readonly Person[]> =>
  (await waybill.request<{ readonly records: readonly Person[] }>('/objects/people/records?limit=2')).records

const sidebarCount = (object: string): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: new RegExp(`^${object}`) })

const countOf = async (outcome: string): Promise<string> =>
  (await page.locator(`[data-outcome="${outcome}"] dd`).first().textContent()) ?? ''

const expectCounts = async (counts: Readonly<Record<string, string>>): Promise<void> => {
  for (const [outcome, count] of Object.entries(counts))
    expect([outcome, await countOf(outcome)]).toEqual([outcome, count])
}

const FILE = 'contacts from the fair.csv'
const HEADER = 'Email,First Name,Last Name,Job Title,Date of birth,Badge'

test('the first visit makes the owner and loads sample data', async () => {
  await page.goto(waybill.address())
  await page.getByRole('heading', { name: 'Welcome to Waybill' }).waitFor()
  await page.getByLabel('Workspace').fill('Fjordline')
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('E-mail').fill('ada@fjordline.example')
  await page.getByLabel('Password').fill('password12')
  await page.getByText('Easily guessed').waitFor()
  await page.getByLabel('Password').fill('correct horse battery staple')
  await page.getByText('Strong.').waitFor()
  await page.getByText('Load sample data').click()
  await page.getByRole('button', { name: 'Create workspace' }).click()

  await page.getByRole('heading', { name: 'Home' }).waitFor()
  await page.getByText('Fjordline', { exact: true }).waitFor()
  await sidebarCount('People').getByText('240').waitFor()
})

test('a dropped file is mapped by itself', async () => {
  const [first, second] = await readPeople()
  if (first === undefined || second === undefined) throw new Error('There is no sample data.')
  const file = waybill.file(
    FILE,
    [
      HEADER,
      `${first.emails.primary},${first.name.first},${first.name.last},Admiral,,1`,
      `${second.emails.primary},${second.name.first},${second.name.last},${second.jobTitle},,2`,
      'grace@fjordline.example,Grace,Hopper,Rear Admiral,1906-12-09,3',
      'alan@fjordline.example,Alan,Turing,Mathematician,1912-06-23,4',
      'katherine@fjordline.example,Katherine,Johnson,Mathematician,1918-08-26,5',
      'not an address,Charles,Babbage,Engineer,1791-12-26,6',
      'mary@fjordline.example,Mary,Somerville,Astronomer,some day,7',
      '',
    ].join('\n'),
  )
  await dropFile(page, file, page.getByText('Drop a spreadsheet or CSV file to import it'))

  await page.waitForURL(/\/imports\/[\da-f-]{36}$/)
  await page.getByRole('button', { name: 'Field for the column Email: Emails / Primary Email' }).waitFor()
  await page.getByRole('button', { name: 'Field for the column Date of birth: Birthday' }).waitFor()
  await page.getByText('5 of 6 columns will be imported').waitFor()
})

test('a column is mapped by hand with the keyboard alone, and left out again', async () => {
  const picker = page.getByRole('button', { name: /^Field for the column Badge/ })
  await picker.press('Enter')
  await page.getByRole('dialog', { name: 'Choose a field' }).waitFor()
  await page.keyboard.type('city')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Field for the column Badge: City' }).waitFor()
  await page.getByText('Your choice').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await picker.press('Enter')
  await page.getByRole('option', { name: 'Do not import' }).click()
  await page.getByText('Left out', { exact: true }).waitFor()
})

test('options are told in a sentence and kept on the server: another window shows them', async () => {
  await page.getByRole('navigation', { name: 'Steps of the import' }).getByRole('link', { name: 'Options' }).click()
  await page.getByText('Rows are matched by Emails').waitFor()
  await page.getByText('Keep', { exact: true }).click()
  await page.getByText('a blank cell leaves the value alone').waitFor()
  await page.reload()
  await page.getByText('a blank cell leaves the value alone').waitFor()
})

test('the preview tells what every row will do, before anything is written', async () => {
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: 'What will happen' }).waitFor()

  await page.getByText('3 new, 1 updated, 1 unchanged, and 2 left out with problems.').waitFor()
  await expectCounts({ created: '3', updated: '1', unchanged: '1', skipped: '0', failed: '2' })
  await page.getByRole('button', { name: /is not an e-mail address/ }).click()
  await page.getByRole('cell', { name: 'not an address', exact: true }).waitFor()
  await page.getByRole('insertion').getByText('Admiral', { exact: true }).waitFor()
  await sidebarCount('People').getByText('240').waitFor()
})

test('the result adds up to the file, and survives a reload', async () => {
  await page.getByRole('button', { name: 'Import 4 rows' }).click()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()

  await page.getByText('Every one of the 7 rows of the file is accounted for.').waitFor()
  await expectCounts({ created: '3', updated: '1', unchanged: '1', skipped: '0', failed: '2' })
  await sidebarCount('People').getByText('243').waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()
  await expectCounts({ created: '3', updated: '1', unchanged: '1', skipped: '0', failed: '2' })
})

test('the failed rows come back in the columns of the file, with reason and remedy', async () => {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download failed rows' }).click()
  const download = await downloading

  expect(download.suggestedFilename()).toBe('contacts from the fair-failed-rows.csv')
  const [header, first, second, ...rest] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
  expect(header).toBe(`${HEADER},Waybill Problem,Waybill Remedy`)
  expect(first).toMatch(/^not an address,Charles,Babbage,Engineer,1791-12-26,6,.*is not an e-mail address/)
  expect(second).toMatch(/^mary@fjordline\.example,Mary,Somerville,Astronomer,some day,7,.*is not a date/)
  expect(rest).toEqual([])
})

test('the imported records are in the list, and are found by search', async () => {
  await page.getByRole('link', { name: 'Open people' }).click()
  await page.getByRole('searchbox', { name: 'Search people' }).fill('hopper')
  await page.getByRole('rowheader', { name: 'Grace Hopper' }).waitFor()
  await page.waitForURL(/search=hopper/)
  await expect.poll(() => page.getByRole('row').count()).toBe(2)
})

test('undo says what it will do, does it, and the counts are back', async () => {
  await page.getByRole('link', { name: 'Batch jobs' }).click()
  await page.getByRole('button', { name: `Actions for ${FILE}` }).click()
  await page.getByRole('menuitem', { name: 'Undo' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Undo this import?' })
  await dialog.getByText('3 records will be removed and 1 record will get its old values back.').waitFor()
  await dialog.getByRole('button', { name: 'Undo import' }).click()

  await page.getByRole('heading', { name: 'The undo is done' }).waitFor()
  await expectCounts({ removed: '3', putBack: '1', deletedAgain: '0', kept: '0' })
  await sidebarCount('People').getByText('240').waitFor()
  await page.getByRole('link', { name: 'Open the import' }).click()
  await page.getByRole('heading', { name: 'The import was undone' }).waitFor()
})

test('a refusal is shown with its remedy', async () => {
  await page.goto(`${waybill.address()}/imports/new`)
  await dropFile(page, waybill.file('report.csv', '%PDF-1.7\n'), page.getByText('Drop a spreadsheet or CSV file here'))
  const refusal = page.getByRole('alert')
  await refusal.getByText(/The file is no table/).waitFor()
  await refusal.getByText('Save the table as XLSX or CSV and try again.').waitFor()
})

test('signing out closes the pages, and signing in leads back to where the member was', async () => {
  await page.getByRole('button', { name: /^Account of Ada Lovelace/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()

  await page.goto(`${waybill.address()}/objects/companies?search=blue`)
  await page.waitForURL(/\/sign-in/)
  await page.getByLabel('E-mail').fill('ada@fjordline.example')
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('E-mail or password is wrong.').waitFor()
  await page.getByLabel('Password').fill('correct horse battery staple')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/objects\/companies\?search=blue/)
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
