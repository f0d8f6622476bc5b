/** What surrounds every page: the command menu, shortcuts, the sidebar, the look, and the way back. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { becomeOwner } from './support/become-owner.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page, { withSample: true })
})

const heading = (name: string): Locator => page.getByRole('heading', { name, level: 1 })
const menu = (): Locator => page.getByRole('dialog', { name: 'Search and commands' })
const field = (): Locator => menu().getByRole('combobox')
const chosen = (): Locator => menu().getByRole('option', { selected: true })

const openMenu = async (): Promise<void> => {
  await page.keyboard.press('Control+k')
  await field().waitFor()
}

const pressInTurn = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** What has the focus, as a person would name it. */
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')

const look = (name: string): Promise<string | undefined> =>
  page.evaluate((key) => document.documentElement.dataset[key], name)

const sidebar = (): Locator => page.getByRole('navigation', { name: 'Main' })

describe('the command menu', () => {
  test('goes to a page, and the browser goes back', async () => {
    await openMenu()
    await field().fill('compan')
    await chosen().filter({ hasText: 'Companies' }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/objects\/companies$/)
    await heading('Companies').waitFor()
    await menu().waitFor({ state: 'detached' })
    await page.goBack()
    await heading('Home').waitFor()
  })

  test('shows what can be done, each with its shortcut, and the arrows choose', async () => {
    await openMenu()
    await menu()
      .getByRole('option', { name: /^People .*G.*P/ })
      .waitFor()
    await page.keyboard.press('ArrowDown')
    const second = (await chosen().textContent()) ?? ''
    await page.keyboard.press('ArrowUp')
    expect(await chosen().textContent()).not.toBe(second)
    await page.keyboard.press('Escape')
    await menu().waitFor({ state: 'detached' })
  })

  test('finds a record of any object and opens it', async () => {
    const { records } = await waybill.request<{
      readonly records: readonly { readonly id: string; readonly name: string }[]
    }>('/objects/companies/records?limit=1')
    const [record] = records
    await openMenu()
    await field().fill(record?.name ?? '')
    await menu().getByRole('group', { name: 'Records' }).getByRole('option').first().click()
    await page.waitForURL(new RegExp(`/objects/companies.*${record?.id}`))
  })

  test('leads back to pages of before', async () => {
    await page.goto(`${waybill.address()}/jobs`)
    await heading('Batch jobs').waitFor()
    await page.goto(`${waybill.address()}/objects/notes`)
    await heading('Notes').waitFor()
    await openMenu()
    await menu().getByRole('group', { name: 'Recent pages' }).getByRole('option', { name: 'Batch jobs' }).click()
    await heading('Batch jobs').waitFor()
  })

  test('says so when nothing fits', async () => {
    await openMenu()
    await field().fill('zzzz nothing of the sort')
    await menu().getByText('Nothing found for “zzzz nothing of the sort”').waitFor()
    await page.keyboard.press('Control+k')
    await menu().waitFor({ state: 'detached' })
  })
})

describe('shortcuts', () => {
  test('g and a letter lead to a page, whose beginning has the focus', async () => {
    await pressInTurn('g', 'h')
    await heading('Home').waitFor()
    await pressInTurn('g', 'p')
    await page.waitForURL(/\/objects\/people$/)
    await pressInTurn('g', 'i')
    await heading('Inbox').waitFor()
    expect(await focused()).toBe('content')
    expect(await page.title()).toBe('Inbox · Waybill')
  })

  test('letters that are typed into a field stay there', async () => {
    await openMenu()
    await field().pressSequentially('gh?')
    expect(await field().inputValue()).toBe('gh?')
    await page.keyboard.press('Escape')
    await heading('Inbox').waitFor()
  })

  test('? lists them all', async () => {
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await list.getByText('Batch jobs').waitFor()
    await list.getByText('Density: compact').waitFor()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
  })

  test('the first stop of the keyboard skips the sidebar', async () => {
    await page.reload()
    await heading('Inbox').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('content')
    expect(new URL(page.url()).hash).toBe('')
  })
})

describe('the look', () => {
  test('theme and density are chosen by keyboard and stay, from the first paint on', async () => {
    await pressInTurn('t', 'd')
    await expect.poll(() => look('theme')).toBe('dark')
    await pressInTurn('t', 'c')
    await expect.poll(() => look('density')).toBe('compact')
    await page.reload({ waitUntil: 'commit' })
    await page.waitForFunction(() => document.body !== null)
    expect([await look('theme'), await look('density')]).toEqual(['dark', 'compact'])
  })

  test('the menu of the look chooses as well', async () => {
    await page.getByRole('button', { name: 'Theme: Dark' }).click()
    await page.getByRole('menuitemradio', { name: 'Comfortable' }).click()
    await expect.poll(() => look('density')).toBe('comfortable')
    await page.getByRole('button', { name: 'Theme: Dark' }).click()
    await page.getByRole('menuitemradio', { name: 'Light' }).click()
    await expect.poll(() => look('theme')).toBe('light')
  })
})

describe('the sidebar', () => {
  test('is folded away and stays so, until it is called back', async () => {
    await page.getByRole('button', { name: 'Fold the sidebar away' }).click()
    await sidebar().waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('button', { name: 'Show the sidebar' }).waitFor()
    expect(await sidebar().count()).toBe(0)
    await page.keyboard.press('[')
    await sidebar().waitFor()
  })

  test('comes above the page in a narrow window, and goes when a page was chosen', async () => {
    await page.setViewportSize({ width: 800, height: 800 })
    await sidebar().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Show the sidebar' }).click()
    await sidebar()
      .getByRole('link', { name: /^Leads/ })
      .click()
    await heading('Leads').waitFor()
    await sidebar().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Show the sidebar' }).click()
    await page.keyboard.press('Escape')
    await sidebar().waitFor({ state: 'detached' })
    await page.setViewportSize({ width: 1280, height: 800 })
    await sidebar().waitFor()
  })
})

test('an icon says its name to a pointer that rests on it, and to the keyboard at once', async () => {
  await page.goto(`${waybill.address()}/objects/people`)
  const more = page.getByRole('button', { name: 'More for this list' })
  const tip = page.locator('[role=tooltip]')
  await more.hover()
  await tip.getByText('More for this list').waitFor()
  await page.mouse.move(0, 0)
  await tip.waitFor({ state: 'detached' })
  await page.keyboard.press('Tab')
  await more.focus()
  await tip.getByText('More for this list').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor()
  await tip.waitFor({ state: 'detached' })
})

test('an address that leads nowhere says so, inside of the shell', async () => {
  await page.goto(`${waybill.address()}/nowhere/at/all`)
  await heading('There is nothing here').waitFor()
  await page.getByRole('link', { name: 'Go to the start page' }).click()
  await heading('Home').waitFor()
})

test('signing out leaves nothing of the member in the browser', async () => {
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await heading('Sign in').waitFor()
  expect(await page.evaluate(() => localStorage.getItem('waybill.recent'))).toBeNull()
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
