/** Related records that are not there: created with the import, where that is asked for. */
import { describe, expect, test } from 'vitest'
import type { Role } from '../../src/core/access/role.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import type { Context } from '../../src/operations/context.ts'
import {
  apply,
  edit,
  importCsv,
  listImportRows,
  plan,
  planCsv,
  retry,
  undo,
  updateImport,
} from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace(async ({ context }) => {
  await createField(context, 'opportunities', {
    apiName: 'partner',
    label: 'Partner',
    kind: 'relation',
    relationTo: 'companies',
  })
})

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }
const CREATE = { missingRelations: 'create' } as const

async function companies() {
  const records = await workspace.all('companies')
  return records.map(({ name, domain, owner }) => ({
    name,
    domain: (domain as { primary: string | null }).primary,
    owner: (owner as { name: string } | null)?.name ?? null,
  }))
}

async function companyOf(email: string): Promise<unknown> {
  const person = await workspace.find('people', { email })
  return person?.['company']
}

describe('what is created', () => {
  test('one record for all rows that name it, with what the columns say of it', async () => {
    await workspace.seed('companies', [{ name: 'There', domain: { primary: 'there.com' } }])

    const planned = await planCsv(
      workspace.context,
      'people',
      'Email,Company / Domain,Company / Name\na@acme.com,HTTPS://www.Acme.com/,\nb@acme.com,acme.com,Acme Inc\nc@acme.com,there.com,Elsewhere\nd@acme.com,,Beta\ne@acme.com,,BETA GmbH\nf@acme.com,,acme\n',
      CREATE,
    )

    expect(planned.preview?.counts).toEqual({ ...NOTHING, created: 6 })
    expect(planned.preview?.related).toEqual([
      {
        object: 'companies',
        objectLabel: 'Companies',
        records: 2,
        first: [
          { identifier: 'acme.com', name: 'Acme Inc', firstRow: 1, rows: 3 },
          { identifier: 'beta', name: 'Beta', firstRow: 4, rows: 2 },
        ],
      },
    ])
    expect(await companies()).toHaveLength(1)

    const done = await apply(workspace.context, planned.id)

    expect(done.counts).toEqual({ ...NOTHING, created: 6, relatedCreated: 2 })
    expect((await companies()).slice(1)).toEqual([
      { name: 'Acme Inc', domain: 'acme.com', owner: 'Olga Owner' },
      { name: 'Beta', domain: null, owner: 'Olga Owner' },
    ])
    expect(await companyOf('f@acme.com')).toMatchObject({ name: 'Acme Inc' })
    expect(await companyOf('e@acme.com')).toMatchObject({ name: 'Beta' })
  })

  test('whatever a cell holds: something unique, or a name; an id is no record', async () => {
    const result = await importCsv(
      workspace,
      'people',
      'Email,Firm\na@acme.com,acme.com\nb@acme.com,Beta\nc@acme.com,019b0000-0000-7000-8000-000000000000\n',
      { missingByField: { company: 'create' }, map: [{ column: 'Firm', field: 'company' }] },
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 2, failed: 1, relatedCreated: 2 })
    expect(await companies()).toEqual([
      { name: null, domain: 'acme.com', owner: 'Olga Owner' },
      { name: 'Beta', domain: null, owner: 'Olga Owner' },
    ])
  })

  test('people, by e-mail and by their whole name', async () => {
    await importCsv(
      workspace,
      'opportunities',
      'Name,Who\nOne,ada@acme.com\nTwo,Grace Brewster Hopper\nThree,"Lovelace, Ada"\nFour,Plato\n',
      { ...CREATE, map: [{ column: 'Who', field: 'contact' }] },
    )

    const people = await workspace.all('people')
    expect(people.map(({ name, emails }) => ({ name, email: (emails as { primary: string | null }).primary }))).toEqual(
      [
        { name: { first: null, last: null }, email: 'ada@acme.com' },
        { name: { first: 'Grace Brewster', last: 'Hopper' }, email: null },
        { name: { first: 'Ada', last: 'Lovelace' }, email: null },
        { name: { first: 'Plato', last: null }, email: null },
      ],
    )
  })

  test('one record for two relations to the same object', async () => {
    const result = await importCsv(
      workspace,
      'opportunities',
      'Name,Company / Domain,Partner / Domain\nOne,acme.com,beta.com\nTwo,beta.com,acme.com\n',
      CREATE,
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 2, relatedCreated: 2 })
    expect(await workspace.all('opportunities')).toMatchObject([
      { company: { domain: 'acme.com' }, partner: { domain: 'beta.com' } },
      { company: { domain: 'beta.com' }, partner: { domain: 'acme.com' } },
    ])
  })

  test('is shown with the rows before it is there', async () => {
    const planned = await planCsv(workspace.context, 'people', 'Email,Company / Name\na@acme.com,Acme\n', CREATE)

    const { rows } = await listImportRows(workspace.context, planned.id)

    expect(rows).toMatchObject([{ action: 'create', values: { 'company.name': 'Acme' } }])
  })
})

