/** What was decided for one import is kept as a template, followed by the next file, and carried to another workspace. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { becomeOwner } from './support/become-owner.ts'
import { draftImport } from './support/draft-import.ts'

const waybill = useWaybill()
const browser = useBrowser()

const FILE = 'Email,Role at work,Remark\nada@acme.example,Analyst,new\n'
const DECISIONS = {
  mapping: [
    { column: 'Email', field: 'emails.primary' },
    { column: 'Role at work', field: 'jobTitle' },
    { column: 'Remark', field: null },
  ],
  options: { duplicates: 'skip' },
}

let visit: BrowserWindow
let page: Page

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
})

const openStep = (id: string, step: string): Promise<unknown> =>
  page.goto(`${waybill.address()}/imports/${id}?step=${step}`)

const menu = (name: string): Locator => page.getByRole('button', { name, exact: true })

/** What is shown once the template decides: its duplicate mode. */
const skips = (): Promise<void> => page.getByText('a row that matches is skipped').waitFor()
const updates = (): Promise<void> => page.getByText('a match updates the person').waitFor()

test('what was decided for an import is saved as a template', async () => {
  await openStep(await draftImport(page, 'people', FILE, DECISIONS), 'options')
  await skips()
  await menu('Template').click()
  await page.getByText('No templates for this object yet.').waitFor()
  await page.getByRole('button', { name: 'Save as template…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save as template' })
  await dialog.getByLabel('Name').fill('Contacts of the fair')
  await dialog.getByText('Share with everyone').click()
  await dialog.getByRole('button', { name: 'Save template' }).click()
  await page.getByText('The template Contacts of the fair is saved.').waitFor()

  await page.goto(`${waybill.address()}/jobs/templates`)
  const row = page.getByRole('row', { name: /Contacts of the fair/ })
  await row.getByText('People').waitFor()
  await row.getByText('2 of 3').waitFor()
  await row.getByText('Everyone').waitFor()
})

test('a shared template that is saved over stays shared, unless it is said otherwise', async () => {
  await openStep(await draftImport(page, 'people', FILE, { ...DECISIONS, template: null }), 'options')
  await menu('Template').click()
  await page.getByRole('button', { name: 'Save as template…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save as template' })
  const isShared = dialog.getByRole('checkbox', { name: 'Share with everyone' })
  expect(await isShared.isChecked()).toBe(false)
  await dialog.getByLabel('Name').fill('Contacts of the fair')
  await isShared.and(page.locator(':checked')).waitFor()
  const saved = page.waitForResponse((response) => response.request().method() === 'POST')
  await dialog.getByRole('button', { name: 'Save template' }).click()
  expect(await (await saved).json()).toMatchObject({ isShared: true })
})

test('the next file with the same columns follows it by itself, and can be let go', async () => {
  await openStep(await draftImport(page, 'people', FILE), 'options')
  await skips()
  await menu('Template: Contacts of the fair').click()
  await page.getByRole('option', { name: 'Follow no template' }).click()
  await page.getByText('No template is followed.').waitFor()
  await updates()
  await menu('Template').waitFor()
})

test('a file that fits in part follows it on request; choices that were made are asked about before', async () => {
  const file = 'Email,Role at work,Town\nada@acme.example,Analyst,Rome\n'
  await openStep(await draftImport(page, 'people', file), 'options')
  await page.getByRole('radiogroup', { name: 'When a record matches' }).getByText('Create', { exact: true }).click()
  await page.getByText('Every row becomes a new person').waitFor()
  await menu('Template').click()
  await page.getByRole('option', { name: /Contacts of the fair/ }).click()
  const question = page.getByRole('alertdialog', { name: 'Follow the template Contacts of the fair?' })
  await question.getByRole('button', { name: 'Begin anew' }).click()
  await skips()
  await menu('Template: Contacts of the fair').waitFor()
})

test('a template that fits in part is offered with what does not fit, and followed by a click', async () => {
  await openStep(await draftImport(page, 'people', 'Email,Role at work,Town\nada@acme.example,Analyst,Rome\n'), 'map')
  const note = page.getByRole('region', { name: 'Template: Contacts of the fair' })
  await note.getByText('fits this file in part').waitFor()
  await note.getByText('The file has no column "Remark"').waitFor()
  await note.getByRole('button', { name: 'Follow it' }).click()
  await note.getByText('is followed as far as it fits').waitFor()
})

test('a template is renamed, kept to oneself, downloaded, deleted and uploaded again', async () => {
  await page.goto(`${waybill.address()}/jobs/templates`)
  await act('Contacts of the fair', 'Rename')
  const dialog = page.getByRole('dialog', { name: 'Rename Contacts of the fair' })
  await dialog.getByLabel('Name').fill('Fair contacts')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('row', { name: /Fair contacts/ }).waitFor()

  await act('Fair contacts', 'Keep for its owner')
  await page
    .getByRole('row', { name: /Fair contacts/ })
    .getByText('Only me')
    .waitFor()

  const downloading = page.waitForEvent('download')
  await act('Fair contacts', 'Download as JSON')
  const file = await (await downloading).path()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ waybill: 'import-template', object: 'people' })

  await act('Fair contacts', 'Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByText('No templates yet').waitFor()

  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Upload a template' }).click()
  await (await chooser).setFiles(waybill.file('template.json', readFileSync(file, 'utf8')))
  await page.getByRole('row', { name: /Fair contacts/ }).waitFor()
})

const act = async (template: string, action: string): Promise<void> => {
  await page.getByRole('button', { name: `Actions for the template ${template}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('a file that is no template is told to be none', async () => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Upload a template' }).click()
  await (await chooser).setFiles(waybill.file('no-template.json', 'Email\n'))
  await page.getByText('This is not the file of a template.').waitFor()
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
