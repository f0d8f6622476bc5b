/** Rows of an import as people look at them: planned, with before and after, or done, with their outcome. */
import type { ImportLayout } from '../../core/import/layout.ts'
import { ACTIONS, OUTCOMES, OUTCOME_OF_ACTION, type Action, type Outcome } from '../../core/import/outcome.ts'
import type { PreviewRow, RowProblem, ValueChange } from '../../core/import/preview.ts'
import { describeProblem, severityOf } from '../../core/problems.ts'
import { Refusal } from '../../core/refusal.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { plannedRows, type RowsQuery } from '../../infra/postgres/import/read-rows-sql.ts'
import { workTables, type WorkTables } from '../../infra/postgres/import/work-tables.ts'
import type { ImportRow as StoredImport, JobRow } from '../../infra/postgres/job-store.ts'
import type { Context } from '../context.ts'
import { isRemainderOpen, loadPermitted } from './import-context.ts'
import { presentPreview } from './present-import.ts'
import type { ImportPreview, ImportRowView } from './import-view.ts'

const LETTERS: { readonly [action in Action]: string } = {
  create: 'c',
  update: 'u',
  restore: 'r',
  unchanged: 'n',
  skip: 's',
  refuse: 'f',
}

const ACTION_OF_LETTER: Readonly<Record<string, Action>> = Object.fromEntries(
  ACTIONS.map((action) => [LETTERS[action], action]),
)

const PREVIEW_ROWS = 20
const MOST_ROWS = 500

export interface RowFilter {
  readonly action?: Action
  readonly outcome?: Outcome
  /** Code of a problem that the rows have. */
  readonly problem?: string
  /** Of `problem`: the field path that it is in. */
  readonly field?: string
  /** Rows below this one: the page after the last row seen. */
  readonly afterRow?: number
  /** 1 to 500. */
  readonly limit?: number
}

/** @throws Refusal IMPORT_STATE while there is no plan, or its rows are lost */
export async function previewImport({ database, actor }: Context, id: string): Promise<ImportPreview> {
  const { job, row, visible } = await loadPermitted(database.kysely, actor, id)
  const isOutOfDate = row.planned_revision !== row.revision || isBeingPlanned(job)
  if (row.preview === null || row.layout === null || isOutOfDate) {
    throw new Refusal('IMPORT_STATE', { status: job.status, verb: 'previewing', hint: 'Plan it first.' })
  }
  const tables = workTables(actor.schema, id)
  const preview = presentPreview(row.preview)
  if (!(await hasPlan(database.kysely, tables))) return { preview, firstRows: [] }
  await refuseLostRows(database.kysely, tables, job, row)
  const rows = await readPlanned(database.kysely, { tables, layout: row.layout, visible }, row, { limit: PREVIEW_ROWS })
  return { preview, firstRows: rows.map(previewRow) }
}

const previewRow = ({ row, action, recordId, values, changes, problems }: ImportRowView): PreviewRow => ({
  row,
  action,
  recordId,
  values,
  changes,
  problems,
})

/** A page of rows, in the order of the file. */
export async function listImportRows(
  { database, actor }: Context,
  id: string,
  filter: RowFilter = {},
): Promise<{ readonly rows: readonly ImportRowView[]; readonly nextRow: number | null }> {
  const { job, row, visible } = await loadPermitted(database.kysely, actor, id)
  const limit = Math.min(filter.limit ?? 100, MOST_ROWS)
  if (row.layout === null) return { rows: [], nextRow: null }
  const tables = workTables(actor.schema, id)
  const db = database.kysely
  const done = await doneRows(db, tables, job)
  if (done !== null) return page(await readDone(db, done, row, { ...filter, limit }), limit)
  if (isBeingPlanned(job) || !(await hasPlan(db, tables))) return page([], limit)
  await refuseLostRows(db, tables, job, row)
  return page(await readPlanned(db, { tables, layout: row.layout, visible }, row, { ...filter, limit }), limit)
}

