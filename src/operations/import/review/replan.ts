/**
 * Keeps the plan of an import true while its rows are changed in the review.
 *
 * The changed rows are staged anew, and they are planned anew together with every row that hangs together
 * with them: see `touched-sql.ts`. The counts move by what these rows were and are. Where a plan of some rows
 * cannot say what the whole file comes to (owners who take turns, related records that are created, computed
 * keys), the whole file is planned, and nothing of it is read again.
 */
import type { SourceRow } from '../../../core/import/dialect.ts'
import { movePreview } from '../../../core/import/review/move-preview.ts'
import type { PlanPreview } from '../../../core/import/preview.ts'
import { relationGroups } from '../../../core/import/relation-groups.ts'
import type { Actor } from '../../../core/access/actor.ts'
import type { FileStore } from '../../../infra/files/file-store.ts'
import {
  BEGIN_TOUCHED,
  createParts,
  hasPlainKeys,
  OLD_PART,
  partTables,
  replacePlan,
  replaceStage,
  rowsOfSameRecords,
  spreadTouched,
} from '../../../infra/postgres/import/touched-sql.ts'
import type { KnownKeys } from '../../../infra/postgres/import/known-candidates-sql.ts'
import type { OneTransaction } from '../../../infra/postgres/one-transaction.ts'
import { loadJobActor } from '../../access/load-job-actor.ts'
import { loadVisibleModel } from '../../model/load-visible-model.ts'
import type { PlanRequest } from '../run/plan-request.ts'
import { compareNamesAgain, makePlan, planStaged } from '../run/plan-rows.ts'
import { reachOf } from '../run/reach.ts'
import { summarise } from '../run/summarise-plan.ts'
import type { OpenReview } from './open-review.ts'
import { stageChanged } from './stage-changed.ts'

export interface Replanned {
  readonly preview: PlanPreview
  /** Rows that may look different now, rising: the changed ones, and those that hang together with them. */
  readonly touched: readonly number[]
}

/**
 * @param rows the changed rows, rising, whose edits are written already
 * @param sources the same as they are in the file, where somebody has read them
 */
export async function replan(
  transaction: OneTransaction,
  files: FileStore,
  review: OpenReview,
  rows: readonly number[],
  sources: readonly SourceRow[] | null,
): Promise<Replanned> {
  const { client } = transaction
  await stageChanged(transaction, files, review, rows, sources)
  const request = await planRequest(transaction, review)
  for (const statement of BEGIN_TOUCHED) await client.query(statement)
  const preview = review.row.preview
  if (preview === null || needsWholePlan(review, preview)) return { preview: await planAll(request), touched: rows }
  return planTouched(request, review, preview)
}

/** As the worker makes the plan: for the member who asked for the import, whoever reviews it. */
async function planRequest({ client, db }: OneTransaction, review: OpenReview): Promise<PlanRequest> {
  const { job, row, object, tables, layout, id } = review
  const actor: Actor = await loadJobActor(db, job)
  const model = await loadVisibleModel(db, actor)
  const { options, round } = row
  return { client, tables, layout, options, ...reachOf(actor, model, object), importId: id, objectId: object.id, round }
}

/** With fewer rows a plan of all of them takes no longer than it takes to look which ones can be left out. */
const FEW_ROWS = 2_000

const needsWholePlan = ({ layout }: OpenReview, preview: PlanPreview): boolean =>
  preview.rows <= FEW_ROWS ||
  !hasPlainKeys(layout) ||
  (layout.owners ?? []).length > 0 ||
  relationGroups(layout).some(({ lookup }) => lookup.missing === 'create')

async function planAll(request: PlanRequest): Promise<PlanPreview> {
  for (const statement of replaceStage(request.tables)) await request.client.query(statement)
  return makePlan(request)
}

async function planTouched(request: PlanRequest, { layout }: OpenReview, preview: PlanPreview): Promise<Replanned> {
  const { client, tables } = request
  const part = partTables(tables)
  const known = await knownKeys(request)
  let round = 0
  for (;;) {
    round = await spread(request, round)
    await client.query('savepoint part')
    for (const statement of createParts(tables)) await client.query(statement)
    await planStaged({ ...request, tables: part, ...(known && { known }) })
    const { rows } = await client.query<{ row: number }>(rowsOfSameRecords(tables))
    if (rows.length === 0) break
    // Other rows find the same records as these do now: they belong to them, and all are looked at again.
    await client.query('rollback to savepoint part')
    round += 1
    await client.query('insert into touched select row, $2::integer from unnest($1::integer[]) as found (row)', [
      rows.map(({ row }) => row),
      round,
    ])
  }
  const [before, after] = [await summarise(client, OLD_PART), await summarise(client, part)]
  const { rows: found } = await client.query<{ row: number }>('select row from touched order by row')
  const touched = found.map(({ row }) => row)
  for (const statement of [...replaceStage(tables), ...replacePlan(tables)]) await client.query(statement)
  const isTouched = new Set(touched)
  const moved = movePreview(preview, before, after, (row) => isTouched.has(row))
  // Names are compared across the whole file.
  if (preview.similar !== 'compared') return { preview: moved, touched }
  const similar = await compareNamesAgain({ ...request, layout })
  return { preview: { ...moved, ...(await summarise(client, tables)), similar }, touched }
}

/** Plans of earlier versions have kept nothing. */
async function knownKeys({ client, tables }: PlanRequest): Promise<KnownKeys | null> {
  const { rows } = await client.query<{ found: string | null }>('select to_regclass($1)::text as found', [tables.found])
  return rows[0]?.found ? { found: tables.found, stage: OLD_PART.stage } : null
}

/** @returns the round in which nothing was added any more */
async function spread({ client, tables, layout }: PlanRequest, from: number): Promise<number> {
  for (let round = from; ; round += 1) {
    let added = 0
    for (const statement of spreadTouched(tables, layout, round)) added += (await client.query(statement)).rowCount ?? 0
    if (added === 0) return round
    await client.query('analyze touched')
  }
}
