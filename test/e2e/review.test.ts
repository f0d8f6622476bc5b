/** All rows of a file in a grid: what is wrong is seen, mended in place, and taken back. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { plannedImport } from './support/planned-import.ts'
import { type ReviewPage, reviewPage } from './support/review-page.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page
let review: ReviewPage

/** Columns of the file, by their places. */
const [EMAIL, FIRST, BIRTHDAY, TITLE] = [0, 1, 2, 3]

const FILE = `Email,First Name,Birthday,Job Title,Rank
ada@acme.com,Ada,1990-01-02,Analyst,Customer
bob (at) acme.com,Bob,1990-01-03,Clerk,Customer
cyd@acme.com,Cyd,soon,Clerk,Custommer
eve@acme.com,Eve,1980-05-06,Director,Partner
fay@acme.com,Fay,tomorrow,,
gus@acme.com,Gus,1990-01-07,Zookeeper,
`

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  review = reviewPage(page)
  await page.goto(waybill.address())
  await becomeOwner(page)
  const rank = { apiName: 'rank', label: 'Rank', kind: 'select', options: ['Customer', 'Partner'] }
  await callApi(page, 'POST', '/objects/people/fields', rank)
  const eve = { name: { first: 'Eve' }, emails: { primary: 'eve@acme.com' }, jobTitle: 'Assistant' }
  await callApi(page, 'POST', '/objects/people/records/batch', { records: [eve], matchBy: 'emails' })
})

/** The file anew for each test, as nobody has changed it. */
const openFile = async (search = ''): Promise<void> => review.open(await plannedImport(page, 'people', FILE), search)

test('the rows stand under tabs that tell how many there are', async () => {
  await openFile()
  await review.count('All', '6')
  await review.count('Errors', '3')
  await review.count('New', '2')
  await review.count('Updates', '1')
  expect(await review.grid.getAttribute('aria-rowcount')).toBe('7')
  expect(await review.grid.getAttribute('aria-colcount')).toBe('7')

  await page.getByRole('tab', { name: 'Errors' }).click()
  await page.waitForURL(/tab=errors/)
  await review.row(0).getByText('bob (at) acme.com').waitFor()
  await review.row(2).getByText('tomorrow').waitFor()
  await page.getByRole('tab', { name: 'Removed' }).click()
  await page.getByText('No row is removed').waitFor()
})

test('a bad cell says why and what to do, and is mended in place; its row stays in sight until it is let go', async () => {
  await openFile('&tab=errors')
  await review.pointAt(review.cell(0, EMAIL))
  await review.note.getByText('is not an e-mail address').waitFor()
  await review.note.getByText('Write one address').waitFor()

  await review.cell(0, EMAIL).dblclick()
  const editor = page.getByRole('textbox', { name: 'Email, text of the cell' })
  expect(await editor.inputValue()).toBe('bob (at) acme.com')
  await editor.fill('bob@acme.com')
  await editor.press('Enter')
  await review.count('Errors', '2')
  await review.count('New', '3')
  await review.row(0).getByText('New', { exact: true }).waitFor()
  await review.cell(0, EMAIL).getByText('bob@acme.com').waitFor()

  await page.getByText('1 row no longer belongs here.').waitFor()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await review.row(0).getByText('soon').waitFor()
  await page.getByText('1 row no longer belongs here.').waitFor({ state: 'detached' })
})

test('everything is done by keyboard, and the reason is there for who cannot see it', async () => {
  await openFile('&tab=errors')
  await review.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const cell = review.active
  expect(await cell.getAttribute('aria-invalid')).toBe('true')
  const described = page.locator(`[id="${await cell.getAttribute('aria-describedby')}"]`)
  expect(await described.textContent()).toContain('"soon" is not a date')

  await page.keyboard.type('1991-02-03')
  await page.keyboard.press('Escape')
  await review.cell(1, BIRTHDAY).getByText('soon').waitFor()
  await page.keyboard.type('1991-02-03')
  await page.keyboard.press('Tab')
  await review.cell(1, BIRTHDAY).getByText('1991-02-03').waitFor()
  await page.locator(`[data-row="1"] [data-column="${TITLE}"][id]`).waitFor()

  // The values of a list are offered, and any other text can be written.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  const rank = page.getByRole('combobox', { name: 'Rank, text of the cell' })
  await rank.press('ArrowDown')
  await rank.press('ArrowDown')
  await rank.press('Enter')
  await review.count('Errors', '2')
  await review.cell(1, 4).getByText('Partner').waitFor()
})

