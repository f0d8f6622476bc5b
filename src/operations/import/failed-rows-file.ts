/**
 * The rows that did not go in, in the file's own columns, with what is wrong and what to do: ready to
 * be corrected in a spreadsheet and imported again.
 */
import { Readable } from 'node:stream'
import type { SourceRow } from '../../core/import/dialect.ts'
import type { RowProblem } from '../../core/import/preview.ts'
import { severityOf } from '../../core/problems.ts'
import { Refusal } from '../../core/refusal.ts'
import { unmarked } from '../../core/import/cell-mark.ts'
import { openTable } from '../../infra/formats/open-table.ts'
import { readCsvRows } from '../../infra/formats/read-csv.ts'
import { writeCsv } from '../../infra/formats/write-csv.ts'
import { run, type Database } from '../../infra/postgres/database.ts'
import { workTables, type WorkTables } from '../../infra/postgres/import/work-tables.ts'
import type { Context } from '../context.ts'
import { loadPermitted, type LoadedImport } from './import-context.ts'
import { isBeingPlanned, presentProblem } from './import-rows.ts'
import { openEdits, type RowEdits } from './run/row-edits.ts'

/** Columns that are added at the end; they map to nothing when the file comes back. */
export const PROBLEM_HEADER = 'Waybill Problem'
export const REMEDY_HEADER = 'Waybill Remedy'

interface FailedRow {
  readonly row: number
  readonly problems: readonly RowProblem[] | null
}

/** Rows fetched at a time; they go up like those of the file, so that both are read once, side by side. */
const PAGE = 5000

export async function failedRowsFile(
  { database, files, actor }: Context,
  id: string,
): Promise<{ readonly name: string; readonly stream: Readable }> {
  const loaded = await loadPermitted(database.kysely, actor, id)
  const tables = workTables(actor.schema, id)
  const failed = await failedSource(database, tables, loaded)
  const client = await database.connectForBulk()
  const edits = await openEdits(client, id).finally(() => client.end())
  const { dialect } = loaded.row.inspection
  const table = await openTable(files, loaded.row.file_id, dialect)
  const source = readCsvRows(await files.source(table.fileId), table.dialect)
  const delimiter = dialect.kind === 'csv' ? dialect.delimiter : ','
  const rows = failedRows(source, failed, edits, loaded)
  const name = `${(loaded.job.file_name ?? 'import').replace(/\.[^.]*$/, '')}-failed-rows.csv`
  return { name, stream: Readable.from(writeCsv(rows, { delimiter, byteOrderMark: false })) }
}

/** After the import the failed rows stand in its journal, before it in its plan. */
async function failedSource(
  database: Database,
  tables: WorkTables,
  { job }: LoadedImport,
): Promise<AsyncGenerator<FailedRow>> {
  const tableExists = async (name: string): Promise<boolean> =>
    (await run<{ name: string | null }>(database.kysely, 'select to_regclass($1)::text as name', [name])).rows[0]
      ?.name !== null
  if (await tableExists(tables.journal)) {
    return pages(database, `select row, problems from ${tables.journal} where outcome = 'f'`)
  }
  if (!isBeingPlanned(job) && (await tableExists(tables.plan))) {
    const problems = `coalesce(s.problems, '[]') || coalesce(p.problems, '[]') as problems`
    return pages(
      database,
      `select row, problems from (select p.row, ${problems} from ${tables.plan} p join ${tables.stage} s on s.row = p.row where p.action = 'f') f where true`,
    )
  }
  throw new Refusal('IMPORT_STATE', { status: job.status, verb: 'listing failed rows', hint: 'Plan it first.' })
}

async function* pages(database: Database, query: string): AsyncGenerator<FailedRow> {
  let last = 0
  for (;;) {
    const { rows } = await run<FailedRow>(database.kysely, `${query} and row > $1 order by row limit ${PAGE}`, [last])
    yield* rows
    const end = rows.at(-1)
    if (end === undefined || rows.length < PAGE) return
    last = end.row
  }
}

/** Merges the rows of the file with those that failed: both come in rising order. */
async function* failedRows(
  source: AsyncGenerator<readonly SourceRow[]>,
  failed: AsyncGenerator<FailedRow>,
  edits: RowEdits,
  { row: { mapping } }: LoadedImport,
): AsyncGenerator<readonly string[]> {
  yield [...mapping.map(({ header }) => header), PROBLEM_HEADER, REMEDY_HEADER]
  let next = await failed.next()
  for await (const batch of source) {
    for (const { row, cells } of batch) {
      if (next.done === true) return
      if (next.value.row !== row) continue
      const edited = [...cells]
      for (const [column, text] of edits.of(row) ?? []) if (column >= 0) edited[column] = text
      const width = Math.max(mapping.length, edited.length)
      const shown = Array.from({ length: width }, (_, index) => unmarked(edited[index] ?? ''))
      yield [...shown, ...explain(next.value, mapping)]
      next = await failed.next()
    }
  }
}

function explain({ problems }: FailedRow, mapping: LoadedImport['row']['mapping']): readonly [string, string] {
  const errors = (problems ?? [])
    .filter(({ code }) => severityOf(code) === 'error')
    .map((each) => presentProblem(each, mapping))
  const messages = errors.map(({ header, message }) => (header === undefined ? message : `${header}: ${message}`))
  return [messages.join(' '), [...new Set(errors.map(({ remedy }) => remedy))].join(' ')]
}
