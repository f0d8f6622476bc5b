import type { Actor } from '../../core/access/actor.ts'
import type { BulkAction } from '../../core/bulk/bulk-change.ts'
import { NO_ROWS } from '../../core/import/outcome.ts'
import { findObject, namePartsOf } from '../../core/model/object.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { loadModel } from '../../infra/postgres/model-store.ts'
import { quoteIdentifier } from '../../infra/postgres/identifier.ts'
import { sumChunks, type JobRow } from '../../infra/postgres/job-store.ts'
import { recordTable } from '../../infra/postgres/record-tables.ts'
import type { JobView } from './job-view.ts'

/** Jobs as they are shown, in the order given. */
export async function presentJobs(db: Queryable, actor: Actor, jobs: readonly JobRow[]): Promise<readonly JobView[]> {
  if (jobs.length === 0) return []
  const objects = await db
    .selectFrom('waybill.objects')
    .select(['id', 'api_name'])
    .where('workspace_id', '=', actor.workspaceId)
    .execute()
  const objectNames = new Map(objects.map(({ id, api_name }) => [id, api_name]))
  const memberNames = await loadMemberNames(db, actor, [...new Set(jobs.map((job) => job.requested_by))])
  const bulkActions = await loadBulkActions(db, jobs)
  return Promise.all(
    jobs.map(async (job) =>
      presentJob(job, {
        object: objectNames.get(job.object_id) ?? '',
        requester: memberNames.get(job.requested_by) ?? '',
        bulkAction: bulkActions.get(job.import_id ?? job.id) ?? null,
        counts:
          job.status === 'processing' || job.status === 'paused' ? (await sumChunks(db, job.id)).counts : job.counts,
      }),
    ),
  )
}

export async function presentOne(db: Queryable, actor: Actor, job: JobRow): Promise<JobView> {
  const [view] = await presentJobs(db, actor, [job])
  if (view === undefined) throw new Error('A job was not presented')
  return view
}

async function loadBulkActions(db: Queryable, jobs: readonly JobRow[]): Promise<ReadonlyMap<string, BulkAction>> {
  const ids = jobs.filter(({ kind }) => kind === 'bulk' || kind === 'undo').map((job) => job.import_id ?? job.id)
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('waybill.bulk_changes').select(['id', 'action']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, action }) => [id, action]))
}

interface Surroundings {
  readonly object: string
  readonly requester: string
  /** Of the job itself, or of the one that it takes back. */
  readonly bulkAction: BulkAction | null
  readonly counts: Readonly<Record<string, number>>
}

function presentJob(job: JobRow, { object, requester, bulkAction, counts }: Surroundings): JobView {
  const isRunning = job.status === 'processing'
  const left = job.rows_total - job.rows_done
  const speed = isRunning ? job.rows_per_second : null
  return {
    id: job.id,
    kind: job.kind,
    status: job.status,
    phase: job.phase,
    object,
    fileName: job.file_name,
    importId: bulkAction === null ? job.import_id : null,
    bulkChangeId: bulkAction === null ? null : job.import_id,
    bulkAction,
    requestedBy: { id: job.requested_by, name: requester },
    rows: job.rows_total,
    rowsDone: job.rows_done,
    counts: { ...NO_ROWS, ...counts },
    rowsPerSecond: speed === null ? null : Math.round(speed),
    secondsLeft: speed === null || speed <= 0 || left < 0 ? null : Math.ceil(left / speed),
    error: job.error,
    createdAt: job.created_at.toISOString(),
    startAt: job.start_at?.toISOString() ?? null,
    startedAt: job.started_at?.toISOString() ?? null,
    finishedAt: job.finished_at?.toISOString() ?? null,
    can: possibilities(job, counts),
  }
}

const WRITTEN = ['created', 'updated', 'restored', 'deleted', 'relatedCreated']

/** What may be asked of a job in its state. */
export function possibilities(
  job: Pick<JobRow, 'kind' | 'status' | 'phase'>,
  counts: Readonly<Record<string, number>>,
): JobView['can'] {
  const isRunning = job.status === 'processing' || job.status === 'queued'
  const isWriting = job.phase === 'apply' || job.phase === 'undo'
  const isImport = job.kind === 'import'
  const canBeUndone = isImport || job.kind === 'bulk'
  // A retry that could not be read or planned: its import has outcomes already.
  const hasBegun = Object.values(counts).some((count) => count > 0)
  const wrote = WRITTEN.some((outcome) => (counts[outcome] ?? 0) > 0)
  return {
    pause: isRunning && isWriting,
    resume: job.status === 'paused' || (job.status === 'failed' && (isWriting || hasBegun)),
    cancel: isRunning || ['scheduled', 'paused', 'draft'].includes(job.status),
    retry: isImport && job.status === 'completed' && (counts['failed'] ?? 0) > 0,
    undo: canBeUndone && (job.status === 'completed' || job.status === 'cancelled' || job.status === 'failed') && wrote,
  }
}

/** Full names by id. */
export async function loadMemberNames(
  db: Queryable,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const members = findObject(await loadModel(db, actor.workspaceId), 'members')
  if (members === undefined) return new Map()
  const name = namePartsOf(members)
    .map((part) => quoteIdentifier(part.column))
    .join(` || ' ' || `)
  const { rows } = await run<{ id: string; name: string | null }>(
    db,
    `select id, ${name} as name from ${recordTable(actor.schema, members)} where id = any($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row.name ?? '']))
}
