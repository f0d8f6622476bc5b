/** The news of batch jobs for one member, written as server-sent events. */
import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { translatorTo } from '../../../core/words/translate.ts'
import type { Context } from '../../../operations/context.ts'
import { jobEvents } from '../../../operations/jobs/job-events.ts'
import type { JobView } from '../../../operations/jobs/job-view.ts'
import { listJobs } from '../../../operations/jobs/jobs.ts'
import { tellIn } from '../../tell-in-language.ts'

/** Proxies close what is silent; and a client that went away without a word is noticed. */
const HEARTBEAT_MS = 15_000

/** How soon a client connects again: also part of the stream. */
const RETRY_MS = 1000

/** A stream may stay open for days: its client is asked again and again who it is. */
const ADMITTED_FOR_MS = 60_000

export interface EventStreamOptions {
  /** The id of the last event that the client has seen. */
  readonly lastEventId: string | undefined
  /** Ends the stream: the server is stopping. */
  readonly closing: AbortSignal
  /** Whether the client may go on: its session or key may have ended meanwhile. */
  readonly isStillAdmitted: () => Promise<boolean>
}

export function openEventStream(context: Context, options: EventStreamOptions): Readable {
  const stream = new PassThrough()
  const over = new AbortController()
  stream.once('close', () => over.abort())
  const heartbeat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT_MS)
  const control = setInterval(() => {
    // While the database is away nobody can be asked, and nothing is told.
    options.isStillAdmitted().then(
      (isAdmitted) => isAdmitted || over.abort(),
      () => {},
    )
  }, ADMITTED_FOR_MS)
  stream.write(`retry: ${RETRY_MS}\n\n`)
  const stopTelling = tellOfNotifications(context, stream)
  relay(context, stream, options, AbortSignal.any([options.closing, over.signal]))
    .then(
      () => stream.end(),
      (error: Error) => stream.destroy(error),
    )
    .finally(() => {
      clearInterval(heartbeat)
      clearInterval(control)
      stopTelling()
    })
  return stream
}

/** Only that there is news: what it is, is asked for. */
function tellOfNotifications({ jobNews, actor }: Context, stream: PassThrough): () => void {
  return jobNews.subscribeToNotifications((memberId) => {
    if (memberId !== null && memberId !== actor.memberId) return
    if (stream.writable) stream.write('event: notification\ndata: {}\n\n')
  })
}

async function relay(
  context: Context,
  stream: PassThrough,
  { lastEventId, isStillAdmitted }: EventStreamOptions,
  signal: AbortSignal,
): Promise<void> {
  const translator = translatorTo(context.language ?? 'en')
  const told = (job: JobView): unknown => tellIn(translator, job)
  const events = jobEvents(context, signal)
  // Listening begins with the first `next`: a job that finishes while the others are looked up is told too.
  const first = events.next()
  // Its failure is met below, unless the look-up fails before.
  first.catch(() => {})
  for (const job of await finishedSince(context, sinceWhen(lastEventId))) await write(stream, told(job), signal)
  for (let event = await first; event.done !== true; event = await events.next()) {
    // Whoever was signed out, or has another role by now, is told nothing more under the old one.
    if (!(await isStillAdmitted())) return
    await write(stream, told(event.value), signal)
  }
}

async function write(stream: PassThrough, job: unknown, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  const text = `event: job\nid: ${new Date().toISOString()}\ndata: ${JSON.stringify(job)}\n\n`
  if (!stream.write(text)) await once(stream, 'drain', { signal }).catch(() => {})
}

/** The clock of the database may be a little behind ours; and a page reads its lists before it listens. */
const OVERLAP_MS = 10_000

function sinceWhen(lastEventId: string | undefined): Date {
  const seen = new Date(lastEventId ?? Number.NaN).getTime()
  return new Date((Number.isNaN(seen) ? Date.now() : seen) - OVERLAP_MS)
}

const LOOKED_THROUGH = 200

async function finishedSince(context: Context, since: Date): Promise<readonly JobView[]> {
  const jobs = await listJobs(context, { limit: LOOKED_THROUGH })
  return jobs.filter(({ finishedAt }) => finishedAt !== null && finishedAt >= since.toISOString())
}
