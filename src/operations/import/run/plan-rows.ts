/**
 * Plans an import: one action for every staged row, and the exact counts of the whole file. Writes
 * nothing but the plan. One transaction: a plan is there whole, or not at all.
 */
import type pg from 'pg'
import { severityOf, describeProblem, type ProblemCode } from '../../../core/problems.ts'
import type { ImportOptions } from '../../../core/import/import-options.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import { NO_ROWS, type Outcome, type RowCounts } from '../../../core/import/outcome.ts'
import type { PlanPreview, ProblemSummary } from '../../../core/import/preview.ts'
import { shareOwners } from '../owner-shares.ts'
import { adviseOnMissing, keepRelated, prepareRelated } from './plan-related.ts'
import { quoteIdentifier } from '../../../infra/postgres/identifier.ts'
import {
  IS_IN,
  IS_ORPHAN,
  createOrphans,
  createSameRecord,
  createTakenOver,
  disputableColumns,
  findSameRecord,
  followLinks,
  hasRepeatedKeys,
  inFileStrategies,
  isMerged,
  joinFamilies,
  leadByLast,
  linkRows,
  refuseClaimedValues,
  removeOrphans,
  skipFollowers,
} from '../../../infra/postgres/import/in-file-sql.ts'
import {
  canFind,
  createFound,
  createMatchKeys,
  foundTable,
} from '../../../infra/postgres/import/match-candidates-sql.ts'
import { countPicks } from '../../../infra/postgres/import/match-pick-sql.ts'
import type { PlanInput } from '../../../infra/postgres/import/plan-input.ts'
import { IS_WARNED } from '../../../infra/postgres/import/review-list-sql.ts'
import { createPlan, extendPlan } from '../../../infra/postgres/import/plan-sql.ts'
import {
  ANALYZE_NAMES,
  countToCompare,
  createNewNames,
  createOldNames,
  similarColumns,
  warnOfSimilar,
} from '../../../infra/postgres/import/similar-sql.ts'
import { settleFollowers } from '../../../infra/postgres/import/settle-followers-sql.ts'
import type { WorkTables } from '../../../infra/postgres/import/work-tables.ts'

export interface PlanRequest {
  readonly client: pg.Client
  readonly tables: WorkTables
  readonly layout: ImportLayout
  readonly options: ImportOptions
  readonly mayCreate: boolean
  readonly editable: (alias: string) => string
  readonly visible: (objectApiName: string, alias: string) => string
  readonly importId: string
  readonly objectId: string
  /** 0 the first; a later one plans only the rows that failed before. */
  readonly round: number
}

/** The outcome that each action of the plan comes to. */
export const OUTCOME_OF_LETTER: Readonly<Record<string, Outcome>> = {
  c: 'created',
  u: 'updated',
  r: 'restored',
  n: 'unchanged',
  s: 'skipped',
  f: 'failed',
  x: 'removed',
}

/** Hash joins over a million rows stay in memory with this; it is given back when the transaction ends. */
const WORK_MEMORY = '128MB'

export async function planRows(
  request: PlanRequest,
  mark: (preview: PlanPreview) => Promise<void>,
): Promise<PlanPreview> {
  const { client, tables } = request
  await client.query('begin')
  await client.query(`set local work_mem = '${WORK_MEMORY}'`)
  await client.query(`drop table if exists ${tables.plan}`)
  await prepareRelated(client, planInput(request), request.round)
  const input = await prepareMatching(request)
  await client.query(createPlan(input))
  await client.query(`create unique index ${quoteIdentifier(`${tables.prefix}_plan_row`)} on ${tables.plan} (row)`)
  await client.query(`analyze ${tables.plan}`)
  await settleRowsOfTheFile(request, input)
  const similar = await compareNames(request, input)
  const owners = await shareOwners(request)
  const related = await keepRelated(client, input, request.round)
  const summary = await summarise(client, tables)
  const notices = await adviseOnMissing(client, input, summary.problems)
  const preview = {
    ...summary,
    similar,
    ...(owners && { owners }),
    ...(related && { related }),
    ...(notices.length > 0 && { notices }),
  }
  await mark(preview)
  await client.query('commit')
  return preview
}

