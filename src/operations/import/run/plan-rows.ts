/**
 * Plans an import: one action for every staged row, and the exact counts of the whole file. Writes
 * nothing but the plan. One transaction: a plan is there whole, or not at all.
 */
import type { PlanPreview } from '../../../core/import/preview.ts'
import { shareOwners } from '../owner-shares.ts'
import { adviseOnMissing, keepNames, keepRelated, prepareRelated } from './plan-related.ts'
import { planInput, type PlanRequest } from './plan-request.ts'
import { keepKnown, prepareMatching } from './prepare-matching.ts'
import { summarise } from './summarise-plan.ts'
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
import type { PlanInput } from '../../../infra/postgres/import/plan-input.ts'
import { countPicks } from '../../../infra/postgres/import/match-pick-sql.ts'
import { createPlan, extendPlan } from '../../../infra/postgres/import/plan-sql.ts'
import {
  ANALYZE_NAMES,
  countToCompare,
  createNewNames,
  createOldNames,
  forgetSimilar,
  similarColumns,
  warnOfSimilar,
} from '../../../infra/postgres/import/similar-sql.ts'
import { settleFollowers } from '../../../infra/postgres/import/settle-followers-sql.ts'

/** Hash joins over a million rows stay in memory with this; it is given back when the transaction ends. */
const WORK_MEMORY = '128MB'

export async function planRows(
  request: PlanRequest,
  mark: (preview: PlanPreview) => Promise<void>,
): Promise<PlanPreview> {
  const { client } = request
  await client.query('begin')
  const preview = await makePlan(request)
  await mark(preview)
  await client.query('commit')
  return preview
}

/** The plan, within a transaction of whoever asks for it. */
export async function makePlan(request: PlanRequest): Promise<PlanPreview> {
  const { client, tables } = request
  for (const table of [tables.plan, tables.shared]) await client.query(`drop table if exists ${table}`)
  const input = await planStaged(request)
  await keepKnown(request, input)
  await keepNames(request)
  const similar = await compareNames(request, input)
  const owners = await shareOwners(request)
  const related = await keepRelated(client, input, request.round)
  const summary = await summarise(client, tables)
  const notices = await adviseOnMissing(client, input, summary.problems)
  return {
    ...summary,
    similar,
    ...(owners && { owners }),
    ...(related && { related }),
    ...(notices.length > 0 && { notices }),
  }
}

/** An action for each row of a staging table: of the import, or of those that are planned anew in its review. */
export async function planStaged(request: PlanRequest): Promise<PlanInput> {
  const { client, tables } = request
  await client.query(`set local work_mem = '${WORK_MEMORY}'`)
  await prepareRelated(request)
  const input = await prepareMatching(request)
  await client.query(createPlan(input))
  await client.query(`create unique index ${quoteIdentifier(`${tables.prefix}_plan_row`)} on ${tables.plan} (row)`)
  await client.query(`analyze ${tables.plan}`)
  if (request.areAlone !== true) await settleRowsOfTheFile(request, input)
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

/** After some rows were planned anew: a warning of one row depends on the names of all others. */
export async function compareNamesAgain(request: PlanRequest): Promise<'compared' | 'tooMany' | 'off'> {
  const { client, tables, importId } = request
  const { rows } = await client.query<{ picks: boolean }>(countPicks, [importId])
  await client.query(forgetSimilar(tables))
  return compareNames(request, { ...planInput(request), hasPicks: rows[0]?.picks === true, found: new Set() })
}
