/** Progress of a running job: its speed, for those who watch, and what the member asks of it meanwhile. */
import type { JobRequest } from '../../../core/import/job.ts'
import type { Database } from '../../../infra/postgres/database.ts'
import { changeJob } from '../../../infra/postgres/job-store.ts'
import type { ChunkResult } from './chunk.ts'

export interface Progress {
  /** Aborted when the member asked to stop while there were no chunks to ask after. */
  readonly signal: AbortSignal
  /** Rows done so far, of an estimated total. */
  report(rows: number, estimatedTotal: number): void
  /** A finished chunk. Gives back what the member asked for. */
  chunk(result: ChunkResult): JobRequest | null
  request(): JobRequest | null
  end(): Promise<void>
}

/** How often the speed is written down. */
const EVERY_MS = 500
/** Weight of the newest measurement: about the last five seconds count. */
const WEIGHT = 0.2

/** @param stopsFor what of the member's requests aborts the signal; a pause needs a chunk border, or work that begins anew */
export function watchProgress(
  { database }: { readonly database: Database },
  jobId: string,
  stopsFor: readonly JobRequest[] = ['cancel'],
): Progress {
  const abort = new AbortController()
  const startedAt = performance.now()
  let asked: JobRequest | null = null
  let speed: number | null = null
  let measured = { rows: 0, at: startedAt }
  let writing: Promise<void> = Promise.resolve()
  let done = 0

  const measure = (rows: number, extra: { readonly rows_done?: number; readonly rows_total?: number }): void => {
    const now = performance.now()
    if (now - measured.at < EVERY_MS) return
    const latest = ((rows - measured.rows) / (now - measured.at)) * 1000
    speed = speed === null ? latest : speed + (latest - speed) * WEIGHT
    measured = { rows, at: now }
    writing = writing.then(() => write(extra)).catch(() => {})
  }
  const write = async (extra: { readonly rows_done?: number; readonly rows_total?: number }): Promise<void> => {
    await changeJob(database.kysely, jobId, { rows_per_second: speed, ...extra })
    const job = await database.kysely
      .selectFrom('waybill.jobs')
      .select('request')
      .where('id', '=', jobId)
      .executeTakeFirst()
    const request = job?.request ?? null
    if (request !== null && stopsFor.includes(request)) {
      asked = request
      abort.abort(new Error('Stopped by the member'))
    }
  }
  return {
    signal: abort.signal,
    report: (rows, estimatedTotal) =>
      measure(rows, { rows_done: rows, rows_total: Math.max(rows, Math.round(estimatedTotal)) }),
    chunk(result) {
      done += result.rows
      measure(done, {})
      return result.request
    },
    request: () => asked,
    end: () => writing,
  }
}
