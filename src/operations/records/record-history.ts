/**
 * The history of a record: who changed what of it, and by which import, bulk change or undo. Told from what
 * is kept anyway: the record (its creation), the changes by people and programs, and the journals.
 *
 * What the reader may not see is not in it: fields that are hidden are not there at all, and of a related
 * record out of reach, or destroyed, there is neither name nor id.
 */
import { Refusal } from '../../core/refusal.ts'
import { partsOf } from '../../core/model/object.ts'
import type { Part } from '../../core/model/field.ts'
import { readChanges, type HistoryPlace } from '../../infra/postgres/record-changes.ts'
import type { RecordRow } from '../../infra/postgres/record-query.ts'
import type { Context } from '../context.ts'
import type { HistoryEntry } from './history-entry.ts'
import { journalEvents } from './history-events.ts'
import { presentEvents, type HistoryEvent } from './present-history.ts'
import { withObject, type ObjectWork } from './object-work.ts'
import { requireRecord } from './record-access.ts'

export interface HistoryPage {
  /** The newest first. */
  readonly entries: readonly HistoryEntry[]
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null
}

const DEFAULT_LIMIT = 50

/** @throws Refusal RECORD_UNKNOWN; REQUEST_INVALID for a cursor that no page gave */
export function listHistory(
  context: Context,
  objectName: string,
  id: string,
  { cursor, limit = DEFAULT_LIMIT }: { readonly cursor?: string; readonly limit?: number } = {},
): Promise<HistoryPage> {
  return withObject(context, objectName, ['view'], async (work) => {
    const row = await requireRecord(work, id)
    const place = cursor === undefined ? null : readPlace(cursor)
    const created = creation(row)
    const all = [
      ...(await changeEvents(work, row.id, place, limit + 1)),
      ...(await journalEvents(work, row.id, created.at, historyParts(work))),
      created,
    ]
    // Of a record of that id which was destroyed before this one was made, nothing is told.
    const events = all
      .filter((event) => isBefore(event, place) && event.at >= created.at && tellsSomething(event))
      .toSorted((a, b) => (isBefore(a, b) ? 1 : -1))
    const page = events.slice(0, limit)
    const last = page.at(-1)
    const entries = await presentEvents(work, page, historyParts(work))
    return { entries, next: events.length > limit && last !== undefined ? writePlace(last) : null }
  })
}

/** Every part that the reader may see and somebody can change. */
const historyParts = ({ object }: ObjectWork): readonly Part[] => partsOf(object).filter((part) => !part.field.isSystem)

const isBefore = (event: HistoryPlace, place: HistoryPlace | null): boolean =>
  place === null || event.at < place.at || (event.at === place.at && event.key < place.key)

/** An update of which the reader may see nothing is not told. */
const tellsSomething = ({ kind, changes }: HistoryEvent): boolean =>
  kind !== 'updated' || Object.keys(changes).length > 0

function creation(row: RecordRow): HistoryEvent {
  const { created_at: at, created_by_source: source, created_by_member: memberId, created_by_job: jobId } = row
  return {
    // Below everything of the same microsecond.
    key: '',
    at: at instanceof Date ? at.toISOString().replace(/Z$/, '000Z') : '',
    kind: 'created',
    how: howOf(source),
    memberId: textOrNull(memberId),
    jobId: textOrNull(jobId),
    changes: {},
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const howOf = (source: unknown): HistoryEvent['how'] =>
  source === 'api' || source === 'import' || source === 'system' ? source : 'manual'

async function changeEvents(
  work: ObjectWork,
  recordId: string,
  place: HistoryPlace | null,
  limit: number,
): Promise<readonly HistoryEvent[]> {
  const seen = new Set(historyParts(work).map(({ column }) => column))
  const rows = await readChanges(work.db, work.object, recordId, place, limit)
  return rows.map(({ id, at, kind, source, member_id: memberId, changes }) => ({
    key: id,
    at,
    kind,
    how: howOf(source),
    memberId,
    jobId: null,
    changes: Object.fromEntries(Object.entries(changes).filter(([column]) => seen.has(column))),
  }))
}

const writePlace = ({ at, key }: HistoryPlace): string =>
  new TextEncoder().encode(JSON.stringify([at, key])).toBase64({ alphabet: 'base64url', omitPadding: true })

function readPlace(text: string): HistoryPlace {
  try {
    const place: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.fromBase64(text, { alphabet: 'base64url' })))
    if (Array.isArray(place) && typeof place[0] === 'string' && typeof place[1] === 'string')
      return { at: place[0], key: place[1] }
  } catch {
    // Told below, whatever it is.
  }
  throw new Refusal('REQUEST_INVALID', { reason: 'the cursor is not one that a history gave' })
}