const planInput = (request: PlanRequest): Omit<PlanInput, 'hasPicks' | 'found'> => {
  const { tables, layout, options, mayCreate, editable, visible, round, importId } = request
  return {
    tables,
    layout,
    duplicates: options.duplicates,
    deleted: options.deleted,
    mayCreate,
    editable,
    visible,
    rows: round > 0 ? `s.row in (select j.row from ${tables.journal} j where j.outcome = 'f')` : 'true',
    importId,
    inFile: options.inFile,
  }
}

/** The keys of the rows, and the records that have them, as far as the strategies need them. */
async function prepareMatching(request: PlanRequest): Promise<PlanInput> {
  const { client, layout } = request
  const { rows } = await client.query<{ picks: boolean }>(countPicks, [request.importId])
  const input = { ...planInput(request), hasPicks: rows[0]?.picks === true, found: new Set<number>() }
  for (const statement of createMatchKeys(input)) await client.query(statement)
  for (const [index, { isIdentifier }] of layout.strategies.entries()) {
    if (isIdentifier) continue
    const { rows: can } = await client.query<{ canFind: boolean }>(canFind(input, index))
    if (can[0]?.canFind !== true) continue
    const { rowCount } = await client.query(createFound(input, index))
    if (rowCount === 0) continue
    await client.query(`analyze ${foundTable(index)}`)
    input.found.add(index)
  }
  return input
}

/** Where a row is refused that others depend on, those are planned and settled anew, until nothing changes any more. */
async function settleRowsOfTheFile(request: PlanRequest, input: PlanInput): Promise<void> {
  const { client, tables, layout } = request
  const { rows } = await client.query<{ repeated: boolean }>(hasRepeatedKeys(input))
  const isRepeated = rows[0]?.repeated === true
  await client.query(createSameRecord(layout))
  if (isRepeated) {
    await client.query(findSameRecord(input))
    await client.query('analyze same_record')
    await findFamilies(request)
    await leadRows(request, input, 'true')
    await settleSameRecord(request, IS_IN)
  }
  const disputed = disputableColumns(input)
  const canBeOpen = isRepeated || disputed.length > 1
  for (;;) {
    const refused = await refuseClaims(request, disputed)
    const mayBeOpen = refused > 0 || (isRepeated && input.inFile === 'last')
    if (!mayBeOpen || !canBeOpen || !(await planOrphans(request, input))) break
    await settleSameRecord(request, `${IS_ORPHAN} and ${IS_IN}`)
  }
  if (isRepeated) await client.query(`analyze ${tables.plan}`)
}

/** With one key, rows that have it, or find the same record, are a family already. */
async function findFamilies({ client, layout }: PlanRequest): Promise<void> {
  if (inFileStrategies(layout).length < 2) return
  const [spread, shorten] = joinFamilies(layout)
  while ((await client.query(spread)).rowCount !== 0) {
    while ((await client.query(shorten)).rowCount !== 0);
  }
}

/** Gives the rows of each record their leader. @param scope condition on a row `g`: which ones */
async function leadRows(request: PlanRequest, input: PlanInput, scope: string): Promise<void> {
  const { client, tables, layout } = request
  await client.query(linkRows(tables, layout, scope))
  while ((await client.query(followLinks(scope))).rowCount !== 0);
  if (input.inFile !== 'last') return
  await client.query(leadByLast(tables, scope))
  await client.query('drop table if exists taken_over')
  if ((await client.query(createTakenOver(tables, scope))).rowCount === 0) return
  await client.query(`delete from ${tables.plan} p using taken_over o where p.row = o.row`)
  await client.query(extendPlan({ ...input, rows: 'true', takesOver: true }))
}

async function settleSameRecord({ client, tables, layout, options }: PlanRequest, scope: string): Promise<void> {
  const settle = isMerged(options.duplicates, options.inFile) ? settleFollowers : skipFollowers
  await client.query(settle(tables, layout, scope))
}

