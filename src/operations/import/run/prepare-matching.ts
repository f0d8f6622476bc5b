/** Finds the records that the rows of a plan may be for, before the plan is made, in its transaction. */
import {
  canFind,
  createFound,
  createMatchKeys,
  foundTable,
} from '../../../infra/postgres/import/match-candidates-sql.ts'
import {
  createKnown,
  forgetKnown,
  hasOtherStrategies,
  hasStale,
  indexKnown,
  keepFound,
  takeKnown,
} from '../../../infra/postgres/import/known-candidates-sql.ts'
import { countPicks } from '../../../infra/postgres/import/match-pick-sql.ts'
import type { PlanInput } from '../../../infra/postgres/import/plan-input.ts'
import { planInput, type PlanRequest } from './plan-request.ts'

/** The keys of the rows, and the records that have them, as far as the strategies need them. */
export async function prepareMatching(request: PlanRequest): Promise<PlanInput> {
  const { client, layout } = request
  const { rows } = await client.query<{ picks: boolean }>(countPicks, [request.importId])
  const areFew = await hasFewRows(request)
  const input = { ...planInput(request), hasPicks: rows[0]?.picks === true, found: new Set<number>(), areFew }
  for (const statement of createMatchKeys(input)) await client.query(statement)
  for (const [index, { isIdentifier }] of layout.strategies.entries()) {
    if (isIdentifier || (await findCandidates(request, input, index)) === 0) continue
    await client.query(`analyze ${foundTable(index)}`)
    input.found.add(index)
  }
  return input
}

const FEW_ROWS = 1_000

async function hasFewRows({ client, tables }: PlanRequest): Promise<boolean> {
  const { rows } = await client.query<{ rows: number }>(
    `select count(*) as rows from (select from ${tables.stage} limit ${FEW_ROWS + 1}) first`,
  )
  return (rows[0]?.rows ?? 0) <= FEW_ROWS
}

/** @returns how many keys have a record; without any the strategy is passed over, and may have no table */
async function findCandidates({ client, known }: PlanRequest, input: PlanInput, index: number): Promise<number> {
  if (known?.newIn.has(index) === false) {
    const { rows: stale } = await client.query<{ hasStale: boolean }>(hasStale(input, index, known))
    if (stale[0]?.hasStale !== true) return (await client.query(takeKnown(input, index, known))).rowCount ?? 0
    await client.query(forgetKnown(input, index, known))
  }
  const { rows: can } = await client.query<{ canFind: boolean }>(canFind(input, index))
  if (can[0]?.canFind !== true) return 0
  const { rowCount } = await client.query(createFound(input, index))
  if (known !== undefined) await client.query(keepFound(known.found, index))
  return rowCount ?? 0
}

/** For the plans of single rows in the review. */
export async function keepKnown({ client, tables, layout }: PlanRequest, { found }: PlanInput): Promise<void> {
  if (!hasOtherStrategies(layout)) return
  for (const statement of createKnown(tables)) await client.query(statement)
  for (const index of found) await client.query(keepFound(tables.found, index))
  await client.query(indexKnown(tables))
}
