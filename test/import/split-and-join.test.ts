/** Cells that are divided, put together, or not in the file at all. */
import { describe, expect, test } from 'vitest'
import { draftCsv, edit, failedRows, importCsv, listImportRows, planCsv, retry, undo } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

describe('a whole name in one column', () => {
  const csv = 'Full Name,Email\n"Lee, Ann",ann@acme.com\nDr. Bo van Dijk,bo@acme.com\nCher,cher@acme.com\n'

  test('is split by itself, shown with its reason, and told where something is left out', async () => {
    const result = await importCsv(workspace, 'people', csv)

    expect(result.mapping[0]).toMatchObject({
      field: 'name',
      status: 'auto',
      reason: 'The cells hold whole names: they are split into first and last name.',
    })
    expect(result.counts).toMatchObject({ created: 3, failed: 0 })
    const names = await Promise.all(
      ['ann', 'bo', 'cher'].map((who) => workspace.find('people', { email: `${who}@acme.com` })),
    )
    expect(names.map((person) => person?.['name'])).toEqual([
      { first: 'Ann', last: 'Lee' },
      { first: 'Bo', last: 'van Dijk' },
      { first: 'Cher', last: null },
    ])
    expect(result.preview?.problems).toMatchObject([{ code: 'NAME_TITLE_LEFT_OUT', count: 1, sampleRows: [2] }])
  })

  test('can be said to begin with the last name', async () => {
    await importCsv(workspace, 'people', 'Person,Email\nNagy Anna,anna@acme.com\n', {
      map: [{ column: 'Person', field: 'name.last+name.first' }],
    })

    expect(await workspace.find('people', { email: 'anna@acme.com' })).toMatchObject({
      name: { first: 'Anna', last: 'Nagy' },
    })
  })

  test('is corrected in its own cell, and given back in its own column', async () => {
    const first = await importCsv(workspace, 'people', 'Full Name,Email\nAnn Lee,no address\n', {
      map: [{ column: 'Email', field: 'email' }],
    })
    expect(await failedRows(workspace.context, first.id)).toContain('Full Name,Email,')
    expect(await failedRows(workspace.context, first.id)).toContain('Ann Lee,no address,')
    await edit(workspace.context, first.id, [
      { row: 1, column: 'Full Name', text: 'Anna Leigh' },
      { row: 1, column: 'Email', text: 'anna@acme.com' },
    ])
    await retry(workspace.context, first.id)

    expect(await workspace.find('people', { email: 'anna@acme.com' })).toMatchObject({
      name: { first: 'Anna', last: 'Leigh' },
    })
  })

  test('is put back by an undo', async () => {
    await workspace.seed('people', [{ email: 'ann@acme.com', name: { first: 'A', last: 'L' } }])
    const run = await importCsv(workspace, 'people', 'Full Name,Email\nAnn Lee,ann@acme.com\n')
    expect(run.counts).toMatchObject({ updated: 1 })
    await undo(workspace.context, run.id)

    expect(await workspace.find('people', { email: 'ann@acme.com' })).toMatchObject({ name: { first: 'A', last: 'L' } })
  })
})

test('a whole address is split where that is safe, and else is the street with a warning', async () => {
  const csv =
    'Name,Website,Address\nAcme,acme.com,"1 Main St, Austin, TX 73301, USA"\n' +
    'Beta,beta.com,"2 Oak Ave, Suite 5, Dallas, TX 75001"\nGamma,gamma.com,"Am Markt, beim Rathaus"\n' +
    'Delta,delta.com,"Hauptstr. 5, 10115 Berlin"\nEta,eta.com,"3 Elm Rd, Waco, TX 76701"\n'
  const result = await importCsv(workspace, 'companies', csv)

  expect(result.mapping[2]).toMatchObject({ field: 'address' })
  expect(await workspace.find('companies', { name: 'Acme' })).toMatchObject({
    address: { street1: '1 Main St', city: 'Austin', state: 'TX', postalCode: '73301', country: 'USA' },
  })
  expect(await workspace.find('companies', { name: 'Gamma' })).toMatchObject({
    address: { street1: 'Am Markt, beim Rathaus', city: null },
  })
  expect(result.preview?.problems).toMatchObject([{ code: 'ADDRESS_NOT_SPLIT', sampleRows: [3] }])
})

describe('columns that are put together', () => {
  test('fill one field in their order, without a separator where one is blank', async () => {
    const result = await importCsv(
      workspace,
      'people',
      'Street,No,Email\nHauptstr.,5,ann@acme.com\nAm Markt,,bo@acme.com\n',
      { map: [{ columns: ['Street', 'No'], field: 'address.street1' }] },
    )

    expect(result.mapping[0]).toMatchObject({ field: 'address.street1', reason: 'Put together with "No" by you.' })
    expect(await workspace.find('people', { email: 'ann@acme.com' })).toMatchObject({
      address: { street1: 'Hauptstr. 5' },
    })
    expect(await workspace.find('people', { email: 'bo@acme.com' })).toMatchObject({ address: { street1: 'Am Markt' } })
  })

  test('take any separator, and any order', async () => {
    await importCsv(workspace, 'people', 'a,b,Email\nx,y,ann@acme.com\n', {
      map: [{ columns: ['b', 'a'], field: 'jobTitle', separator: ' / ' }],
    })

    expect(await workspace.find('people', { email: 'ann@acme.com' })).toMatchObject({ jobTitle: 'y / x' })
  })
})

describe('constants', () => {
  test('are for every row, also those that update, and push a proposed column aside', async () => {
    await workspace.seed('people', [{ email: 'old@acme.com', city: 'Paris' }])
    const result = await importCsv(workspace, 'people', 'Email,City\nold@acme.com,Rome\nnew@acme.com,Rome\n', {
      constants: { city: 'Oslo' },
    })

    expect(result.counts).toMatchObject({ created: 1, updated: 1 })
    expect(result.mapping[1]).toMatchObject({ field: null, reason: '"City" is "Oslo" for every row.' })
    expect(await workspace.find('people', { email: 'old@acme.com' })).toMatchObject({ city: 'Oslo' })
    expect(await workspace.find('people', { email: 'new@acme.com' })).toMatchObject({ city: 'Oslo' })
  })

  test('of a relation name the other record', async () => {
    await workspace.seed('companies', [{ name: 'Acme', domain: { primary: 'acme.com' } }])
    await importCsv(workspace, 'people', 'Email\nann@acme.com\n', { constants: { companyDomain: 'acme.com' } })

    expect(await workspace.find('people', { email: 'ann@acme.com' })).toMatchObject({ company: { name: 'Acme' } })
  })

  test('that cannot be read are refused before anything is done', async () => {
    await expect(
      planCsv(workspace.context, 'people', 'Email\nann@acme.com\n', { constants: { birthday: 'soon' } }),
    ).rejects.toMatchObject({ code: 'VALUE_INVALID' })
  })

  test('do not compete with a column that was chosen for the field', async () => {
    await expect(
      draftCsv(workspace.context, 'people', 'Email,Town\nann@acme.com,Rome\n', {
        constants: { city: 'Oslo' },
        map: [{ column: 'Town', field: 'city' }],
      }),
    ).rejects.toMatchObject({ code: 'MAPPING_TWICE' })
  })

  test('are shown with the rows', async () => {
    const run = await planCsv(workspace.context, 'people', 'Email\nann@acme.com\n', { constants: { city: 'Oslo' } })
    const { rows } = await listImportRows(workspace.context, run.id)

    expect(rows[0]?.values).toMatchObject({ 'emails.primary': 'ann@acme.com', city: 'Oslo' })
  })
})
