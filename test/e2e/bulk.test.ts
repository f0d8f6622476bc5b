/** Many records at once: what will change is said before, and taken back after. */
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

beforeAll(async () => {
  ;({ page } = await browser.open())
  list = listPage(page)
  await page.goto(waybill.address())
  await becomeOwner(page)
  const records = Array.from({ length: 300 }, (_, n) => ({
    name: { first: 'Person', last: String(n) },
    emails: { primary: `person${n}@example.com` },
    city: n % 3 === 0 ? 'Faro' : 'Porto',
  }))
  await callApi(page, 'POST', '/objects/people/records/batch', { records, matchBy: 'emails' })
  await page.goto(`${waybill.address()}/objects/people`)
  await list.names(1)
})

const bar = () => page.getByRole('region', { name: 'Selected records' })

const countIn = async (city: string): Promise<number> =>
  (
    await callApi<{ count: number }>(
      page,
      'GET',
      `/objects/people/records/count?filter=${encodeURIComponent(`city is ${city}`)}`,
    )
  ).count

test('single records, a range, and all that match are selected', async () => {
  await list.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await bar().getByText('1 selected').waitFor()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await bar().getByText('3 selected').waitFor()
  await page.keyboard.press('ControlOrMeta+Shift+End')
  await bar().getByText('300 selected').waitFor()
  await page.keyboard.press('Escape')
  await bar().waitFor({ state: 'detached' })

  await page.keyboard.press('ControlOrMeta+Home')
  await list.row('Person 299').getByRole('gridcell').first().click()
  await bar().getByRole('button', { name: 'Select all 300 that match' }).click()
  await bar().getByText('300 selected').waitFor()
  await list.row('Person 299').getByRole('gridcell').first().click()
  await bar().getByText('299 selected').waitFor()
  await page.keyboard.press('Escape')
})

