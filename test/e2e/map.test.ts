/** Where each column of a file goes: seen at once, decided by hand or by the keyboard alone, kept on the server. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { changeSaved, eventually, startImport } from './support/start-import.ts'

const waybill = useWaybill()
const browser = useBrowser()

let window: BrowserWindow
let page: Page

beforeAll(async () => {
  window = await browser.open()
  page = window.page
  await page.goto(waybill.address())
  await becomeOwner(page)
})

const line = (header: string): Locator =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByText(header, { exact: true }) })

const fieldButton = (header: string, field: string | RegExp = ''): Locator =>
  page.getByRole('button', {
    name: typeof field === 'string' ? `Field for the column ${header}: ${field}` : field,
    exact: typeof field === 'string' && field !== '',
  })

const picker = (): Locator => page.getByRole('dialog', { name: 'Choose a field' })

/** Where the keyboard is. */
const focused = (): Locator => page.locator(':focus')

/** Opens the list of fields at a line, and chooses one by its words. */
async function choose(header: string, words: string, field: string): Promise<void> {
  await fieldButton(header).press('Enter')
  await picker().getByRole('searchbox').fill(words)
  await found(field).waitFor()
  await page.keyboard.press('Enter')
  await picker().waitFor({ state: 'detached' })
}

/** Opens the other entries of a line, and chooses one. */
async function chooseFromMenu(header: string, entry: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `More for the column ${header}` }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** The field that Enter chooses, once the search has found it. */
const found = (field: string): Locator =>
  picker().locator('[data-focused]').filter({ hasText: field }).and(page.getByRole('option'))

const rows = (count: number, cells: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => `${cells(row)}\n`).join('')

