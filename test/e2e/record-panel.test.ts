/** A record beside its list and on its page: moved through, edited, related, deleted and brought back, with its history. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner, OWNER } from './support/become-owner.ts'

const waybill = useWaybill()
const browser = useBrowser()

interface Made {
  readonly id: string
}

let visit: BrowserWindow
let page: Page
/** Ids by name. */
const ids: Record<string, string> = {}

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
  for (const name of ['Acme', 'Globex']) ids[name] = (await create('companies', { name })).id
  for (const [first, last] of [
    ['Ada', 'King'],
    ['Grace', 'Hopper'],
    ['Alan', 'Turing'],
  ])
    ids[`${first} ${last}`] = (await create('people', { name: { first, last }, jobTitle: 'Engineer' })).id
})

const create = (object: string, values: unknown): Promise<Made> =>
  callApi<Made>(page, 'POST', `/objects/${object}/records`, values)

const idOf = (name: string): string => ids[name] ?? ''
const panel = (name: string): Locator => page.getByRole('complementary', { name, exact: true })
const record = (object: string, name: string): Promise<unknown> =>
  page.goto(`${waybill.address()}/objects/${object}/${idOf(name)}`)

/** The records that point to the one that is shown, by the relation of that name. */
const people = (): Locator => page.getByRole('region', { name: 'People', exact: true })

async function openPanel(name: string): Promise<Locator> {
  await page.goto(`${waybill.address()}/objects/people?record=${idOf(name)}`)
  await panel(name).getByRole('tab', { name: 'Details' }).waitFor()
  await page.getByRole('row', { name: /Grace Hopper/ }).waitFor()
  return panel(name)
}

