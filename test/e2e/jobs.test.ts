/** The page of batch jobs: found again among thousands, live, and each with what can be done about it. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'

/** Without a worker: what is begun stays as it is until somebody asks otherwise. */
const waybill = useWaybill(['--services=web'])
const browser = useBrowser()

let visit: BrowserWindow
let page: Page

interface Job {
  readonly id: string
}

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  await page.goto(waybill.address())
  await becomeOwner(page)
  for (const object of ['people', 'companies']) await Promise.all(Array.from({ length: 30 }, () => begin(object)))
})

/** A bulk change of nothing, which waits for a worker. */
const begin = (object: string): Promise<Job> =>
  callApi<Job>(page, 'POST', `/objects/${object}/bulk-changes`, {
    action: 'delete',
    selection: { ids: ['01900000-0000-7000-8000-000000000000'] },
  })

const open = (search = ''): Promise<unknown> => page.goto(`${waybill.address()}/jobs${search}`)

const rows = (): Locator => page.getByRole('region', { name: 'Batch jobs' }).locator('tbody').getByRole('row')

const choose = async (field: string, option: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`${field}$`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('many jobs come page by page', async () => {
  await open()
  await page.getByText('The latest 50 jobs').waitFor()
  await page.getByRole('button', { name: 'Show older' }).click()
  await page.getByText('60 jobs', { exact: true }).waitFor()
  expect(await rows().count()).toBe(60)
})

test('jobs are found by object, kind and person; the address has what was chosen', async () => {
  await open()
  await choose('Object', 'Companies')
  await page.getByText('30 jobs', { exact: true }).waitFor()
  await choose('Kind', 'Bulk change')
  await page.waitForURL(
    ({ searchParams }) => searchParams.get('kind') === 'bulk' && searchParams.get('object') === 'companies',
  )
  await choose('Started by', 'Ada Lovelace (you)')
  await page.getByText('30 jobs', { exact: true }).waitFor()
  await page.reload()
  await page.getByText('30 jobs', { exact: true }).waitFor()
})

test('a filter that nothing fits is taken away', async () => {
  await open('?object=companies')
  await choose('Status', 'Completed')
  await page.getByText('No job fits this filter').waitFor()
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await page.getByText('The latest 50 jobs').waitFor()
})

test('days are in the address too, and what is no filter is left out of it', async () => {
  await open()
  await page.getByLabel('From', { exact: true }).fill('2100-01-01')
  await page.getByText('No job fits this filter').waitFor()
  await page.getByLabel('From', { exact: true }).fill('2020-01-01')
  await page.getByText('The latest 50 jobs').waitFor()
  await open('?status=nonsense&object=people&from=yesterday')
  await page.getByText('30 jobs', { exact: true }).waitFor()
})

test('the days are those of the time zone in which times are shown', async () => {
  await callApi(page, 'PATCH', '/account', { preferences: { timeZone: 'Pacific/Auckland' } })
  // The browser hears of it with the first page, and keeps it for the next one.
  await open()
  await page.waitForFunction(() => localStorage.getItem('waybill.time-zone') === 'Pacific/Auckland')
  await page.goto('about:blank', { waitUntil: 'commit' })
  const asked = page.waitForRequest(/\/jobs\?.*since=/)
  await open('?from=2026-01-01&until=2026-06-30')
  const { searchParams } = new URL((await asked).url())
  expect([searchParams.get('since'), searchParams.get('before')]).toEqual([
    '2025-12-31T11:00:00.000Z',
    '2026-06-30T12:00:00.000Z',
  ])
  await callApi(page, 'PATCH', '/account', { preferences: { timeZone: null } })
})

test('a list is live: what is begun elsewhere appears where it is looked for, and nowhere else', async () => {
  await open('?object=people&status=queued')
  await page.getByText('30 jobs', { exact: true }).waitFor()
  await begin('companies')
  await begin('people')
  await page.getByText('31 jobs', { exact: true }).waitFor()
})

test('a job is cancelled from its row, which says what a cancel means', async () => {
  await rows().first().getByRole('button', { name: 'Actions for Deletion of people' }).click()
  await page.getByRole('menuitem', { name: 'Cancel' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel job' }).click()
  await rows().first().getByText('Cancelled').waitFor()
})

test('a page of a job says how far it is, and what a cancel leaves behind', async () => {
  await rows().nth(1).getByRole('link', { name: 'Deletion of people' }).click()
  await page.getByRole('heading', { name: 'Waiting for its turn' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('alertdialog', { name: 'Cancel this job?' }).waitFor()
  await page.keyboard.press('Escape')
})

test('members see their own jobs, and no choice of people', async () => {
  const { stdout } = await waybill.run('members', 'invite', 'max@example.com', '--role', 'member')
  const other = await browser.open()
  await other.page.goto(`${waybill.address()}/join${new URL(stdout.trim()).hash}`)
  await other.page.getByLabel('Your name').fill('Max Member')
  await other.page.getByLabel('Password').fill('nine small vessels at sea')
  await other.page.getByRole('button', { name: 'Join' }).click()
  await other.page.getByRole('heading', { name: 'Home' }).waitFor()
  await other.page.goto(`${waybill.address()}/jobs`)
  await other.page.getByText('No batch jobs yet').waitFor()
  expect(await other.page.getByRole('button', { name: /Started by$/ }).count()).toBe(0)
  await other.page.goto(`${waybill.address()}/jobs?object=people`)
  await other.page.getByText('No job fits this filter').waitFor()
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})

test('whoever begins a bulk change and cancels it is told so, and not of a failure', async () => {
  await callApi(page, 'POST', '/objects/companies/records', { name: 'To stay' })
  await page.goto(`${waybill.address()}/objects/companies`)
  const grid = page.getByRole('grid')
  await grid.getByText('To stay').waitFor()
  await grid.press('ControlOrMeta+a')
  await page.getByRole('region', { name: 'Selected records' }).getByRole('button', { name: 'Delete' }).click()
  const deleting = page.getByRole('dialog', { name: 'Delete 1 record?' })
  await deleting.getByRole('button', { name: 'Delete 1 record' }).click()
  await deleting.waitFor({ state: 'detached' })
  const { jobs } = await callApi<{ readonly jobs: readonly Job[] }>(page, 'GET', '/jobs?limit=1')
  await callApi(page, 'POST', `/jobs/${jobs[0]?.id}/cancel`)
  await page.getByText('Cancelled: nothing was changed.').waitFor()
})
