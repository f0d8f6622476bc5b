/** Every page, in light and dark, as axe sees it. */
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner } from './support/become-owner.ts'
import { tableOf } from './support/uploading.ts'
import { plannedImport } from './support/planned-import.ts'
import { type ReviewPage, reviewPage } from './support/review-page.ts'
import { startImport } from './support/start-import.ts'
import { ABOVE_THE_PAGE, violationsOn } from './support/violations-on.ts'

const waybill = useWaybill()
const browser = useBrowser()

/** Other people for each stage, so that each import has something to do. */
const peopleFile = (stage: string): string => `Email,First Name,Last Name,Nickname
${Array.from({ length: 30 }, (_, n) => `${stage}${n}@example.com,First ${n},Last ${n},`).join('\n')}
not an address,No,Body,
`

let owner: BrowserWindow
const addresses: Record<string, string> = {}

beforeAll(async () => {
  owner = await browser.open()
  await owner.page.goto(waybill.address())
  await becomeOwner(owner.page)
  for (const stage of ['mapped', 'checked', 'imported', 'undone'] as const)
    addresses[stage] = await importPeople(owner.page, stage)
  const { records } = await waybill.request<{ readonly records: readonly { readonly id: string }[] }>(
    '/objects/people/records?limit=1',
  )
  addresses['person'] = records[0]?.id ?? ''
  const schedule = { name: 'Every night', object: 'people', cron: '0 2 1 1 *', timeZone: 'Europe/Paris' }
  const source = { kind: 'url', url: 'https://example.com/people.csv' }
  const { id } = await callApi<{ id: string }>(owner.page, 'POST', '/import-schedules', { ...schedule, source })
  addresses['schedule'] = id
})

/** @returns the address of an import that was left at that stage */
async function importPeople(page: Page, until: 'mapped' | 'checked' | 'imported' | 'undone'): Promise<string> {
  await page.goto(`${waybill.address()}/imports/new?object=people`)
  await page.locator('input[type=file]').setInputFiles(waybill.file('people.csv', peopleFile(until)))
  await page.getByRole('button', { name: 'Check the file' }).waitFor()
  if (until === 'mapped') return page.url()
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: 'What will happen' }).waitFor()
  if (until === 'checked') return page.url()
  await page.getByRole('button', { name: /^Import \d+ rows$/ }).click()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor()
  if (until === 'imported') return page.url()
  await page.getByRole('button', { name: 'Undo import' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo import' }).click()
  await page.getByRole('heading', { name: 'The undo is done' }).waitFor()
  return page.url()
}

const START_FILE = 'Email,First Name,Company Domain\nstart@example.com,Ada,acme.example\nbad,Ben,\n'

/** Leaves something to decide. */
const OPEN_FILE = 'Email,Birthday,Owner,Town\nopen@example.com,03/04/1990,nobody@else.example,Rome\n'

/** @returns the id of a draft with its plan */
const planStart = (page: Page): Promise<string> =>
  plannedImport(page, 'people', START_FILE, { options: { missingRelations: 'create' } })

const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name }).first().waitFor()

/** Pages by name: where they are, and what shows that they are there. */
const PAGES: Readonly<
  Record<string, { readonly address: () => string; readonly ready: (page: Page) => Promise<unknown> }>
