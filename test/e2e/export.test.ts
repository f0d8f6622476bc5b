/** What a list shows, as a file: its records in their order, its columns, and nothing that the member may not see. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { type ListPage, listPage } from './support/list-page.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page
let list: ListPage

const COMPANIES = Array.from({ length: 12 }, (_, n) => ({
  name: `Company ${n}`,
  domain: { primary: `company${n}.example` },
  employees: n * 10,
}))

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  list = listPage(page)
  await page.goto(waybill.address())
  await becomeOwner(page)
  await callApi(page, 'POST', '/objects/companies/records/batch', { records: COMPANIES, matchBy: 'domain' })
})

const lines = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')

/** @returns the lines of the file */
async function exportView(on: Page): Promise<readonly string[]> {
  await on.getByRole('button', { name: 'More for this list' }).click()
  await on.getByRole('menuitem', { name: 'Export view' }).click()
  const dialog = on.getByRole('dialog', { name: /^Export / })
  const [download] = await Promise.all([
    on.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ])
  await dialog.waitFor({ state: 'detached' })
  return lines(await readFile(await download.path(), 'utf8'))
}

test('the file has the records of the filter in the order of the list, with its columns and the identifiers', async () => {
  await page.goto(`${waybill.address()}/objects/companies?sort=-employees&columns=name,employees`)
  await list.filter('Employees', 'is at least', (dialog) => dialog.getByRole('textbox', { name: 'Value' }).fill('90'))
  await list.counts('3 of 12')
  const [header, ...rows] = await exportView(page)
  expect(header).toBe('Id,Name,Employees,Domain / Primary Link')
  expect(rows.map((row) => row.split(',').slice(1).join(','))).toEqual([
    'Company 11,110,company11.example',
    'Company 10,100,company10.example',
    'Company 9,90,company9.example',
  ])
})

/** @returns what was downloaded */
async function exportBy(on: Page, set: (dialog: Locator) => Promise<unknown>): Promise<string> {
  await on.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = on.getByRole('dialog', { name: /^Export / })
  await set(dialog)
  const [download] = await Promise.all([
    on.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ])
  await dialog.waitFor({ state: 'detached' })
  return readFile(await download.path(), 'utf8')
}

async function chooseIn(on: Page, field: Locator, option: string): Promise<void> {
  await field.click()
  await on.getByRole('option', { name: option }).click()
}

test("columns of one's own choice and a dialect are kept as a preset, which another export takes", async () => {
  await page.goto(`${waybill.address()}/objects/companies?sort=name&columns=name,employees`)
  await list.counts('12')
  const text = await exportBy(page, async (dialog) => {
    await dialog.getByText('Choose', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Hide Id', exact: true }).click()
    await dialog.getByRole('button', { name: 'Hide Domain', exact: true }).click()
    await dialog.getByRole('row', { name: 'Employees' }).press('Alt+ArrowUp')
    await chooseIn(page, dialog.getByRole('button', { name: /Written for/ }), 'Something else…')
    await chooseIn(page, dialog.getByRole('button', { name: /Line ends/ }), 'Unix (LF)')
    await dialog.getByRole('button', { name: 'Save as preset' }).click()
    const saving = page.getByRole('dialog', { name: 'Save as preset' })
    await saving.getByLabel('Name').fill('For the printer')
    await saving.getByRole('button', { name: 'Save preset' }).click()
    await saving.waitFor({ state: 'detached' })
    await dialog
      .getByRole('button', { name: /Preset/ })
      .getByText('For the printer')
      .waitFor()
  })
  expect(text.split('\n').slice(0, 2)).toEqual(['Employees;Name', '0;Company 0'])

  await page.reload()
  await list.counts('12')
  const again = await exportBy(page, async (dialog) => {
    await chooseIn(page, dialog.getByRole('button', { name: /Preset/ }), 'For the printer')
    await dialog.getByRole('row', { name: 'Employees' }).waitFor()
  })
  expect(again).toBe(text)
})

test('what stands in the file is what is chosen: the name can be left out, and what is of a related record is told', async () => {
  await callApi(page, 'POST', '/objects/companies/export-presets', {
    name: 'Who has what',
    isShared: true,
    content: { columns: ['owner.email', 'name', 'employees'], format: 'csv', dialect: {} },
  })
  await page.goto(`${waybill.address()}/objects/companies?sort=name&columns=name,employees`)
  await list.counts('12')
  const text = await exportBy(page, async (dialog) => {
    await chooseIn(page, dialog.getByRole('button', { name: /Preset/ }), 'Who has what')
    await dialog.getByRole('row', { name: 'Owner / Email' }).waitFor()
    const shown = await dialog.getByRole('row').allInnerTexts()
    expect(shown.map((text) => text.split('\n')[0])).toEqual(['Owner / Email', 'Name', 'Employees'])
    await dialog.getByRole('button', { name: 'Hide Name', exact: true }).click()
    await dialog.getByRole('button', { name: 'Show Name', exact: true }).waitFor()
    const search = dialog.getByRole('searchbox', { name: 'Find a field' })
    await search.fill('domain')
    await search.press('Enter')
    await dialog.getByRole('button', { name: 'Show Domain', exact: true }).click()
  })
  expect(lines(text)[0]).toBe('Owner / Email,Employees,Domain / Primary Link,Domain / Additional Links')
})

test('a preset that others use is deleted after a question', async () => {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^Export / })
  await chooseIn(page, dialog.getByRole('button', { name: /Preset/ }), 'Who has what')
  await dialog.getByRole('button', { name: 'Delete the preset Who has what' }).click()
  const question = page.getByRole('alertdialog', { name: 'Delete the preset Who has what?' })
  await question.getByText('Everyone in the workspace loses it.').waitFor()
  await question.getByRole('button', { name: 'Delete' }).click()
  await page.getByText('The preset “Who has what” is deleted.').waitFor()
  await dialog
    .getByRole('button', { name: /Preset/ })
    .getByText(/^None/)
    .waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
})

