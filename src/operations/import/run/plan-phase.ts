/** Plans the staged rows; then the import waits for the member, or goes on by itself. */
import type { JobPhase } from '../../../core/import/job.ts'
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
  return (await goesOn(work)) ? 'apply' : null
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