> = {
  home: { address: () => '/', ready: (page) => page.getByRole('link', { name: 'people.csv' }).first().waitFor() },
  records: { address: () => '/objects/people', ready: (page) => page.getByRole('rowheader').first().waitFor() },
  'a record': {
    address: () => `/objects/people/${addresses['person']}`,
    ready: (page) => page.getByRole('button', { name: 'Add task' }).waitFor(),
  },
  'a record beside its list': {
    address: () => `/objects/people?record=${addresses['person']}`,
    ready: (page) => page.getByRole('complementary').getByRole('button', { name: 'Edit City' }).waitFor(),
  },
  'a record that is not there': {
    address: () => '/objects/people/01900000-0000-7000-8000-000000000000',
    ready: (page) => page.getByText('This record is not there').waitFor(),
  },
  'an empty list': { address: () => '/objects/notes', ready: (page) => page.getByText('No notes yet').waitFor() },
  'the inbox': { address: () => '/inbox', ready: (page) => page.getByRole('listitem').first().waitFor() },
  'an inbox without news': { address: () => '/inbox?show=unread', ready: (page) => heading(page, 'Inbox') },
  'the batch jobs': {
    address: () => '/jobs',
    ready: (page) => page.getByRole('link', { name: 'people.csv' }).first().waitFor(),
  },
  'the import templates': {
    address: () => '/jobs/templates',
    ready: (page) => page.getByText('No templates yet').waitFor(),
  },
  'batch jobs that are looked for': {
    address: () => '/jobs?status=failed',
    ready: (page) => page.getByText('No job fits this filter').waitFor(),
  },
  'the recurring imports': {
    address: () => '/jobs/schedules',
    ready: (page) => page.getByRole('link', { name: 'Every night' }).waitFor(),
  },
  'a new recurring import': {
    address: () => '/jobs/schedules/new',
    ready: (page) => page.getByLabel('Address of the file').waitFor(),
  },
  'a recurring import': {
    address: () => `/jobs/schedules/${addresses['schedule']}`,
    ready: (page) => page.getByText('It has not run yet.').waitFor(),
  },
  'a new import': {
    address: () => '/imports/new',
    ready: (page) => page.getByText('Drop a spreadsheet or CSV file here').waitFor(),
  },
  'the file of an import': {
    address: () => `${addresses['mapped']}?step=file`,
    ready: (page) => page.getByRole('columnheader', { name: 'Nickname' }).waitFor(),
  },
  'an import to be mapped': {
    address: () => addresses['mapped'] ?? '',
    ready: (page) => page.getByText('Check the file').waitFor(),
  },
  'the preview of an import': {
    address: () => addresses['checked'] ?? '',
    ready: (page) => page.getByRole('cell').first().waitFor(),
  },
  'the result of an import': {
    address: () => addresses['imported'] ?? '',
    ready: (page) => page.getByRole('cell').first().waitFor(),
  },
  'the result of an undo': {
    address: () => addresses['undone'] ?? '',
    ready: (page) => heading(page, 'The undo is done'),
  },
  'the data model': {
    address: () => '/settings/objects',
    ready: (page) => page.getByRole('link', { name: 'Opportunities' }).last().waitFor(),
  },
  'an object of the data model': {
    address: () => '/settings/objects/leads',
    ready: (page) => page.getByRole('row', { name: 'Rating' }).waitFor(),
  },
  'the kinds of a new field': {
    address: () => '/settings/objects/leads/new-field',
    ready: (page) => page.getByText('What will it hold?').waitFor(),
  },
  'a new field': {
    address: () => '/settings/objects/leads/new-field?kind=multiSelect',
    ready: (page) => page.getByText('No options yet').waitFor(),
  },
  'a field with options': {
    address: () => '/settings/objects/leads/status',
    ready: (page) => page.getByText('not used').first().waitFor(),
  },
  'a relation': {
    address: () => '/settings/objects/tasks/company',
    ready: (page) => page.getByLabel('Name at Company').waitFor(),
  },
  'the members': {
    address: () => '/settings/members',
    ready: (page) =>
      page
        .getByRole('cell', { name: /Ada Lovelace/ })
        .first()
        .waitFor(),
  },
  'the teams': { address: () => '/settings/teams', ready: (page) => page.getByText('No teams yet').waitFor() },
  'the roles': {
    address: () => '/settings/roles',
    ready: (page) => page.getByRole('link', { name: /Viewer/ }).waitFor(),
  },
  'a role': {
    address: () => '/settings/roles/viewer',
    ready: (page) => page.getByText('Built-in roles stay').waitFor(),
  },
  'the API keys': { address: () => '/settings/api-keys', ready: (page) => page.getByText('No API keys yet').waitFor() },
  'the webhooks': { address: () => '/settings/webhooks', ready: (page) => page.getByText('No webhooks yet').waitFor() },
  'the e-mail': {
    address: () => '/settings/email',
    ready: (page) => page.getByText('No mail server is set').waitFor(),
  },
  'the audit log': { address: () => '/settings/audit', ready: (page) => page.getByRole('cell').first().waitFor() },
  'the profile': { address: () => '/settings/profile', ready: (page) => page.getByLabel('Name').waitFor() },
  'the security': { address: () => '/settings/security', ready: (page) => page.getByText('This one').waitFor() },
  'the notifications': {
    address: () => '/settings/notifications',
    ready: (page) => page.getByText('Send me e-mails too').waitFor(),
  },
  'the appearance': { address: () => '/settings/appearance', ready: (page) => page.getByText('Density').waitFor() },
  'an unknown import': { address: () => '/imports/none', ready: (page) => page.getByRole('alert').waitFor() },
  'an unknown address': {
    address: () => '/nowhere',
    ready: (page) => page.getByText('There is nothing here').waitFor(),
  },
}

