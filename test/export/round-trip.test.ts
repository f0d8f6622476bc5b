/** What is exported and imported again changes nothing, whatever is in it. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportColumns, type ExportColumn } from '../../src/core/export/export-columns.ts'
import { EXPORT_FORMATS, type ExportRequest } from '../../src/core/export/export-request.ts'
import { findObject } from '../../src/core/model/object.ts'
import { standardModel } from '../../src/core/model/standard-model.ts'
import { STANDARD_OBJECTS } from '../../src/core/model/standard-objects.ts'
import type { Context } from '../../src/operations/context.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { apply, draftCsv, listImportRows, plan, type ImportSettings } from '../support/importing.ts'
import { useWorkspace } from '../support/workspace.ts'
import { AWKWARD, awkwardRecords, createSamples } from './support/awkward-records.ts'
import { exportBytes } from './support/exporting.ts'

let companies: readonly string[] = []

const workspace = useWorkspace(async (opened) => {
  await createSamples(opened)
  companies = await opened.seed('companies', [
    { name: 'Acme', domain: 'acme.com' },
    { name: 'Without domain' },
    { name: '=Evil', domain: 'evil.example' },
  ])
  const [company = null] = companies
  await opened.seed('people', [{ email: 'ada@acme.com', firstName: 'Ada', company }])
  await opened.seed('opportunities', [{ name: 'Deal', company }])
  await opened.seed('leads', [{ email: 'first@x.com' }])
  await opened.seed('tasks', [{ title: 'Call', company }])
  await opened.seed('notes', [{ title: 'Said', company }])
})

let counter = 0

/** A member who may do everything with their own records, and whose role is stored, as workers look it up. */
async function joinWithOwnRecords(name: string): Promise<Context> {
  const { join, sql } = workspace()
  const everyObject = { allowed: ['view', 'create', 'edit', 'import', 'export'], scope: 'own' } as const
  const role = { apiName: 'own', label: 'Own', permissions: { workspace: [], everyObject, objects: {} } }
  const context = await join(name, role)
  await sql(
    `insert into waybill.roles (workspace_id, api_name, label, is_built_in, permissions) values ($1, $2, $3, false, $4)`,
    [context.actor.workspaceId, role.apiName, role.label, role.permissions],
  )
  await sql('update members set role = $2 where id = $1', [context.actor.memberId, role.apiName])
  return context
}

const NOTHING = { created: 0, updated: 0, restored: 0, skipped: 0, failed: 0, removed: 0 }

interface Return {
  readonly context?: Context
  readonly settings?: ImportSettings
}

/** Exports, imports, and looks at what that came to. */
async function comeBack(object: string, request: ExportRequest, rows: number, how: Return = {}): Promise<void> {
  const { context = workspace().context, settings } = how
  const draft = await draftCsv(context, object, await exportBytes(context, object, request), settings)
  const planned = await plan(context, draft.id)
  const { rows: shown } = await listImportRows(context, planned.id, {})
  const touched = shown.filter(({ action }) => action !== 'unchanged')
  expect(touched.map(({ action, changes, problems }) => ({ action, changes, problems }))).toEqual([])
  expect((await apply(context, planned.id)).counts).toEqual({ ...NOTHING, unchanged: rows })
}

const REQUESTS: readonly ExportRequest[] = [
  ...EXPORT_FORMATS.map((format) => ({ format })),
  { format: 'csv', dialect: { excelRegion: 'de-DE' } },
  { format: 'csv', dialect: { lineEnd: 'lf', delimiter: '\t', guardFormulas: false } },
]

const RECORDS = 60

/** WAYBILL_EXPORT_SEED repeats a run. */
const SEED = Number(process.env['WAYBILL_EXPORT_SEED'] ?? Math.floor(Math.random() * 1e9))

describe.each(REQUESTS)('%j', (request) => {
  test(`any record of any kind comes back unchanged (seed ${SEED})`, async () => {
    const [records = []] = fc.sample(awkwardRecords(companies, RECORDS), { numRuns: 1, seed: SEED })
    await workspace().sql('truncate samples cascade')
    await workspace().seed('samples', records)
    await comeBack('samples', request, RECORDS)
  })

  test('every awkward text comes back unchanged', async () => {
    await workspace().sql('truncate samples cascade')
    await workspace().seed(
      'samples',
      AWKWARD.map((text) => ({ name: text, myText: text, myArray: [text, text] })),
    )
    await comeBack('samples', request, AWKWARD.length)
  })
})

