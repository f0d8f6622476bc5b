/** Records of a bulk change one by one: those that were refused, and those that an undo left alone. */
import { Readable } from 'node:stream'
import { describeProblem, type Problem, type ProblemCode } from '../../core/problems.ts'
import { partsOf } from '../../core/model/object.ts'
import { bulkTables } from '../../infra/postgres/bulk/bulk-tables.ts'
import { translatorTo } from '../../core/words/translate.ts'
import { writeCsv } from '../../infra/formats/write-csv.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { nameReachable } from '../../infra/postgres/record-names.ts'
import type { Context } from '../context.ts'
import { keptCsv, presentKept, type KeptPage, type KeptRow } from '../import/kept-values.ts'
import { assertFieldsVisible } from '../import/field-access.ts'
import { loadBulkChange } from './bulk-change-store.ts'

export interface FailedRecord {
  /** Place in the selection, from 1. */
  readonly row: number
  readonly recordId: string
  /** Null for a record that is destroyed, or that the reader does not reach. */
  readonly name: string | null
  readonly code: ProblemCode
  readonly message: string
  readonly remedy: string
}

export interface FailedPage {
  readonly records: readonly FailedRecord[]
  /** To be asked for next as `afterRow`; null on the last page. */
  readonly nextRow: number | null
}

interface NamedFile {
  readonly name: string
  readonly stream: Readable
}

export interface RowQuery {
  readonly afterRow?: number
  readonly limit?: number
}

const MOST_ROWS = 500

/** @throws Refusal BULK_UNKNOWN, NOT_PERMITTED */
export async function listBulkFailures(
  { database, actor }: Context,
  id: string,
  { afterRow = 0, limit = MOST_ROWS }: RowQuery = {},
): Promise<FailedPage> {
  const db = database.kysely
  const { model, object, fields, job } = await loadBulkChange(db, actor, id)
  assertFieldsVisible(
    model,
    object,
    fields.map(({ path }) => path),
  )
  const { journal } = bulkTables(actor.schema, job.id)
  if (!(await isThere(db, journal))) return { records: [], nextRow: null }
  const most = Math.min(limit, MOST_ROWS)
  const { rows } = await run<{ row: number; record_id: string; problems: readonly Problem[] }>(
    db,
    `select row, record_id, problems from ${journal} where row > $1 and outcome = 'f' order by row limit $2`,
    [afterRow, most],
  )
  const ids = rows.map(({ record_id: recordId }) => recordId)
  const names = new Map((await nameReachable(db, actor, object, ids)).map(({ id: recordId, name }) => [recordId, name]))
  const records = rows.flatMap(({ row, record_id: recordId, problems: [problem] }) => {
    if (problem === undefined) return []
    return [{ row, recordId, name: names.get(recordId) ?? null, code: problem.code, ...describeProblem(problem) }]
  })
  return { records, nextRow: rows.length < most ? null : (rows.at(-1)?.row ?? null) }
}

/** All of them as CSV, read as it is asked for. @throws Refusal BULK_UNKNOWN, NOT_PERMITTED */
export async function bulkFailuresFile(context: Context, id: string): Promise<NamedFile> {
  const { object } = await loadBulkChange(context.database.kysely, context.actor, id)
  const name = `${object.apiName}-failed-records.csv`
  return { name, stream: Readable.from(writeCsv(failureLines(context, object.labelSingular, id))) }
}

async function* failureLines(context: Context, label: string, id: string): AsyncGenerator<readonly string[]> {
  const { sentence, told } = translatorTo(context.language ?? 'en')
  yield [sentence('Row'), sentence('Record'), label, sentence('Reason'), sentence('What to do')]
  let afterRow: number | null = 0
  while (afterRow !== null) {
    const page: FailedPage = await listBulkFailures(context, id, { afterRow })
    for (const record of page.records) {
      const { message, remedy } = told(record)
      yield [String(record.row), record.recordId, record.name ?? '', message, remedy]
    }
    afterRow = page.nextRow
  }
}

/** What an undo left alone. @throws Refusal BULK_UNKNOWN, NOT_PERMITTED */
export async function listBulkKept(
  { database, actor }: Context,
  id: string,
  { afterRow = 0, limit = MOST_ROWS }: RowQuery = {},
): Promise<KeptPage> {
  const db = database.kysely
  const { model, object, fields, job } = await loadBulkChange(db, actor, id)
  const paths = fields.map(({ path }) => path)
  assertFieldsVisible(model, object, paths)
  const { kept } = bulkTables(actor.schema, job.id)
  if (!(await isThere(db, kept))) return { entries: [], nextRow: null }
  const most = Math.min(limit, MOST_ROWS)
  const { rows } = await run<KeptRow>(
    db,
    `select row, record_id, field, reason, text from (
       select * from ${kept} where row > $1 order by row fetch first ${most} rows with ties
     ) page order by row, field nulls first`,
    [afterRow],
  )
  const labels = new Map(partsOf(object).map((part) => [part.path, part.header]))
  return {
    entries: rows.map((row) => presentKept((path) => labels.get(path), row)),
    nextRow: rows.length < most ? null : (rows.at(-1)?.row ?? null),
  }
}

/** All of it as CSV, read as it is asked for. @throws Refusal BULK_UNKNOWN, NOT_PERMITTED */
export async function bulkKeptFile(context: Context, id: string): Promise<NamedFile> {
  const { object } = await loadBulkChange(context.database.kysely, context.actor, id)
  const stream = keptCsv(context, 'Before the change', (afterRow) => listBulkKept(context, id, { afterRow }))
  return { name: `${object.apiName}-kept.csv`, stream }
}

async function isThere(db: Queryable, table: string): Promise<boolean> {
  const { rows } = await run<{ name: string | null }>(db, 'select to_regclass($1)::text as name', [table])
  return rows[0]?.name !== null
}
