/** The data model made by hand: an object, a unique field, options that are merged, an order, and what each change would break. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await page.getByLabel('Workspace').fill('Fjordline')
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('E-mail').fill('ada@fjordline.example')
  await page.getByLabel('Password').fill('correct horse battery staple')
  await page.getByRole('button', { name: 'Create workspace' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
})

const open = (path: string): Promise<unknown> => page.goto(`${waybill.address()}${path}`)
const heading = (name: string): Promise<void> => page.getByRole('heading', { name, level: 1 }).waitFor()
const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const field = (name: string): Locator => page.getByLabel(name, { exact: true })

/** As the pages themselves ask. */
const send = async (method: string, path: string, data?: unknown): Promise<Readonly<Record<string, unknown>>> => {
  const response = await page.request.fetch(`${waybill.address()}/api/v1${path}`, {
    method,
    headers: { origin: waybill.address() },
    ...(data !== undefined && { data }),
  })
  if (!response.ok()) throw new Error(await response.text())
  return (await response.json()) as Readonly<Record<string, unknown>>
}

interface Listed {
  readonly records: readonly Readonly<Record<string, unknown>>[]
}

const recordsOf = (object: string): Promise<Listed> => waybill.request<Listed>(`/objects/${object}/records`)

test('an object of one’s own is made, with its icon, and stands in the sidebar', async () => {
  await open('/settings')
  await heading('Data model')
  await button('New object').click()
  const dialog = page.getByRole('dialog', { name: 'New object' })
  await dialog.getByLabel('Name of one').fill('Ship')
  await dialog.getByLabel('Name of many').fill('Ships')
  await dialog.getByRole('button', { name: /^Icon/ }).click()
  await page.getByRole('radio', { name: 'ship' }).click({ force: true })
  await dialog.getByRole('button', { name: 'Create object' }).click()

  await heading('Ships')
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Ships/ })
    .waitFor()
})

test('a unique field is made from its kind and its name', async () => {
  await button('New field').click()
  await page.getByRole('heading', { name: 'What will it hold?' }).waitFor()
  await page.getByRole('link', { name: /^Text / }).click()
  await field('Name').fill('Call sign')
  await page.getByText('Unique', { exact: true }).click()
  await button('Create field').click()

  await heading('Ships')
  const row = page.getByRole('row', { name: 'Call sign' })
  await row.getByText('Unique', { exact: true }).waitFor()
  await row.getByText('callSign').waitFor()
})

test('a second record with its value is refused, and says so', async () => {
  await send('POST', '/objects/ships/records', { name: 'Fram', callSign: 'LEFR' })
  await expect(send('POST', '/objects/ships/records', { name: 'Maud', callSign: 'LEFR' })).rejects.toThrow(/LEFR/)
  await send('POST', '/objects/ships/records', { name: 'Maud', callSign: 'LEMD' })
})

test('a field that holds values twice cannot be unique: the records are named, and lead to where they are mended', async () => {
  await send('POST', '/objects/ships/records', { name: 'Maud', callSign: 'LEM2' })
  await open('/settings/objects/ships/name')
  await page.getByText('Unique', { exact: true }).click()
  const conflict = page.getByRole('alert', { name: 'Name cannot be unique yet' })
  await conflict.getByText('2 records').waitFor()
  const links = conflict.getByRole('link', { name: 'Open Maud' })
  expect(await links.count()).toBe(2)
  const address = await links.last().getAttribute('href')
  const [, id = ''] = /([\da-f-]{36})$/.exec(address ?? '') ?? []
  await links.last().click()
  await page.waitForURL(new RegExp(id))

  await send('PATCH', `/objects/ships/records/${id}`, { name: 'Gjøa' })
  await page.goBack()
  await page.getByText('Unique', { exact: true }).click()
  await page.getByText('Name is unique now.').waitFor()
  expect(await page.getByRole('checkbox', { name: 'Unique' }).isChecked()).toBe(true)
})

