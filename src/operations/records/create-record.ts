import { v7 as uuidv7 } from 'uuid'
import { writeRefusal } from '../../infra/postgres/record-conflict.ts'
import { refusalOf, type RecordInput } from '../../infra/postgres/record-input.ts'
import { makeRecordReader } from '../../infra/postgres/record-values.ts'
import type { RecordView } from '../../infra/postgres/record-view.ts'
import { insertRecords } from '../../infra/postgres/record-write.ts'
import type { Context } from '../context.ts'
import { completeInputs } from './complete-inputs.ts'
import { withObject, type ObjectWork } from './object-work.ts'
import { viewById } from './record-access.ts'

/**
 * @param record fields in the shape in which records are shown, or by flat paths; `id` may be given
 * @throws Refusal FIELD_UNKNOWN, FIELD_READ_ONLY, VALUE_INVALID or UNIQUE_CONFLICT
 */
export function createRecord(context: Context, objectName: string, record: unknown): Promise<RecordView> {
  return withObject(context, objectName, ['create'], async (work) => {
    const input = makeRecordReader(work.model, work.object)(record)
    const id = input.id ?? uuidv7()
    await insertOne(work, id, input)
    return viewById(work, id)
  })
}

async function insertOne(work: ObjectWork, id: string, input: RecordInput): Promise<void> {
  const values = await completeOne(work, input, null)
  try {
    await insertRecords(work.db, work.actor, work.object, [{ id, values }])
  } catch (error) {
    throw writeRefusal(error, work.object, (part) => (part.column === 'id' ? id : quoteOf(values, part.column)))
  }
}

/** @throws Refusal when anything in the input is wrong */
export async function completeOne(
  work: ObjectWork,
  input: RecordInput,
  current: Parameters<typeof completeInputs>[1][number]['current'],
): Promise<CompleteValues> {
  const [complete] = await completeInputs(work, [{ input, current }])
  const [issue, ...others] = complete?.issues ?? []
  if (issue !== undefined) throw refusalOf([issue, ...others])
  return complete?.values ?? new Map()
}

export type CompleteValues = Awaited<ReturnType<typeof completeInputs>>[number]['values']

export const quoteOf = (values: CompleteValues, column: string): string | undefined => {
  const value = values.get(column)?.value
  return value === null || value === undefined ? undefined : String(value)
}