describe('nothing is created', () => {
  test('for rows that do not go in, and for those without a value', async () => {
    const result = await importCsv(
      workspace,
      'people',
      'Email,Company / Domain\nnonsense,acme.com\nb@acme.com,\n',
      CREATE,
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 1, failed: 1, relatedCreated: 0 })
    expect(await companies()).toEqual([])
  })

  test('where the record is deleted, or the name is that of several', async () => {
    const [gone = ''] = await workspace.seed('companies', [
      { name: 'Gone', domain: { primary: 'gone.com' } },
      { name: 'Twin', domain: { primary: 'twin.com' } },
      { name: 'Twin', domain: { primary: 'twin.de' } },
    ])
    await deleteRecord(workspace.context, 'companies', gone)

    const result = await importCsv(workspace, 'people', 'Email,Firm\na@acme.com,gone.com\nb@acme.com,Twin\n', {
      ...CREATE,
      map: [{ column: 'Firm', field: 'company' }],
    })

    const { rows } = await listImportRows(workspace.context, result.id)
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['RELATION_DELETED'],
      ['RELATION_AMBIGUOUS'],
    ])
  })

  test('by a plan that is made again with another decision', async () => {
    const planned = await planCsv(workspace.context, 'people', 'Email,Company / Domain\na@acme.com,acme.com\n', CREATE)
    await updateImport(workspace.context, planned.id, { options: { missingRelations: 'refuse' } })

    const again = await plan(workspace.context, planned.id)
    expect(again.preview).toMatchObject({ counts: { ...NOTHING, failed: 1 } })
    expect(again.preview).not.toHaveProperty('related')
    await apply(workspace.context, planned.id)

    expect(await companies()).toEqual([])
  })

  test('for records whose relation stays as it is', async () => {
    const [acme = ''] = await workspace.seed('companies', [{ name: 'Acme', domain: { primary: 'acme.com' } }])
    await workspace.seed('people', [{ email: 'a@acme.com', company: acme }, { email: 'b@acme.com' }])

    const result = await importCsv(
      workspace,
      'people',
      'Email,Company / Domain,Job Title\na@acme.com,beta.com,A\nb@acme.com,eta.com,B\n',
      { ...CREATE, blank: 'fill' },
    )

    expect(result.counts).toEqual({ ...NOTHING, updated: 2, relatedCreated: 1 })
    expect((await companies()).map(({ domain }) => domain)).toEqual(['acme.com', 'eta.com'])
  })

  test('of members, who are invited', async () => {
    await expect(
      planCsv(workspace.context, 'people', 'Email,Owner Email\na@acme.com,x@example.com\n', CREATE),
    ).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  })

  test('by those who may not create such records', async () => {
    const role: Role = {
      apiName: 'peopleOnly',
      label: 'People only',
      permissions: {
        workspace: [],
        everyObject: { allowed: ['view'], scope: 'all' },
        objects: { people: { allowed: ['view', 'create', 'edit', 'delete', 'import'], scope: 'all' } },
      },
    }
    const member: Context = await workspace.join('Pia', role)

    await expect(
      planCsv(member, 'people', 'Email,Company / Domain\na@acme.com,acme.com\n', CREATE),
    ).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
  })
})

