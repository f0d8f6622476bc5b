/** The list of records, by mouse and by keyboard; all that it shows stands in its address. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, dropFile, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { type ListPage, listPage } from './support/list-page.ts'

const waybill = useWaybill()
const browser = useBrowser()

let visit: BrowserWindow
let page: Page
let list: ListPage

const PEOPLE = 1200
const CITIES = ['Lisbon', 'Porto', 'Faro']

/** Person 0 is the first that was made; each has a number in the name. */
const people = Array.from({ length: PEOPLE }, (_, n) => ({
  name: { first: 'Person', last: String(n) },
  emails: { primary: `person${n}@example.com` },
  city: CITIES[n % CITIES.length],
  jobTitle: `Title ${n % 7}`,
}))

beforeAll(async () => {
  visit = await browser.open()
  page = visit.page
  list = listPage(page)
  await page.goto(waybill.address())
  await becomeOwner(page)
  await callApi(page, 'POST', '/objects/people/records/batch', { records: people, matchBy: 'emails' })
})

const open = async (search = ''): Promise<void> => {
  await page.goto(`${waybill.address()}/objects/people${search}`)
  await list.names(1)
}

test('the newest records come first, with their number', async () => {
  await open()
  expect(await list.names(3)).toEqual(['Person 1199', 'Person 1198', 'Person 1197'])
  await list.counts('1,200')
})

test('any place of the list is reached, and shows its records', async () => {
  await open()
  await list.grid.press('ControlOrMeta+End')
  await page.locator('[data-row="1199"]').getByText('Person 0', { exact: true }).waitFor()
  await list.grid.evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight / 2 }))
  await page.locator('[data-row="601"]').getByText('Person 598', { exact: true }).waitFor()
  await list.grid.press('ControlOrMeta+Home')
  await page.locator('[data-row="0"]').getByText('Person 1199', { exact: true }).waitFor()
})

test('a head sorts by its column, with Shift by a further one', async () => {
  await open()
  await page.getByRole('columnheader', { name: 'City' }).getByTitle('City').click()
  await page.waitForURL(/sort=city/)
  await page
    .getByRole('columnheader', { name: 'Name' })
    .getByTitle('Name')
    .click({ modifiers: ['Shift'] })
  await page.waitForURL(/sort=city%2Cname/)
  await page.locator('[data-row="0"]').getByText('Person 1001', { exact: true }).waitFor()
  expect(await list.names(2)).toEqual(['Person 1001', 'Person 1004'])
  expect(await page.getByRole('columnheader', { name: 'City' }).getAttribute('aria-sort')).toBe('ascending')
})

test('a filter becomes a chip, narrows the list, and is in the address', async () => {
  await open()
  await list.filter('City', 'is', (dialog) => dialog.getByRole('textbox', { name: 'Value' }).fill('Porto'))
  await list.counts('400 of 1,200')
  expect(await list.names(1)).toEqual(['Person 1198'])

  await page.reload()
  await list.counts('400 of 1,200')
  await page.getByRole('button', { name: 'Remove the filter City' }).click()
  await list.counts('1,200')
})

