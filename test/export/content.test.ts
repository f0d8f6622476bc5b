/** What an exported file holds: its records, its columns, and what its cells say. */
import { describe, expect, test } from 'vitest'
import { createView } from '../../src/operations/views/views.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { useWorkspace } from '../support/workspace.ts'
import { exportBytes, exportLines } from './support/exporting.ts'

let acme = ''
let ids: readonly string[] = []

const workspace = useWorkspace(async ({ context, seed }) => {
  ;[acme = ''] = await seed('companies', [
    { name: 'Acme', domain: 'acme.com', annualRevenue: { amount: '1.234', currency: 'EUR' } },
  ])
  ids = await seed('people', [
    { email: 'ada@acme.com', firstName: 'Ada', city: 'Paris', company: acme, tags: ['a;b', 'vip'] },
    { email: 'bob@acme.com', firstName: 'Bob', city: 'Rome', phone: '+33 1 42 68 53 00' },
    { email: 'cyd@acme.com', firstName: 'Cyd', city: 'Paris', jobTitle: '=HYPERLINK("x")' },
    { email: 'del@acme.com', firstName: 'Del', city: 'Paris' },
  ])
  await deleteRecord(context, 'people', ids[3] ?? '')
})

const lines = (request: Parameters<typeof exportLines>[2]) => exportLines(workspace().context, 'people', request)

describe('records', () => {
  test('come as a list has them: filtered, searched and sorted, without deleted ones', async () => {
    const columns = ['name.first']
    expect(await lines({ columns, sort: ['name.first'] })).toEqual(['Name / First Name', 'Ada', 'Bob', 'Cyd'])
    expect(await lines({ columns, filter: 'city is Paris', sort: ['-name.first'] })).toEqual([
      'Name / First Name',
      'Cyd',
      'Ada',
    ])
    expect(await lines({ columns, search: 'bob@acme.com' })).toEqual(['Name / First Name', 'Bob'])
    expect(await lines({ columns, deleted: 'only' })).toEqual(['Name / First Name', 'Del'])
  })

  test('can be named one by one, and then only they come, as far as the filter goes', async () => {
    const columns = ['name.first']
    const picked = [ids[0] ?? '', ids[1] ?? '', 'nonsense']
    expect(await lines({ columns, ids: picked, sort: ['name.first'] })).toEqual(['Name / First Name', 'Ada', 'Bob'])
    expect(await lines({ columns, ids: picked, filter: 'city is Paris' })).toEqual(['Name / First Name', 'Ada'])
  })

  test('values of a filter cannot leave their quotes', async () => {
    const filter = { field: 'city', operator: 'is', value: `x' or true or '\\` }
    expect(await lines({ columns: ['city'], filter })).toEqual(['City'])
  })
})

describe('columns', () => {
  test('of a view are its own in their order, with what finds the records again', async () => {
    const definition = { columns: [{ field: 'city' }, { field: 'name' }], filter: 'name.first is Ada', sort: [] }
    const view = await createView(workspace().context, 'people', { name: 'Mine', definition })
    expect(await lines({ view: view.id })).toEqual([
      'Id,City,Name / First Name,Name / Last Name,Emails / Primary Email',
      `${ids[0]},Paris,Ada,,ada@acme.com`,
    ])
    expect(await lines({ view: view.id, columns: ['city'], filter: 'city is Rome' })).toEqual(['City'])
  })

  test('can be those of a list, with the identifiers beside them', async () => {
    const [header] = await lines({ columns: ['emails.primary', 'city'], addIdentifiers: true })
    expect(header).toBe('Id,Emails / Primary Email,City')
  })

  test('of a relation are its id and what can be read', async () => {
    expect(await lines({ columns: ['company', 'company.name'], filter: 'name.first is Ada' })).toEqual([
      'Company / Id,Company / Domain,Company / Name',
      `${acme},acme.com,Acme`,
    ])
  })

  test('that are not there are refused', async () => {
    await expect(lines({ columns: ['nonsense'] })).rejects.toMatchObject({ code: 'FIELD_UNKNOWN' })
    await expect(lines({ columns: [] })).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
    await expect(lines({ columns: 'view' })).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  })

  test('a lone one has a line for each record, filled or not', async () => {
    expect(await lines({ columns: ['jobTitle'], sort: ['name.first'] })).toEqual([
      'Job Title',
      '""',
      '""',
      `"'=HYPERLINK(""x"")"`,
    ])
  })
})

describe('cells', () => {
  test('are guarded against formulas unless told otherwise; phones are phones', async () => {
    const columns = ['name.first', 'jobTitle', 'phones.primary']
    expect(await lines({ columns, filter: 'name.first in Bob, Cyd', sort: ['name.first'] })).toEqual([
      'Name / First Name,Job Title,Phones / Primary Phone',
      'Bob,,+33 1 42 68 53 00',
      `Cyd,"'=HYPERLINK(""x"")",`,
    ])
    const [, plain] = await lines({ columns, filter: 'name.first is Cyd', dialect: { guardFormulas: false } })
    expect(plain).toBe('Cyd,"=HYPERLINK(""x"")",')
  })

  test('with several values are JSON', async () => {
    expect(await lines({ columns: ['tags'], filter: 'name.first is Ada' })).toEqual(['Tags', '"[""a;b"",""vip""]"'])
  })

  test('with an option say its label', async () => {
    const { context, seed } = workspace()
    await seed('leads', [{ email: 'lea@x.com', status: 'contacted', source: 'cold_call' }])
    expect(await exportLines(context, 'leads', { columns: ['status', 'source'] })).toEqual([
      'Status,Source',
      'Contacted,Cold Call',
    ])
  })
})

describe('the dialect', () => {
  test('of a region is that of its Excel', async () => {
    const columns = ['name', 'annualRevenue']
    const german = await exportBytes(workspace().context, 'companies', {
      format: 'csv',
      columns,
      dialect: { excelRegion: 'de-DE' },
    })
    // Three decimals are told from thousands by a fourth.
    expect(german.toString()).toBe(
      '\u{feff}Name;Annual Revenue / Amount;Annual Revenue / Currency\r\nAcme;1,2340;EUR\r\n',
    )
  })

  test('has the line end and the delimiter that are asked for', async () => {
    const file = await exportBytes(workspace().context, 'companies', {
      format: 'csv',
      columns: ['name', 'domain.primary'],
      dialect: { lineEnd: 'lf', delimiter: '\t' },
    })
    expect(file.toString()).toBe('Name\tDomain / Primary Link\nAcme\tacme.com\n')
  })

  test('cannot have one sign for two things', async () => {
    await expect(lines({ dialect: { decimalSign: ',' } })).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
    await expect(lines({ dialect: { excelRegion: 'no_where' } })).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  })
})