function page(
  rows: readonly ImportRowView[],
  limit: number,
): { readonly rows: readonly ImportRowView[]; readonly nextRow: number | null } {
  return { rows, nextRow: rows.length < limit ? null : (rows.at(-1)?.row ?? null) }
}

const exists = async (db: Queryable, table: string): Promise<boolean> => {
  const { rows } = await run<{ table: string | null }>(db, 'select to_regclass($1)::text as table', [table])
  return rows[0]?.table !== null
}

/** The tables of the plan are locked, and soon replaced: whoever looked at them would wait until that is done. */
export const isBeingPlanned = ({ status, phase }: Pick<JobRow, 'status' | 'phase'>): boolean =>
  (status === 'queued' || status === 'processing') && (phase === 'stage' || phase === 'plan')

const hasPlan = async (db: Queryable, tables: WorkTables): Promise<boolean> =>
  (await exists(db, tables.plan)) && (await exists(db, tables.stage))

/**
 * A crash of the database empties the staging table. Applying the plan fills it again, and so does
 * planning; until then there is nothing to look at, which must not look like a file without rows.
 */
export async function refuseLostRows(db: Queryable, tables: WorkTables, job: JobRow, row: StoredImport): Promise<void> {
  const { preview } = row
  const isLookedAt = job.status === 'draft' || isRemainderOpen({ job, row })
  if (!isLookedAt || preview === null || preview.rows === 0) return
  const { rows } = await run<{ filled: boolean }>(db, `select exists (select from ${tables.stage}) as filled`)
  if (rows[0]?.filled === true) return
  const hint = 'The database stopped unexpectedly after the plan was made. Plan it again to see its rows.'
  throw new Refusal('IMPORT_STATE', { status: job.status, verb: 'showing its rows', hint })
}

type Page = RowFilter & { readonly limit: number }

/** Where planned rows are read from, and what of it may be shown. */
type Planned = Pick<RowsQuery, 'tables' | 'layout' | 'visible'>

async function readPlanned(
  db: Queryable,
  planned: Planned,
  { mapping }: StoredImport,
  filter: Page,
): Promise<readonly ImportRowView[]> {
  const { where, values } = plannedFilter(filter)
  const text = plannedRows({ ...planned, where, limit: filter.limit })
  const { rows } = await run<Record<string, unknown>>(db, text, [filter.afterRow ?? 0, ...values])
  return rows.map((raw) => presentPlanned(planned.layout, mapping, raw))
}

/** Planned rows by their numbers, in the order of the file. */
export async function readPlannedRows(
  db: Queryable,
  planned: Planned,
  { mapping }: Pick<StoredImport, 'mapping'>,
  numbers: readonly number[],
): Promise<readonly ImportRowView[]> {
  const text = plannedRows({ ...planned, where: 'p.row = any($2::integer[])', limit: numbers.length })
  const { rows } = await run<Record<string, unknown>>(db, text, [0, numbers])
  return rows.map((raw) => presentPlanned(planned.layout, mapping, raw))
}

/** What the problems of a row have in them. */
const problemOf = (code: string, field: string | undefined): string =>
  JSON.stringify([{ code, ...(field !== undefined && { field }) }])

function plannedFilter({ action, outcome, problem, field }: RowFilter): {
  readonly where: string
  readonly values: readonly string[]
} {
  const values: string[] = []
  const conditions: string[] = []
  const letter = action === undefined ? letterOfOutcome(outcome) : LETTERS[action]
  if (letter !== undefined) conditions.push(`p.action = $${values.push(letter) + 1}::"char"`)
  if (problem !== undefined) {
    const parameter = `$${values.push(problemOf(problem, field)) + 1}::jsonb`
    conditions.push(`(s.problems @> ${parameter} or p.problems @> ${parameter})`)
  }
  return { where: conditions.length === 0 ? 'true' : conditions.join(' and '), values }
}

function letterOfOutcome(outcome: Outcome | undefined): string | undefined {
  if (outcome === undefined) return undefined
  if (outcome === 'removed') return 'x'
  const action = ACTIONS.find((each) => OUTCOME_OF_ACTION[each] === outcome)
  return action === undefined ? undefined : LETTERS[action]
}

