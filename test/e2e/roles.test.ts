/** Two people in two browsers: one is invited by the other, and each role opens what it should and nothing else. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { becomeOwner, OWNER } from './support/become-owner.ts'

const waybill = useWaybill()
const browser = useBrowser()

let owner: Page
let guestWindow: BrowserWindow
let guest: Page

const GUEST = { name: 'Grace Hopper', email: 'grace@fjordline.example' }

beforeAll(async () => {
  owner = (await browser.open()).page
  guestWindow = await browser.open()
  guest = guestWindow.page
  await owner.goto(waybill.address())
  await becomeOwner(owner)
})

const open = (page: Page, address: string): Promise<unknown> => page.goto(`${waybill.address()}${address}`)

const settingsEntries = (page: Page): Promise<readonly string[]> =>
  page.getByRole('navigation', { name: 'Settings' }).getByRole('link').allTextContents()

/** As the owner does it: in the dialog behind "Edit". */
async function giveRole(role: string): Promise<void> {
  await open(owner, '/settings/members')
  await owner.getByRole('button', { name: `Actions for ${GUEST.name}` }).click()
  await owner.getByRole('menuitem', { name: 'Edit' }).click()
  await owner.getByRole('dialog').getByRole('button', { name: /Role/ }).click()
  await owner.getByRole('option', { name: role, exact: true }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await owner.getByRole('row', { name: new RegExp(`${GUEST.name}.*${role}`) }).waitFor()
}

test('somebody is invited by a link, and comes in with a password of their own', async () => {
  await open(owner, '/settings/members')
  await owner.getByRole('button', { name: 'Invite member' }).click()
  await owner.getByLabel('E-mail').fill(GUEST.email)
  await owner.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await owner.getByLabel('Link of the invitation').inputValue()
  await owner.getByRole('button', { name: 'Done' }).click()
  await owner.getByRole('row', { name: /grace@fjordline\.example.*Invited/ }).waitFor()

  await guest.goto(link)
  await guest.getByText('Fjordline').first().waitFor()
  await guest.getByLabel('Your name').fill(GUEST.name)
  await guest.getByLabel('Password').fill(OWNER.password)
  await guest.getByRole('button', { name: /^Join/ }).click()
  await guest.getByRole('heading', { name: 'Home' }).waitFor()

  await open(owner, '/settings/members')
  await owner.getByRole('row', { name: new RegExp(`${GUEST.name}.*Member.*Active`) }).waitFor()
})

test('a member writes records, and neither imports nor opens the settings of the workspace', async () => {
  await open(guest, '/objects/people')
  await guest.getByRole('heading', { name: 'People' }).waitFor()
  expect(await guest.getByRole('link', { name: 'Import' }).count()).toBe(0)
  await open(guest, '/settings')
  await guest.getByRole('heading', { name: 'Profile' }).waitFor()
  expect(await settingsEntries(guest)).toEqual(['Profile', 'Security', 'Notifications', 'Appearance'])
  await open(guest, '/settings/members')
  await guest.getByText('Your role does not open this page').waitFor()
  await open(guest, '/imports/new?object=people')
  await guest.getByText('Your role does not let you import people').waitFor()
})

test('a manager imports from the next page on, and still manages nobody', async () => {
  await giveRole('Manager')
  await open(guest, '/objects/people')
  await guest.getByRole('link', { name: 'Import' }).first().waitFor()
  await open(guest, '/settings')
  await guest.getByRole('heading', { name: 'Profile' }).waitFor()
  expect(await settingsEntries(guest)).toEqual(['Batch jobs', 'Profile', 'Security', 'Notifications', 'Appearance'])
})

test('a viewer is offered nothing that changes a record', async () => {
  await giveRole('Viewer')
  await open(guest, '/objects/companies')
  await guest.getByRole('heading', { name: 'Companies' }).waitFor()
  expect(await guest.getByRole('button', { name: /^New/ }).count()).toBe(0)
  expect(await guest.getByRole('link', { name: 'Import' }).count()).toBe(0)
})

test('an administrator opens everything', async () => {
  await giveRole('Administrator')
  await open(guest, '/settings')
  await guest.getByRole('heading', { name: 'Data model' }).waitFor()
  expect(await settingsEntries(guest)).toEqual([
    'Data model',
    'Exports',
    'Batch jobs',
    'Members',
    'Teams',
    'Roles',
    'Audit log',
    'API keys',
    'Webhooks',
    'E-mail',
    'Profile',
    'Security',
    'Notifications',
    'Appearance',
  ])
})

test('a role of one’s own hides a field from the one who has it', async () => {
  await open(owner, '/settings/roles')
  await owner.getByRole('button', { name: 'New role' }).click()
  await owner.getByLabel('Name of the role').fill('Assistant')
  await owner.getByRole('button', { name: 'Create role' }).click()
  await owner.getByRole('heading', { name: 'Assistant' }).waitFor()
  await owner.getByRole('button', { name: 'Whose records: All objects' }).click()
  await owner.getByRole('option', { name: 'All', exact: true }).click()
  await owner.getByRole('button', { name: /^Fields of People/ }).click()
  await owner
    .getByRole('dialog')
    .getByRole('button', { name: /Access to Job Title/ })
    .click()
  await owner.getByRole('option', { name: 'Hidden' }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await owner.getByRole('button', { name: 'Save changes' }).click()
  await owner.getByText('The role is saved.').waitFor()

  await giveRole('Assistant')
  await open(guest, '/objects/people')
  await guest.getByRole('heading', { name: 'People' }).waitFor()
  const { fields } = await guest.evaluate(async () => {
    const response = await fetch('/api/v1/objects/people')
    return (await response.json()) as { readonly fields: readonly { readonly apiName: string }[] }
  })
  expect(fields.map(({ apiName }) => apiName)).not.toContain('jobTitle')
  expect(guestWindow.complaints).toEqual([])
})

test('batch jobs are administered by who sees those of everyone: the settings lead to them, members have their own', async () => {
  const made = await owner.request.post(`${waybill.address()}/api/v1/objects/people/exports`, {
    headers: { origin: waybill.address() },
    data: { format: 'csv' },
  })
  expect(made.status()).toBe(202)
  await giveRole('Manager')
  await open(guest, '/settings')
  await guest.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Batch jobs' }).click()
  await guest.getByRole('button', { name: /Anyone/ }).waitFor()
  await guest.getByRole('row', { name: /Ada Lovelace/ }).waitFor()

  await giveRole('Member')
  await open(guest, '/jobs')
  await guest.getByText('No batch jobs yet').waitFor()
  expect(await guest.getByRole('button', { name: /Anyone/ }).count()).toBe(0)
})

test('who is deactivated is out with the next page', async () => {
  await open(owner, '/settings/members')
  await owner.getByRole('button', { name: `Actions for ${GUEST.name}` }).click()
  await owner.getByRole('menuitem', { name: 'Deactivate' }).click()
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Deactivate' }).click()
  await owner.getByText('The member is deactivated.').waitFor()
  await open(guest, '/objects/people')
  await guest.getByRole('heading', { name: 'Sign in' }).waitFor()
})
