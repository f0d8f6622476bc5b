/** When an import begins: at once, or at a time to come. */
import { Refusal } from '../../core/refusal.ts'
import type { JobChange } from '../../infra/postgres/job-store.ts'

/** A plan made today says little about the records of the year after next. */
const LONGEST_WAIT_DAYS = 366
const DAY_MS = 24 * 3_600_000

export const startNow = (): JobChange => ({ status: 'queued', queued_at: new Date(), start_at: null })

/** @throws Refusal VALUE_INVALID */
export const startAt = (text: string): JobChange => ({
  status: 'scheduled',
  start_at: readStart(text),
  started_at: null,
})

function readStart(text: string): Date {
  const start = new Date(text)
  const waitMs = start.getTime() - Date.now()
  if (!/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) || Number.isNaN(waitMs)) {
    throw invalid(`"${text}" is not a moment; write it with its time zone, as 2026-11-22T02:00:00+01:00.`)
  }
  if (waitMs <= 0) throw invalid(`"${text}" has passed.`)
  if (waitMs > LONGEST_WAIT_DAYS * DAY_MS) throw invalid(`"${text}" is more than a year away.`)
  return start
}

const invalid = (reason: string): Refusal => new Refusal('VALUE_INVALID', { field: 'Start', reason })