test('an alternative to a condition widens it, beside another condition', async () => {
  await open(`?filter=${encodeURIComponent(JSON.stringify({ field: 'city', operator: 'is', value: 'Porto' }))}`)
  await list.filter('Job Title', 'is', (dialog) => dialog.getByRole('textbox', { name: 'Value' }).fill('Title 1'))
  await list.counts('58 of 1,200')
  await page.getByRole('button', { name: 'Change the filter City' }).click()
  await page.getByRole('button', { name: 'Or else …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Filter by' })
  await dialog.getByRole('option', { name: 'City', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Value' }).fill('Faro')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await list.counts('115 of 1,200')
  await page.getByText('or', { exact: true }).waitFor()
})

test('a date is asked for by a period that moves with the calendar', async () => {
  await open()
  await list.filter('Created at', 'is within', async (dialog) => {
    await dialog.getByRole('button', { name: /Period/ }).click()
    await page.getByRole('option', { name: 'yesterday', exact: true }).click()
  })
  await page.getByText('Nothing found').waitFor()
  await page.getByRole('button', { name: 'Change the filter Created at' }).click()
  await page.getByRole('button', { name: /Period/ }).click()
  await page.getByRole('option', { name: 'A number of days …' }).click()
  await page.getByRole('button', { name: 'Apply' }).click()
  await list.counts('1,200 of 1,200')
  await page.getByRole('button', { name: 'Change the filter Created at' }).getByText('the last 7 days').waitFor()
})

test('related records are asked for by name, members by who looks', async () => {
  await open()
  await list.filter('Owner', 'is one of', async (dialog) => {
    await dialog.getByRole('button', { name: /Value/ }).click()
    await page.getByRole('option', { name: 'You' }).click()
    await page.keyboard.press('Escape')
  })
  await page.getByRole('button', { name: 'Change the filter Owner' }).getByText('You').waitFor()
  await list.counts('1,200 of 1,200')
  await list.filter('Company / Name', 'contains', (dialog) =>
    dialog.getByRole('textbox', { name: 'Value' }).fill('Northwind'),
  )
  await page.getByText('Nothing found').waitFor()
  await page.getByRole('button', { name: 'Clear filter and search' }).click()
  await list.counts('1,200')
})

test('the quick search finds by name and e-mail, and is left with the key that clears it', async () => {
  await open()
  await page.keyboard.press('/')
  await page.keyboard.type('person77@')
  await list.counts('1 of 1,200')
  expect(await list.names(1)).toEqual(['Person 77'])
  await page.keyboard.press('Escape')
  await list.counts('1,200')
})

test('cells are gone through and edited by keyboard alone', async () => {
  await open()
  await list.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await list.activeText()).toBe('Person 1198')
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
  expect(await list.activeText()).toBe('Title 1')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Job Title' }).fill('Navigator')
  await page.keyboard.press('Enter')
  await list.row('Person 1198').getByText('Navigator').waitFor()

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+P')
  await page.keyboard.type('ilot')
  await page.keyboard.press('Enter')
  await list.row('Person 1197').getByText('Pilot').waitFor()
  await page.reload()
  await list.row('Person 1198').getByText('Navigator').waitFor()
  await list.row('Person 1197').getByText('Pilot').waitFor()
})

test('what the server refuses is told, and can be put right in its cell', async () => {
  await open()
  await list.row('Person 1196').getByText('person1196@').dblclick()
  await page.getByRole('textbox').last().fill('no address')
  await page.keyboard.press('Enter')
  await page
    .getByText(/is not an e-mail address/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await list.row('Person 1196').getByText('person1196@').waitFor()
})

test('what is refused does not take the place of what is typed in another cell by then', async () => {
  await open()
  const answered = Promise.withResolvers<void>()
  const changes = /\/objects\/people\/records\/[\da-f-]{36}$/
  await page.route(changes, async (route) => {
    await answered.promise
    await route.continue()
  })
  await list.row('Person 1196').getByText('person1196@').dblclick()
  await page.getByRole('textbox').last().fill('no address')
  await page.keyboard.press('Enter')
  await list.row('Person 1195').getByText('person1195@').dblclick()
  await page.getByRole('textbox').last().fill('typed@example.com')
  answered.resolve()
  await page
    .getByText(/is not an e-mail address/)
    .first()
    .waitFor()
  expect(await page.getByRole('textbox').last().inputValue()).toBe('typed@example.com')
  await page.unroute(changes)
  await page.keyboard.press('Escape')
  await list.row('Person 1196').getByText('person1196@').waitFor()
})

test('a range is dropped where other records are asked for meanwhile, and a failure is told', async () => {
  await open()
  const chosen = page.getByRole('region', { name: 'Selected records' })
  const ids = /\/people\/records\?.*fields=id&/
  const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route(ids, async (route) => {
    asked.resolve()
    await answered.promise
    await route.continue()
  })
  await list.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await page.keyboard.press('ControlOrMeta+Shift+End')
  await asked.promise
  await page.getByRole('searchbox', { name: 'Search people' }).fill('person77@')
  await list.counts('1 of 1,200')
  const read = page.waitForResponse(ids)
  answered.resolve()
  await read
  await chosen.waitFor({ state: 'detached' })

  await page.unroute(ids)
  await page.route(ids, (route) => route.abort())
  await open()
  await list.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ControlOrMeta+Shift+End')
  await page.getByText('Waybill does not answer.').waitFor()
  await page.unroute(ids)
  await toTop()
})

test('a range of more records than can be named offers all of them', async () => {
  const count = /\/people\/records\/count/
  await page.route(count, (route) => route.fulfill({ json: { count: 20_001 } }))
  await open()
  await list.counts('20,001')
  await list.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ControlOrMeta+Shift+End')
  await page.getByText('Up to 10,000 records are taken one by one.').waitFor()
  await page.getByRole('button', { name: 'Select all', exact: true }).click()
  await page.getByRole('region', { name: 'Selected records' }).getByText('20,001 selected').waitFor()
  await page.unroute(count)
  await toTop()
})

/** Where the next test begins: a list that is opened again stands where it stood. */
async function toTop(): Promise<void> {
  await list.grid.press('ControlOrMeta+Home')
  await page.locator('[data-row="0"]:not([data-loading])').waitFor()
}

test('the panel of a record opens beside the list, and follows it', async () => {
  await open()
  await list.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('o')
  await page.getByRole('complementary', { name: 'Person 1199' }).waitFor()
  await page.waitForURL(/record=/)
  await page.keyboard.press('j')
  await page.getByRole('complementary', { name: 'Person 1198' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('complementary', { name: /^Person/ }).waitFor({ state: 'detached' })
})

test('columns are chosen, moved and pulled wider, and the address says so', async () => {
  await open()
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await page.getByRole('button', { name: 'Hide Phones' }).click()
  await page.getByRole('button', { name: 'Show Birthday' }).waitFor({ state: 'detached' })
  await page.getByRole('row', { name: 'City' }).last().press('Alt+ArrowUp')
  await page.keyboard.press('Escape')
  const heads = await page.getByRole('columnheader').allInnerTexts()
  expect(heads.map((head) => head.trim()).slice(1, 6)).toEqual(['Name', 'Emails', 'Job Title', 'City', 'Company'])

  const handle = page.locator('[data-resize=emails]')
  const box = await handle.boundingBox()
  if (box === null) throw new Error('There is no edge to pull.')
  await page.mouse.move(box.x + 4, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 64, box.y + 10, { steps: 3 })
  await page.mouse.up()
  await page.waitForURL(/emails%3A290/)
  await page.reload()
  await list.names(1)
  expect((await page.getByRole('columnheader', { name: 'Emails' }).boundingBox())?.width).toBe(290)
})

test('a column is dragged to another place', async () => {
  await open()
  const [from, to] = await Promise.all([
    page.getByRole('columnheader', { name: 'Job Title' }).boundingBox(),
    page.getByRole('columnheader', { name: 'Emails' }).boundingBox(),
  ])
  if (from === null || to === null) throw new Error('There is nothing to drag.')
  await page.mouse.move(from.x + 30, from.y + 15)
  await page.mouse.down()
  await page.mouse.move(to.x + 10, to.y + 15, { steps: 4 })
  await page.mouse.up()
  await page.waitForURL(/columns=name%2CjobTitle%2Cemails/)
})

test('the menu shows deleted records', async () => {
  const { records } = await callApi<{ records: readonly { id: string }[] }>(
    page,
    'GET',
    '/objects/people/records?search=person5@&limit=1',
  )
  await callApi(page, 'DELETE', `/objects/people/records/${records[0]?.id}`)
  await open()
  await page.getByRole('button', { name: 'More for this list' }).click()
  await page.getByRole('menuitem', { name: 'See deleted records' }).click()
  await page.waitForURL(/deleted=true/)
  await list.counts('1')
  expect(await list.names(1)).toEqual(['Person 5'])
  await page.getByRole('button', { name: 'See present records' }).click()
  await list.counts('1,199')
})

test('a file that is dropped on the list is imported into it', async () => {
  await open()
  await dropFile(page, waybill.file('more.csv', 'Email\nmore@example.com\n'), list.grid)
  await page.waitForURL(/\/imports\/[\da-f-]{36}/)
  await page.getByRole('button', { name: 'Field for the column Email: Emails / Primary Email' }).waitFor()
})

test('a new record is made, and opens', async () => {
  await open()
  await list.grid.focus()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'New person' })
  await dialog.getByLabel('First Name').fill('Grace')
  await dialog.getByLabel('Last Name').fill('Hopper')
  await dialog.getByRole('button', { name: 'Create person' }).click()
  await page.getByRole('complementary', { name: 'Grace Hopper' }).waitFor()
  await list.row('Grace Hopper').waitFor()
  expect(await list.names(1)).toEqual(['Grace Hopper'])
})

test('nothing was forbidden by the content security policy, and no script failed', () => {
  expect(visit.complaints).toEqual([])
})
