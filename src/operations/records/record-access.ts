/** One record by its id, as a row and as it is shown. */
import { Refusal } from '../../core/refusal.ts'
import { codecOf } from '../../core/value/codecs.ts'
import { readByIds, type RecordRow } from '../../infra/postgres/record-query.ts'
import { loadRelated } from '../../infra/postgres/record-related.ts'
import { viewRecord, type RecordView } from '../../infra/postgres/record-view.ts'
import type { ObjectWork } from './object-work.ts'

/** Enough to change a record; a foreign key that points to it can still be written meanwhile. */
export const FOR_CHANGE = 'for no key update of r'
/** Nothing may point to it from now on. */
export const FOR_REMOVAL = 'for update of r'

/** @throws Refusal RECORD_UNKNOWN, also for records out of the actor's reach */
export async function requireRecord(work: ObjectWork, id: string, lock = ''): Promise<RecordRow> {
  const parsed = codecOf('uuid').reader({})(id.trim())
  const [row] = parsed.ok ? await readByIds(work, [String(parsed.value)], lock) : []
  if (row === undefined) throw new Refusal('RECORD_UNKNOWN', { id, object: work.object.labelPlural })
  return row
}

export async function viewRows(work: ObjectWork, rows: readonly RecordRow[]): Promise<readonly RecordView[]> {
  const related = await loadRelated(work.db, work.actor, work.model, work.object, rows)
  return rows.map((row) => viewRecord(work.object, row, related))
}

/** The record as it is now. Who hands a record over to another owner may not see it any more: then only its id shows. */
export async function viewById(work: ObjectWork, id: string): Promise<RecordView> {
  const [view] = await viewRows(work, await readByIds(work, [id]))
  return view ?? { id }
}
