/**
 * The remainder of a finished import: its failed rows, under review once more.
 *
 *   completed ──► completed, its remainder open ──► apply ──► completed
 *
 * They are planned in the next round, as a retry would plan them, and wait. The import stays completed meanwhile: its
 * counts, its records and its journal are left alone, and it can be undone. Only the failed rows are staged and
 * planned, so that nothing in the review reaches a row that went in.
 */
import type { Actor } from '../../../core/access/actor.ts'
import { writeAudit } from '../../../infra/postgres/audit-log.ts'
import { runAll, type Queryable } from '../../../infra/postgres/database.ts'
import { quoteIdentifier } from '../../../infra/postgres/identifier.ts'
import { NEW_STAGE } from '../../../infra/postgres/import/new-stage-sql.ts'
import { createShared, isPlannedWhole, reviewIndexes } from '../../../infra/postgres/import/touched-sql.ts'
import { createStageTable, workTables } from '../../../infra/postgres/import/work-tables.ts'
import { announce } from '../../../infra/postgres/job-store.ts'
import { toJsonb } from '../../../infra/postgres/jsonb.ts'
import { inOneTransaction, type OneTransaction } from '../../../infra/postgres/one-transaction.ts'
import type { FileStore } from '../../../infra/files/file-store.ts'
import type { Context } from '../../context.ts'
import { lockPermitted, type LoadedImport } from '../import-context.ts'
import type { ImportView } from '../import-view.ts'
import { getImport } from '../present-import.ts'
import type { OpenReview } from '../review/open-review.ts'
import { planRequest } from '../review/replan.ts'
import { stageChanged } from '../review/stage-changed.ts'
import { makePlan } from '../run/plan-rows.ts'
import { assertRetriable, layoutOfRetry, roundOfRetry } from './retriable.ts'

/**
 * Looks at the failed rows as they are now, with the edits made since and the records that are there by now; also
 * where that was done before. All of it, or nothing: one transaction.
 *
 * @throws Refusal IMPORT_STATE as a retry, NOT_PERMITTED
 */
export async function openRemainder(context: Context, id: string): Promise<ImportView> {
  const { database, files, actor } = context
  await inOneTransaction(database, async (transaction) => {
    const { db } = transaction
    const loaded = await lockPermitted(db, actor, id)
    await assertRetriable(db, loaded)
    const review = await reviewOf(db, actor, loaded)
    await stageFailed(transaction, files, review)
    await planFailed(transaction, review)
    const { file_name: file } = loaded.job
    const entry = { action: 'import.remainderOpened', object: loaded.object.apiName, subjectId: id, details: { file } }
    await writeAudit(db, actor, entry)
    await announce(db, id)
  })
  return getImport(context, id)
}

async function reviewOf(db: Queryable, actor: Actor, loaded: LoadedImport): Promise<OpenReview> {
  const { row } = loaded
  const round = roundOfRetry(row)
  const layout = await layoutOfRetry(db, actor, loaded)
  return { ...loaded, id: row.id, row: { ...row, round, layout }, layout, tables: workTables(actor.schema, row.id) }
}

async function stageFailed(transaction: OneTransaction, files: FileStore, review: OpenReview): Promise<void> {
  const { client, db } = transaction
  const { tables, layout } = review
  const { rows } = await client.query<{ row: number }>(
    `select row from ${tables.journal} where outcome = 'f' order by row`,
  )
  await client.query(`drop table if exists ${tables.stage}`)
  await client.query(createStageTable(tables, layout))
  await stageChanged(transaction, files, review, { rows: rows.map(({ row }) => row), batches: [], sources: null })
  await runAll(db, [
    `insert into ${tables.stage} select * from ${NEW_STAGE}`,
    `create unique index ${quoteIdentifier(`${tables.prefix}_stage_row`)} on ${tables.stage} (row)`,
    `analyze ${tables.stage}`,
  ])
}

async function planFailed(transaction: OneTransaction, review: OpenReview): Promise<void> {
  const { client, db } = transaction
  const { id, row, tables, layout } = review
  const preview = await makePlan(await planRequest(transaction, review))
  await runAll(db, reviewIndexes(tables, layout))
  if (!isPlannedWhole(layout)) for (const statement of createShared(tables, layout)) await client.query(statement)
  const revision = row.revision + 1
  await db
    .updateTable('waybill.imports')
    .set({
      round: row.round,
      revision,
      staged_revision: revision,
      planned_revision: revision,
      layout: JSON.stringify(layout),
      preview: toJsonb(preview),
      remainder_open: true,
    })
    .where('id', '=', id)
    .execute()
}