test('what is selected is exported alone, and deleted records come on request', async () => {
  await page.goto(`${waybill.address()}/objects/companies?sort=name&columns=name,employees`)
  await list.counts('12')
  // In the order of names: Company 0, 1, 10, 11, 2, 3.
  for (const name of ['Company 10', 'Company 3']) await list.row(name).locator('[data-column="-1"]').click()
  await page.getByRole('region', { name: 'Selected records' }).getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: /^Export / })
  await dialog.getByText('2 records').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ])
  const [, ...rows] = lines(await readFile(await download.path(), 'utf8'))
  expect(rows.map((row) => row.split(',')[1])).toEqual(['Company 10', 'Company 3'])

  const { records } = await callApi<{ records: readonly { id: string }[] }>(
    page,
    'GET',
    '/objects/companies/records?filter=name is Company 11',
  )
  await callApi(page, 'DELETE', `/objects/companies/records/${records[0]?.id ?? ''}`)
  await page.reload()
  await list.counts('11')
  const all = await exportBy(page, async (form) => {
    await form.getByText('11 records').waitFor()
    await form.getByText('Deleted records, too').click()
    await form.getByText('12 records').waitFor()
  })
  expect(lines(all)).toHaveLength(13)
  await callApi(page, 'POST', `/objects/companies/records/${records[0]?.id ?? ''}/restore`)
})

test('an administrator asks for a reason above a number of records', async () => {
  await page.goto(`${waybill.address()}/settings/exports`)
  await page.getByLabel('Days that files are kept').fill('14')
  await page.getByText('Ask for a reason').click()
  await page.getByLabel('Above how many records').fill('5')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('The settings of exports are saved.').first().waitFor()

  await page.goto(`${waybill.address()}/objects/companies?columns=name`)
  await list.counts('12')
  const text = await exportBy(page, async (dialog) => {
    await dialog.getByLabel('Reason').fill('For the auditors')
  })
  expect(lines(text)).toHaveLength(13)
  await page.goto(`${waybill.address()}/settings/audit`)
  await page.getByText('For the auditors').first().waitFor()
  await callApi(page, 'PATCH', '/export-settings', { reasonAbove: null })
})

test('an export begins among the batch jobs, too', async () => {
  await page.goto(`${waybill.address()}/jobs`)
  await page.getByRole('button', { name: 'New export' }).click()
  await page.getByRole('menuitem', { name: 'Companies' }).click()
  const dialog = page.getByRole('dialog', { name: /^Export / })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(new URL(page.url()).pathname).toBe('/objects/companies')

  await page.reload()
  await list.counts('12')
  expect(await dialog.count()).toBe(0)
})

test('who may not export is not offered it; a hidden field and records out of reach are in no file', async () => {
  const permissions = {
    workspace: [],
    everyObject: { allowed: ['view', 'export'], scope: 'own' },
    objects: { companies: { allowed: ['view', 'export'], scope: 'own', fields: { employees: 'hidden' } } },
  }
  await callApi(page, 'POST', '/roles', { label: 'Analyst', permissions })
  const { link, member } = await callApi<{ link: string; member: { id: string } }>(page, 'POST', '/invitations', {
    email: 'grace@fjordline.example',
    role: 'viewer',
  })
  const guest = (await browser.open()).page
  await guest.goto(link)
  await guest.getByLabel('Your name').fill('Grace Hopper')
  await guest.getByLabel('Password').fill('correct horse battery staple')
  await guest.getByRole('button', { name: 'Join' }).click()
  await guest.getByRole('heading', { name: 'Home' }).waitFor()

  await guest.goto(`${waybill.address()}/objects/companies`)
  await listPage(guest).counts('12')
  await guest.getByRole('button', { name: 'More for this list' }).click()
  await guest.getByRole('menuitem', { name: 'Copy link' }).waitFor()
  expect(await guest.getByRole('menuitem', { name: 'Export view' }).count()).toBe(0)

  await callApi(page, 'PATCH', `/members/${member.id}`, { role: 'analyst' })
  const { records } = await callApi<{ records: readonly { id: string }[] }>(
    page,
    'GET',
    '/objects/companies/records?filter=name is Company 3',
  )
  await callApi(page, 'PATCH', `/objects/companies/records/${records[0]?.id ?? ''}`, { owner: member.id })
  await guest.goto(`${waybill.address()}/objects/companies`)
  await listPage(guest).counts('1')
  const [header, ...rows] = await exportView(guest)
  expect(header).not.toContain('Employees')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain('Company 3')
  expect(visit.complaints).toEqual([])
})
