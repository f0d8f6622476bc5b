/** Applies the plan, and closes the books: every row of the file has its outcome. */
import { sql } from 'kysely'
import type { JobPhase, JobRequest } from '../../../core/import/job.ts'
import { totalOf } from '../../../core/import/outcome.ts'
import { run, runAll, type Queryable } from '../../../infra/postgres/database.ts'
import {
  createJournal,
  dropWorkTables,
  indexJournal,
  indexJournalRecords,
  type WorkTables,
} from '../../../infra/postgres/import/work-tables.ts'
import { forgetActions } from '../../../infra/postgres/import/review-history.ts'
import { changeJob } from '../../../infra/postgres/job-store.ts'
import { rememberMapping } from '../../../infra/postgres/mapping-history.ts'
import { recordTable } from '../../../infra/postgres/record-tables.ts'
import { endShares } from '../owner-shares.ts'
import { applyRows } from './apply-rows.ts'
import type { ChunkResult } from './chunk.ts'
import { createMissing, isThere } from './create-missing.ts'
import { stop, type ImportWork } from './import-work.ts'
import { makeOptions } from './make-options.ts'
import { countOutcomes } from './summarise-plan.ts'
import { watchProgress, type Progress } from './progress.ts'
import { reachOf } from './reach.ts'
import { isStageLost, restage } from './stage-phase.ts'
import { completeJob } from '../../jobs/complete-job.ts'

export async function applyPhase(work: ImportWork): Promise<JobPhase | null> {
  const { context, actor, job, layout, tables } = work
  const db = context.database.kysely
  if (await isStageLost(work)) await restage(work)
  await makeOptions(work)
  await run(db, createJournal(tables, layout, recordTable(actor.schema, layout)))
  await changeJob(db, job.id, { rows_done: await rowsThrough(work), rows_per_second: null })
  const progress = watchProgress(context, job.id)
  const stopped = await createAndApply(work, progress).finally(() => progress.end())
  if (stopped === null) await completeImport(work)
  else await stop(work, stopped)
  return null
}

/** The records that rows refer to come first. */
async function createAndApply(work: ImportWork, progress: Progress): Promise<JobRequest | null> {
  const { context, actor, job, row, model, object, layout, tables } = work
  const reach = reachOf(actor, model, object)
  const common = {
    connect: () => context.database.connect(),
    round: row.round,
    onChunk: (result: ChunkResult) => progress.chunk(result),
    signal: context.signal,
  }
  const written = { tables, layout, jobId: job.id, memberId: actor.memberId }
  if (await isThere(context.database.kysely, tables)) {
    const stopped = await createMissing({ ...common, input: { ...written, visible: reach.visible } })
    if (stopped !== null) return stopped
  }
  return applyRows({
    ...common,
    input: { ...written, editable: reach.editable, serverVersion: context.database.serverVersion },
    jobId: job.id,
  })
}

/** Rows that are through already: those of earlier rounds, and of the finished chunks of this one. */
async function rowsThrough({ context, job, row }: ImportWork): Promise<number> {
  const { rows } = await context.database.kysely
    .selectFrom('waybill.import_chunks')
    .select(({ fn }) => fn.coalesce(fn.sum<string>('rows'), sql<string>`0`).as('rows'))
    .where('job_id', '=', job.id)
    .where('pass', '>=', row.round * 2)
    .executeTakeFirstOrThrow()
  return job.rows_total - (row.preview?.rows ?? 0) + Number(rows)
}

/** Every row has its outcome: the counts are those of the journal, and add up to the file. */
async function completeImport({ context, actor, job, row, object, tables }: ImportWork): Promise<void> {
  const db = context.database.kysely
  await runAll(db, indexJournal(tables))
  const { rows } = await run<{ action: string; rows: number }>(
    db,
    `select outcome as action, count(*) as rows from ${tables.journal} group by outcome`,
  )
  const counts = countOutcomes(rows)
  const { rows_total: total } = await db
    .selectFrom('waybill.jobs')
    .select('rows_total')
    .where('id', '=', job.id)
    .executeTakeFirstOrThrow()
  if (totalOf(counts) !== total)
    throw new Error(`The import ${job.id} accounts for ${totalOf(counts)} of ${total} rows`)
  const related = await countRelated(db, tables)
  await db.transaction().execute(async (transaction) => {
    await endShares(transaction, tables, job.id)
    if (counts.failed === 0) await runAll(transaction, dropWorkTables(tables))
    await transaction.updateTable('waybill.imports').set({ apply_after_plan: false }).where('id', '=', job.id).execute()
    if (row.round === 0) await rememberMapping(transaction, object.id, row.mapping)
    // What was reviewed went in: a later review does not take it back.
    await forgetActions(transaction, job.id)
    await completeJob(transaction, job.id, total, { ...counts, ...related })
  })
  await run(db, indexJournalRecords(tables))
  if (counts.created + counts.updated >= MANY_ROWS) await run(db, `analyze ${recordTable(actor.schema, object)}`)
}

/** So many that the estimates of the table, and the counts made from them, are not what they were. */
const MANY_ROWS = 50_000

/** Of all rounds. */
async function countRelated(db: Queryable, tables: WorkTables): Promise<{ readonly relatedCreated?: number }> {
  if (!(await isThere(db, tables))) return {}
  const { rows } = await run<{ created: number }>(
    db,
    `select count(*) as created from ${tables.missing} where made_at is not null`,
  )
  return { relatedCreated: rows[0]?.created ?? 0 }
}
