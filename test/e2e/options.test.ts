/** The options of an import: what each of them says in plain words, what it comes to, and that the server keeps it. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { draftImport } from './support/draft-import.ts'

const waybill = useWaybill()
const browser = useBrowser()

const FILE = `Email,First Name,Last Name,Phone,Company Domain,Job Title
ada@acme.example,Ada,Byron,+1 202 555 0134,acme.example,Analyst
grace@navy.example,Grace,Hopper,+1 202 555 0135,navy.example,Admiral
mary@other.example,Mary,Somerville,+1 202 555 0136,,Astronomer
`

let visit: BrowserWindow
let page: Page
let id: string

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
  await callApi(page, 'POST', '/objects/companies/records', { name: 'Acme', domain: { primary: 'acme.example' } })
  await callApi(page, 'POST', '/objects/people/records', {
    name: { first: 'Ada', last: 'Lovelace' },
    emails: { primary: 'ada@acme.example' },
    jobTitle: 'Mathematician',
  })
  await callApi(page, 'POST', '/invitations', { name: 'Bob Builder', email: 'bob@fjordline.example', role: 'viewer' })
})

beforeEach(async () => {
  id = await draftImport(page, 'people', FILE)
  await page.goto(`${waybill.address()}/imports/${id}?step=options`)
  await says('Rows are matched by Emails: a match updates the person, any other row becomes a new person.')
})

const summary = (): Locator => page.getByRole('region', { name: 'What will happen' })
const says = (sentence: string): Promise<void> => summary().getByText(sentence).waitFor()
const open = (section: string): Promise<void> => page.getByRole('button', { name: new RegExp(`^${section}`) }).click()
const radio = (group: string, choice: string): Promise<void> =>
  page.getByRole('radiogroup', { name: group }).getByText(choice, { exact: true }).click()

async function choose(label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Waits until the server has it: the page shows a choice before that. */
const kept = (expected: object): Promise<void> =>
  expect
    .poll(async () => (await callApi<{ readonly options: object }>(page, 'GET', `/imports/${id}`)).options)
    .toMatchObject(expected)

const counts = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await summary()
      .locator('[data-outcome]')
      .evaluateAll((shown) =>
        shown.map((each) => [each.getAttribute('data-outcome'), each.querySelector('dd')?.textContent] as const),
      ),
  )

