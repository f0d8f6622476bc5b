/** How an import begins: a file or rows on a list, seen while they are on their way, whatever happens to the line. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, dropFile, useBrowser } from '../support/browser.ts'
import { becomeOwner, OWNER } from './support/become-owner.ts'
import { callApi } from './support/api.ts'
import { holdSecondPart, LARGE_BYTES, tableOf } from './support/uploading.ts'

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/files')

const waybill = useWaybill()
const browser = useBrowser()

let owner: BrowserWindow
let page: Page

beforeAll(async () => {
  owner = await browser.open()
  page = owner.page
  await page.goto(waybill.address())
  await becomeOwner(page, { withSample: true })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})

interface Draft {
  readonly fileName: string
  readonly object: string
  readonly inspection: {
    readonly dialect: Readonly<Record<string, unknown>>
    readonly rows: { readonly count: number }
  }
  readonly mapping: readonly { readonly header: string; readonly field: string | null }[]
}

const open = (address: string): Promise<unknown> => page.goto(`${waybill.address()}${address}`)

const choose = (file: string): Promise<void> => page.locator('input[type=file]').setInputFiles(file)

/** Waits for the page of the draft. @returns what it is on the server */
async function draftOf(window: Page = page): Promise<Draft> {
  await window.waitForURL(/\/imports\/[\da-f-]{36}/)
  const id = new URL(window.url()).pathname.split('/').at(-1)
  return callApi<Draft>(window, 'GET', `/imports/${id}`)
}

const firstRows = (): Locator => page.getByRole('region', { name: 'First rows of the file' })

/** "Delimiter Semicolon" */
const chip = (text: string): Locator => page.getByRole('button', { name: text })

