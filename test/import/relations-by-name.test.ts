/** Relations whose cells name the other record by its name, by anything that names it, or in several columns. */
import { describe, expect, test } from 'vitest'
import type { Role } from '../../src/core/access/role.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { apply, importCsv, listImportRows, planCsv, undo } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

const seedCompanies = () =>
  workspace.seed('companies', [
    { name: 'Acme, Inc.', domain: { primary: 'acme.com' } },
    { name: 'Société Générale', domain: { primary: 'sg.fr' } },
    { name: 'Twin', domain: { primary: 'twin.com' } },
    { name: 'TWIN Ltd', domain: { primary: 'twin.de' } },
  ])

async function companyOf(email: string): Promise<string | null> {
  const person = await workspace.find('people', { email })
  return (person?.['company'] as { readonly name: string } | null)?.name ?? null
}

async function problemsOf(id: string) {
  const { rows } = await listImportRows(workspace.context, id, { outcome: 'failed' })
  return rows.map(({ row, problems }) => ({ row, problems }))
}

describe('by name', () => {
  test.each([['Acme, Inc.'], ['ACME'], ['  acme   inc '], ['Acmé GmbH']])('"%s" is Acme', async (cell) => {
    await seedCompanies()

    const result = await importCsv(workspace, 'people', `Email,Company / Name\nada@acme.com,"${cell}"\n`)

    expect(result.mapping.map(({ field }) => field)).toEqual(['emails.primary', 'company.name'])
    expect(result.counts).toEqual({ ...NOTHING, created: 1 })
    expect(await companyOf('ada@acme.com')).toBe('Acme, Inc.')
  })

  test('that several records have is for a person to decide', async () => {
    const [, , one = '', two = ''] = await seedCompanies()

    const result = await importCsv(workspace, 'people', 'Email,Company / Name\nada@acme.com,Twin\n')

    expect(await problemsOf(result.id)).toMatchObject([
      { row: 1, problems: [{ code: 'RELATION_AMBIGUOUS', header: 'Company / Name', text: 'Twin' }] },
    ])
    const [failed] = await problemsOf(result.id)
    expect(failed?.problems[0]?.message).toContain(
      `2 records in Companies have the Name "Twin": ${[one, two].toSorted().join(', ')}`,
    )
  })

  test('of a deleted record is no other one', async () => {
    const [acme = ''] = await seedCompanies()
    await deleteRecord(workspace.context, 'companies', acme)

    const result = await importCsv(workspace, 'people', 'Email,Company / Name\nada@acme.com,Acme\n')

    expect(await problemsOf(result.id)).toMatchObject([{ problems: [{ code: 'RELATION_DELETED' }] }])
  })

  test('of a person, whole', async () => {
    await workspace.seed('people', [{ email: 'ada@acme.com', firstName: 'Ada', lastName: 'Lovelace' }])

    await importCsv(workspace, 'opportunities', 'Name,Contact / Name\nDeal,ada LOVELACE\n')

    expect(await workspace.all('opportunities')).toMatchObject([{ contact: { name: 'Ada Lovelace' } }])
  })

  test('of the member who owns the record', async () => {
    await workspace.seed('members', [{ name: 'Max Meier', email: 'max@example.com' }])

    await importCsv(
      workspace,
      'people',
      'Email,Boss\nada@acme.com,max meier\nbob@acme.com,MAX@example.com\neve@acme.com,\n',
      {
        map: [{ column: 'Boss', field: 'owner' }],
      },
    )

    const people = await workspace.all('people')
    expect(people.map(({ owner }) => (owner as { name: string }).name)).toEqual([
      'Max Meier',
      'Max Meier',
      'Olga Owner',
    ])
  })
})

describe('by whatever the cell holds', () => {
  test('an id, something unique, or a name', async () => {
    const [acme = ''] = await seedCompanies()

    const result = await importCsv(
      workspace,
      'people',
      `Email,Firm\na@acme.com,${acme}\nb@acme.com,https://www.ACME.com/\nc@acme.com,Acme\nd@acme.com,\ne@acme.com,Nowhere\n`,
      { map: [{ column: 'Firm', field: 'company' }] },
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 4, failed: 1 })
    for (const email of ['a@acme.com', 'b@acme.com', 'c@acme.com']) expect(await companyOf(email)).toBe('Acme, Inc.')
    expect(await companyOf('d@acme.com')).toBeNull()
    const [failed] = await problemsOf(result.id)
    expect(failed?.problems).toMatchObject([{ code: 'RELATION_NOT_FOUND', header: 'Firm', text: 'Nowhere' }])
    expect(failed?.problems[0]?.message).toBe('No record in Companies has the Id, Domain or Name "Nowhere".')
  })

  test('is shown by name', async () => {
    const [acme = ''] = await seedCompanies()
    await workspace.seed('people', [{ email: 'ada@acme.com', company: acme }])

    const planned = await planCsv(workspace.context, 'people', 'Email,Firm\nada@acme.com,sg.fr\n', {
      map: [{ column: 'Firm', field: 'company' }],
    })

    const { rows } = await listImportRows(workspace.context, planned.id)
    expect(rows).toMatchObject([{ changes: [{ field: 'company', before: 'Acme, Inc.', after: 'Société Générale' }] }])
  })
})