test('rules are added, combined, moved and taken away; they are tried in their order', async () => {
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByRole('dialog', { name: 'Add a rule' }).getByRole('button', { name: 'Phones', exact: true }).click()
  await says('Rows are matched by Emails, then by Phones')

  await page.getByRole('button', { name: 'Add a rule' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a rule' })
  await dialog.getByRole('option', { name: 'Job Title' }).click()
  await dialog.getByRole('option', { name: 'Company' }).click()
  await dialog.getByRole('button', { name: 'Add rule' }).click()
  await says('Rows are matched by Emails, then by Phones, then by Job Title and Company')

  await page.getByRole('button', { name: 'Move Job Title and Company up' }).press('Enter')
  await page.getByRole('button', { name: 'Do not match by Phones' }).click()
  await says('Rows are matched by Emails, then by Job Title and Company')
  await kept({ matchKeys: ['emails.primary', expect.stringMatching(/^jobTitle\+company/)] })
})

test('a rule is dragged with the keyboard to another place', async () => {
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Name and Company' }).click()
  await says('Rows are matched by Emails, then by Name and Company')
  await page.getByRole('row', { name: 'Name and Company' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const first = page.getByRole('button', { name: 'Insert before Emails' })
  await first.waitFor()
  await first.focus()
  await page.keyboard.press('Enter')
  await says('Rows are matched by Name and Company, then by Emails')
})

test('after a change the counts are out of date, and are counted again without leaving the page', async () => {
  await page.getByRole('button', { name: 'Count the rows' }).click()
  await summary().getByText('Up to date').waitFor()
  expect(await counts()).toEqual({ created: '1', updated: '1', failed: '1' })

  await radio('When a record matches', 'Skip')
  await says('a row that matches is skipped')
  await summary().getByText('Outdated').waitFor()
  expect(await counts()).toEqual({ created: '1', updated: '1', failed: '1' })

  await page.getByRole('button', { name: 'Count again' }).click()
  await summary().getByText('Up to date').waitFor()
  expect(await counts()).toEqual({ created: '1', skipped: '1', failed: '1' })
  expect(new URL(page.url()).search).toBe('?step=options')
  await page.getByRole('link', { name: 'Go to the preview' }).click()
  await page.getByRole('heading', { name: 'What will happen' }).waitFor()
})

test('missing companies can be created with the rows', async () => {
  await says('A row fails whose Company is not there yet.')
  await open('Related records')
  await radio('When a related record is not there', 'Create')
  await says('A Company that is not there yet is created with the row.')
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: 'New companies' }).waitFor()
  await page.getByText('2 new and 1 updated').waitFor()
})

test('new records belong to one member, to several in turns, or to nobody', async () => {
  await says('New people without an owner are yours.')
  await open('Owner')
  await radio('Who owns new records', 'In turns')
  await page.getByRole('button', { name: 'Add a member' }).click()
  await page.getByRole('option', { name: /Bob Builder/ }).click()
  await page.getByRole('textbox', { name: 'Weight of Ada Lovelace' }).fill('2')
  await page.keyboard.press('Enter')
  await says('New people without an owner are shared out in turns: Ada Lovelace (×2) and Bob Builder.')
  await page.getByText('67%').waitFor()

  await radio('Who owns new records', 'Nobody')
  await says('New people without an owner stay without one.')
  await kept({ ownerId: null, owners: [] })
})

test('fields that the file lacks get values in new records, and in updated ones on request', async () => {
  await open('Values for empty fields')
  await page.getByRole('button', { name: 'Add a value' }).click()
  await page.getByRole('option', { name: 'City', exact: true }).click()
  await page.getByRole('textbox', { name: 'City' }).fill('Rome')
  await page.keyboard.press('Enter')
  await says('New people get City “Rome” where the file has nothing.')
  await page.getByText('Also for updated records').click()
  await says('so do updated ones that would be left empty')
  await kept({ defaults: { city: 'Rome' }, defaultsOnUpdate: true })

  // A template that is followed counts, and not what stood in the input before.
  await callApi(page, 'POST', '/import-templates', { importId: id, name: 'Romans' })
  await page.getByRole('textbox', { name: 'City' }).fill('Milan')
  await page.keyboard.press('Enter')
  await says('New people get City “Milan”')
  await page.getByRole('button', { name: 'Template', exact: true }).click()
  await page.getByRole('option', { name: /Romans/ }).click()
  await page.getByRole('button', { name: 'Begin anew' }).click()
  await says('New people get City “Rome”')
  await expect.poll(() => page.getByRole('textbox', { name: 'City' }).inputValue()).toBe('Rome')

  await page.getByRole('button', { name: 'No value for City' }).click()
  await page.getByRole('textbox', { name: 'City' }).waitFor({ state: 'detached' })
  await kept({ defaults: {} })
})

test('single fields follow a rule of their own', async () => {
  await open('What updates may change')
  await choose('As above Job Title', 'Only where empty')
  await says('Job Title has a rule of its own')
  await kept({ overwrite: { jobTitle: 'empty' } })
  await choose('Only where empty Job Title', 'As above')
  await kept({ overwrite: {} })
})

test('the order of dates is said for the whole file, and taken back', async () => {
  await open('Dates, numbers and blanks')
  await choose('As each column shows Order of dates', 'Day, month, year (31/12/2026)')
  await kept({ dateOrder: 'DMY' })
  await choose('Day, month, year (31/12/2026) Order of dates', 'As each column shows')
  await expect
    .poll(async () => (await callApi<{ readonly options: object }>(page, 'GET', `/imports/${id}`)).options)
    .not.toHaveProperty('dateOrder')
  const words = page.getByRole('textbox', { name: 'Texts that stand for a blank cell' })
  await words.fill('N/A')
  await words.press('Enter')
  await kept({ blankWords: ['N/A'] })
})

test('duplicates of the file, deleted matches and plus addresses', async () => {
  await open('Duplicates and deleted records')
  await radio('Several rows for one record', 'Last')
  await says('Of several rows for one person the last counts')
  await radio('When the match is deleted', 'Refuse')
  await says('A row whose match is deleted fails.')
  await page.getByText('Ignore what follows').click()
  await says('What follows “+” in an e-mail address does not count.')
  await page.getByText('Warn of similar names').click()
  await kept({ inFile: 'last', deleted: 'refuse', plusAddresses: 'ignore', similar: 'off' })
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