async function change(name: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}|${name}$`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

const grid = (): Locator => page.getByRole('grid')

async function openPeople(): Promise<void> {
  await open('/objects/people')
  await grid().getByRole('rowheader').first().waitFor()
}

const copy = (text: string): Promise<void> => page.evaluate((copied) => navigator.clipboard.writeText(copied), text)

describe('on a list', () => {
  test('a file that is dropped anywhere is uploaded into its object', async () => {
    await openPeople()
    const file = waybill.file('guests.csv', 'Email,First name\nhedy@example.com,Hedy\n')
    const session = await page.context().newCDPSession(page)
    const data = { items: [], files: [file], dragOperationsMask: 1 }
    await session.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 700, y: 500, data })
    await session.send('Input.dispatchDragEvent', { type: 'dragOver', x: 700, y: 500, data })
    await page.getByText('Drop the file to import it into People').waitFor()
    await session.detach()
    await dropFile(page, file, grid())
    expect(await draftOf()).toMatchObject({ object: 'people', fileName: 'guests.csv' })
  })

  test('several files at once are refused with what to do', async () => {
    await openPeople()
    const files = ['one.csv', 'two.csv'].map((name) => waybill.file(name, 'Email\nhedy@example.com\n'))
    const session = await page.context().newCDPSession(page)
    const data = { items: [], files, dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 700, y: 500, data })
    await session.detach()
    await page.getByText('One file is imported at a time.').waitFor()
    await page.getByText('Drop the files one after the other').waitFor()
  })

  test('cells of a spreadsheet are pasted, counted, and imported like a file', async () => {
    await openPeople()
    await copy('E-mail\tFirst name\nhedy@example.com\tHedy\n"two\nlines"\t"Say ""hi"""\n')
    await grid().press('ControlOrMeta+v')
    const dialog = page.getByRole('dialog', { name: 'Import 2 rows × 2 columns into People?' })
    await dialog.getByRole('cell', { name: 'Say "hi"' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await grid().press('ControlOrMeta+v')
    await dialog.getByRole('button', { name: 'Import' }).click()
    const draft = await draftOf()
    expect(draft.fileName).toMatch(/^Pasted rows .+ \d\d\.\d\d\.csv$/)
    expect(draft).toMatchObject({
      object: 'people',
      inspection: { dialect: { delimiter: '\t', headerRow: 0 }, rows: { count: 2 } },
      mapping: [{ header: 'E-mail', field: 'emails.primary' }, { header: 'First name' }],
    })
  })

  test('cells without names of columns get some; what is pasted into a field stays there', async () => {
    await openPeople()
    await copy('hedy@example.com\tHedy\nada@example.com\tAda\n')
    const search = page.getByRole('searchbox', { name: 'Search people' })
    await search.press('ControlOrMeta+v')
    await expect.poll(() => search.inputValue()).toMatch(/^hedy@example\.com/)
    await search.fill('')
    await grid().getByRole('rowheader').first().waitFor()
    await grid().press('ControlOrMeta+v')
    const dialog = page.getByRole('dialog', { name: 'Import 2 rows × 2 columns into People?' })
    await dialog.getByRole('columnheader', { name: 'Column 1' }).waitFor()
    await dialog.getByText('The first row holds the names').click()
    const named = page.getByRole('dialog', { name: 'Import 1 row × 2 columns into People?' })
    await named.getByRole('columnheader', { name: 'hedy@example.com' }).waitFor()
    await named.getByText('The first row holds the names').click()
    await dialog.getByRole('button', { name: 'Import' }).click()
    expect(await draftOf()).toMatchObject({
      inspection: { rows: { count: 2 } },
      mapping: [{ header: 'Column 1', field: 'emails.primary' }, { header: 'Column 2' }],
    })
  })

  test('the batch jobs begin one too', async () => {
    await open('/jobs')
    await page.getByRole('link', { name: 'New import' }).click()
    await page.getByText('Drop a spreadsheet or CSV file here').waitFor()
  })

  test('the command menu begins an import of these records, from a file or from rows', async () => {
    await openPeople()
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox').fill('import people')
    await page.getByRole('option', { name: 'Import people' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/imports\/new\?object=people/)

    await openPeople()
    await copy('Name\tMail\nHedy\thedy@example.com\n')
    await page.getByRole('button', { name: 'More for this list' }).click()
    await page.getByRole('menuitem', { name: 'Paste rows to import' }).click()
    await page.getByRole('textbox', { name: 'Paste the cells here' }).press('ControlOrMeta+v')
    await page.getByRole('dialog', { name: 'Import 1 row × 2 columns into People?' }).waitFor()
  })
})

describe('while it uploads', () => {
  test('the first rows are there; what is changed on them goes along with the import', async () => {
    const file = waybill.file('fair.csv', tableOf(LARGE_BYTES))
    await open('/imports/new?object=people')
    await page.getByText(/CSV up to \d+ GB/).waitFor()
    const upload = await holdSecondPart(page)
    await choose(file)
    await upload.held
    await page.getByRole('heading', { name: 'Uploading fair.csv' }).waitFor()
    await firstRows().getByRole('cell', { name: 'ada0@example.com' }).waitFor()
    await page.getByText(/about [\d,]+ rows, 4 columns, 1\d MB/).waitFor()
    await chip('Delimiter Semicolon').or(chip('Semicolon Delimiter')).waitFor()
    await page.getByText('Text (CSV)').waitFor()
    await firstRows().getByRole('columnheader', { name: 'E-mail' }).waitFor()

    await firstRows().getByRole('button', { name: 'Row 4: take' }).click()
    await firstRows().getByRole('columnheader', { name: 'ada0@example.com' }).waitFor()
    await change('Delimiter', 'Comma')
    await firstRows()
      .getByRole('columnheader', { name: /^ada0@example\.com;Ada 0/ })
      .waitFor()
    await change('Delimiter', 'Semicolon')
    await firstRows().getByRole('columnheader', { name: 'Ada 0', exact: true }).waitFor()

    await upload.release()
    const draft = await draftOf()
    expect(draft.inspection.dialect).toMatchObject({ kind: 'csv', delimiter: ';', headerRow: 2 })
    expect(draft.mapping[0]?.header).toBe('ada0@example.com')
    await page.unrouteAll()
  })

  test('in the draft the chips stand over the same rows, and a change of them is kept', async () => {
    const steps = page.getByRole('navigation', { name: 'Steps of the import' })
    await steps.getByRole('link', { name: 'Upload' }).click()
    await page.waitForURL(/step=file/)
    await firstRows().getByRole('button', { name: 'Row 3: take' }).click()
    await firstRows().getByRole('columnheader', { name: 'E-mail' }).waitFor()
    await page.reload()
    await firstRows().getByRole('columnheader', { name: 'E-mail' }).waitFor()
    await firstRows().getByRole('button', { name: 'Row 1: take' }).waitFor()
    expect((await draftOf()).inspection.dialect).toMatchObject({ headerRow: 1 })
  })

  test('a workbook has a chip for its sheets; another sheet has other columns', async () => {
    await open('/imports/new?object=people')
    await choose(path.join(FIXTURES, 'every-kind.xls'))
    await draftOf()
    await open(`${new URL(page.url()).pathname}?step=file`)
    await page.getByText('Excel (XLS)').waitFor()
    await firstRows().getByRole('columnheader', { name: 'B', exact: true }).waitFor()
    await change('Sheet', 'Ünïcode 日本 (hidden)')
    await firstRows().getByRole('columnheader', { name: 'B', exact: true }).waitFor({ state: 'detached' })
    await page.getByText('is hidden in the file').waitFor()
    expect((await draftOf()).inspection.dialect).toMatchObject({ kind: 'spreadsheet', sheet: 'Ünïcode 日本' })
  })

  test('a lost connection is told; the upload goes on where it stopped once it is back', async () => {
    await open('/imports/new?object=people')
    const upload = await holdSecondPart(page)
    await choose(waybill.file('lost.csv', tableOf(LARGE_BYTES)))
    await upload.held
    await firstRows().getByRole('cell', { name: 'ada0@example.com' }).waitFor()
    await upload.cut()
    await page.getByText('The connection is lost.').waitFor()
    await firstRows().getByRole('cell', { name: 'ada0@example.com' }).waitFor()
    upload.mend()
    await page.getByRole('button', { name: 'Try now' }).click()
    expect(await draftOf()).toMatchObject({ fileName: 'lost.csv' })
    await page.unrouteAll()
  })

  test('after a reload the same file goes on where it stopped, with what was chosen, and says so', async () => {
    const file = waybill.file('reloaded.csv', tableOf(LARGE_BYTES))
    await open('/imports/new?object=companies')
    const first = await holdSecondPart(page)
    await choose(file)
    await first.held
    await firstRows().getByRole('button', { name: 'Row 4: take' }).click()
    await firstRows().getByRole('columnheader', { name: 'ada0@example.com' }).waitFor()
    await page.reload()
    await page.getByText(/The upload of reloaded\.csv stopped at \d\d% of 1\d MB\./).waitFor()
    await page.unrouteAll()

    const offsets: (string | null)[] = []
    page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset'] ?? null)
    })
    const paused = Promise.withResolvers<void>()
    await page.route('**/api/v1/uploads/*', async (route) => {
      if (route.request().method() === 'PATCH') await paused.promise
      await route.continue()
    })
    await choose(file)
    await page.getByText('It goes on where it stopped: 8 MB had been sent already.').waitFor()
    await firstRows().getByRole('columnheader', { name: 'ada0@example.com' }).waitFor()
    paused.resolve()
    const draft = await draftOf()
    expect(draft).toMatchObject({ object: 'companies', inspection: { dialect: { headerRow: 2 } } })
    expect(offsets).toEqual([String(8 * 1024 ** 2)])
    await page.unrouteAll()
  })

  test('of a workbook its kind is told, and that its rows come later; giving up leaves nothing behind', async () => {
    const head = Buffer.from(`PK\u0003\u0004${'\0'.repeat(22)}\u000f\0\0\0xl/workbook.xml`, 'latin1')
    writeFileSync(waybill.pathOf('large.xlsx'), Buffer.concat([head, Buffer.alloc(LARGE_BYTES, 'x')]))
    await open('/imports/new?object=people')
    const upload = await holdSecondPart(page)
    await choose(waybill.pathOf('large.xlsx'))
    await upload.held
    await page.getByText('Workbook (XLSX or ODS)').waitFor()
    await page.getByText('are seen once all of it has arrived').waitFor()
    const given = page.waitForResponse((response) => response.request().method() === 'DELETE')
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect((await given).status()).toBe(204)
    await page.unrouteAll()
    await page.getByText('Drop a spreadsheet or CSV file here').waitFor()
    await page.reload()
    await page.getByText('Drop a spreadsheet or CSV file here').waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tus::')))).toEqual([])
  })
})

describe('what cannot be imported is refused in words, with what to do', () => {
  test.each([
    ['an empty file', () => waybill.file('empty.csv', ''), 'The file is empty.', 'holds a header row and data'],
    ['blanks alone', () => waybill.file('blank.csv', ' \n\n'), 'The file is empty.', 'holds a header row and data'],
    [
      'a document that is named like a table',
      () => waybill.file('report.csv', `%PDF-1.7\n${'x'.repeat(5000)}`),
      'The file is no table: it looks like a PDF document.',
      'Save the table as XLSX or CSV',
    ],
    [
      'a workbook with a password',
      () => path.join(FIXTURES, 'people-protected.xlsx'),
      'The file is protected with a password',
      'save it without the password',
    ],
    [
      'a workbook that is cut off',
      () => waybill.file('cut.xlsx', `PK\u0003\u0004${'x'.repeat(5000)}`),
      'The file is damaged or incomplete',
      'save it again',
    ],
  ])('%s', async (_, file, message, remedy) => {
    await open('/imports/new?object=people')
    await choose(file())
    const alert = page.getByRole('alert')
    await alert.getByText(message).waitFor()
    await alert.getByText(remedy).waitFor()
    // What is refused before a byte is sent leaves the page as it is.
    const again = alert.getByRole('button', { name: 'Choose another file' })
    if (await page.getByText('Drop a spreadsheet or CSV file here').isHidden()) await again.click()
    await page.getByText('Drop a spreadsheet or CSV file here').waitFor()
  })

  test('a large file that is no table is not sent to its end', async () => {
    await open('/imports/new?object=people')
    await holdSecondPart(page)
    await choose(waybill.file('film.csv', `%PDF-1.7\n${'x'.repeat(LARGE_BYTES)}`))
    // It may be known before the second part is asked for.
    await page.getByRole('alert').getByText('it looks like a PDF document').waitFor()
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await page.getByText('Drop a spreadsheet or CSV file here').waitFor()
    await page.unrouteAll()
  })

  test('a file that is read wrongly is read again in another way', async () => {
    const wide = Array.from({ length: 17_000 }, (_, n) => `c${n}`).join(',')
    await open('/imports/new?object=people')
    await choose(waybill.file('wide.csv', `${wide}\n${wide}\n`))
    await page.getByRole('alert').getByText('17000 columns').waitFor()
    await change('Delimiter', 'Semicolon')
    await firstRows().getByRole('columnheader').first().waitFor()
    await page.getByRole('button', { name: 'Read it again' }).click()
    expect((await draftOf()).inspection.dialect).toMatchObject({ delimiter: ';' })
  })
})

test('a new import does as an earlier one did', async () => {
  await open('/imports/new?object=people')
  await choose(waybill.file('first.csv', 'Email,Nickname\nhedy@example.com,H\n'))
  await draftOf()
  const earlier = new URL(page.url()).pathname.split('/').at(-1)
  await callApi(page, 'PATCH', `/imports/${earlier}`, { mapping: [{ column: 'Nickname', field: 'jobTitle' }] })

  await open(`/imports/new?object=people&like=${earlier}`)
  await page.getByText('Mapping and options are taken over from the import of first.csv.').waitFor()
  await choose(waybill.file('second.csv', 'Nickname,Email\nA,ada@example.com\n'))
  await page.waitForURL((url) => !url.pathname.endsWith('/new'))
  expect((await draftOf()).mapping).toMatchObject([
    { header: 'Nickname', field: 'jobTitle' },
    { header: 'Email', field: 'emails.primary' },
  ])
})

describe('without the permission', () => {
  let guest: Page
  beforeAll(async () => {
    const { stdout } = await waybill.run('members', 'invite', 'viewer@fjordline.example', '--role', 'viewer')
    guest = (await browser.open()).page
    await guest.goto(`${waybill.address()}/join${new URL(stdout.trim()).hash}`)
    await guest.getByLabel('Your name').fill('Vera Viewer')
    await guest.getByLabel('Password').fill(OWNER.password)
    await guest.getByRole('button', { name: /^Join/ }).click()
    await guest.getByRole('heading', { name: 'Home' }).waitFor()
  })

  test('no entry leads to an import, and a file that is dropped goes nowhere', async () => {
    await guest.goto(`${waybill.address()}/objects/people`)
    await guest.getByRole('rowheader').first().waitFor()
    expect(await guest.getByRole('link', { name: 'Import', exact: true }).count()).toBe(0)
    await dropFile(guest, waybill.file('guests.csv', 'Email\nhedy@example.com\n'), guest.getByRole('grid'))
    await guest.getByRole('button', { name: 'More for this list' }).click()
    await guest.getByRole('menuitem', { name: 'Copy link' }).waitFor()
    expect(await guest.getByRole('menuitem', { name: /import/i }).count()).toBe(0)
    expect(new URL(guest.url()).pathname).toBe('/objects/people')

    await guest.goto(`${waybill.address()}/jobs`)
    await guest.getByRole('heading', { name: 'Batch jobs' }).waitFor()
    await guest.getByText('No batch jobs').first().waitFor()
    expect(await guest.getByRole('link', { name: 'New import' }).count()).toBe(0)
  })

  test('the address says why', async () => {
    await guest.goto(`${waybill.address()}/imports/new?object=people`)
    await guest.getByText('Your role does not let you import people').waitFor()
    await guest.getByText('which the role Viewer does not have here').waitFor()
  })
})

test('nothing of it broke a script or the content security policy', () => {
  expect(owner.complaints).toEqual([])
})
