import { Refusal } from '../../core/refusal.ts'
import { writeRefusal } from '../../infra/postgres/record-conflict.ts'
import type { RecordInput } from '../../infra/postgres/record-input.ts'
import { makeRecordReader } from '../../infra/postgres/record-values.ts'
import type { RecordView } from '../../infra/postgres/record-view.ts'
import { updateRecords } from '../../infra/postgres/record-write.ts'
import type { Context } from '../context.ts'
import { completeOne, quoteOf } from './create-record.ts'
import { withObject } from './object-work.ts'
import { FOR_CHANGE, requireRecord, viewById } from './record-access.ts'

/**
 * Changes the fields that are given and leaves the others. What changes nothing is not written.
 *
 * @throws Refusal RECORD_UNKNOWN, RECORD_DELETED, and what `createRecord` throws
 */
export function updateRecord(context: Context, objectName: string, id: string, changes: unknown): Promise<RecordView> {
  return withObject(context, objectName, ['edit'], async (work) => {
    const current = await requireRecord(work, id, FOR_CHANGE)
    if (current['deleted_at'] !== null) throw new Refusal('RECORD_DELETED')
    const input = makeRecordReader(work.model, work.object)(changes)
    refuseOtherId(input, current.id)
    const values = await completeOne(work, input, current)
    try {
      await updateRecords(work.db, work.actor, work.object, [{ id: current.id, values }])
    } catch (error) {
      throw writeRefusal(error, work.object, (part) => quoteOf(values, part.column))
    }
    return viewById(work, current.id)
  })
}

function refuseOtherId(input: RecordInput, id: string): void {
  if (input.id !== null && input.id !== id) throw new Refusal('FIELD_READ_ONLY', { field: 'id' })
}
