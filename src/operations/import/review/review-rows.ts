/** Rows of an import under review, from any place of it: what the file says, what was changed, and what will become of it. */
import { unmarked } from '../../../core/import/cell-mark.ts'
import type { ReviewFilter, TabCounts } from '../../../core/import/review/review-filter.ts'
import type { FileStore } from '../../../infra/files/file-store.ts'
import { openTable } from '../../../infra/formats/open-table.ts'
import { readRowsAt, unpackMarks } from '../../../infra/formats/read-rows-at.ts'
import { run, type Queryable } from '../../../infra/postgres/database.ts'
import { IS_WARNED } from '../../../infra/postgres/import/review-list-sql.ts'
import type { Context } from '../../context.ts'
import { readPlannedRows } from '../import-rows.ts'
import { findRows } from './find-rows.ts'
import { openReview, type OpenReview } from './open-review.ts'
import type { ReviewPage, ReviewRow, ReviewSummary } from './review-view.ts'

const DEFAULT_ROWS = 100
const MOST_ROWS = 500

export interface ReviewQuery extends ReviewFilter {
  readonly offset?: number
  /** 1 to 500. */
  readonly limit?: number
  /** Shows the list of an earlier revision, so that a row that was mended stays where it is. */
  readonly asOf?: number
}

export async function getReview(context: Context, id: string): Promise<ReviewSummary> {
  const review = await openReview(context, id)
  return summaryOf(context.database.kysely, review)
}

export async function summaryOf(db: Queryable, review: OpenReview): Promise<ReviewSummary> {
  return { revision: review.row.revision, tabs: await countTabs(db, review) }
}

async function countTabs(db: Queryable, { row: { preview }, tables }: OpenReview): Promise<TabCounts> {
  const counts = preview?.counts
  return {
    all: preview?.rows ?? 0,
    errors: counts?.failed ?? 0,
    warnings: preview?.rowsWithWarnings ?? (await countWarned(db, tables)),
    new: counts?.created ?? 0,
    updates: counts?.updated ?? 0,
    restored: counts?.restored ?? 0,
    unchanged: counts?.unchanged ?? 0,
    duplicates: counts?.skipped ?? 0,
    removed: counts?.removed ?? 0,
  }
}

async function countWarned(db: Queryable, { plan, stage }: OpenReview['tables']): Promise<number> {
  const text = `select count(*) as rows from ${plan} p join ${stage} s on s.row = p.row where ${IS_WARNED}`
  const { rows } = await run<{ rows: number }>(db, text)
  return rows[0]?.rows ?? 0
}

/** @throws Refusal IMPORT_STATE without a plan, COLUMN_UNKNOWN for a field that no column goes to */
export async function listReviewRows(
  context: Context,
  id: string,
  { offset = 0, limit = DEFAULT_ROWS, asOf, ...filter }: ReviewQuery = {},
): Promise<ReviewPage> {
  const { database, files } = context
  const review = await openReview(context, id)
  const found = await findRows(database.kysely, review, filter, asOf)
  const numbers = found.slice(offset, offset + Math.min(limit, MOST_ROWS))
  const rows = await readReviewRows(database.kysely, files, review, numbers)
  return { revision: review.row.revision, asOf: found.asOf, total: found.total, rows }
}

/** @returns the rows in the order of `numbers` */
export async function readReviewRows(
  db: Queryable,
  files: FileStore,
  review: OpenReview,
  numbers: readonly number[],
): Promise<readonly ReviewRow[]> {
  if (numbers.length === 0) return []
  const rising = [...numbers].toSorted((a, b) => a - b)
  const [planned, cells, edits] = await Promise.all([
    readPlannedRows(db, review, review.row, rising),
    readCells(files, review, rising),
    readEdits(db, review.id, rising),
  ])
  const { length: width } = review.row.mapping
  const rows = new Map(
    planned.map((row) => {
      const edited = edits.get(row.row) ?? new Map<number, string>()
      const text = (index: number): string => edited.get(index) ?? unmarked(cells.get(row.row)?.[index] ?? '')
      const shown = { cells: Array.from({ length: width }, (_, index) => text(index)), edited: [...edited.keys()] }
      return [row.row, Object.assign({}, row, shown)]
    }),
  )
  return numbers.flatMap((number) => rows.get(number) ?? [])
}

export async function readCells(
  files: FileStore,
  { row }: Pick<OpenReview, 'row'>,
  rising: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const table = await openTable(files, row.file_id, row.inspection.dialect)
  const source = readRowsAt(await files.source(table.fileId), table.dialect, unpackMarks(row.row_marks), rising)
  const found = new Map<number, readonly string[]>()
  for await (const each of source) found.set(each.row, each.cells)
  return found
}

export async function readEdits(
  db: Queryable,
  id: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ReadonlyMap<number, string>>> {
  const { rows } = await run<{ row: number; column: number; text: string }>(
    db,
    `select row_number as row, column_index as column, text from waybill.import_edits
     where import_id = $1 and row_number = any($2::bigint[]) and column_index >= 0 order by row_number, column_index`,
    [id, numbers],
  )
  const edits = new Map<number, Map<number, string>>()
  for (const { row, column, text } of rows) edits.set(row, (edits.get(row) ?? new Map()).set(column, text))
  return edits
}
