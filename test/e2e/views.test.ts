/** Views: what is shown and how, kept under a name, for oneself or for everyone. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { type ListPage, listPage } from './support/list-page.ts'

const waybill = useWaybill()
const browser = useBrowser()

let page: Page
let list: ListPage

const COMPANIES = Array.from({ length: 12 }, (_, n) => ({ name: `Company ${n}`, employees: n * 10 }))

beforeAll(async () => {
  ;({ page } = await browser.open())
  list = listPage(page)
  await page.goto(waybill.address())
  await becomeOwner(page)
  for (const company of COMPANIES) await callApi(page, 'POST', '/objects/companies/records', company)
})

const viewButton = (name: string) => page.getByRole('button', { name: `View: ${name}` })

test('what is shown is kept as a view, which has an address of its own', async () => {
  await page.goto(`${waybill.address()}/objects/companies`)
  await list.filter('Employees', 'is at least', (dialog) => dialog.getByRole('textbox', { name: 'Value' }).fill('50'))
  await list.counts('7 of 12')
  await page.getByRole('columnheader', { name: 'Employees' }).getByTitle('Employees').click()
  await page.getByRole('button', { name: 'Save as a view' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save as a view' })
  await dialog.getByLabel('Name').fill('Large ones')
  await dialog.getByRole('button', { name: 'Save view' }).click()
  await viewButton('Large ones').waitFor()
  await page.waitForURL(/\/objects\/companies\?view=[\da-f-]{36}$/)

  await page.reload()
  await list.counts('7 of 12')
  expect(await list.names(1)).toEqual(['Company 5'])
})

test('a change of a view is seen, taken back, or kept', async () => {
  await page.getByRole('columnheader', { name: 'Employees' }).getByTitle('Employees').click()
  await page.waitForURL(/sort=-employees/)
  await page.getByRole('button', { name: 'Reset' }).click()
  await page.waitForURL(/view=[\da-f-]{36}$/)

  await page.getByRole('columnheader', { name: 'Employees' }).getByTitle('Employees').click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/view=[\da-f-]{36}$/)
  await page.reload()
  expect(await list.names(1)).toEqual(['Company 11'])
})

test('the way back leads from one view to the one before', async () => {
  await viewButton('Large ones').click()
  await page.getByRole('menuitem', { name: 'All companies' }).click()
  await list.counts('12')
  await page.goBack()
  await list.counts('7 of 12')
})

test('a view is renamed, shared, and deleted', async () => {
  await page.getByRole('button', { name: 'This view' }).click()
  await page.getByRole('menuitem', { name: 'Rename or share' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rename or share this view' })
  await dialog.getByLabel('Name').fill('Fifty and more')
  await dialog.getByText('Share with everyone in the workspace').click()
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await viewButton('Fifty and more').click()
  await page.getByText('Shared views').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'This view' }).click()
  await page.getByRole('menuitem', { name: 'Delete view' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete view' }).click()
  await viewButton('All companies').waitFor()
  await list.counts('12')
})

test('the records that an import made are asked for by its name', async () => {
  const file = waybill.file('from the fair.csv', 'Name,Domain\nFair One,one.example\nFair Two,two.example\n')
  expect(await waybill.run('import', file, '--object', 'companies', '--yes')).toMatchObject({ exitCode: 0 })
  await page.goto(`${waybill.address()}/objects/companies`)
  await list.counts('14')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Filter by' })
  await dialog.getByRole('searchbox').fill('import')
  await dialog.getByRole('option', { name: 'Import', exact: true }).click()
  await dialog.getByRole('button', { name: /Which import/ }).click()
  await page.getByRole('option', { name: /from the fair\.csv/ }).click()
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await list.counts('2 of 14')
  await page.getByRole('button', { name: 'Change the filter came from import from the fair.csv' }).waitFor()
})

test('a view that is gone is told, and everything is shown', async () => {
  await page.goto(`${waybill.address()}/objects/companies?view=0193b3a0-0000-7000-8000-000000000001`)
  await page.getByText('This view is gone or was never shared with you.').waitFor()
  expect(await list.names(1)).toHaveLength(1)
})
