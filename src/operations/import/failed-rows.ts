/** The rows that did not go in, as they stand in the file, with what is wrong with them. */
import type { SourceRow } from '../../core/import/dialect.ts'
import { unmarked } from '../../core/import/cell-mark.ts'
import type { RowProblem } from '../../core/import/preview.ts'
import { severityOf } from '../../core/problems.ts'
import { Refusal } from '../../core/refusal.ts'
import { openTable } from '../../infra/formats/open-table.ts'
import { readCsvRows } from '../../infra/formats/read-csv.ts'
import { run, type Database } from '../../infra/postgres/database.ts'
import { workTables, type WorkTables } from '../../infra/postgres/import/work-tables.ts'
import type { Context } from '../context.ts'
import { loadPermitted, type LoadedImport } from './import-context.ts'
import { isBeingPlanned, presentProblem } from './import-rows.ts'
import type { ImportRowView } from './import-view.ts'
import { openEdits, type RowEdits } from './run/row-edits.ts'

export interface FailedRow {
  /** The file's own cells, with the member's edits: at least one for each column of the header. */
  readonly cells: readonly string[]
  /** Why the row failed; what is only worth knowing is left out. */
  readonly errors: ImportRowView['problems']
}

export interface FailedRows {
  readonly loaded: LoadedImport
  readonly headers: readonly string[]
  /** In the order of the file, read as they are asked for. */
  readonly rows: AsyncGenerator<FailedRow>
}

interface FailedEntry {
  readonly row: number
  readonly problems: readonly RowProblem[] | null
}

/** Rows fetched at a time; they go up like those of the file, so that both are read once, side by side. */
const PAGE = 5000

/** @throws Refusal IMPORT_UNKNOWN, NOT_PERMITTED, IMPORT_STATE while there is no plan */
export async function openFailedRows({ database, files, actor }: Context, id: string): Promise<FailedRows> {
  const loaded = await loadPermitted(database.kysely, actor, id)
  const failed = await failedSource(database, workTables(actor.schema, id), loaded)
  const client = await database.connectForBulk()
  const edits = await openEdits(client, id).finally(() => client.end())
  const table = await openTable(files, loaded.row.file_id, loaded.row.inspection.dialect)
  const source = readCsvRows(await files.source(table.fileId), table.dialect)
  const headers = loaded.row.mapping.map(({ header }) => header)
  return { loaded, headers, rows: mergeRows(source, failed, edits, loaded) }
}

/** After the import the failed rows stand in its journal, before it in its plan. */
async function failedSource(
  database: Database,
  tables: WorkTables,
  { job }: LoadedImport,
): Promise<AsyncGenerator<FailedEntry>> {
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

async function* pages(database: Database, query: string): AsyncGenerator<FailedEntry> {
  let last = 0
  for (;;) {
    const { rows } = await run<FailedEntry>(database.kysely, `${query} and row > $1 order by row limit ${PAGE}`, [last])
    yield* rows
    const end = rows.at(-1)
    if (end === undefined || rows.length < PAGE) return
    last = end.row
  }
}

/** Merges the rows of the file with those that failed: both come in rising order. */
async function* mergeRows(
  source: AsyncGenerator<readonly SourceRow[]>,
  failed: AsyncGenerator<FailedEntry>,
  edits: RowEdits,
  { row: { mapping } }: LoadedImport,
): AsyncGenerator<FailedRow> {
  let next = await failed.next()
  for await (const batch of source) {
    for (const { row, cells } of batch) {
      if (next.done === true) return
      if (next.value.row !== row) continue
      const edited = [...cells]
      for (const [column, text] of edits.of(row) ?? []) if (column >= 0) edited[column] = text
      const width = Math.max(mapping.length, edited.length)
      yield {
        cells: Array.from({ length: width }, (_, index) => unmarked(edited[index] ?? '')),
        errors: (next.value.problems ?? [])
          .filter(({ code }) => severityOf(code) === 'error')
          .map((each) => presentProblem(each, mapping)),
      }
      next = await failed.next()
    }
  }
}
