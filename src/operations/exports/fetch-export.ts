/**
 * Looking at an export and fetching its file. Whoever fetches must be permitted to export, and must reach at that
 * moment every record and see every column that the file was made with.
 */
import type { Readable } from 'node:stream'
import type { Actor } from '../../core/access/actor.ts'
import { isWithinReach, type ExportManifest } from '../../core/export/export-manifest.ts'
import { exportColumns } from '../../core/export/export-columns.ts'
import type { ExportFormat } from '../../core/export/export-request.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { loadJob, type JobRow } from '../../infra/postgres/job-store.ts'
import { loadJobActor, roleOfJob } from '../access/load-job-actor.ts'
import { authorize, type Context, type Services } from '../context.ts'
import { assertVisible } from '../jobs/jobs.ts'
import { presentOne } from '../jobs/present-job.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'
import { loadExportSettings } from './export-settings.ts'
import type { ExportView } from './export-view.ts'
import { openLink, sealLink } from './export-link.ts'
import { isKnown, reachOf } from './prepare-export.ts'
import { EXPORT_PERMISSIONS } from './start-export.ts'
import type { SettledExport } from '../../core/export/settled-export.ts'

interface LoadedExport {
  readonly job: JobRow
  readonly model: WorkspaceModel
  readonly object: ObjectModel
  readonly row: {
    readonly request: SettledExport
    readonly reason: string | null
    readonly manifest: ExportManifest | null
    readonly kept_until: Date | null
    readonly removed_at: Date | null
  }
}

/** @throws Refusal EXPORT_UNKNOWN, NOT_PERMITTED */
export async function getExport({ database, actor }: Context, id: string): Promise<ExportView> {
  const db = database.kysely
  const { job, row } = await loadExport(db, actor, id)
  const { format, view, filter, search, sort, deleted } = row.request
  const { reach: _reach, ...manifest } = row.manifest ?? { reach: [] }
  return {
    job: await presentOne(db, actor, job),
    format,
    view,
    filter,
    search,
    sort,
    deleted,
    reason: row.reason,
    manifest: row.manifest === null ? null : (manifest as Omit<ExportManifest, 'reach'>),
    keptUntil: row.kept_until?.toISOString() ?? null,
    hasFile: job.status === 'completed' && row.manifest !== null && row.removed_at === null,
  }
}

export interface ExportLink {
  /** Below the address of the server. */
  readonly path: string
  readonly endsAt: string
}

/** A link that leads to the file for some minutes, without signing in. @throws Refusal as `fetchExport` */
export async function linkExport({ database, actor, outside }: Context, id: string): Promise<ExportLink> {
  await assertFetchable(database.kysely, actor, id)
  const { token, endsAt } = sealLink(outside.vault, {
    id,
    workspaceId: actor.workspaceId,
    memberId: actor.memberId,
    role: roleOfJob(actor),
    source: actor.source,
  })
  return { path: `/exports/${id}/file?token=${token}`, endsAt: endsAt.toISOString() }
}

export interface FetchedExport {
  readonly name: string
  readonly format: ExportFormat
  readonly sizeBytes: number
  readonly stream: Readable
}

/**
 * @throws Refusal LINK_ENDED; EXPORT_UNKNOWN, NOT_PERMITTED, EXPORT_NOT_READY, EXPORT_REMOVED; EXPORT_BEYOND_REACH when
 *   the member sees less by now
 */
export async function fetchExport(services: Services, id: string, token: string): Promise<FetchedExport> {
  const { database, files, outside } = services
  const link = openLink(outside.vault, token)
  if (link === null || link.id !== id) throw new Refusal('LINK_ENDED')
  return database.kysely.transaction().execute(async (db) => {
    const member = { workspace_id: link.workspaceId, requested_by: link.memberId, role: link.role }
    const actor: Actor = { ...(await loadJobActor(db, member)), source: link.source }
    const { object, request, manifest } = await assertFetchable(db, actor, id)
    const { sizeBytes } = await files.stat(id)
    await writeAudit(db, actor, {
      action: 'export.fetched',
      object: object.apiName,
      subjectId: id,
      details: { rows: manifest.rows, sha256: manifest.sha256 },
    })
    return { name: manifest.fileName, format: request.format, sizeBytes, stream: files.open(id) }
  })
}

interface Fetchable {
  readonly object: ObjectModel
  readonly request: SettledExport
  readonly manifest: ExportManifest
}

async function assertFetchable(db: Queryable, actor: Actor, id: string): Promise<Fetchable> {
  const { job, model, object, row } = await loadExport(db, actor, id)
  const { manifest, request } = row
  if (job.status !== 'completed' || manifest === null) throw new Refusal('EXPORT_NOT_READY', { status: job.status })
  if (row.removed_at !== null) {
    const { keepDays } = await loadExportSettings(db, actor.workspaceId)
    throw new Refusal('EXPORT_REMOVED', { days: keepDays })
  }
  const paths = manifest.columns.map(({ path }) => path)
  if (!paths.every((path) => isKnown({ model, object }, path))) throw new Refusal('EXPORT_BEYOND_REACH')
  const reach = await reachOf({ db, actor, object }, exportColumns(model, object, paths))
  if (!isWithinReach(manifest.reach, reach)) throw new Refusal('EXPORT_BEYOND_REACH')
  return { object, request, manifest }
}

async function loadExport(db: Queryable, actor: Actor, id: string): Promise<LoadedExport> {
  const job = await findJob(db, actor, id)
  const model = await loadVisibleModel(db, actor)
  const object = model.objects.find((each) => each.id === job.object_id)
  const row = await db.selectFrom('waybill.exports').selectAll().where('id', '=', job.id).executeTakeFirst()
  if (row === undefined || object === undefined) throw new Refusal('EXPORT_UNKNOWN', { id })
  for (const permission of EXPORT_PERMISSIONS) authorize(actor, permission, object)
  return { job, model, object, row }
}

/** Of somebody else's export is known what is known of their jobs. */
async function findJob(db: Queryable, actor: Actor, id: string): Promise<JobRow> {
  try {
    const job = await loadJob(db, actor.workspaceId, id)
    assertVisible({ actor }, job)
    return job
  } catch (error) {
    throw error instanceof Refusal ? new Refusal('EXPORT_UNKNOWN', { id }) : error
  }
}