test('all that match a filter get another value, and have the old one again after an undo', async () => {
  await list.filter('City', 'is', (dialog) => dialog.getByRole('textbox', { name: 'Value' }).fill('Porto'))
  await list.counts('200 of 300')
  await list.grid.press('ControlOrMeta+a')
  await bar().getByRole('button', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit 200 records' })
  await dialog.getByRole('button', { name: /Field/ }).click()
  await page.getByRole('option', { name: 'City', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Value' }).fill('Lisbon')
  await dialog.getByText('200 records will change.').waitFor()
  expect(await countIn('Lisbon')).toBe(0)
  await dialog.getByRole('button', { name: 'Change 200 records' }).click()

  await page.getByText('200 records changed.').waitFor()
  await page.getByText('Nothing found').waitFor()
  expect(await countIn('Lisbon')).toBe(200)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('The change is taken back.').waitFor()
  await list.counts('200 of 300')
  expect(await countIn('Lisbon')).toBe(0)
})

test('records are deleted, found among the deleted ones, and restored', async () => {
  await page.goto(`${waybill.address()}/objects/people?search=person29`)
  await list.counts('11 of 300')
  await list.grid.press('ControlOrMeta+a')
  await bar().getByRole('button', { name: 'Delete' }).click()
  const deleting = page.getByRole('dialog', { name: 'Delete 11 records?' })
  await deleting.getByRole('button', { name: 'Delete 11 records' }).click()
  await page.getByText('11 records deleted.').waitFor()
  await page.getByText('Nothing found').waitFor()

  await page.goto(`${waybill.address()}/objects/people?deleted=true`)
  await list.names(1)
  await list.grid.press('ControlOrMeta+a')
  await bar().getByRole('button', { name: 'Restore' }).click()
  const restoring = page.getByRole('dialog', { name: 'Restore 11 records?' })
  await restoring.getByRole('button', { name: 'Restore 11 records' }).click()
  await page.getByText('11 records restored.').waitFor()
  await page.getByText('No deleted records').waitFor()
})

test('a bulk change stands among the batch jobs, with a page that takes it back', async () => {
  await page.goto(`${waybill.address()}/jobs`)
  await page.getByRole('link', { name: 'Deletion of people', exact: true }).click()
  await page.getByRole('heading', { name: 'The deletion is done' }).waitFor()
  expect(await page.locator('[data-outcome="deleted"] dd').textContent()).toBe('11')

  await page.goto(`${waybill.address()}/jobs`)
  await page.getByRole('link', { name: 'Restoring of people', exact: true }).click()
  await page.getByRole('button', { name: 'Take back' }).click()
  const asking = page.getByRole('alertdialog', { name: 'Take this change back?' })
  await asking.getByText('11 records will be as they were before').waitFor()
  await asking.getByRole('button', { name: 'Take back' }).click()
  await page.getByRole('heading', { name: 'The undo is done' }).waitFor()
  await page.getByRole('heading', { name: 'Undo of Restoring of people' }).waitFor()
  await page.goto(`${waybill.address()}/objects/people`)
  await list.counts('289')
})

interface Job {
  readonly id: string
  readonly status: string
}

test('records that a bulk change could not change are listed with their reasons, page by page, and as a file', async () => {
  const { records } = await callApi<{ records: readonly { id: string }[] }>(
    page,
    'GET',
    '/objects/people/records?limit=25',
  )
  const ids = records.map(({ id }) => id)
  const change = (action: string, values?: object): Promise<Job> =>
    callApi<Job>(page, 'POST', '/objects/people/bulk-changes', {
      action,
      selection: { ids },
      ...(values && { values }),
    })
  const over = async ({ id }: Job): Promise<void> =>
    expect.poll(async () => (await callApi<Job>(page, 'GET', `/jobs/${id}`)).status).toBe('completed')
  await over(await change('delete'))
  const job = await change('edit', { city: 'Rome' })
  await over(job)

  await page.goto(`${waybill.address()}/jobs/${job.id}`)
  await page.getByRole('heading', { name: 'Records that failed' }).waitFor()
  await page.getByText('20 of 25 records').waitFor()
  const failed = page.getByRole('region', { name: 'Records that failed' })
  await failed.getByText('deleted', { exact: false }).first().waitFor()
  expect(await failed.getByRole('row').count()).toBe(21)
  await page.getByRole('button', { name: 'Show more' }).click()
  await page.getByText('25 of 25 records').waitFor()
  expect(await failed.getByRole('row').count()).toBe(26)
  await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' })

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the failed records' }).click()
  expect((await download).suggestedFilename()).toBe('people-failed-records.csv')
  await failed
    .getByRole('link', { name: /^Person/ })
    .first()
    .click()
  await page.waitForURL(/\/objects\/people\//)
})

test('the undo of a deletion says how many are restored', async () => {
  const { jobs } = await callApi<{ jobs: readonly (Job & { bulkAction: string; can: { undo: boolean } })[] }>(
    page,
    'GET',
    '/jobs?kind=bulk',
  )
  const deletion = jobs.find(({ bulkAction, can }) => bulkAction === 'delete' && can.undo)
  await page.goto(`${waybill.address()}/jobs/${deletion?.id}`)
  await page.getByRole('button', { name: 'Take back' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).click()
  await page.getByRole('heading', { name: 'The undo is done' }).waitFor()
  expect(await page.locator('[data-outcome="restored"] dd').first().textContent()).toBe('25')
})

test('what the undo of a bulk change left alone is listed on its page', async () => {
  const { records } = await callApi<{ records: readonly { id: string }[] }>(
    page,
    'GET',
    '/objects/people/records?limit=2',
  )
  const ids = records.map(({ id }) => id)
  const values = { city: 'Genoa' }
  const job = await callApi<Job>(page, 'POST', '/objects/people/bulk-changes', {
    action: 'edit',
    selection: { ids },
    values,
  })
  await expect.poll(async () => (await callApi<Job>(page, 'GET', `/jobs/${job.id}`)).status).toBe('completed')
  await callApi(page, 'PATCH', `/objects/people/records/${ids[0]}`, { city: 'Nice' })
  const undo = await callApi<Job>(page, 'POST', `/jobs/${job.id}/undo`)
  await page.goto(`${waybill.address()}/jobs/${undo.id}`)
  await page.getByRole('region', { name: 'What was kept' }).getByRole('row').nth(1).waitFor()
})
