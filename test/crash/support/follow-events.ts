/** The live events of an installation, as a page that stays open follows them: when the stream breaks, it connects again. */
import { setTimeout as wait } from 'node:timers/promises'
import type { JobView } from '../../../src/operations/jobs/job-view.ts'
import type { Installation } from './installation.ts'

export interface Events extends AsyncDisposable {
  /** The latest that was told of a job. */
  latest(id: string): JobView | undefined
}

/** What the stream asks of a browser. */
const RETRY_MS = 1000

export async function followEvents(installation: Installation): Promise<Events> {
  const leaving = new AbortController()
  const { signal } = leaving
  const latest = new Map<string, JobView>()
  let lastEventId = ''
  const connect = (): Promise<Response> => {
    const headers = lastEventId === '' ? {} : { 'last-event-id': lastEventId }
    return installation.request('GET', '/events', undefined, { signal, headers })
  }
  const follow = (response: Response): Promise<void> =>
    read(response, (id, job) => {
      lastEventId = id
      latest.set(job.id, job)
    })
  const first = await connect()

  async function stayConnected(): Promise<void> {
    await follow(first).catch(() => {})
    while (!signal.aborted) {
      await wait(RETRY_MS, undefined, { signal }).catch(() => {})
      // The server may still be away: a browser tries again just the same.
      await connect()
        .then(follow)
        .catch(() => {})
    }
  }

  const ended = stayConnected()
  return {
    latest: (id) => latest.get(id),
    async [Symbol.asyncDispose]() {
      leaving.abort()
      await ended
    },
  }
}

async function read({ body }: Response, onJob: (id: string, job: JobView) => void): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body ?? []) {
    const events = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, id = '', data] = /^event: job\nid: (.*)\ndata: (.*)$/m.exec(event) ?? []
      if (data !== undefined) onJob(id, JSON.parse(data) as JobView)
    }
  }
}
