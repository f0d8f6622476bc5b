/** What everything in a review begins with: the import, permitted, with a plan of what it is now. */
import type { ImportLayout } from '../../../core/import/layout.ts'
import { Refusal } from '../../../core/refusal.ts'
import { workTables, type WorkTables } from '../../../infra/postgres/import/work-tables.ts'
import type { Context } from '../../context.ts'
import { loadPermitted, type LoadedImport } from '../import-context.ts'
import { isBeingPlanned, refuseLostRows } from '../import-rows.ts'

export interface OpenReview extends LoadedImport {
  readonly id: string
  readonly layout: ImportLayout
  readonly tables: WorkTables
}

/** @throws Refusal IMPORT_STATE while there is no plan of the import as it is now, or it was applied already */
export async function openReview({ database, actor }: Context, id: string, verb: string): Promise<OpenReview> {
  const loaded = await loadPermitted(database.kysely, actor, id)
  assertPlanned(loaded, verb)
  const { job, row } = loaded
  const tables = workTables(actor.schema, id)
  await refuseLostRows(database.kysely, tables, job, row)
  return { ...loaded, id, layout: layoutOf(loaded), tables }
}

export function assertPlanned({ job, row }: LoadedImport, verb: string): void {
  const isReviewed = job.status === 'draft' || job.status === 'scheduled' || job.status === 'failed'
  const isPlanned = row.preview !== null && row.layout !== null && row.planned_revision === row.revision
  if (isReviewed && isPlanned && row.round === 0 && !isBeingPlanned(job)) return
  const hint = isReviewed ? 'Plan it first.' : 'Only an import that was not applied yet is reviewed.'
  throw new Refusal('IMPORT_STATE', { status: job.status, verb, hint })
}

function layoutOf({ job, row }: LoadedImport): ImportLayout {
  if (row.layout !== null) return row.layout
  throw new Refusal('IMPORT_STATE', { status: job.status, verb: 'reviewing', hint: 'Plan it first.' })
}
