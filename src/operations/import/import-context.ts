/** What the operations on one import have in common: loading it, checking access, whether it can be changed. */
import type { Actor } from '../../core/access/actor.ts'
import { ruleFor } from '../../core/access/role.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { loadImport, type ImportRow, type JobChange, type JobRow } from '../../infra/postgres/job-store.ts'
import { authorize } from '../context.ts'
import { assertVisible } from '../jobs/jobs.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'
import { assertFieldsVisible } from './field-access.ts'
import { reachOf, type Reach } from './run/reach.ts'

export interface LoadedImport {
  readonly job: JobRow
  readonly row: ImportRow
  readonly model: WorkspaceModel
  readonly object: ObjectModel
  readonly visible: Reach['visible']
}

/** The import, when this member may see it and may import into its object. */
export async function loadPermitted(db: Queryable, actor: Actor, id: string): Promise<LoadedImport> {
  const { job, row } = await loadImport(db, actor.workspaceId, id)
  assertVisible({ actor }, job)
  const model = await loadVisibleModel(db, actor)
  const object = model.objects.find((each) => each.id === row.object_id)
  if (object === undefined) throw new Refusal('IMPORT_UNKNOWN', { id })
  authorize(actor, 'import', object)
  assertReach(actor, job, object)
  const { defaults, constants = {} } = row.options
  const paths = [...Object.keys(defaults), ...Object.keys(constants)]
  assertFieldsVisible(model, object, [...row.mapping.map(({ field }) => field), ...paths])
  return { job, row, model, object, visible: reachOf(actor, model, object).visible }
}

/**
 * The rows of an import show records as they were and as they will be. Of somebody else's import they are
 * for those who reach every record.
 */
function assertReach(actor: Actor, job: JobRow, object: ObjectModel): void {
  if (job.requested_by === actor.memberId || ruleFor(actor.role.permissions, object.apiName).scope === 'all') return
  throw new Refusal('NOT_PERMITTED', { permission: 'view all records', object: object.labelPlural })
}

/** As `loadPermitted`, with the job under a lock until the transaction ends. */
export async function lockPermitted(db: Queryable, actor: Actor, id: string): Promise<LoadedImport> {
  await loadPermitted(db, actor, id)
  await db.selectFrom('waybill.jobs').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  return loadPermitted(db, actor, id)
}

/**
 * True while nothing of the import has been applied and no worker has it: it waits for the member, or
 * could not be read or planned, which a change may mend.
 */
export const isChangeable = ({ job, row }: Pick<LoadedImport, 'job' | 'row'>): boolean =>
  job.status === 'draft' ||
  (job.status === 'failed' && row.round === 0 && (job.phase === 'stage' || job.phase === 'plan'))

/** True while the failed rows of a finished import are under review: its own counts and records stay as they are. */
export const isRemainderOpen = ({ job, row }: Pick<LoadedImport, 'job' | 'row'>): boolean =>
  job.status === 'completed' && row.remainder_open

/** @throws Refusal IMPORT_STATE unless the import can still be changed */
export function assertChangeable(loaded: LoadedImport, verb: string): void {
  if (isChangeable(loaded)) return
  const { status } = loaded.job
  const hint = status === 'scheduled' ? 'Take its start back first.' : 'Start a new import with the same file.'
  throw new Refusal('IMPORT_STATE', { status, verb, hint })
}

/** An import that was changed waits for the member, whatever it failed for. */
export const DRAFT: JobChange = { status: 'draft', phase: null, error: null, finished_at: null }