/** What Waybill keeps by itself cannot be set; and of a relation its id is enough. */
const isForReading = ({ part, through, path }: ExportColumn): boolean =>
  through !== null || (part.field.isSystem && path !== 'id')

test.each(STANDARD_OBJECTS.map(({ apiName }) => apiName))('the headers of %s map by themselves', async (apiName) => {
  const { context } = workspace()
  const model = standardModel()
  const object = findObject(model, apiName)
  const columns = object === undefined ? [] : exportColumns(model, object, 'all')
  const file = await exportBytes(context, apiName, { format: 'csv' })

  const { mapping } = await draftCsv(context, apiName, file)

  expect(mapping.map(({ header, field }) => [header, field])).toEqual(
    columns.map((column) => [column.header, isForReading(column) ? null : column.path]),
  )
})

test('the file of a view comes back as well', async () => {
  const { seed } = workspace()
  await seed('leads', [
    { email: 'lea@x.com', status: 'contacted', rating: 4, annualRevenue: { amount: '1.234', currency: 'CHF' } },
    { email: 'leo@x.com', source: 'cold_call', tags: ['a;b', '=c'] },
  ])
  const columns = ['status', 'source', 'rating', 'annualRevenue', 'tags', 'owner']
  await comeBack('leads', { format: 'csv', columns, addIdentifiers: true }, 3)
  await comeBack('leads', { format: 'xlsx', columns, addIdentifiers: true }, 3)
})

const BY_ID = [{ column: 'Company / Id', field: 'company.id' }]

/** How an import can be asked to read the two columns of a relation. */
const RELATION_SETTINGS: readonly (readonly [string, ImportSettings])[] = [
  ['by its id', { map: BY_ID }],
  [
    'by its domain',
    {
      map: [
        { column: 'Company / Id', field: null },
        { column: 'Company / Domain', field: 'company.domain' },
      ],
    },
  ],
  ['by both', { map: [{ column: 'Company / Domain', field: 'company.domain' }] }],
]

describe('a link to a deleted record', () => {
  test.each(RELATION_SETTINGS)('comes back unchanged, read %s', async (_, settings) => {
    const { context, seed } = workspace()
    const [gone = ''] = await seed('companies', [{ name: 'Gone', domain: `gone${counter++}.example` }])
    const [person = ''] = await seed('people', [{ email: `gone${counter}@x.com`, company: gone }])
    await deleteRecord(context, 'companies', gone)
    await comeBack('people', { format: 'csv', ids: [person] }, 1, { settings })
  })

  test('cannot be made by a file', async () => {
    const { context, seed } = workspace()
    const [gone = ''] = await seed('companies', [{ name: 'Gone', domain: `gone${counter++}.example` }])
    const [person = ''] = await seed('people', [{ email: `other${counter}@x.com` }])
    await deleteRecord(context, 'companies', gone)
    const draft = await draftCsv(context, 'people', `Id,Company / Id\n${person},${gone}\n`, { map: BY_ID })
    const planned = await plan(context, draft.id)
    const { rows } = await listImportRows(context, planned.id, {})
    expect(rows[0]?.problems).toMatchObject([{ code: 'RELATION_DELETED' }])
  })
})

test('a link to a record out of reach comes back unchanged by its id; a guess at what it is called tells nothing', async () => {
  const { seed } = workspace()
  const ina = await joinWithOwnRecords('Ina')
  const [hidden = ''] = await seed('companies', [{ name: 'Hidden', domain: 'hidden.example' }])
  const [person = ''] = await seed('people', [{ email: 'reach@x.com', company: hidden, owner: ina.actor.memberId }])
  await comeBack('people', { format: 'csv' }, 1, { context: ina, settings: { map: BY_ID } })

  const guessed = await draftCsv(ina, 'people', `Id,Company / Domain\n${person},hidden.example\n`, {
    map: [{ column: 'Company / Domain', field: 'company.domain' }],
  })
  const { rows } = await listImportRows(ina, (await plan(ina, guessed.id)).id, {})
  expect(rows[0]?.problems).toMatchObject([{ code: 'RELATION_NOT_FOUND' }])
})
