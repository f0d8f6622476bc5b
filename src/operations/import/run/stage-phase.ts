/** Reads the file into the staging table, and tells when that has to be done again. */
import type { JobPhase } from '../../../core/import/job.ts'
import { settleLayout } from '../../../core/import/profile/settle-column.ts'
import { openTable } from '../../../infra/formats/open-table.ts'
import { packMarks } from '../../../infra/formats/read-rows-at.ts'
import { run } from '../../../infra/postgres/database.ts'
import { toJsonb } from '../../../infra/postgres/jsonb.ts'
import { changeJob } from '../../../infra/postgres/job-store.ts'
import { profileKey, storedProfile } from '../profile-key.ts'
import { stop, type ImportWork } from './import-work.ts'
import { orderOfFile } from './order-of-file.ts'
import { watchProgress } from './progress.ts'
import type { Staged } from './stage-rows.ts'
import { stageFile } from './stage-thread.ts'

export async function stagePhase(work: ImportWork): Promise<JobPhase | null> {
  const { context, job, row, layout } = work
  const db = context.database.kysely
  await changeJob(db, job.id, { rows_done: 0, rows_per_second: null })
  const progress = watchProgress(context, job.id)
  // The rows of a retry were counted when they were first read.
  const estimate = (rows: number, share: number): number =>
    row.round > 0 ? job.rows_total : share === 0 ? 0 : rows / share
  let staged: Staged
  try {
    staged = await stage(work, progress.signal, (rows, share) => progress.report(rows, estimate(rows, share)))
  } catch (error) {
    await progress.end()
    const asked = progress.request()
    if (asked === null) throw error
    await stop(work, asked)
    return null
  }
  // Only after this does nobody write estimates any more.
  await progress.end()
  await db
    .updateTable('waybill.imports')
    .set({
      staged_revision: row.revision,
      layout: JSON.stringify(settleLayout(layout, staged.profile)),
      profile: staged.profile === null ? null : toJsonb(staged.profile),
      profile_key: await profileKey(db, row, layout),
      row_marks: packMarks(staged.marks),
    })
    .where('id', '=', job.id)
    .execute()
  await changeJob(db, job.id, { rows_total: staged.rows, rows_done: staged.rows, rows_per_second: null })
  return 'plan'
}

/** Share of the work that the conversion of a spreadsheet is. */
const CONVERSION_SHARE = 0.25

async function stage(
  { context, actor, row, layout }: ImportWork,
  stopSignal: AbortSignal,
  onProgress: (rows: number, share: number) => void,
): Promise<Staged> {
  const signal = AbortSignal.any([stopSignal, context.signal])
  const { dialect } = row.inspection
  const table = await openTable(context.files, row.file_id, dialect, {
    signal,
    // Told, though there are no rows yet, so that a request to cancel is heard.
    onProgress: (share) => onProgress(0, share * CONVERSION_SHARE),
  })
  return stageFile(
    {
      ...orderOfFile({ ...context, actor }, row, table),
      layout,
      profile: await storedProfile(context.database.kysely, row, layout),
    },
    onProgress,
    signal,
  )
}

/** Fills the staging table again for a plan that stands: the same file, mapping and edits give the same rows. */
export async function restage(work: ImportWork): Promise<void> {
  await stage(work, work.context.signal, () => {})
}

/**
 * The staging table survives no crash of the database: it is there, but empty. The file, the mapping and
 * the edits make it again.
 */
export async function isStageLost({ context, tables, job, row }: ImportWork): Promise<boolean> {
  if (row.staged_revision !== row.revision) return true
  const db = context.database.kysely
  const { rows } = await run<{ stage: string | null }>(db, 'select to_regclass($1)::text as stage', [tables.stage])
  if (rows[0]?.stage === null) return true
  const { rows: answers } = await run<{ filled: boolean }>(db, `select exists (select from ${tables.stage}) as filled`)
  return answers[0]?.filled !== true && job.rows_total > 0
}