function presentPlanned(
  layout: ImportLayout,
  mapping: StoredImport['mapping'],
  raw: Record<string, unknown>,
): ImportRowView {
  const action = ACTION_OF_LETTER[String(raw['action'])] ?? 'skip'
  const problems = [...readProblems(raw['cell_problems']), ...readProblems(raw['row_problems'])]
  const values: Record<string, string | null> = {}
  const changes: ValueChange[] = []
  for (const [position, column] of layout.columns.entries()) {
    if (column.relation?.isLenient === true) continue
    const after = textOrNull(raw[`after${position}`])
    const before = textOrNull(raw[`before${position}`])
    const unread = problems.find((each) => each.field === column.path)?.text
    values[column.path] = action === 'refuse' ? (unread ?? textOrNull(raw[`staged${position}`])) : after
    const changesRecord = action === 'update' || action === 'restore'
    if (changesRecord && before !== after) changes.push({ field: column.path, before, after })
  }
  return {
    row: Number(raw['row']),
    action,
    outcome: raw['action'] === 'x' ? 'removed' : null,
    recordId: action === 'refuse' || action === 'create' ? null : textOrNull(raw['record_id']),
    values,
    changes,
    problems: problems.map((each) => presentProblem(each, mapping)),
  }
}

const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))

const readProblems = (value: unknown): readonly RowProblem[] =>
  Array.isArray(value) ? (value as readonly RowProblem[]) : []

type PresentedProblem = ImportRowView['problems'][number]

export function presentProblem(found: RowProblem, mapping: StoredImport['mapping']): PresentedProblem {
  const header = found.column === undefined ? undefined : mapping[found.column]?.header
  return {
    ...found,
    severity: severityOf(found.code),
    ...describeProblem(found),
    ...(header !== undefined && { header }),
  }
}

/** SQL of the rows that have their outcome; null before there are any. What a cancelled import did not reach is skipped. */
async function doneRows(db: Queryable, { journal, plan }: WorkTables, { status }: JobRow): Promise<string | null> {
  const hasJournal = await exists(db, journal)
  if (status !== 'cancelled' || !(await exists(db, plan))) return hasJournal ? journal : null
  const left = `select p.row, 's'::"char" as outcome, null::uuid as record_id, null::jsonb as problems from ${plan} p`
  if (!hasJournal) return `(${left})`
  return `(select row, outcome, record_id, problems from ${journal}
    union all ${left} where not exists (select from ${journal} d where d.row = p.row))`
}

/** Done rows: their outcome and problems; the values stand in the records, or in the failed-rows file. */
async function readDone(
  db: Queryable,
  source: string,
  { mapping }: StoredImport,
  filter: Page,
): Promise<readonly ImportRowView[]> {
  const values: unknown[] = [filter.afterRow ?? 0]
  const conditions = ['j.row > $1']
  const letter = letterOfOutcome(filter.outcome) ?? (filter.action === undefined ? undefined : LETTERS[filter.action])
  if (letter !== undefined) conditions.push(`j.outcome = $${values.push(letter)}::"char"`)
  if (filter.problem !== undefined)
    conditions.push(`j.problems @> $${values.push(problemOf(filter.problem, filter.field))}::jsonb`)
  const { rows } = await run<{ row: number; outcome: string; record_id: string | null; problems: unknown }>(
    db,
    `select j.row, j.outcome, j.record_id, j.problems from ${source} j
     where ${conditions.join(' and ')} order by j.row limit ${filter.limit}`,
    values,
  )
  return rows.map(({ row, outcome, record_id: recordId, problems }) => ({
    row,
    action: ACTION_OF_LETTER[outcome] ?? 'skip',
    outcome: OUTCOMES.find((each) => letterOfOutcome(each) === outcome) ?? null,
    recordId,
    values: {},
    changes: [],
    problems: readProblems(problems).map((each) => presentProblem(each, mapping)),
  }))
}