test('a range of a spreadsheet is pasted, filled down, copied and cleared, each taken back as one', async () => {
  await openFile()
  await page.evaluate(() => navigator.clipboard.writeText('Boss\tCustomer\nChief\tPartner\n'))
  await review.cell(1, TITLE).click()
  await page.keyboard.press('ControlOrMeta+v')
  await review.cell(1, TITLE).getByText('Boss').waitFor()
  await review.cell(2, TITLE).getByText('Chief').waitFor()
  await review.cell(2, 4).getByText('Partner').waitFor()
  await page.getByText('4 cells pasted.').waitFor()

  await review.cell(1, TITLE).click()
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ControlOrMeta+d')
  await review.cell(4, TITLE).getByText('Boss').waitFor()
  await review.cell(2, TITLE).getByText('Boss').waitFor()

  await page.keyboard.press('ControlOrMeta+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Boss\nBoss\nBoss\nBoss')

  await page.keyboard.press('Delete')
  await review.cell(4, TITLE).getByText('Boss').waitFor({ state: 'detached' })
  await page.keyboard.press('ControlOrMeta+z')
  await review.cell(4, TITLE).getByText('Boss').waitFor()
  await page.keyboard.press('ControlOrMeta+z')
  await review.cell(2, TITLE).getByText('Chief').waitFor()
  await page.keyboard.press('ControlOrMeta+z')
  await review.cell(1, TITLE).getByText('Clerk').waitFor()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await review.cell(1, TITLE).getByText('Boss').waitFor()
})

test('what is copied goes beyond what is loaded, up to a number of rows that is told', async () => {
  const people = Array.from({ length: 10_001 }, (_, n) => `p${n}@acme.com,Clerk ${n}\n`).join('')
  await review.open(await plannedImport(page, 'people', `Email,Job Title\n${people}`))
  await review.cell(0, 1).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ControlOrMeta+Shift+Home')
  await page.keyboard.press('ControlOrMeta+c')
  await page.getByText(/^9,9\d\d rows copied\.$/).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^Clerk 0\nClerk 1\n(Clerk \d+\n){9900,}Clerk 99\d\d$/)

  await review.cell(0, 1).click()
  await page.keyboard.press('ControlOrMeta+Shift+End')
  await page.keyboard.press('ControlOrMeta+c')
  const tooMany = page.getByText('That is more than 10,000 rows at once.')
  await tooMany.waitFor()
  await page.getByRole('alertdialog').filter({ has: tooMany }).getByRole('button').click()
  await tooMany.waitFor({ state: 'detached' })

  await page.keyboard.press('ControlOrMeta+Home')
  await review.cell(0, -2).click()
  await page.keyboard.press('ControlOrMeta+End')
  await review.cell(10_000, -2).click({ modifiers: ['Shift'] })
  await tooMany.waitFor()
  await page.getByRole('region', { name: 'Selected rows' }).getByText('1 row selected').waitFor()
})

test('where the browser has no clipboard it is said', async () => {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await review.cell(10_000, 1).click()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ControlOrMeta+Shift+Home')
  await page.keyboard.press('ControlOrMeta+c')
  await page.getByText('The browser does not let this be copied.').waitFor()
})

test('rows are taken out of the import and put back', async () => {
  await openFile()
  await review.cell(1, -2).click()
  await review.cell(2, -2).click({ modifiers: ['Shift'] })
  const bar = page.getByRole('region', { name: 'Selected rows' })
  await bar.getByText('2 rows selected').waitFor()
  await bar.getByRole('button', { name: 'Remove from the import' }).click()
  await review.count('Removed', '2')
  await review.count('Errors', '1')
  await review.row(1).getByText('Removed', { exact: true }).waitFor()

  await page.getByRole('tab', { name: 'Removed' }).click()
  await review.row(1).getByText('cyd@acme.com').waitFor()
  await page.getByRole('checkbox', { name: 'Select all rows' }).press('Space')
  await bar.getByRole('button', { name: 'Put back' }).click()
  await review.count('Removed', '0')
  await review.count('Errors', '3')
})

test('F8 goes from problem to problem, and begins again behind the last one', async () => {
  await openFile()
  for (const text of ['bob (at) acme.com', 'soon', 'Custommer', 'tomorrow', 'bob (at) acme.com']) {
    await page.keyboard.press('F8')
    await review.active.getByText(text, { exact: true }).waitFor()
  }
  await page.getByText('That was the last problem of the list').waitFor()
  await page.keyboard.press('Shift+F8')
  await page.getByText('That was the first problem of the list').waitFor()
})

