/** What a list shows, as a file: its records in their order, its columns, and nothing that the member may not see. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
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
