/** Imports that start themselves: made from one that went before, run, paused, changed and removed on their pages. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { becomeOwner } from './support/become-owner.ts'

const watched = mkdtempSync(path.join(tmpdir(), 'waybill-watched-'))
const waybill = useWaybill([], { WAYBILL_WATCHED_FOLDERS: watched })
const browser = useBrowser()

let visit: BrowserWindow
let page: Page

beforeAll(async () => {
  mkdirSync(path.join(watched, 'crm'))
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
  const file = waybill.file('first.csv', 'Adresse,Poste\nada@example.com,Analyst\n')
  const mapping = ['--map', 'Adresse=emails.primary', '--map', 'Poste=jobTitle']
  await waybill.run('import', file, '--object', 'people', ...mapping, '--save-template', 'CRM export', '--yes')
})
afterAll(() => rmSync(watched, { recursive: true }))

/** As if it lay there since yesterday: what is still being written is left to the next run. */
function put(name: string, text: string): void {
  const file = path.join(watched, 'crm', name)
  writeFileSync(file, text)
  utimesSync(file, Date.now() / 1000 - 86_400, Date.now() / 1000 - 86_400)
}

const choose = async (field: string, option: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`${field}$`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

const runs = (): Locator => page.getByRole('region', { name: 'Runs' })
const details = (): Locator => page.getByRole('definition')

async function runNow(name: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Run now' }).click()
}

test('without any, the page says what they are for', async () => {
  await page.goto(`${waybill.address()}/jobs`)
  await page.getByRole('link', { name: 'Recurring imports' }).click()
  await page.getByText('No recurring imports yet').waitFor()
})

test('an import is scheduled: what cannot be read is refused where it is typed', async () => {
  await page.goto(`${waybill.address()}/jobs`)
  await page.getByRole('button', { name: 'Actions for first.csv' }).click()
  await page.getByRole('menuitem', { name: 'Schedule…' }).click()
  await page.getByRole('button', { name: /As in the import of first\.csv/ }).waitFor()
  await page.getByLabel('Name').fill('From the CRM')
  await page.getByText('Folder', { exact: true }).click()
  await page.getByLabel('Folder on the server').fill('/etc')
  await choose('How often', 'Every week')
  await choose('On', 'Friday')
  await page.getByLabel('At', { exact: true }).fill('18:30')
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('alert').waitFor()

  await page.getByLabel('Folder on the server').fill(path.join(watched, 'crm'))
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('heading', { name: 'From the CRM' }).waitFor()
  await page.getByText('Every Friday at 18:30').waitFor()
  await page.getByText('As in the import of first.csv').waitFor()
  await page.getByText('It has not run yet.').waitFor()
})

test('it runs by hand, with the mapping of the import that went before', async () => {
  put('second.csv', 'Poste,Adresse\nBaker,bob@example.com\n')
  await runNow('From the CRM')
  await runs().getByText('Completed').waitFor()
  await runs().getByRole('link', { name: 'Import 1' }).click()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()
  await page.getByRole('link', { name: '1 new: open the list' }).waitFor()
  await page.goBack()
})

test('it is changed, and says so in the list', async () => {
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('Name').fill('From the CRM, nightly')
  await choose('How often', 'By a cron line')
  await page.getByRole('textbox', { name: 'Cron line' }).fill('nonsense')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('main').getByRole('alert').waitFor()
  await choose('How often', 'Every day')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Every day at 18:30').waitFor()
  await page.getByRole('navigation', { name: 'You are in' }).getByRole('link', { name: 'Recurring imports' }).click()
  const row = page.getByRole('row', { name: /From the CRM, nightly/ })
  await row.getByText('Every day at 18:30').waitFor()
  await row.getByText('Completed').waitFor()
})

test('it is paused, resumed and removed; what it imported stays', async () => {
  const row = page.getByRole('row', { name: /From the CRM, nightly/ })
  const act = async (name: string): Promise<void> => {
    await row.getByRole('button', { name: 'Actions for From the CRM, nightly' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await act('Pause')
  await row.getByText('Paused').waitFor()
  await act('Resume')
  await row.getByText('Paused').waitFor({ state: 'detached' })
  await act('Remove')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByText('No recurring imports yet').waitFor()
  const { jobs } = await waybill.request<{ jobs: readonly { fileName: string; status: string }[] }>('/jobs')
  expect(jobs.map(({ fileName, status }) => [fileName, status])).toEqual([
    ['second.csv', 'completed'],
    ['first.csv', 'completed'],
  ])
})

test('another one follows a template, chosen in the form; changes of it are told to count from the next run', async () => {
  await page.getByRole('link', { name: 'New recurring import' }).click()
  await page.getByLabel('Name').fill('By template')
  await choose('Import into', 'People')
  await choose('Mapping and options', 'Template CRM export')
  await page.getByText('Each run follows it as it is then').waitFor()
  await page.getByText('Folder', { exact: true }).click()
  await page.getByLabel('Folder on the server').fill(path.join(watched, 'crm'))
  await page.getByRole('button', { name: 'Create' }).click()
  await details().getByText('Template CRM export').waitFor()
  put('third.csv', 'Poste,Adresse\nCook,cyd@example.com\n')
  await runNow('By template')
  await runs().getByText('Completed').waitFor()
})

test('who deletes the template is told; the recurring import says that it is gone, and takes none instead', async () => {
  await page.goto(`${waybill.address()}/jobs/templates`)
  await page.getByRole('button', { name: 'Actions for the template CRM export' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText('1 recurring import follows it').waitFor()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await page.getByText('The template is deleted.').waitFor()

  await page.getByRole('link', { name: 'Recurring imports' }).click()
  await page
    .getByRole('row', { name: /By template/ })
    .getByText('Template gone')
    .waitFor()
  await page.getByRole('link', { name: 'By template' }).click()
  await page.getByText('The template CRM export is not there any more').waitFor()
  put('fourth.csv', 'Poste,Adresse\nDean,dee@example.com\n')
  await runNow('By template')
  await runs().getByText('Choose another template in the recurring import, or none.').waitFor()

  await page.getByRole('button', { name: 'Edit' }).click()
  await choose('Mapping and options', 'Columns that map by themselves')
  await page.getByRole('button', { name: 'Save' }).click()
  await details().getByText('Columns that map by themselves').waitFor()
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
