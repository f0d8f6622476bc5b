/** What an undo left alone, and why: values edited since, records in use, records gone. */
import type { ImportLayout } from '../../core/import/layout.ts'
import { describeProblem, type ProblemCode } from '../../core/problems.ts'
import { run } from '../../infra/postgres/database.ts'
import { workTables } from '../../infra/postgres/import/work-tables.ts'
import type { Context } from '../context.ts'
import { loadPermitted } from './import-context.ts'

export interface KeptView {
  readonly row: number
  readonly recordId: string
  /** Path of the field that keeps its value; null for a whole record. */
  readonly field: string | null
  readonly reason: ProblemCode
  /** What stood there before the import, as text; null where it was empty, and for whole records. */
  readonly before: string | null
  readonly message: string
  readonly remedy: string
}

interface KeptRow {
  readonly row: number
  readonly record_id: string
  readonly field: string | null
  readonly reason: ProblemCode
  readonly text: string | null
}

const MOST_ENTRIES = 500

/** A page, in the order of the file. A row may have several entries; they are never parted. */
export async function listKept(
  { database, actor }: Context,
  importId: string,
  { afterRow = 0, limit = MOST_ENTRIES }: { readonly afterRow?: number; readonly limit?: number } = {},
): Promise<{ readonly entries: readonly KeptView[]; readonly nextRow: number | null }> {
  const { row } = await loadPermitted(database.kysely, actor, importId)
  const { kept } = workTables(actor.schema, importId)
  const found = await run<{ kept: string | null }>(database.kysely, 'select to_regclass($1)::text as kept', [kept])
  if (found.rows[0]?.kept === null || row.layout === null) return { entries: [], nextRow: null }
  const most = Math.min(limit, MOST_ENTRIES)
  const { layout } = row
  const { rows } = await run<KeptRow>(
    database.kysely,
    `select row, record_id, field, reason, text from (
       select * from ${kept} where row > $1 order by row fetch first ${most} rows with ties
     ) page order by row, field nulls first`,
    [afterRow],
  )
  return {
    entries: rows.map((each) => presentKept(layout, each)),
    nextRow: rows.length < most ? null : (rows.at(-1)?.row ?? null),
  }
}

function presentKept(layout: ImportLayout, { row, record_id: recordId, field, reason, text }: KeptRow): KeptView {
  const label = layout.columns.find(({ path }) => path === field)?.fieldLabel ?? 'The record'
  const details = { field: label, text: text ?? '', reason: text ?? '' }
  const before = reason === 'WRITE_FAILED' ? null : text
  return { row, recordId, field, reason, before, ...describeProblem({ code: reason, details }) }
}