test('a line says what stands in the column, how full it is, where it goes, how sure that is, and why', async () => {
  await startImport(
    page,
    'people',
    `Email,Rank\n${rows(20, (row) => `p${row}@example.com,${row % 2 === 0 ? row : ''}`)}`,
  )
  const email = line('Email')
  await email.getByRole('listitem').nth(4).waitFor()
  expect(await email.getByRole('listitem').allTextContents()).toEqual([0, 1, 2, 3, 4].map((n) => `p${n}@example.com`))
  await email.getByText('100% filled').waitFor()
  await email.getByRole('button', { name: 'Field for the column Email: Emails / Primary Email' }).waitFor()
  await email.getByText('Auto-mapped').waitFor()
  await email.getByText(/^\d+% sure$/).waitFor()
  await email.getByText(/Primary Email"/).waitFor()
  await line('Rank').getByText('50% filled').waitFor()
  await line('Rank').getByText('Unmapped', { exact: true }).waitFor()
})

/** Of fifty, nineteen are none. */
const born = (row: number): string => (row < 19 ? 'soon' : `19${50 + (row % 40)}-01-02`)

test('what the whole file says is told at the line, and leads to the values', async () => {
  await startImport(page, 'people', `Email,Birthday\n${rows(50, (row) => `p${row}@example.com,${born(row)}`)}`)
  const told = line('Birthday').getByRole('link', { name: /38% of these are not dates/ })
  await told.waitFor()
  await page.getByRole('radio', { name: 'With problems, 1' }).click()
  await line('Email').waitFor({ state: 'detached' })
  await told.click()
  await page.waitForURL(/step=values&column=1/)
  await page.getByRole('heading', { name: /^Birthday/ }).waitFor()
})

test('with the keyboard alone: arrows between lines, typing searches, Enter chooses, Delete leaves out', async () => {
  const made = await startImport(page, 'people', `Alpha,Beta,Gamma\n${rows(3, (row) => `a${row},b${row},c${row}`)}`)
  await fieldButton('Alpha').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('city')
  await found('City').waitFor()
  await page.keyboard.press('Enter')
  await fieldButton('Beta', 'City').and(focused()).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('job tit')
  await found('Job Title').waitFor()
  await page.keyboard.press('Enter')
  await fieldButton('Gamma', 'Job Title').and(focused()).waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  const saved = changeSaved(page)
  await page.keyboard.press('Delete')
  await fieldButton('Alpha', 'Do not import').waitFor()
  await saved
  await eventually(async () => (await made.read()).mapping.map(({ field }) => field)).toEqual([
    null,
    'city',
    'jobTitle',
  ])
})

test('lines are filtered; what nothing fits is left out in one go, and stays so', async () => {
  const made = await startImport(page, 'people', `Email,Foo,Bar\n${rows(3, (row) => `p${row}@example.com,x,y`)}`)
  await page.getByRole('radio', { name: 'Unmapped, 2' }).click()
  await line('Email').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Leave out 2 unmapped columns' }).click()
  await page.getByText('Every column has a field, or is left out.').or(line('Foo')).first().waitFor()
  await page.getByRole('radio', { name: 'All, 3' }).click()
  await line('Bar').getByText('Left out', { exact: true }).waitFor()
  await eventually(async () => (await made.column('Foo')).status).toBe('skipped')
  await page.reload()
  await line('Foo').getByText('Left out', { exact: true }).waitFor()
  await page.getByText('1 of 3 columns will be imported').waitFor()
})

test('two columns to one field are refused with words; one can take its place, or both are put together', async () => {
  const made = await startImport(page, 'people', `City,Town,District\n${rows(3, (row) => `Paris,Lyon,${row}e`)}`)
  await fieldButton('City', 'City').waitFor()
  const [before] = (await made.read()).mapping
  expect(before?.field).toBe('city')

  await choose('District', 'city', 'City')
  const note = page.getByRole('alert').filter({ hasText: 'City already gets the column “City”.' })
  await note.getByRole('button', { name: 'Leave it as it was' }).click()
  await note.waitFor({ state: 'detached' })

  await choose('District', 'city', 'City')
  await note.getByRole('button', { name: 'Put both together' }).click()
  const dialog = page.getByRole('dialog', { name: 'Put columns together' })
  await dialog.getByRole('button', { name: 'Move District up' }).click()
  await dialog.getByRole('button', { name: /^Space/ }).click()
  await page.getByRole('option', { name: 'Comma' }).click()
  await dialog.getByText('0e, Paris').waitFor()
  await dialog.getByRole('button', { name: 'Put together' }).click()
  await dialog.waitFor({ state: 'detached' })
  await line('District').getByText('1 of 2').waitFor()
  expect(await made.column('City')).toMatchObject({ field: 'city', join: { position: 1, separator: ', ' } })

  await chooseFromMenu('District', 'Take apart again')
  await fieldButton('City', 'Choose a field').waitFor()
  await choose('Town', 'city', 'City')
  await page.getByRole('button', { name: 'Use this column instead' }).click()
  await fieldButton('Town', 'City').waitFor()
  await fieldButton('District', 'Choose a field').waitFor()
  await eventually(async () => (await made.column('Town')).field).toBe('city')
})

test('a column of whole names is split, with the last name first if it is so', async () => {
  const made = await startImport(
    page,
    'people',
    `Who,Email\n${rows(3, (row) => `Lovelace Ada ${row},p${row}@example.com`)}`,
  )
  await choose('Who', 'name split', 'Name')
  await fieldButton('Who', 'Name').waitFor()
  await chooseFromMenu('Who', 'Last name stands first')
  await eventually(async () => await made.column('Who')).toMatchObject({ field: 'name', nameOrder: 'lastFirst' })
})

test('a relation is named by anything unique of the other record, by its name, or by either', async () => {
  const made = await startImport(
    page,
    'people',
    `Email,Employer\n${rows(3, (row) => `p${row}@example.com,Acme ${row}`)}`,
  )
  for (const [words, found, label, field] of [
    ['company domain', 'Domain', 'Company / Domain', 'company.domain'],
    ['company / name', 'Name', 'Company / Name', 'company.name'],
    ['company unique value', 'unique value', 'Company', 'company'],
  ] as const) {
    await choose('Employer', words, found)
    await fieldButton('Employer', label).waitFor()
    await eventually(async () => (await made.column('Employer')).field).toBe(field)
  }
})

test('a column that no field fits gets one of its own, proposed by what stands in it', async () => {
  const made = await startImport(
    page,
    'people',
    `Email,Badge issued\n${rows(4, (row) => `p${row}@example.com,2026-01-0${row + 1}`)}`,
  )
  await fieldButton('Badge issued').press('Enter')
  await picker().getByRole('button', { name: 'Create a field for “Badge issued”…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New field of People' })
  expect(await dialog.getByLabel('Name', { exact: true }).inputValue()).toBe('Badge issued')
  await dialog.getByRole('button', { name: /^Date/ }).waitFor()
  await dialog.getByRole('button', { name: 'Create and map' }).click()
  await fieldButton('Badge issued', 'Badge issued').waitFor()
  await eventually(async () => (await made.column('Badge issued')).field).toBe('badgeIssued')
  const { fields } = await callApi<{ readonly fields: readonly { readonly apiName: string; readonly kind: string }[] }>(
    page,
    'GET',
    '/objects/people',
  )
  expect(fields.find(({ apiName }) => apiName === 'badgeIssued')?.kind).toBe('date')
})

test('where no field can be proposed it is said why', async () => {
  await startImport(page, 'people', `Email,Shoe size\n${rows(3, (row) => `p${row}@example.com,${38 + row}`)}`)
  const proposal = /\/field-proposal$/
  const refusal = { code: 'FILE_MISSING', message: 'The file is gone.', remedy: 'Upload it again.' }
  await page.route(proposal, (route) =>
    route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(refusal) }),
  )
  await fieldButton('Shoe size').press('Enter')
  await picker().getByRole('button', { name: 'Create a field for “Shoe size”…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New field of People' })
  await dialog.getByText('The file is gone.').waitFor()
  await page.unroute(proposal)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
})

