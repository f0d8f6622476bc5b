import { softDelete } from '../../infra/postgres/record-lifecycle.ts'
import type { RecordView } from '../../infra/postgres/record-view.ts'
import type { Context } from '../context.ts'
import { withObject } from './object-work.ts'
import { FOR_CHANGE, requireRecord, viewById } from './record-access.ts'

/**
 * Takes a record out of sight. It keeps its values, its relations and its unique identifiers until it
 * is destroyed. A deleted record stays as it is.
 *
 * @throws Refusal RECORD_UNKNOWN
 */
export function deleteRecord(context: Context, objectName: string, id: string): Promise<RecordView> {
  return withObject(context, objectName, ['delete'], async (work) => {
    const row = await requireRecord(work, id, FOR_CHANGE)
    if (row['deleted_at'] === null) await softDelete(work.db, work.actor, work.object, row.id)
    return viewById(work, row.id)
  })
}