describe('meanwhile', () => {
  test('someone else created the record: the rows take that one', async () => {
    const planned = await planCsv(
      workspace.context,
      'people',
      'Email,Firm\na@acme.com,acme.com\nb@acme.com,Beta\nc@acme.com,new.com\n',
      { ...CREATE, map: [{ column: 'Firm', field: 'company' }] },
    )
    await workspace.seed('companies', [{ name: 'Theirs', domain: { primary: 'acme.com' } }, { name: 'BETA' }])

    const done = await apply(workspace.context, planned.id)

    expect(done.counts).toEqual({ ...NOTHING, created: 3, relatedCreated: 1 })
    expect(await companyOf('a@acme.com')).toMatchObject({ name: 'Theirs' })
    expect(await companyOf('b@acme.com')).toMatchObject({ name: 'BETA' })
  })
})

test('a retry creates what its rows need', async () => {
  const first = await importCsv(
    workspace,
    'people',
    'Email,Company / Domain\na@acme.com,acme.com\nnonsense,beta.com\n',
    CREATE,
  )
  expect(first.counts).toEqual({ ...NOTHING, created: 1, failed: 1, relatedCreated: 1 })
  await edit(workspace.context, first.id, [{ row: 2, column: 'Email', text: 'b@acme.com' }])

  const done = await retry(workspace.context, first.id)

  expect(done.counts).toEqual({ ...NOTHING, created: 2, relatedCreated: 2 })
  await undo(workspace.context, first.id)
  expect(await companies()).toEqual([])
})

describe('an undo', () => {
  const FILE = 'Email,Company / Domain\na@acme.com,acme.com\nb@acme.com,beta.com\nc@acme.com,eta.com\n'

  test('takes the records back', async () => {
    const result = await importCsv(workspace, 'people', FILE, CREATE)

    const job = await undo(workspace.context, result.id)

    expect(job.counts).toMatchObject({ relatedRemoved: 3, relatedKept: 0 })
    expect(job.counts.removed).toBe(3)
    expect(await companies()).toEqual([])
  })

  test('keeps what others use or edited since', async () => {
    const result = await importCsv(workspace, 'people', FILE, CREATE)
    const acme = await workspace.find('companies', { domain: 'acme.com' })
    await workspace.seed('opportunities', [{ name: 'Deal', company: acme?.id }])
    await workspace.edit('companies', { domain: 'beta.com' }, { name: 'Beta' })

    const job = await undo(workspace.context, result.id)

    expect(job.counts).toMatchObject({ removed: 3, relatedRemoved: 1, relatedKept: 2 })
    expect((await companies()).map(({ domain }) => domain)).toEqual(['acme.com', 'beta.com'])
  })
})

const people = (count: number) =>
  `Email,Company / Domain\n${Array.from({ length: count }, (_, index) => `p${index}@acme.com,c${index % 10}.com\n`).join('')}`

describe('advice', () => {
  test('where most of what a column names is not there', async () => {
    await workspace.seed('companies', [{ name: 'C0', domain: { primary: 'c0.com' } }])

    const planned = await planCsv(workspace.context, 'people', people(30))

    expect(planned.preview?.notices).toEqual([
      '9 of 10 Companies are not there: import Companies first, or create the missing ones.',
    ])
  })

  test('is not given where they are there, or are created', async () => {
    const created = await planCsv(workspace.context, 'people', people(30), CREATE)

    expect(created.preview?.notices).toBeUndefined()
    expect(created.preview?.related).toMatchObject([{ records: 10 }])
  })
})