test('options get names and colours; a default is chosen among them', async () => {
  await open('/settings/objects/ships/new-field?kind=select')
  await field('Name').fill('State')
  for (const option of ['Afloat', 'At sea', 'Wrecked']) {
    await button('Add option').click()
    await page.keyboard.type(option)
  }
  await page.getByRole('button', { name: /^Colour of Wrecked/ }).click()
  await page.getByRole('radio', { name: 'Red' }).click({ force: true })
  await page.getByRole('button', { name: /^Default/ }).click()
  await page.getByRole('option', { name: 'Afloat' }).click()
  await button('Create field').click()

  await page.getByRole('row', { name: 'State' }).getByText('3 options').waitFor()
  const first = await send('POST', '/objects/ships/records', { name: 'Endurance', callSign: 'GEND' })
  expect(first).toMatchObject({ state: 'afloat' })
  expect(await waybill.request('/objects/ships')).toMatchObject({
    fields: expect.arrayContaining([
      expect.objectContaining({
        apiName: 'state',
        options: [
          expect.objectContaining({ value: 'afloat' }),
          expect.objectContaining({ value: 'at_sea' }),
          { value: 'wrecked', label: 'Wrecked', color: 'red' },
        ],
      }),
    ]),
  })
})

test('an option that is merged into another takes its records along, after their number was told', async () => {
  await send('POST', '/objects/ships/records', { name: 'Belgica', callSign: 'OBEL', state: 'at_sea' })
  await page.getByRole('row', { name: 'State' }).click()
  await heading('State')
  await page.getByRole('row', { name: 'At sea' }).getByText('1 record').waitFor()
  await button('Remove or merge At sea').click()
  await page.getByRole('button', { name: /What records with At sea get/ }).click()
  await page.getByRole('option', { name: 'Afloat' }).click()
  await page.getByText('Saving changes 1 record.').waitFor()
  await button('Save').click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText('1 record with “At sea” will have “Afloat”.').waitFor()
  await dialog.getByRole('button', { name: 'Change them' }).click()
  await page.getByText('Saved.').waitFor()

  const { records } = await recordsOf('ships')
  expect(records.find(({ name }) => name === 'Belgica')).toMatchObject({ state: 'afloat' })
})

test('a required field tells how many records have none', async () => {
  await page.getByText('Required', { exact: true }).click()
  await page.getByText('3 records have no value yet.').waitFor()
  await button('Save').click()
  await page.getByText('Not saved yet').waitFor({ state: 'detached' })
  await expect(send('POST', '/objects/ships/records', { name: 'Nimrod', state: null })).rejects.toThrow(/required/)
})

test('fields are put in order with the keyboard alone', async () => {
  await page.getByRole('link', { name: 'Ships', exact: true }).first().click()
  await heading('Ships')
  const moving = page.waitForResponse((response) => response.url().endsWith('/field-order'))
  await page.getByRole('row', { name: 'State' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page
    .getByRole('button', { name: 'Insert after State' })
    .or(page.getByRole('button', { name: /^Insert between State/ }))
    .waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await moving
  const { fields } = await waybill.request<{ readonly fields: readonly { readonly apiName: string }[] }>(
    '/objects/ships',
  )
  const names = fields.map(({ apiName }) => apiName).filter((name) => ['owner', 'callSign', 'state'].includes(name))
  expect(names).toEqual(['owner', 'state', 'callSign'])
})

test('a relation is named on both sides', async () => {
  await open('/settings/objects/ships/new-field?kind=relation')
  await field('Name').fill('Owner company')
  await page.getByRole('button', { name: /Points to/ }).click()
  await page.getByRole('option', { name: 'Companies' }).click()
  await field('Name at Company').fill('Fleet')
  await button('Create field').click()
  await heading('Ships')
  await open('/settings/objects/companies')
  await page.getByRole('link', { name: /Ships · Owner company Fleet/ }).waitFor()
})

test('what is lost is told before a field or an object goes, and its name has to be typed', async () => {
  await open('/settings/objects/ships/callSign')
  await button('Delete field').click()
  const dialog = page.getByRole('dialog', { name: 'Delete the field Call sign?' })
  await dialog.getByText('5 records, deleted ones included, lose a value').waitFor()
  expect(await dialog.getByRole('button', { name: 'Delete field' }).isDisabled()).toBe(true)
  await dialog.getByLabel('Type Call sign to confirm').fill('Call sign')
  await dialog.getByRole('button', { name: 'Delete field' }).click()
  await heading('Ships')
  await page.getByRole('row', { name: 'Call sign' }).waitFor({ state: 'detached' })

  await button('Delete object').click()
  const last = page.getByRole('dialog', { name: 'Delete Ships?' })
  await last.getByText('5 records, deleted ones included, are lost.').waitFor()
  await last.getByLabel('Type Ships to confirm').fill('Ships')
  await last.getByRole('button', { name: 'Delete object' }).click()
  await heading('Data model')
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Ships/ })
    .waitFor({ state: 'detached' })
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