test('columns are sorted and filtered from their heads, and any cell is searched', async () => {
  await openFile()
  await page.getByRole('columnheader', { name: 'First Name' }).getByTitle('First Name').click()
  await page.waitForURL(/sort=name\.first/)
  await page.getByRole('columnheader', { name: 'First Name' }).getByTitle('First Name').click()
  await review.row(0).getByText('Gus', { exact: true }).waitFor()
  expect(await page.getByRole('columnheader', { name: 'First Name' }).getAttribute('aria-sort')).toBe('descending')

  await filterBy('Job Title', 'cler')
  await review.row(1).getByText('Bob', { exact: true }).waitFor()
  await review.row(0).getByText('Cyd', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Remove the filter Job Title contains “cler”' }).click()
  await review.row(5).waitFor()

  await page.getByRole('button', { name: 'Column Job Title' }).click()
  await page.getByRole('menuitem', { name: 'Only blank cells' }).click()
  await review.row(0).getByText('Fay', { exact: true }).waitFor()
  await page.getByRole('searchbox', { name: 'Search all cells' }).fill('nobody')
  await page.getByText('No row like that').waitFor()
  await page.getByRole('button', { name: 'Show all rows' }).click()
  await review.row(5).waitFor()
})

const filterBy = async (header: string, text: string): Promise<void> => {
  await page.getByRole('columnheader', { name: header }).hover()
  await page.getByRole('button', { name: `Column ${header}` }).click()
  await page.getByRole('menuitem', { name: 'Filter …' }).click()
  const dialog = page.getByRole('dialog', { name: `Rows by ${header}` })
  await dialog.getByRole('textbox', { name: 'Text' }).fill(text)
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await page.getByRole('button', { name: `Remove the filter ${header} contains “${text}”` }).waitFor()
}

/** What the grid shows, by e-mail address. */
const shows = async (there: ReviewPage, ...addresses: readonly string[]): Promise<void> => {
  for (const [place, address] of addresses.entries())
    await there.cell(place, EMAIL).getByText(address, { exact: true }).waitFor()
  await there.row(addresses.length).waitFor({ state: 'detached' })
}

test('several columns are filtered at once, beside tab and search, and the address shows somebody else the same', async () => {
  await openFile('&tab=errors')
  await filterBy('Job Title', 'cler')
  await filterBy('Birthday', 'o')
  await shows(review, 'cyd@acme.com')
  await page.getByRole('columnheader', { name: /Birthday.*filtered: contains “o”/ }).waitFor()
  await page.getByRole('searchbox', { name: 'Search all cells' }).fill('cust')
  const other = await browser.open({ like: visit })
  await page.waitForURL(/search=cust/)
  await other.page.goto(page.url())
  await shows(reviewPage(other.page), 'cyd@acme.com')
  await other.page.context().close()

  const chips = page.getByRole('list', { name: 'Filters' })
  expect(await chips.getByRole('listitem').count()).toBe(3)
  await chips.getByRole('button', { name: /^Change the filter Birthday/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Rows by Birthday' })
  await dialog.getByRole('button', { name: /Condition/ }).click()
  await page.getByRole('option', { name: 'does not contain' }).click()
  await dialog.getByRole('textbox', { name: 'Text' }).press('Enter')
  await shows(review, 'bob (at) acme.com')

  await chips.getByRole('button', { name: 'Remove the filter Job Title contains “cler”' }).click()
  await shows(review, 'bob (at) acme.com')
  await chips.getByRole('button', { name: 'Remove the filter Birthday does not contain “o”' }).press('Enter')
  await chips.waitFor({ state: 'detached' })
  expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true)
  await shows(review, 'bob (at) acme.com', 'cyd@acme.com')
})

test('filters are cleared all at once, and an address of before still shows its rows', async () => {
  await openFile('&problem=DATE_UNREADABLE&field=birthday&contains=tom')
  await shows(review, 'fay@acme.com')
  const chips = page.getByRole('list', { name: 'Filters' })
  await chips.getByText('Birthday: Not a date').waitFor()
  await chips.getByRole('button', { name: 'Clear all' }).click()
  await chips.waitFor({ state: 'detached' })
  await review.row(5).waitFor()
})

test('a text is replaced in all columns at once: told by column before, and taken back as one', async () => {
  await openFile()
  await page.getByRole('button', { name: 'Find & replace', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Find & replace' })
  await dialog.getByRole('button', { name: /All columns/ }).waitFor()
  await dialog.getByRole('textbox', { name: 'Find' }).fill('us')
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('-')
  // gus@…, Gus, and four kinds of customers.
  await dialog.getByText('5 cells would change').waitFor()
  for (const told of ['Email 1 cell', 'First Name 1 cell', 'Rank 3 cells'])
    await dialog.getByRole('row', { name: told }).waitFor()
  await dialog.getByRole('cell', { name: 'g-@acme.com' }).waitFor()
  await dialog.getByRole('button', { name: 'Change 5 cells' }).click()
  await review.cell(5, FIRST).getByText('G-', { exact: true }).waitFor()
  await review.cell(0, 4).getByText('C-tomer').waitFor()

  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByText('Replaced “us” by “-” in all columns').waitFor()
  await page.keyboard.press('ControlOrMeta+z')
  await review.cell(5, FIRST).getByText('Gus', { exact: true }).waitFor()
  await review.cell(0, 4).getByText('Customer').waitFor()
})

test('several columns are chosen, and cleaned together', async () => {
  await openFile()
  await page.getByRole('button', { name: 'Find & replace', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Find & replace' })
  await dialog.getByText('Clean', { exact: true }).click()
  await dialog.getByRole('button', { name: /Column/ }).click()
  await page.getByRole('option', { name: 'Several columns …' }).click()
  await dialog.getByText('Choose columns to see what changes.').waitFor()
  await dialog.getByRole('group', { name: 'Columns' }).getByText('First Name').click()
  await dialog.getByRole('group', { name: 'Columns' }).getByText('Job Title').click()
  await dialog.getByRole('button', { name: /How/ }).click()
  await page.getByRole('option', { name: 'UPPER CASE' }).click()
  await dialog.getByRole('button', { name: 'Change 11 cells' }).click()
  await review.cell(0, FIRST).getByText('ADA', { exact: true }).waitFor()
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByText('Cleaned First Name, Job Title: UPPER CASE').waitFor()
})

test('an update shows what the record has and what it will have', async () => {
  await openFile('&tab=updates')
  const title = review.cell(0, TITLE)
  await title.locator('del').getByText('Assistant').waitFor()
  await title.locator('ins').getByText('Director').waitFor()
  expect(await title.textContent()).toContain('Assistant becomes Director')
  await review.pointAt(title)
  await review.note.getByText('Assistant').waitFor()
})

describe('with others and without a server', () => {
  test('what another window changes shows here', async () => {
    await openFile()
    const other = await browser.open({ like: visit })
    const there = reviewPage(other.page)
    await other.page.goto(page.url())
    await there.cell(1, EMAIL).dblclick()
    await other.page.keyboard.press('ControlOrMeta+a')
    await other.page.keyboard.type('bob@acme.com')
    await other.page.keyboard.press('Enter')
    await there.count('Errors', '2')
    await review.count('Errors', '2')
    await review.cell(1, EMAIL).getByText('bob@acme.com').waitFor()
    await other.page.context().close()
  })

  test('what is refused comes back into its cell, with the reason', async () => {
    await openFile()
    await page.route('**/review/actions', (route) => route.abort())
    await review.cell(1, FIRST).dblclick()
    const editor = page.getByRole('textbox', { name: 'First Name, text of the cell' })
    await editor.fill('Robert')
    await editor.press('Enter')
    await review.note.getByText('Waybill does not answer').waitFor()
    expect(await editor.inputValue()).toBe('Robert')
    await page.unroute('**/review/actions')
    await editor.press('Enter')
    await review.cell(1, FIRST).getByText('Robert').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).and(page.locator(':enabled')).first().waitFor()
  })
})

test('what is reviewed is what is imported', async () => {
  await openFile()
  await page.getByText('3 of 6 rows will be imported').waitFor()
  await page.getByRole('button', { name: 'Import 3 rows' }).click()
  await page.locator('[data-outcome=created]').getByText('2', { exact: true }).waitFor()
})

describe('a long file', () => {
  let long = ''
  beforeAll(async () => {
    const lines = Array.from({ length: 20_000 }, (_, row) => `p${row + 1}@acme.com,Person ${row + 1},1990-01-02,Clerk,`)
    long = await plannedImport(page, 'people', ['Email,First Name,Birthday,Job Title,Rank', ...lines, ''].join('\n'))
  })

  test('is scrolled to its end, and any place of it is reached', async () => {
    await review.open(long)
    await review.count('All', '20,000')
    await review.grid.press('ControlOrMeta+End')
    await review.row(19_999).getByText('Person 20000', { exact: true }).waitFor()
    await review.grid.evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight / 2 }))
    await review.row(10_001).getByText('Person 10002', { exact: true }).waitFor()
  })

  test('shows the row that its address names', async () => {
    await page.goto(`${waybill.address()}/imports/${long}?step=review&row=15000`)
    await review.row(14_999).getByText('Person 15000', { exact: true }).waitFor()
    await review.active.waitFor()
    expect(visit.complaints).toEqual([])
  })
})
