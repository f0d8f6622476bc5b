/** Every kind of field is edited in the panel of a record, and what was entered is what the API then says. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner, OWNER } from './support/become-owner.ts'

const waybill = useWaybill()
const browser = useBrowser()

const FIELDS = [
  { label: 'Rich', kind: 'richText' },
  { label: 'Number', kind: 'number' },
  { label: 'Flag', kind: 'boolean' },
  { label: 'Day', kind: 'date' },
  { label: 'Moment', kind: 'dateTime' },
  { label: 'Person', kind: 'fullName' },
  { label: 'Mail', kind: 'email', isUnique: true },
  { label: 'Mails', kind: 'emails' },
  { label: 'Phones', kind: 'phones' },
  { label: 'Links', kind: 'links' },
  { label: 'Place', kind: 'address' },
  { label: 'Price', kind: 'currency' },
  { label: 'Stage', kind: 'select', options: [{ label: 'New' }, { label: 'Won', color: 'green' }, { label: 'Lost' }] },
  { label: 'Topics', kind: 'multiSelect', openOptions: true, options: [{ label: 'Bulk' }, { label: 'Parts' }] },
  { label: 'Words', kind: 'array' },
  { label: 'Stars', kind: 'rating' },
  { label: 'Data', kind: 'json' },
  { label: 'Foreign id', kind: 'uuid' },
  { label: 'Company', kind: 'relation', relationTo: 'companies' },
]

let visit: BrowserWindow
let page: Page
let id: string

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
  await callApi(page, 'POST', '/objects', { labelSingular: 'Sample', labelPlural: 'Samples', fields: FIELDS })
  for (const name of ['Acme', 'Globex']) await callApi(page, 'POST', '/objects/companies/records', { name })
  await callApi(page, 'POST', '/objects/samples/records', { name: 'Other', mail: 'taken@example.com' })
})

beforeEach(async () => {
  const record = await callApi<{ readonly id: string }>(page, 'POST', '/objects/samples/records', { name: 'Sample' })
  id = record.id
  await page.goto(`${waybill.address()}/objects/samples/${id}`)
  await page.getByRole('heading', { name: 'Sample' }).waitFor()
})

const row = (label: string): Locator => page.locator(`[data-field="${apiNameOf(label)}"]`)

const apiNameOf = (label: string): string => (label === 'Foreign id' ? 'foreignId' : label.toLowerCase())

/** Opens the editor of a field, as the keyboard does it. */
const edit = (label: string): Promise<void> =>
  page.getByRole('button', { name: `Edit ${label}`, exact: true }).press('Enter')

const editor = (label: string): Locator => page.getByRole('dialog', { name: label, exact: true })

const stored = async (label: string): Promise<unknown> =>
  (await waybill.request<Readonly<Record<string, unknown>>>(`/objects/samples/records/${id}`))[apiNameOf(label)]

/** Once the server has taken the change: what is shown says nothing of that. */
const saved = (act: () => Promise<unknown>): Promise<unknown> =>
  Promise.all([
    page.waitForResponse((response) => response.request().method() === 'PATCH' && response.status() === 200),
    act(),
  ])

