/** The imports that a filter asks about. */
import { importsReadBy, type Filter } from '../../core/query/filter.ts'
import { Refusal } from '../../core/refusal.ts'
import { loadImport } from '../../infra/postgres/job-store.ts'
import { findTraces, type TraceSource } from '../../infra/postgres/record-trace.ts'
import { isVisible } from '../jobs/jobs.ts'
import type { ObjectWork } from './object-work.ts'

/**
 * Where the imports left traces on records of this object; one that wrote nothing yet is not among them.
 *
 * @throws Refusal IMPORT_UNKNOWN, also for an import that the actor may not see
 */
export async function traceImports(
  { db, actor, object }: ObjectWork,
  filter: Filter | null,
): Promise<ReadonlyMap<string, TraceSource>> {
  const traces = new Map<string, TraceSource>()
  for (const id of new Set(filter === null ? [] : importsReadBy(filter))) {
    const { job, row } = await loadImport(db, actor.workspaceId, id)
    if (!isVisible(actor, job)) throw new Refusal('IMPORT_UNKNOWN', { id })
    const source = await findTraces(db, actor.schema, id, row.object_id === object.id)
    if (source !== null) traces.set(id, source)
  }
  return traces
}