async function chooseAction(of: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${of}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

describe('beside the list', () => {
  test('J and K go through the list, in the part that is looked at; Escape closes', async () => {
    await openPanel('Alan Turing')
    await panel('Alan Turing').getByRole('tab', { name: 'History' }).click()
    await panel('Alan Turing').getByText('created the record').waitFor()
    await page.keyboard.press('j')
    await panel('Grace Hopper').getByText('created the record').waitFor()
    await page.keyboard.press('j')
    await panel('Ada King').getByRole('tab', { name: 'History', selected: true }).waitFor()
    expect(await panel('Ada King').getByRole('button', { name: 'Next record' }).isDisabled()).toBe(true)
    await page.keyboard.press('k')
    await panel('Grace Hopper').waitFor()
    expect(page.url()).toContain(idOf('Grace Hopper'))
    await page.keyboard.press('Escape')
    await panel('Grace Hopper').waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('record=')
  })

  test('what is changed in the panel shows in the list at once', async () => {
    const opened = await openPanel('Grace Hopper')
    await opened.getByRole('button', { name: 'Edit Job Title' }).press('Enter')
    await opened.getByRole('textbox', { name: 'Job Title' }).fill('Rear Admiral')
    await page.keyboard.press('Enter')
    await page
      .getByRole('row', { name: /Grace Hopper/ })
      .getByText('Rear Admiral')
      .waitFor()
  })

  test('Ctrl+Enter opens the page of the record, and back leads to the list', async () => {
    await openPanel('Grace Hopper')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(`**/objects/people/${idOf('Grace Hopper')}`)
    await page.getByRole('heading', { name: 'Grace Hopper', level: 1 }).waitFor()
    await page.goBack()
    await panel('Grace Hopper').waitFor()
  })

  test('its width is set by keyboard or pointer, and kept', async () => {
    const opened = await openPanel('Grace Hopper')
    const edge = opened.getByRole('separator', { name: 'Width of the panel' })
    const before = Number(await edge.getAttribute('aria-valuenow'))
    await edge.press('ArrowLeft')
    const wider = opened.locator(`[role="separator"][aria-valuenow="${before + 24}"]`)
    await wider.waitFor()
    await page.reload()
    await wider.waitFor()
  })

  test('the link of a record is copied', async () => {
    await openPanel('Grace Hopper')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await chooseAction('Grace Hopper', 'Copy link')
    await page.getByText('The link is copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${waybill.address()}/objects/people/${idOf('Grace Hopper')}`,
    )
  })

  test('a record that is not there is told, not a page that failed', async () => {
    await page.goto(`${waybill.address()}/objects/people?record=01900000-0000-7000-8000-000000000000`)
    await page.getByText('This record is not there').waitFor()
  })
})

describe('relations', () => {
  test('records are added to a company, made for it, and taken off', async () => {
    await record('companies', 'Acme')
    await people().getByRole('button', { name: 'Add person' }).click()
    await page.getByRole('dialog').getByRole('option', { name: 'Alan Turing' }).click()
    await people().getByRole('link', { name: 'Alan Turing' }).waitFor()

    await people().getByRole('button', { name: 'Add person' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'New person' }).click()
    const form = page.getByRole('dialog', { name: 'New person' })
    await form.getByLabel('Name / First Name').fill('Katherine')
    await form.getByRole('button', { name: 'Create person' }).click()
    await people().getByRole('link', { name: 'Katherine' }).waitFor()

    await people().getByRole('button', { name: 'Take Alan Turing off' }).press('Enter')
    await people().getByRole('link', { name: 'Alan Turing' }).waitFor({ state: 'detached' })
    const alan = await waybill.request<{ readonly company: unknown }>(`/objects/people/records/${idOf('Alan Turing')}`)
    expect(alan.company).toBeNull()
  })

  test('both sides lead to each other', async () => {
    await record('companies', 'Acme')
    await people().getByRole('link', { name: 'Katherine' }).click()
    await page.getByRole('heading', { name: 'Katherine', level: 1 }).waitFor()
    await page.locator('[data-field="company"]').getByRole('link', { name: 'Acme' }).click()
    await page.getByRole('heading', { name: 'Acme', level: 1 }).waitFor()
  })
})

test('the history tells who changed what, and by which import', async () => {
  const file = waybill.file('staff.csv', `id,city\n${idOf('Grace Hopper')},Arlington\n`)
  expect(await waybill.run('import', file, '--object', 'people', '--yes')).toMatchObject({ exitCode: 0 })
  await record('people', 'Grace Hopper')
  await page.getByRole('tab', { name: 'History' }).click()
  const history = page.getByRole('list', { name: 'History' })
  const entries = history.getByRole('listitem')
  const [byImport, byHand] = [entries.filter({ hasText: 'staff.csv' }), entries.filter({ hasText: 'Rear Admiral' })]
  await byImport.getByRole('insertion').getByText('Arlington').waitFor()
  await byHand.getByText(OWNER.name).waitFor()
  await byHand.getByRole('deletion').getByText('Engineer').waitFor()
  await byHand.getByRole('insertion').getByText('Rear Admiral').waitFor()
  await byImport.getByRole('link', { name: 'staff.csv' }).click()
  await page.waitForURL(/\/(jobs|imports)\//)
})

describe('deleted', () => {
  test('a record is deleted, restored, and destroyed for good', async () => {
    const { id } = await create('people', { name: { first: 'Charles', last: 'Babbage' } })
    ids['Charles Babbage'] = id
    const opened = await openPanel('Charles Babbage')
    const row = page.getByRole('row', { name: /Charles Babbage/ })
    await row.waitFor()
    await chooseAction('Charles Babbage', 'Delete')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await row.waitFor({ state: 'detached' })
    await opened.getByText('Deleted', { exact: true }).waitFor()
    expect(await opened.getByRole('button', { name: /^Edit/ }).count()).toBe(0)

    await opened.getByRole('button', { name: 'Restore' }).click()
    await row.waitFor()
    await opened.getByRole('button', { name: 'Edit Job Title' }).waitFor()

    await chooseAction('Charles Babbage', 'Delete')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await opened.getByRole('button', { name: 'Destroy' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Destroy' }).click()
    await opened.waitFor({ state: 'detached' })
    await page.getByText('Charles Babbage is destroyed.').waitFor()
    expect(await waybill.request(`/objects/people/records/${id}`)).toMatchObject({ code: 'RECORD_UNKNOWN' })
  })
})

test('a new record says at the field what it lacks, and opens when it is made', async () => {
  const fields = [{ label: 'Code', kind: 'text', isRequired: true, isUnique: true }]
  await callApi(page, 'POST', '/objects', { labelSingular: 'Crate', labelPlural: 'Crates', fields })
  await page.goto(`${waybill.address()}/objects/crates`)
  await page.getByRole('button', { name: 'New crate' }).first().click()
  const form = page.getByRole('dialog', { name: 'New crate' })
  await form.getByLabel('Name').fill('First crate')
  await form.getByRole('button', { name: 'Create crate' }).click()
  await form.locator('[data-field="code"]').getByText('is required').waitFor()
  await form.getByLabel('Code (required)').fill('C-1')
  await page.keyboard.press('Enter')
  await panel('First crate').getByText('C-1').waitFor()
  await page.getByText('First crate is created.').waitFor()
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