describe('in light and dark', () => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await browser.open({ like: owner }))
  })

  test.each(Object.entries(PAGES))('axe finds nothing on %s', async (_, { address, ready }) => {
    await page.goto(new URL(address(), waybill.address()).href)
    await ready(page)
    expect(await violationsOn(page)).toEqual([])
  })

  test('axe finds nothing in an open picker, menu and dialog', async () => {
    await page.goto(addresses['mapped'] ?? '')
    await page.getByRole('button', { name: /^Field for the column Nickname/ }).click()
    await page.getByRole('option').first().waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])

    await page.goto(`${waybill.address()}/jobs`)
    await page
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click()
    await page.getByRole('menu').waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])

    await page.goto(addresses['imported'] ?? '')
    await page.getByRole('button', { name: 'Undo import' }).click()
    await page.getByRole('alertdialog').waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
  })

  test('axe finds nothing on a mapping with problems, its menu and its dialogs', async () => {
    await page.goto(waybill.address())
    const made = await startImport(page, 'people', OPEN_FILE)
    await page
      .getByRole('table')
      .getByRole('link', { name: /^1 question about dates/ })
      .waitFor()
    await page.getByRole('button', { name: /^Field for the column Town/ }).click()
    await page.getByRole('searchbox', { name: 'Search fields' }).fill('primary email')
    await page.getByRole('option', { name: 'Primary Email' }).click()
    await page.getByRole('alert').waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'More for the column Town' }).click()
    await page.getByRole('menuitem').first().waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.getByRole('menuitem', { name: 'Create a field for it…' }).click()
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await made.open('map')
    await page.getByRole('button', { name: 'More for the column Town' }).click()
    await page.getByRole('menuitem', { name: /^Put together/ }).click()
    await page.getByRole('dialog', { name: 'Put columns together' }).waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
  })

  test('axe finds nothing on values, questions and what a value can mean', async () => {
    await page.goto(waybill.address())
    await startImport(page, 'people', OPEN_FILE, 'values')
    await page.getByRole('button', { name: /^Day first/ }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('link', { name: /^Owner/ }).click()
    await page.getByRole('button', { name: /^Meaning of nobody@else.example/ }).click()
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
  })

  const review = (): ReviewPage => reviewPage(page)

  describe('of rows under review', () => {
    let id = ''
    beforeAll(async () => {
      await page.goto(waybill.address())
      id = await planStart(page)
    })
    beforeEach(() => review().open(id))

    test('axe finds nothing on a bad cell', async () => {
      await page.keyboard.press('F8')
      await review().note.waitFor()
      expect(await violationsOn(page)).toEqual([])
    })

    test('axe finds nothing on the editor of a cell', async () => {
      await review().cell(1, 0).dblclick()
      await page.getByRole('textbox', { name: 'Email, text of the cell' }).waitFor()
      expect(await violationsOn(page)).toEqual([])
    })

    test('axe finds nothing on those that are selected', async () => {
      await review().cell(0, -2).click()
      await page.getByRole('region', { name: 'Selected rows' }).waitFor()
      expect(await violationsOn(page)).toEqual([])
    })

    test('axe finds nothing on a tab that has none', async () => {
      await page.getByRole('tab', { name: 'Removed' }).click()
      await page.getByText('No row is removed').waitFor()
      expect(await violationsOn(page)).toEqual([])
    })

    test('axe finds nothing on the filter of a column', async () => {
      await page.getByRole('button', { name: 'Column Email' }).click()
      await page.getByRole('menuitem', { name: 'Filter …' }).click()
      await page.getByRole('dialog', { name: 'Rows by Email' }).waitFor()
      expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    })
  })

  test('axe finds nothing in the command menu, the list of shortcuts and the sidebar above the page', async () => {
    await page.goto(`${waybill.address()}/inbox`)
    await heading(page, 'Inbox')
    await page.keyboard.press('Control+k')
    await page.getByRole('option').first().waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.getByRole('combobox').fill('nothing of the sort')
    await page.getByText('Nothing found for').waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.keyboard.press('Escape')

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.keyboard.press('Escape')

    await page.setViewportSize({ width: 800, height: 800 })
    await page.getByRole('button', { name: 'Show the sidebar' }).click()
    await page.getByRole('dialog', { name: 'Sidebar' }).waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  test('axe finds nothing on the first rows of a file that is uploaded', async () => {
    const held = Promise.withResolvers<void>()
    await page.route('**/api/v1/imports', async (route) => {
      await held.promise
      await route.abort()
    })
    await page.goto(`${waybill.address()}/imports/new?object=people`)
    await page.locator('input[type=file]').setInputFiles(waybill.file('fair.csv', tableOf(2000)))
    await page.getByRole('columnheader', { name: 'E-mail' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    held.resolve()
    await page.getByRole('button', { name: 'Read it again' }).waitFor()
    await page.unrouteAll()
  })

  test('axe finds nothing on an upload that was broken off', async () => {
    await page.goto(`${waybill.address()}/inbox`)
    await heading(page, 'Inbox')
    await page.evaluate(async () => {
      const headers = { 'tus-resumable': '1.0.0', 'upload-length': '100' }
      const answer = await fetch('/api/v1/uploads', { method: 'POST', headers })
      const kept = { uploadUrl: answer.headers.get('location'), size: 100, metadata: { filename: 'fair.csv' } }
      localStorage.setItem('tus::fair', JSON.stringify({ ...kept, creationTime: String(new Date()) }))
    })
    await page.goto(`${waybill.address()}/imports/new`)
    await page.getByRole('button', { name: 'Forget it' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Forget it' }).click()
    await page.getByRole('button', { name: 'Forget it' }).waitFor({ state: 'detached' })
  })

  test('axe finds nothing in the rows that are pasted on a list', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${waybill.address()}/objects/people`)
    await page.getByRole('rowheader').first().waitFor()
    await page.evaluate(() => navigator.clipboard.writeText('Mail\tName\nhedy@example.com\tHedy\n'))
    await page.getByRole('button', { name: 'More for this list' }).click()
    await page.getByRole('menuitem', { name: 'Paste rows to import' }).click()
    const place = page.getByRole('textbox', { name: 'Paste the cells here' })
    await place.waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await place.press('ControlOrMeta+v')
    await page.getByRole('cell', { name: 'hedy@example.com' }).waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('axe finds nothing in what opens over a list', async () => {
    await page.goto(`${waybill.address()}/objects/people`)
    await page.getByRole('rowheader').first().waitFor()
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByRole('option', { name: 'City', exact: true }).waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.getByRole('option', { name: 'City', exact: true }).click()
    await page.getByRole('textbox', { name: 'Value' }).fill('Porto')
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Columns', exact: true }).click()
    await page.getByRole('row', { name: 'Emails' }).last().waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('axe finds nothing in a list with selected records, a filter, and none left', async () => {
    await page.goto(`${waybill.address()}/objects/people`)
    await page.getByRole('rowheader').first().waitFor()
    await page.getByRole('grid').press('ControlOrMeta+a')
    await page.getByRole('region', { name: 'Selected records' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await page.getByRole('dialog', { name: /^Edit/ }).waitFor()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
    await page.keyboard.press('Escape')

    const filter = encodeURIComponent(JSON.stringify({ field: 'city', operator: 'is', value: 'Nowhere' }))
    await page.goto(`${waybill.address()}/objects/people?filter=${filter}&deleted=true`)
    await page.getByText('Nothing found').waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test('axe finds nothing on the page of an invitation', async () => {
    const args = ['stranger@fjordline.example', '--role', 'viewer']
    const { stdout } = await waybill.run('members', 'invite', ...args)
    const stranger = await browser.open()
    await stranger.page.goto(`${waybill.address()}/join${new URL(stdout.trim()).hash}`)
    await heading(stranger.page, 'Join Fjordline')
    expect(await violationsOn(stranger.page)).toEqual([])
    await stranger.page.goto(`${waybill.address()}/join`)
    await heading(stranger.page, 'This invitation does not open')
    expect(await violationsOn(stranger.page)).toEqual([])
  })

  test('axe finds nothing in the editors of a record', async () => {
    await page.goto(`${waybill.address()}/objects/people/${addresses['person']}`)
    for (const field of ['Name', 'Emails', 'Address', 'Birthday', 'Tags', 'Notes', 'Company']) {
      await page.getByRole('button', { name: `Edit ${field}`, exact: true }).press('Enter')
      await page.getByRole('dialog', { name: field }).locator('input, textarea, [role=spinbutton]').first().waitFor()
      expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })

  test('axe finds nothing in the history of a record and the form of a new one', async () => {
    await page.goto(`${waybill.address()}/objects/people/${addresses['person']}`)
    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByRole('list', { name: 'History' }).waitFor()
    expect(await violationsOn(page)).toEqual([])

    await page.goto(`${waybill.address()}/objects/tasks`)
    await page.getByRole('button', { name: 'New task' }).first().click()
    await page.getByRole('button', { name: /more field/ }).click()
    expect(await violationsOn(page, ABOVE_THE_PAGE)).toEqual([])
  })

  test('axe finds nothing on the sign-in page', async () => {
    const stranger = await browser.open()
    await stranger.page.goto(waybill.address())
    await heading(stranger.page, 'Sign in')
    expect(await violationsOn(stranger.page)).toEqual([])
  })
})
