/** What is exported and imported again changes nothing, whatever is in it. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportColumns, type ExportColumn } from '../../src/core/export/export-columns.ts'
import { EXPORT_FORMATS, type ExportRequest } from '../../src/core/export/export-request.ts'
import { findObject } from '../../src/core/model/object.ts'
import { standardModel } from '../../src/core/model/standard-model.ts'
import { STANDARD_OBJECTS } from '../../src/core/model/standard-objects.ts'
import { apply, draftCsv, listImportRows, plan } from '../support/importing.ts'
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

const NOTHING = { created: 0, updated: 0, restored: 0, skipped: 0, failed: 0, removed: 0 }

/** Exports, imports, and looks at what that came to. */
async function comeBack(object: string, request: ExportRequest, rows: number): Promise<void> {
  const { context } = workspace()
  const draft = await draftCsv(context, object, await exportBytes(context, object, request))
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