test('a field gets the same text in every row', async () => {
  const made = await startImport(page, 'people', `Email\n${rows(3, (row) => `p${row}@example.com`)}`)
  await page.getByRole('button', { name: 'Same text in every row…' }).click()
  await page.getByRole('dialog').getByRole('searchbox').fill('job')
  await page.getByRole('option', { name: 'Job Title' }).click()
  await page.getByRole('textbox', { name: 'Job Title' }).fill('Visitor of the fair')
  await page.getByRole('textbox', { name: 'Job Title' }).press('Enter')
  await eventually(async () => (await made.read()).options.constants).toEqual({ jobTitle: 'Visitor of the fair' })
  await page.getByRole('button', { name: 'Take the text of Job Title away' }).click()
  await eventually(async () => (await made.read()).options.constants).toEqual({})
})

test('required fields that nothing fills are said at the top, until a column or a text fills them', async () => {
  await callApi(page, 'POST', '/objects', { labelSingular: 'Badge', labelPlural: 'Badges' })
  await callApi(page, 'POST', '/objects/badges/fields', { label: 'Serial', kind: 'text', isRequired: true })
  const made = await startImport(page, 'badges', `Name,Whatever\n${rows(3, (row) => `B${row},S${row}`)}`)
  const note = page.getByRole('region', { name: 'No column fills Serial' })
  await note.getByRole('button', { name: 'Find a column' }).click()
  await page.getByRole('radio', { name: 'Unmapped, 1' }).and(page.locator('[aria-checked=true]')).waitFor()
  await fieldButton('Whatever').and(focused()).waitFor()
  await note.getByRole('button', { name: 'Same Serial in every row…' }).click()
  await page.getByRole('textbox', { name: 'Serial' }).fill('none')
  await page.getByRole('textbox', { name: 'Serial' }).press('Enter')
  await note.waitFor({ state: 'detached' })
  await eventually(async () => (await made.read()).options.constants).toEqual({ serial: 'none' })
})

test('a check that is over before its answer is there leads to the preview, too', async () => {
  const made = await startImport(page, 'people', 'Email\nada@example.com\n')
  const plan = /\/plan$/
  await page.route(plan, async (route) => {
    const response = await route.fetch()
    await eventually(async () => (await made.read()).preview).not.toBeNull()
    await route.fulfill({ response })
  })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: 'What will happen' }).waitFor()
  await page.unroute(plan)
})

test('what the server refuses is told at the line', async () => {
  await startImport(page, 'people', `Email,Other\n${rows(3, (row) => `p${row}@example.com,x`)}`)
  await page.route(/\/api\/v1\/imports\/[\da-f-]{36}$/, (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            code: 'FIELD_UNKNOWN',
            message: 'There is no such field.',
            remedy: 'Take another one.',
          }),
        })
      : route.continue(),
  )
  await choose('Other', 'city', 'City')
  await page.getByRole('alert').getByText('There is no such field.').waitFor()
  await fieldButton('Other', 'Choose a field').waitFor()
  await page.unroute(/\/api\/v1\/imports\/[\da-f-]{36}$/)
})

test('a file of two hundred columns is searched and mapped like any other', async () => {
  const headers = Array.from({ length: 200 }, (_, n) => `Col ${n}`).join(',')
  const cells = Array.from({ length: 200 }, (_, n) => `v${n}`).join(',')
  await startImport(page, 'people', `${headers}\n${cells}\n`)
  await page.getByText('Map at least one column to go on.').waitFor()
  await line('Col 199').waitFor()
  await page.getByRole('searchbox', { name: 'Search columns' }).fill('col 150')
  await line('Col 0').waitFor({ state: 'detached' })
  await choose('Col 150', 'city', 'City')
  await page.getByText('1 of 200 columns will be imported').waitFor()
})

test('no script failed, and nothing was forbidden by the security policy', () => {
  expect(window.complaints).toEqual([])
})
