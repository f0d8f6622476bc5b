/** What stands in the way of a change of the model, and what it makes out of date. */
import { isFinished, JOB_STATUSES, type JobKind, type JobStatus } from '../../core/import/job.ts'
import { bulkTables } from './bulk/bulk-tables.ts'
import { run, runAll, type Queryable } from './database.ts'
import { dropAllTables, workTables } from './import/work-tables.ts'

export interface UnfinishedJob {
  readonly id: string
  readonly kind: JobKind
  readonly status: JobStatus
}

/**
 * Batch jobs of these objects that have not ended, drafts included, locked until the transaction ends:
 * none of them is begun, paused or confirmed meanwhile.
 */
export async function lockUnfinishedJobs(
  db: Queryable,
  objectIds: readonly string[],
): Promise<readonly UnfinishedJob[]> {
  return db
    .selectFrom('waybill.jobs')
    .select(['id', 'kind', 'status'])
    .where('object_id', 'in', [...objectIds])
    .where('status', 'in', UNFINISHED)
    .orderBy('id')
    .forUpdate()
    .execute()
}

const UNFINISHED = JOB_STATUSES.filter((status) => !isFinished(status))

/** Plans of imports that nobody has confirmed yet were made for another model: they have to be made again. */
export async function outdatePlans(db: Queryable, objectIds: readonly string[]): Promise<void> {
  await db
    .updateTable('waybill.imports')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('object_id', 'in', [...objectIds])
    .where(({ or, eb, selectFrom }) => {
      const drafts = selectFrom('waybill.jobs').select('id').where('status', '=', 'draft')
      return or([eb('id', 'in', drafts), eb('remainder_open', '=', true)])
    })
    .execute()
}

export async function countJobs(db: Queryable, objectId: string): Promise<number> {
  const { count } = await db
    .selectFrom('waybill.jobs')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('object_id', '=', objectId)
    .executeTakeFirstOrThrow()
  return count
}

/** The tables that imports and bulk changes of an object have beside its record table, and histories: of no use without it. */
export async function dropWorkTablesOf(db: Queryable, schema: string, objectId: string): Promise<void> {
  const imports = await db.selectFrom('waybill.imports').select('id').where('object_id', '=', objectId).execute()
  for (const { id } of imports) await runAll(db, dropAllTables(workTables(schema, id)))
  const changes = await db
    .selectFrom('waybill.jobs')
    .select('id')
    .where('object_id', '=', objectId)
    .where('kind', '=', 'bulk')
    .execute()
  for (const { id } of changes) {
    const { selection, journal, kept } = bulkTables(schema, id)
    await runAll(
      db,
      [selection, journal, kept].map((table) => `drop table if exists ${table}`),
    )
  }
  await run(db, 'delete from waybill.record_changes where object_id = $1::uuid', [objectId])
}
