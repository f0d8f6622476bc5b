/** Loading and removing the sample data, each in one action. */
import { relationsTo } from '../../core/model/object.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { quoteIdentifier } from '../../infra/postgres/identifier.ts'
import { loadModel } from '../../infra/postgres/model-store.ts'
import { recordTable } from '../../infra/postgres/record-tables.ts'
import { authorizeWorkspace, type Context } from '../context.ts'
import { requireObject } from '../records/object-work.ts'
import { upsertRecords } from '../records/upsert-records.ts'
import { SAMPLE_ID_PREFIX, SAMPLE_OBJECTS, sampleRecords } from './sample-records.ts'

export interface SampleResult {
  /** Records per object that were loaded or removed. */
  readonly records: Readonly<Record<string, number>>
}

/** Safe to repeat: records that are there already are put back to what the sample says. */
export async function loadSampleData(context: Context): Promise<SampleResult> {
  authorizeWorkspace(context.actor, 'manageModel')
  const records: Record<string, number> = {}
  for (const object of SAMPLE_OBJECTS) {
    const { counts } = await upsertRecords(context, object, { records: sampleRecords(object, context.actor.memberId) })
    records[object] = counts.created + counts.updated + counts.restored + counts.unchanged
  }
  return { records }
}

/** Removes every sample record for good. Records of the members' own that name one lose that relation only. */
export function removeSampleData({ database, actor }: Context): Promise<SampleResult> {
  authorizeWorkspace(actor, 'manageModel')
  return database.kysely.transaction().execute(async (db) => {
    const model = await loadModel(db, actor.workspaceId)
    const records: Record<string, number> = {}
    for (const name of SAMPLE_OBJECTS.toReversed()) {
      const object = requireObject(model, name)
      for (const { object: source, part } of relationsTo(model, name)) {
        await run(
          db,
          `update ${recordTable(actor.schema, source)} set ${quoteIdentifier(part.column)} = null where ${isSample(part.column)}`,
        )
      }
      records[name] = await removeFrom(db, recordTable(actor.schema, object))
    }
    await writeAudit(db, actor, { action: 'sample.removed', details: { records } })
    return { records }
  })
}

async function removeFrom(db: Queryable, table: string): Promise<number> {
  const { numAffectedRows } = await run(db, `delete from ${table} where ${isSample('id')}`)
  return Number(numAffectedRows ?? 0n)
}

/** Ids are compared as ids, so that the index serves. */
const isSample = (column: string): string =>
  `${quoteIdentifier(column)} between '${SAMPLE_ID_PREFIX}000000000000' and '${SAMPLE_ID_PREFIX}ffffffffffff'`