describe('kinds that are one line', () => {
  test.each([
    ['Name', 'Another name', 'Another name'],
    ['Number', '1,234.5', 1234.5],
    ['Mail', 'ada@example.com', 'ada@example.com'],
    ['Foreign id', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000001'],
  ])('%s', async (label, text, value) => {
    await edit(label)
    await page.getByRole('textbox', { name: label, exact: true }).fill(text)
    await saved(() => page.keyboard.press('Enter'))
    expect(await stored(label)).toEqual(value)
    await page.getByRole('button', { name: `Edit ${label}`, exact: true, includeHidden: false }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Edit ${label}`)
  })

  test('what is left for another field is kept', async () => {
    await edit('Name')
    await page.getByRole('textbox', { name: 'Name' }).fill('Left')
    await saved(() => page.getByRole('tab', { name: 'History' }).click())
    expect(await stored('Name')).toBe('Left')
  })

  test('Escape leaves the value as it was', async () => {
    await edit('Name')
    await page.getByRole('textbox', { name: 'Name' }).fill('Not wanted')
    await page.keyboard.press('Escape')
    await row('Name').getByText('Sample', { exact: true }).waitFor()
    expect(await stored('Name')).toBe('Sample')
  })

  test('what is no number is not guessed', async () => {
    await edit('Number')
    await page.getByRole('textbox', { name: 'Number' }).fill('1,5')
    await page.keyboard.press('Enter')
    await page.getByText('Write digits').waitFor()
    expect(await stored('Number')).toBeNull()
  })
})

test('rich text is written as markdown, previewed, and shown as it reads, without what could run', async () => {
  await edit('Rich')
  await page.getByRole('textbox', { name: 'Rich' }).fill('# Title\n\n**bold** <img src=x onerror=alert(1)> <b>x</b>')
  await editor('Rich').getByRole('button', { name: 'Preview' }).click()
  await editor('Rich').getByRole('heading', { name: 'Title' }).waitFor()
  await saved(() => editor('Rich').getByRole('button', { name: 'Save' }).click())
  expect(await stored('Rich')).toMatch(/^# Title/)
  await row('Rich').getByRole('heading', { name: 'Title' }).waitFor()
  await row('Rich').locator('strong', { hasText: 'bold' }).waitFor()
  await row('Rich').locator('b', { hasText: 'x' }).waitFor()
  await row('Rich').getByText('<img src=x').waitFor()
  expect(await row('Rich').locator('img').count()).toBe(0)
})

describe('kinds that are chosen', () => {
  test('yes or no', async () => {
    await edit('Flag')
    await saved(() => page.getByRole('option', { name: 'Yes' }).click())
    expect(await stored('Flag')).toBe(true)
  })

  test('one option, found by typing', async () => {
    await edit('Stage')
    await page.keyboard.type('wo')
    await page.getByRole('option', { name: 'Won' }).waitFor()
    await saved(() => page.keyboard.press('Enter'))
    expect(await stored('Stage')).toBe('won')
    await row('Stage').getByText('Won').waitFor()
  })

  test('several options, and one that was not there', async () => {
    await edit('Topics')
    await page.getByRole('option', { name: 'Bulk' }).click()
    await page.keyboard.type('Fresh')
    await page.getByRole('option', { name: 'Add “Fresh”' }).click()
    await page.getByRole('option', { name: 'Fresh', exact: true }).waitFor()
    await saved(() => page.getByRole('heading', { name: 'Sample' }).click({ force: true, position: { x: 2, y: 2 } }))
    expect(await stored('Topics')).toEqual(['bulk', 'Fresh'])
  })

  test('stars by a digit', async () => {
    await edit('Stars')
    await page.getByRole('radio', { name: '1 star' }).waitFor()
    await saved(() => page.keyboard.press('4'))
    expect(await stored('Stars')).toBe(4)
  })

  test('a related record, searched for at the server', async () => {
    await edit('Company')
    await page.getByRole('option', { name: 'Acme' }).waitFor()
    await page.keyboard.type('glob')
    await page.getByRole('option', { name: 'Acme' }).waitFor({ state: 'detached' })
    await page.getByRole('option', { name: 'Globex' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await saved(() => page.keyboard.press('Enter'))
    expect(await stored('Company')).toMatchObject({ name: 'Globex' })
    await row('Company').getByRole('link', { name: 'Globex' }).waitFor()
  })

  test('a member, oneself first', async () => {
    await edit('Owner')
    await saved(() => page.getByRole('option', { name: 'None' }).click())
    expect(await stored('Owner')).toBeNull()
    await edit('Owner')
    await saved(() => page.getByRole('option', { name: OWNER.name }).first().click())
    expect(await stored('Owner')).toMatchObject({ name: OWNER.name })
  })
})

describe('kinds of several parts', () => {
  test('a name', async () => {
    await edit('Person')
    await editor('Person').getByLabel('First Name').fill('Grace')
    await editor('Person').getByLabel('Last Name').fill('Hopper')
    await saved(() => page.keyboard.press('Enter'))
    expect(await stored('Person')).toEqual({ first: 'Grace', last: 'Hopper' })
  })

  test.each([
    ['Mails', ['a@example.com', 'b@example.com']],
    ['Phones', ['+33 1 42 68 53 00', '+49 30 901820']],
    ['Links', ['example.com', 'https://example.org/x']],
  ])('%s: a primary one and others', async (label, [first = '', second = '']) => {
    await edit(label)
    await editor(label).getByLabel(`${label}, Primary`).fill(first)
    await editor(label).getByRole('button', { name: 'Add another' }).click()
    await editor(label).getByLabel(`${label} 2`).fill(second)
    await editor(label)
      .getByRole('button', { name: `Make ${second} the primary one` })
      .click()
    await saved(() => editor(label).getByRole('button', { name: 'Save' }).click())
    expect(await stored(label)).toEqual({ primary: second, additional: [first] })
    await row(label).getByRole('link', { name: second }).waitFor()
  })

  test('an address', async () => {
    await edit('Place')
    await editor('Place').getByLabel('Street', { exact: true }).fill('1 Main St')
    await editor('Place').getByLabel('City').fill('Austin')
    await saved(() => page.keyboard.press('Enter'))
    expect(await stored('Place')).toMatchObject({ street1: '1 Main St', city: 'Austin', country: null })
  })

  test('an amount with its currency', async () => {
    await edit('Price')
    await editor('Price').getByLabel('Amount').fill('1,200.50')
    await editor('Price')
      .getByRole('button', { name: /Currency/ })
      .click()
    await page.getByRole('option', { name: /^EUR/ }).click()
    await saved(() => editor('Price').getByRole('button', { name: 'Save' }).click())
    expect(await stored('Price')).toEqual({ amount: 1200.5, currency: 'EUR' })
    await row('Price').getByText('1,200.50 EUR').waitFor()
  })

  test('a list of words', async () => {
    await edit('Words')
    for (const word of ['one', 'two, three']) {
      await page.keyboard.insertText(word)
      await page.keyboard.press('Enter')
    }
    await saved(() => page.keyboard.press('Enter'))
    expect(await stored('Words')).toEqual(['one', 'two, three'])
  })

  test('JSON, and nothing that is none', async () => {
    await edit('Data')
    await page.getByRole('textbox', { name: 'Data' }).fill('{"a": [1, ')
    await page.keyboard.press('Control+Enter')
    await page.getByText('This is not JSON yet.').waitFor()
    await page.getByRole('textbox', { name: 'Data' }).fill('{"a": [1, 2]}')
    await saved(() => page.keyboard.press('Control+Enter'))
    expect(await stored('Data')).toEqual({ a: [1, 2] })
  })
})

describe('dates', () => {
  test('a day is typed part by part', async () => {
    await edit('Day')
    await editor('Day').getByRole('spinbutton').first().waitFor()
    await page.keyboard.type('12092026')
    await saved(() => page.keyboard.press('Enter'))
    expect(await stored('Day')).toBe('2026-12-09')
    await row('Day').getByText('Dec 9, 2026').waitFor()
  })

  test('a day is chosen in the calendar, and cleared', async () => {
    await edit('Day')
    await editor('Day').getByRole('spinbutton').first().waitFor()
    await page.keyboard.type('12092026')
    await saved(() =>
      editor('Day')
        .getByRole('button', { name: /December 15, 2026/ })
        .click(),
    )
    expect(await stored('Day')).toBe('2026-12-15')
    await edit('Day')
    await saved(() => editor('Day').getByRole('button', { name: 'Clear' }).click())
    expect(await stored('Day')).toBeNull()
  })

  test('a moment is of the time zone of the one who types it', async () => {
    await edit('Moment')
    await editor('Moment').getByRole('spinbutton').first().waitFor()
    await page.keyboard.type('120920260930a')
    await saved(() => page.keyboard.press('Enter'))
    const zoneMinutes = await page.evaluate(() => new Date('2026-12-09T09:30:00').getTimezoneOffset())
    expect(await stored('Moment')).toBe(new Date(Date.UTC(2026, 11, 9, 9, 30 + zoneMinutes)).toISOString())
  })
})

test('a refusal stands at the field with its remedy; what was tried is not lost', async () => {
  await edit('Mail')
  await page.getByRole('textbox', { name: 'Mail', exact: true }).fill('taken@example.com')
  await page.keyboard.press('Enter')
  const refusal = row('Mail').getByRole('alert')
  await refusal.getByText('already belongs to another record').waitFor()
  await refusal.getByText('Use another value').waitFor()
  await refusal.getByRole('button', { name: 'Correct' }).click()
  const input = page.getByRole('textbox', { name: 'Mail', exact: true })
  expect(await input.inputValue()).toBe('taken@example.com')
  await input.fill('free@example.com')
  await saved(() => page.keyboard.press('Enter'))
  await refusal.waitFor({ state: 'detached' })
  expect(await stored('Mail')).toBe('free@example.com')
  await callApi(page, 'PATCH', `/objects/samples/records/${id}`, { mail: null })
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
