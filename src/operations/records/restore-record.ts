import type { RecordView } from '../../infra/postgres/record-view.ts'
import { updateRecords } from '../../infra/postgres/record-write.ts'
import type { Context } from '../context.ts'
import { withObject } from './object-work.ts'
import { FOR_CHANGE, requireRecord, viewById } from './record-access.ts'

/**
 * Brings a deleted record back as it was. One that is not deleted stays as it is.
 *
 * @throws Refusal RECORD_UNKNOWN
 */
export function restoreRecord(context: Context, objectName: string, id: string): Promise<RecordView> {
  return withObject(context, objectName, ['delete'], async (work) => {
    const row = await requireRecord(work, id, FOR_CHANGE)
    await updateRecords(work.db, work.actor, work.object, [{ id: row.id, values: new Map() }])
    return viewById(work, row.id)
  })
}
