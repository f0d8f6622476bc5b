/** From the journals of imports and bulk changes to what happened to one record, undos included. */
import type { Part } from '../../core/model/field.ts'
import {
  journalsSince,
  readJournals,
  readUndone,
  type JournalJob,
  type JournalLine,
  type UndoneLine,
} from '../../infra/postgres/journal-history.ts'
import { CHUNK_ROWS } from '../import/run/chunk.ts'
import type { ObjectWork } from './object-work.ts'
import type { HistoryEvent } from './present-history.ts'

/** @param since when the record was created: what ended before that has not touched it */
export async function journalEvents(
  { db, actor, object }: ObjectWork,
  recordId: string,
  since: string,
  parts: readonly Part[],
): Promise<readonly HistoryEvent[]> {
  const jobs = await journalsSince(db, object.id, since)
  const lines = await readJournals(db, actor.schema, jobs, parts, recordId)
  const undone = await readUndone(db, actor.schema, jobs, lines, CHUNK_ROWS)
  return [...lines.map((line) => written(jobs, line)), ...undone.flatMap((each) => takenBack(parts, each))]
}

const KINDS = { u: 'updated', r: 'restored', d: 'deleted' } as const

const written = (jobs: readonly JournalJob[], line: JournalLine): HistoryEvent => ({
  key: keyOf(line.jobId, line),
  at: line.at,
  kind: KINDS[line.outcome],
  how: jobs.find(({ id }) => id === line.jobId)?.kind ?? 'import',
  memberId: null,
  jobId: line.jobId,
  changes: line.changes,
})

const keyOf = (jobId: string, { pass, row }: JournalLine): string => `${jobId}.${pass}.${row}`

const UNDONE_KINDS = { u: 'updated', r: 'deleted', d: 'restored' } as const

/** What went back: all that the line changed, but for what was kept. */
function takenBack(parts: readonly Part[], { line, undoId, at, kept }: UndoneLine): readonly HistoryEvent[] {
  if (kept.includes(null)) return []
  const pathOf = new Map(parts.map(({ column, path }) => [column, path]))
  const back = Object.entries(line.changes).filter(([column]) => !kept.includes(pathOf.get(column) ?? column))
  const kind = kept.includes('deletedAt') ? 'updated' : UNDONE_KINDS[line.outcome]
  const changes = Object.fromEntries(back.map(([column, [before, after]]) => [column, [after, before] as const]))
  return [{ key: keyOf(undoId, line), at, kind, how: 'undo', memberId: null, jobId: undoId, changes }]
}
