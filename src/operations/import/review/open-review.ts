/** What everything in a review begins with: the import, permitted, with a plan of what it is now. */
import type { Actor } from '../../../core/access/actor.ts'
import type { JobStatus } from '../../../core/import/job.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { Queryable } from '../../../infra/postgres/database.ts'
import { workTables, type WorkTables } from '../../../infra/postgres/import/work-tables.ts'
import type { Context } from '../../context.ts'
import {
  assertChangeable,
  isRemainderOpen,
  loadPermitted,
  lockPermitted,
  type LoadedImport,
} from '../import-context.ts'
import { isBeingPlanned, refuseLostRows } from '../import-rows.ts'

export interface OpenReview extends LoadedImport {
  readonly id: string
  readonly layout: ImportLayout
  readonly tables: WorkTables
}

/** Whether the rows are those that failed before, and not all of the file. */
export const isOfRemainder = ({ row }: Pick<OpenReview, 'row'>): boolean => row.round > 0

/** @throws Refusal IMPORT_STATE while there is no plan of the import as it is now, or it was applied already */
export async function openReview({ database, actor }: Context, id: string): Promise<OpenReview> {
  return reviewOf(database.kysely, actor, await loadPermitted(database.kysely, actor, id))
}

/** As `openReview`, with the import under a lock until the transaction ends, to change its rows. */
export async function lockReview(db: Queryable, actor: Actor, id: string): Promise<OpenReview> {
  const loaded = await lockPermitted(db, actor, id)
  if (!isRemainderOpen(loaded)) assertChangeable(loaded, 'editing')
  return reviewOf(db, actor, loaded)
}

async function reviewOf(db: Queryable, actor: Actor, loaded: LoadedImport): Promise<OpenReview> {
  assertPlanned(loaded, 'reviewing')
  const { job, row } = loaded
  const tables = workTables(actor.schema, row.id)
  await refuseLostRows(db, tables, job, row)
  return { ...loaded, id: row.id, layout: layoutOf(loaded), tables }
}

const NOT_APPLIED: ReadonlySet<JobStatus> = new Set(['draft', 'scheduled', 'failed'])

function assertPlanned(loaded: LoadedImport, verb: string): void {
  const { job, row } = loaded
  const isReviewed = isRemainderOpen(loaded) || (row.round === 0 && NOT_APPLIED.has(job.status))
  const isPlanned = row.preview !== null && row.layout !== null && row.planned_revision === row.revision
  if (isReviewed && isPlanned && !isBeingPlanned(job)) return
  const hint = isReviewed ? 'Plan it first.' : 'Only an import that was not applied yet is reviewed.'
  throw new Refusal('IMPORT_STATE', { status: job.status, verb, hint })
}

function layoutOf({ job, row }: LoadedImport): ImportLayout {
  if (row.layout !== null) return row.layout
  throw new Refusal('IMPORT_STATE', { status: job.status, verb: 'reviewing', hint: 'Plan it first.' })
}
