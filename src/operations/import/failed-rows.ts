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
import { readCells, readEdits } from './review/review-rows.ts'
import { openEdits, type PagedEdits } from './run/row-edits.ts'

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

/** A failed row as it is shown, to be mended in place. */
export interface FailedRowView extends FailedRow {
  readonly row: number
  /** Positions of the cells that were changed since. */
  readonly edited: readonly number[]
}

export interface FailedRowPage {
  readonly headers: readonly string[]
  readonly rows: readonly FailedRowView[]
  /** To be asked for next as `afterRow`; null on the last page. */
  readonly nextRow: number | null
}

const PAGE_ROWS = 50
const MOST_PAGE_ROWS = 500

/**
 * Failed rows of an import that was applied, with the cells of the file and the edits made since.
 *
 * @throws Refusal IMPORT_UNKNOWN, NOT_PERMITTED, IMPORT_STATE while nothing was applied
 */
export async function listFailedRows(
  { database, files, actor }: Context,
  id: string,
  { afterRow = 0, limit = PAGE_ROWS }: { readonly afterRow?: number; readonly limit?: number } = {},
): Promise<FailedRowPage> {
  const loaded = await loadPermitted(database.kysely, actor, id)
  const { journal } = workTables(actor.schema, id)
  if (!(await isThere(database, journal))) {
    const { status } = loaded.job
    throw new Refusal('IMPORT_STATE', { status, verb: 'listing failed rows', hint: 'Apply it first.' })
  }
  const most = Math.min(limit, MOST_PAGE_ROWS)
  const { rows } = await run<FailedEntry>(
    database.kysely,
    `select row, problems from ${journal} where outcome = 'f' and row > $1 order by row limit $2`,
    [afterRow, most],
  )
  const numbers = rows.map(({ row }) => row)
  const { mapping } = loaded.row
  const [cells, edits] = await Promise.all([
    numbers.length === 0 ? new Map<number, readonly string[]>() : readCells(files, loaded, numbers),
    readEdits(database.kysely, id, numbers),
  ])
  return {
    headers: mapping.map(({ header }) => header),
    rows: rows.map(({ row, problems }) => {
      const edited = edits.get(row) ?? new Map<number, string>()
      return {
        row,
        cells: mapping.map((_, index) => edited.get(index) ?? unmarked(cells.get(row)?.[index] ?? '')),
        edited: [...edited.keys()],
        errors: errorsOf(problems, mapping),
      }
    }),
    nextRow: rows.length < most ? null : (rows.at(-1)?.row ?? null),
  }
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
  const table = await openTable(files, loaded.row.file_id, loaded.row.inspection.dialect)
  const source = readCsvRows(await files.source(table.fileId), table.dialect)
  const headers = loaded.row.mapping.map(({ header }) => header)
  return {
    loaded,
    headers,
    rows: mergeRows(source, failed, () => openEdits(() => database.connectForBulk(), id), loaded),
  }
}

/** After the import the failed rows stand in its journal, before it in its plan. */
async function failedSource(
  database: Database,
  tables: WorkTables,
  { job }: LoadedImport,
): Promise<AsyncGenerator<FailedEntry>> {
  if (await isThere(database, tables.journal)) {
    return pages(database, `select row, problems from ${tables.journal} where outcome = 'f'`)
  }
  if (!isBeingPlanned(job) && (await isThere(database, tables.plan))) {
    const problems = `coalesce(s.problems, '[]') || coalesce(p.problems, '[]') as problems`
    return pages(
      database,
      `select row, problems from (select p.row, ${problems} from ${tables.plan} p join ${tables.stage} s on s.row = p.row where p.action = 'f') f where true`,
    )
  }
  throw new Refusal('IMPORT_STATE', { status: job.status, verb: 'listing failed rows', hint: 'Plan it first.' })
}

async function isThere({ kysely }: Database, table: string): Promise<boolean> {
  const { rows } = await run<{ name: string | null }>(kysely, 'select to_regclass($1)::text as name', [table])
  return rows[0]?.name !== null
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
  open: () => Promise<PagedEdits>,
  { row: { mapping } }: LoadedImport,
): AsyncGenerator<FailedRow> {
  const edits = await open()
  try {
    let next = await failed.next()
    for await (const batch of source) {
      await edits.reach(batch.at(-1)?.row ?? 0)
      for (const { row, cells } of batch) {
        if (next.done === true) return
        if (next.value.row !== row) continue
        yield failedRow(next.value, cells, edits.of(row), mapping)
        next = await failed.next()
      }
    }
  } finally {
    await edits.close()
  }
}

function failedRow(
  { problems }: FailedEntry,
  cells: readonly string[],
  edits: ReadonlyMap<number, string> | undefined,
  mapping: LoadedImport['row']['mapping'],
): FailedRow {
  const edited = [...cells]
  for (const [column, text] of edits ?? []) if (column >= 0) edited[column] = text
  const width = Math.max(mapping.length, edited.length)
  return {
    cells: Array.from({ length: width }, (_, index) => unmarked(edited[index] ?? '')),
    errors: errorsOf(problems, mapping),
  }
}

const errorsOf = (
  problems: readonly RowProblem[] | null,
  mapping: LoadedImport['row']['mapping'],
): FailedRow['errors'] =>
  (problems ?? []).filter(({ code }) => severityOf(code) === 'error').map((each) => presentProblem(each, mapping))
