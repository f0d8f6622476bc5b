/** Teams, keys, the audit log and one's own way in, on the pages of the settings. */
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { becomeOwner, OWNER, signIn } from './support/become-owner.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
})

const open = (address: string): Promise<unknown> => page.goto(`${waybill.address()}${address}`)

test('a team is made, gets a member, and is removed', async () => {
  await open('/settings/teams')
  await page.getByRole('button', { name: 'New team' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Sales North')
  await page.getByRole('dialog').getByText('Ada Lovelace').click()
  await page.getByRole('button', { name: 'Create team' }).click()
  const team = page.getByRole('listitem').filter({ hasText: 'Sales North' })
  await team.getByText('Ada Lovelace').waitFor()

  await open('/settings/members')
  await page.getByRole('row', { name: /Ada Lovelace.*Sales North/ }).waitFor()

  await open('/settings/teams')
  await page.getByRole('button', { name: 'Actions for Sales North' }).click()
  await page.getByRole('menuitem', { name: 'Remove team' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove team' }).click()
  await page.getByText('No teams yet').waitFor()
})

async function makeKey(name: string, role: string): Promise<string> {
  await open('/settings/api-keys')
  await page.getByRole('button', { name: 'New API key' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('dialog').getByRole('button', { name: /Role/ }).click()
  await page.getByRole('option', { name: role, exact: true }).click()
  await page.getByRole('button', { name: 'Create key' }).click()
  const key = await page.getByLabel('Key', { exact: true }).inputValue()
  await page.getByRole('button', { name: 'Done' }).click()
  return key
}

const askWith = (key: string, method: string, route: string): Promise<number> =>
  fetch(`${waybill.address()}/api/v1${route}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(method !== 'GET' && { body: '{}' }),
  }).then(({ status }) => status)

test('a key does what its role allows until it is revoked', async () => {
  const key = await makeKey('Reporting', 'Viewer')
  expect(await askWith(key, 'GET', '/objects/people/records')).toBe(200)
  expect(await askWith(key, 'POST', '/objects/people/records')).toBe(403)

  await page.getByRole('button', { name: 'Revoke the key Reporting' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByText('The key is revoked.').waitFor()
  expect(await askWith(key, 'GET', '/objects/people/records')).toBe(401)
})

test('the audit log tells who did what, and is filtered by the address', async () => {
  await open('/settings/audit')
  await page.getByRole('row', { name: /Ada Lovelace.*revoked an API key/ }).waitFor()
  await page.getByRole('button', { name: /What/ }).first().click()
  await page.getByRole('option', { name: 'Teams' }).click()
  await page.waitForURL(/action=team/)
  await page.getByRole('row', { name: /revoked an API key/ }).waitFor({ state: 'hidden' })
  await page.getByRole('row', { name: /created a team/ }).waitFor()

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Export CSV').click()])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
})

test('numbers and dates follow what the member chose', async () => {
  await open('/settings/profile')
  await page.getByRole('button', { name: /Numbers and dates/ }).click()
  await page.getByRole('option', { name: 'German (Germany)' }).click()
  await page.getByText('1.234.567,89').waitFor()
  // The pages are loaded anew, to be written in the German way.
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Save' }).click()])
  await page.getByRole('button', { name: /Numbers and dates.*German|German.*Numbers and dates/ }).waitFor()
  await open('/settings/audit')
  await page
    .getByText(/\d{2}\.\d{2}\.\d{4}/)
    .first()
    .waitFor()
})

test('a second factor is turned on, asked for at sign-in, and other sessions are seen', async () => {
  await open('/settings/security')
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.getByRole('dialog').getByLabel('Present password').fill(OWNER.password)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor()
  const secret = await page.getByLabel('Or type in this secret').inputValue()
  await page.getByLabel('Code of the app').fill(new TOTP({ secret }).generate())
  await page.getByRole('dialog').getByRole('button', { name: 'Turn on' }).click()
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  const [recovery = ''] = await page
    .getByRole('list', { name: 'Recovery codes' })
    .getByRole('listitem')
    .allTextContents()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByText('10 recovery codes left').waitFor()

  const second = (await browser.open()).page
  await second.goto(waybill.address())
  await signIn(second)
  await second.getByRole('button', { name: 'Use a recovery code' }).click()
  await second.getByLabel('Recovery code').fill(recovery)
  await second.getByRole('button', { name: 'Sign in' }).click()
  await second.getByRole('heading', { name: 'Home' }).waitFor()

  await open('/settings/security')
  await page.getByText('9 recovery codes left').waitFor()
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await page.getByText('You are signed out everywhere else.').waitFor()
  await second.goto(`${waybill.address()}/objects/people`)
  await second.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(visit.complaints).toEqual([])
})
