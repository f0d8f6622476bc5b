/** Which imports can have their failed rows taken again, and how these are read then. */
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../../core/access/actor.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { Queryable } from '../../../infra/postgres/database.ts'
import { assignmentsOf } from '../../../infra/postgres/import/work-tables.ts'
import type { ImportRow } from '../../../infra/postgres/job-store.ts'
import { loadJobActor } from '../../access/load-job-actor.ts'
import { refuseIfUndone } from '../../jobs/jobs.ts'
import { possibilities } from '../../jobs/present-job.ts'
import { loadVisibleModel } from '../../model/load-visible-model.ts'
import type { LoadedImport } from '../import-context.ts'
import { layoutOf } from '../import-layout.ts'
import { assertMayCreateRelated } from '../related-access.ts'

/** @throws Refusal IMPORT_STATE unless the import is completed, has failed rows, and nobody takes it back */
export async function assertRetriable(db: Queryable, { job }: LoadedImport): Promise<void> {
  if (!possibilities(job, job.counts).retry) {
    const hint = 'Only a completed import with failed rows can be retried.'
    throw new Refusal('IMPORT_STATE', { status: job.status, verb: 'retrying', hint })
  }
  await refuseIfUndone(db, job.id, 'retrying')
}

/** The round in which the failed rows are taken next. While they are under review, it has begun already. */
export const roundOfRetry = ({ round, remainder_open: isOpen }: Pick<ImportRow, 'round' | 'remainder_open'>): number =>
  isOpen ? round : round + 1

/**
 * The layout as it is now: an option may be there by now, or a record. As the worker makes it: for the member who
 * asked for the import.
 *
 * @throws Refusal IMPORT_STATE where the journal has no place for it; NOT_PERMITTED where it creates records that this
 * member may not create
 */
export async function layoutOfRetry(db: Queryable, actor: Actor, loaded: LoadedImport): Promise<ImportLayout> {
  const { job, row, object } = loaded
  const requester = await loadJobActor(db, job)
  const model = await loadVisibleModel(db, requester)
  const own = model.objects.find(({ id }) => id === object.id) ?? object
  const layout = await layoutOf(db, requester, model, own, { ...row, round: roundOfRetry(row) })
  assertMayCreateRelated(actor, loaded.model, layout)
  if (isDeepStrictEqual(columnsOf(layout), columnsOf(row.layout))) return layout
  const hint = 'Its fields have changed since: import the file of the failed rows.'
  throw new Refusal('IMPORT_STATE', { status: job.status, verb: 'retrying', hint })
}

/** The columns that an import writes: those of its journal. */
const columnsOf = (layout: ImportLayout | null): readonly string[] =>
  layout === null ? [] : assignmentsOf(layout).map(({ target }) => target)