/** @returns how many rows were refused */
async function refuseClaims({ client, tables, layout }: PlanRequest, disputed: readonly number[]): Promise<number> {
  let refused = 0
  for (const position of disputed) {
    refused += (await client.query(refuseClaimedValues(tables, layout, position))).rowCount ?? 0
  }
  return refused
}

/** @returns false when there are none */
async function planOrphans(request: PlanRequest, input: PlanInput): Promise<boolean> {
  const { client, tables } = request
  await client.query('drop table if exists orphans')
  const { rowCount } = await client.query(createOrphans(tables))
  if (rowCount === 0) return false
  await client.query('analyze orphans')
  for (const statement of removeOrphans(tables)) await client.query(statement)
  await client.query(extendPlan({ ...input, rows: 's.row in (select row from orphans)' }))
  await leadRows(request, input, IS_ORPHAN)
  return true
}

/** Warns of new records that resemble one that is there. */
async function compareNames(
  { client, layout, options }: PlanRequest,
  input: PlanInput,
): Promise<'compared' | 'tooMany' | 'off'> {
  if (options.similar === 'off' || similarColumns(layout).length === 0) return 'off'
  const { rows } = await client.query<{ rows: number; isSmall: boolean }>(countToCompare(input))
  if (rows[0]?.isSmall !== true) return 'tooMany'
  if (rows[0].rows === 0) return 'compared'
  await client.query(createNewNames(input))
  await client.query(createOldNames(input))
  for (const statement of ANALYZE_NAMES) await client.query(statement)
  await client.query(warnOfSimilar(input))
  return 'compared'
}

async function summarise(client: pg.Client, tables: WorkTables): Promise<PlanPreview> {
  const { rows } = await client.query<{ action: string; rows: number; cleared: number }>(
    `select action, count(*) as rows, coalesce(sum(cleared) filter (where action in ('u', 'r')), 0)::bigint as cleared
     from ${tables.plan} group by action`,
  )
  const counts = countOutcomes(rows)
  const { rows: warned } = await client.query<{ rows: number }>(
    `select count(*) as rows from ${tables.plan} p join ${tables.stage} s on s.row = p.row where ${IS_WARNED}`,
  )
  const problems = await summariseProblems(client, tables)
  return {
    rows: rows.reduce((sum, row) => sum + row.rows, 0),
    counts,
    valuesCleared: rows.reduce((sum, row) => sum + row.cleared, 0),
    warnings: problems.filter(({ code }) => severityOf(code) === 'warning').reduce((sum, { count }) => sum + count, 0),
    rowsWithWarnings: warned[0]?.rows ?? 0,
    problems,
  }
}

export function countOutcomes(rows: readonly { readonly action: string; readonly rows: number }[]): RowCounts {
  const counts: Record<Outcome, number> = { ...NO_ROWS }
  for (const { action, rows: count } of rows) {
    const outcome = OUTCOME_OF_LETTER[action]
    if (outcome === undefined) throw new Error(`The plan has an unknown action "${action}"`)
    counts[outcome] += count
  }
  return counts
}

const SAMPLE_ROWS = 5

async function summariseProblems(client: pg.Client, tables: WorkTables): Promise<readonly ProblemSummary[]> {
  const { rows } = await client.query<{
    code: ProblemCode
    field: string | null
    count: number
    details: Record<string, string> | null
    sample: number[]
  }>(
    `select problem ->> 'code' as code, problem ->> 'field' as field, count(*) as count,
       (array_agg(problem -> 'details' order by row))[1] as details, (array_agg(row order by row))[1:${SAMPLE_ROWS}] as sample
     from (
       select p.row, problem from ${tables.plan} p join ${tables.stage} s on s.row = p.row,
         jsonb_array_elements(coalesce(s.problems, '[]') || coalesce(p.problems, '[]')) as problem
       where s.problems is not null or p.problems is not null
     ) listed group by 1, 2 order by count desc, code`,
  )
  return rows.map(({ code, field, count, details, sample }) => {
    const { message, remedy } = describeProblem({ code, details: details ?? {} })
    const summary = { code, severity: severityOf(code), count, message, remedy, sampleRows: sample }
    return field === null ? summary : Object.assign(summary, { field })
  })
}
