/**
 * The work of an export. The file is written whole, from one moment, or not at all: a worker that takes the job up
 * after another one died, or after a pause, begins anew. It is complete once it lies under its name on the disk and
 * its manifest stands in the database.
 *
 * Permission, reach and what is visible are those of the member who asked, as they are when a worker takes the job up.
 */
import type { ExportManifest } from '../../core/export/export-manifest.ts'
import type { JobRequest } from '../../core/import/job.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { changeJob, loadJob, type JobRow } from '../../infra/postgres/job-store.ts'
import { loadJobActor } from '../access/load-job-actor.ts'
import { authorize } from '../context.ts'
import type { WorkerContext } from '../import/run/import-work.ts'
import { watchProgress } from '../import/run/progress.ts'
import { finishCancelled } from '../jobs/jobs.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'
import type { ObjectWork } from '../records/object-work.ts'
import { orderContent } from './content-order.ts'
import { loadExportSettings } from './export-settings.ts'
import { writeExportFile } from './export-thread.ts'
import { fileNameOf } from './file-name-of.ts'
import { prepareExport, type PreparedExport } from './prepare-export.ts'
import { EXPORT_PERMISSIONS } from './start-export.ts'
import { completeJob } from '../jobs/complete-job.ts'

interface ExportWork extends ObjectWork {
  readonly context: WorkerContext
  readonly job: JobRow
  readonly prepared: PreparedExport
}

export async function runExport(context: WorkerContext, job: JobRow): Promise<void> {
  // What was asked of a worker that died before it could do so.
  if (job.request !== null) return stop(context, job, job.request)
  const work = await openWork(context, job)
  const written = await write(work)
  if (typeof written === 'string') await stop(context, job, written)
  else await complete(work, written)
}

/** @throws Refusal when the member may not export any more, or the columns do not fit any more */
async function openWork(context: WorkerContext, job: JobRow): Promise<ExportWork> {
  const db = context.database.kysely
  const { request } = await db
    .selectFrom('waybill.exports')
    .select('request')
    .where('id', '=', job.id)
    .executeTakeFirstOrThrow()
  const actor = await loadJobActor(db, job)
  const model = await loadVisibleModel(db, actor)
  const object = model.objects.find(({ id }) => id === job.object_id)
  if (object === undefined) throw new Refusal('EXPORT_UNKNOWN', { id: job.id })
  for (const permission of EXPORT_PERMISSIONS) authorize(actor, permission, object)
  const work = { db, actor, model, object }
  return { ...work, context, job, prepared: await prepareExport(work, request, job.rows_total) }
}

/** @returns what the file holds, or what the member asked meanwhile: then nothing is left of it */
async function write({ context, job, prepared }: ExportWork): Promise<ExportManifest | JobRequest> {
  const progress = watchProgress(context, job.id, ['pause', 'cancel'])
  const signal = AbortSignal.any([context.signal, progress.signal])
  const onRows = (rows: number): void => progress.report(rows, prepared.count)
  const order = {
    connectionString: context.database.connectionString,
    filesFolder: context.files.location,
    fileId: job.id,
    content: orderContent(prepared),
  }
  try {
    const { rows, takenAt, cutCells, sizeBytes, sha256 } = await writeExportFile(order, context.files, prepared.count, {
      signal,
      onRows,
    })
    return {
      fileName: job.file_name ?? fileNameOf(prepared.object, prepared.settled.format),
      sizeBytes,
      sha256,
      rows,
      columns: prepared.columns.map(({ path, header }) => ({ path, header })),
      takenAt: takenAt.toISOString(),
      sheets: prepared.settled.format === 'xlsx' ? Math.max(1, Math.ceil(rows / ROWS_PER_SHEET)) : 1,
      cutCells,
      reach: prepared.reach,
    }
  } catch (error) {
    const request = progress.request()
    if (request === null || context.signal.aborted) throw error
    return request
  } finally {
    await progress.end()
  }
}

/** Below the header. */
const ROWS_PER_SHEET = 1_048_575

const DAY_MS = 86_400_000

async function complete({ context, actor, job, object }: ExportWork, manifest: ExportManifest): Promise<void> {
  const { rows, sizeBytes, sha256, takenAt } = manifest
  await context.database.kysely.transaction().execute(async (db) => {
    const { keepDays } = await loadExportSettings(db, job.workspace_id)
    await db
      .updateTable('waybill.exports')
      .set({
        manifest: JSON.stringify(manifest),
        kept_until: new Date(Date.now() + keepDays * DAY_MS),
        removed_at: null,
      })
      .where('id', '=', job.id)
      .execute()
    await writeAudit(db, actor, {
      action: 'export.completed',
      object: object.apiName,
      subjectId: job.id,
      details: { rows, sizeBytes, sha256, takenAt, columns: manifest.columns.map(({ path }) => path) },
    })
    await completeJob(db, job.id, rows, { exported: rows })
  })
}

/** Of a paused export nothing is kept: it begins anew, and is of one moment again. */
async function stop({ database, files }: WorkerContext, job: JobRow, request: JobRequest): Promise<void> {
  const db = database.kysely
  await files.remove(job.id)
  if (request === 'cancel') return finishCancelled(db, await loadJob(db, job.workspace_id, job.id))
  await changeJob(db, job.id, { status: 'paused', request: null, rows_done: 0, rows_per_second: null })
}
