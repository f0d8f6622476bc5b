import type { RecordView } from '../../infra/postgres/record-view.ts'
import type { Context } from '../context.ts'
import { withObject } from './object-work.ts'
import { requireRecord, viewRows } from './record-access.ts'

/**
 * A record by its id, deleted or not: `deletedAt` tells.
 *
 * @throws Refusal RECORD_UNKNOWN
 */
export function getRecord(context: Context, objectName: string, id: string): Promise<RecordView> {
  return withObject(context, objectName, ['view'], async (work) => {
    const row = await requireRecord(work, id)
    const [view] = await viewRows(work, [row])
    return view ?? { id: row.id }
  })
}
