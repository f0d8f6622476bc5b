/** Plans the staged rows; then the import waits for the member, or goes on by itself. */
import type pg from 'pg'
import type { JobPhase } from '../../../core/import/job.ts'
import { createShared, isPlannedWhole, reviewIndexes } from '../../../infra/postgres/import/touched-sql.ts'
import { announce } from '../../../infra/postgres/job-store.ts'
import { stop, type ImportWork } from './import-work.ts'
import { planRows } from './plan-rows.ts'
import { reachOf } from './reach.ts'
import { isStageLost } from './stage-phase.ts'

export async function planPhase(work: ImportWork): Promise<JobPhase | null> {
  const { context, actor, job, row, model, object, layout, tables } = work
  if (await isStageLost(work)) return 'stage'
  const client = await context.database.connect()
  try {
    await planRows(
      {
        client,
        tables,
        layout,
        options: row.options,
        ...reachOf(actor, model, object),
        importId: job.id,
        objectId: object.id,
        round: row.round,
      },
      async (made) => {
        await client.query('update waybill.imports set preview = $2, planned_revision = $3 where id = $1', [
          job.id,
          JSON.stringify(made),
          row.revision,
        ])
      },
    )
  } finally {
    await client.end()
  }
  if (await goesOn(work)) return 'apply'
  await prepareReview(work)
  return null
}

/** Below this every row is looked at as fast as an index is. */
const MANY_ROWS = 20_000

/**
 * Makes what changes of single rows are planned at once by. The import waits for its member already; what the
 * member does meanwhile goes first, and a plan that was replaced needs none of this.
 */
async function prepareReview(work: ImportWork): Promise<void> {
  const { context, tables, layout, job } = work
  if (job.rows_total < MANY_ROWS || isPlannedWhole(layout)) return
  try {
    const client = await context.database.connectForBulk()
    try {
      for (const statement of reviewIndexes(tables, layout)) await client.query(statement)
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) if (await listShared(client, work)) break
    } finally {
      await client.end()
    }
  } catch {
    // The plan stands, and its import waits: without this a change takes longer and says the same. PostgreSQL's log has why.
  }
}

/** Of a list that is made while rows are changed, over and over. */
const ATTEMPTS = 3

/**
 * Lists the rows that are not alone. What was changed since the rows were looked at is not in the list: then
 * there must be none.
 *
 * @returns false where that was so
 */
async function listShared(client: pg.Client, { tables, layout, job }: ImportWork): Promise<boolean> {
  await client.query('begin')
  const before = await revisionOf(client, job.id)
  for (const statement of createShared(tables, layout)) await client.query(statement)
  await client.query('select from waybill.jobs where id = $1 for no key update', [job.id])
  const isSame = (await revisionOf(client, job.id)) === before
  await client.query(isSame ? 'commit' : 'rollback')
  return isSame
}

async function revisionOf(client: pg.Client, id: string): Promise<string | undefined> {
  const { rows } = await client.query<{ revision: string }>(
    `select concat_ws(' ', i.revision, i.planned_revision, j.status) as revision
     from waybill.imports i join waybill.jobs j on j.id = i.id where i.id = $1`,
    [id],
  )
  return rows[0]?.revision
}

/** Whether to apply at once. Otherwise the import waits for the member, unless they cancelled it meanwhile. */
async function goesOn(work: ImportWork): Promise<boolean> {
  const { context, job } = work
  const db = context.database.kysely
  const { apply_after_plan: isConfirmed } = await db
    .selectFrom('waybill.imports')
    .select('apply_after_plan')
    .where('id', '=', job.id)
    .executeTakeFirstOrThrow()
  if (isConfirmed) return true
  const waiting = await db
    .updateTable('waybill.jobs')
    .set({ status: 'draft', phase: null, rows_per_second: null })
    .where('id', '=', job.id)
    .where('request', 'is', null)
    .executeTakeFirst()
  if (waiting.numUpdatedRows > 0n) await announce(db, job.id)
  else await stop(work, 'cancel')
  return false
}