describe('in several columns', () => {
  const FILE = 'Email,Company / Name,Company / Domain\n'

  test('the first that finds a record counts: what is unique before the name', async () => {
    await seedCompanies()

    const result = await importCsv(
      workspace,
      'people',
      `${FILE}a@acme.com,Nowhere,acme.com\nb@acme.com,Acme,nowhere.com\nc@acme.com,Acme,sg.fr\nd@acme.com,Acme,\ne@acme.com,Twin,twin.de\nf@acme.com,,\n`,
    )

    expect(result.mapping.map(({ field }) => field)).toEqual(['emails.primary', 'company.name', 'company.domain'])
    expect(result.counts).toEqual({ ...NOTHING, created: 6 })
    const people = await workspace.all('people')
    expect(people.map(({ company }) => (company as { name: string } | null)?.name)).toEqual([
      'Acme, Inc.',
      'Acme, Inc.',
      'Société Générale',
      'Acme, Inc.',
      'TWIN Ltd',
      undefined,
    ])
  })

  test('a row that none of them finds is refused for what is unique', async () => {
    await seedCompanies()

    const result = await importCsv(
      workspace,
      'people',
      `${FILE}a@acme.com,Nowhere,nowhere.com\nb@acme.com,Twin,nowhere.com\n`,
    )

    expect(await problemsOf(result.id)).toMatchObject([
      { problems: [{ code: 'RELATION_NOT_FOUND', header: 'Company / Domain', text: 'nowhere.com' }] },
      { problems: [{ code: 'RELATION_AMBIGUOUS', header: 'Company / Name', text: 'Twin' }] },
    ])
  })

  test('blank cells clear, and an undo puts back', async () => {
    const [acme = ''] = await seedCompanies()
    await workspace.seed('people', [{ email: 'ada@acme.com', company: acme }])

    const result = await importCsv(workspace, 'people', `${FILE}ada@acme.com,,\n`)

    expect(result.preview?.valuesCleared).toBe(1)
    expect(await companyOf('ada@acme.com')).toBeNull()
    await undo(workspace.context, result.id)
    expect(await companyOf('ada@acme.com')).toBe('Acme, Inc.')
  })
})

describe('a record that is not there, with the policy "leave empty"', () => {
  test('the row goes in without it, and says so', async () => {
    await seedCompanies()

    const result = await importCsv(
      workspace,
      'people',
      'Email,companyDomain\na@acme.com,nowhere.com\nb@acme.com,acme.com\n',
      { missingByField: { company: 'leaveEmpty' } },
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 2 })
    expect(result.preview?.problems).toMatchObject([{ code: 'RELATION_LEFT_EMPTY', count: 1, sampleRows: [1] }])
    expect(await companyOf('a@acme.com')).toBeNull()
    expect(await companyOf('b@acme.com')).toBe('Acme, Inc.')
    const { rows } = await listImportRows(workspace.context, result.id)
    expect(rows[0]?.problems).toMatchObject([{ code: 'RELATION_LEFT_EMPTY', header: 'companyDomain' }])
  })
})

test('records that the member may not see bear no names', async () => {
  const role: Role = {
    apiName: 'ownCompanies',
    label: 'Own companies',
    permissions: {
      workspace: [],
      everyObject: { allowed: ['view', 'create', 'edit', 'delete', 'import'], scope: 'all' },
      objects: { companies: { allowed: ['view'], scope: 'own' } },
    },
  }
  const pia = await workspace.join('Pia', role)
  await workspace.sql(
    `insert into waybill.roles (workspace_id, api_name, label, is_built_in, permissions) values ($1, $2, $3, false, $4)
     on conflict do nothing`,
    [pia.actor.workspaceId, role.apiName, role.label, role.permissions],
  )
  await workspace.sql('update members set role = $2 where id = $1', [pia.actor.memberId, role.apiName])
  const [own = ''] = await workspace.seed('companies', [{ name: 'Twin', owner: pia.actor.memberId }])
  await workspace.seed('companies', [{ name: 'Twin' }, { name: 'Theirs' }])

  const planned = await planCsv(pia, 'people', 'Email,Company / Name\na@acme.com,Twin\nb@acme.com,Theirs\n')
  await apply(pia, planned.id)

  expect(planned.preview?.counts).toEqual({ ...NOTHING, created: 1, failed: 1 })
  expect(await workspace.find('people', { email: 'a@acme.com' })).toMatchObject({ company: { id: own } })
})
