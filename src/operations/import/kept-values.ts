/** What an undo left alone, and why: values edited since, records in use, records gone. */
import { Readable } from 'node:stream'
import type { ImportLayout } from '../../core/import/layout.ts'
import { describeProblem, type ProblemCode } from '../../core/problems.ts'
import { translatorTo } from '../../core/words/translate.ts'
import { run } from '../../infra/postgres/database.ts'
import { workTables } from '../../infra/postgres/import/work-tables.ts'
import { writeCsv } from '../../infra/formats/write-csv.ts'
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

export interface KeptPage {
  readonly entries: readonly KeptView[]
  /** To be asked for next as `afterRow`; null on the last page. */
  readonly nextRow: number | null
}

/** A line of the list that an undo keeps. */
export interface KeptRow {
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
): Promise<KeptPage> {
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
    entries: rows.map((each) => presentKept((field) => labelOf(layout, field), each)),
    nextRow: rows.length < most ? null : (rows.at(-1)?.row ?? null),
  }
}

const labelOf = ({ columns }: ImportLayout, field: string): string | undefined =>
  columns.find(({ path }) => path === field)?.fieldLabel

/** All of it as CSV, read as it is asked for. @throws Refusal IMPORT_UNKNOWN, NOT_PERMITTED */
export async function keptFile(
  context: Context,
  importId: string,
): Promise<{ readonly name: string; readonly stream: Readable }> {
  const { job } = await loadPermitted(context.database.kysely, context.actor, importId)
  const name = `${(job.file_name ?? 'import').replace(/\.[^.]*$/, '')}-kept.csv`
  return {
    name,
    stream: keptCsv(context, 'Before the import', (afterRow) => listKept(context, importId, { afterRow })),
  }
}

/** @param readPage gives the entries after a row */
export const keptCsv = (
  context: Context,
  beforeHeader: string,
  readPage: (afterRow: number) => Promise<KeptPage>,
): Readable => Readable.from(writeCsv(keptLines(context, beforeHeader, readPage)))

async function* keptLines(
  { language = 'en' }: Context,
  beforeHeader: string,
  readPage: (afterRow: number) => Promise<KeptPage>,
): AsyncGenerator<readonly string[]> {
  const translator = translatorTo(language)
  yield ['Row', 'Record', 'Field', beforeHeader, 'Reason', 'What to do'].map(translator.sentence)
  let afterRow: number | null = 0
  while (afterRow !== null) {
    const page: KeptPage = await readPage(afterRow)
    for (const entry of page.entries) {
      const { row, recordId, field, before, reason } = entry
      const { message, remedy } = translator.told({ ...entry, code: reason })
      yield [String(row), recordId, field ?? '', before ?? '', message, remedy]
    }
    afterRow = page.nextRow
  }
}

/** @param labelOf what people call the field of a path */
export function presentKept(
  labelOf: (path: string) => string | undefined,
  { row, record_id: recordId, field, reason, text }: KeptRow,
): KeptView {
  const label = (field === null ? undefined : labelOf(field)) ?? 'The record'
  const details = { field: label, text: text ?? '', reason: text ?? '' }
  const before = reason === 'WRITE_FAILED' ? null : text
  return { row, recordId, field, reason, before, ...describeProblem({ code: reason, details }) }
}
