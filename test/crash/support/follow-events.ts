/** The live events of an installation, as a page that stays open follows them. */
import type { JobView } from '../../../src/operations/jobs/job-view.ts'
import type { Installation } from './installation.ts'

export interface Events extends AsyncDisposable {
  /** The latest that was told of a job. */
  latest(id: string): JobView | undefined
}

export async function followEvents(installation: Installation): Promise<Events> {
  const leaving = new AbortController()
  const response = await installation.request('GET', '/events', undefined, leaving.signal)
  const latest = new Map<string, JobView>()
  const ended = read(response, (job) => latest.set(job.id, job)).catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error
  })
  return {
    latest: (id) => latest.get(id),
    async [Symbol.asyncDispose]() {
      leaving.abort()
      await ended
    },
  }
}

async function read({ body }: Response, onJob: (job: JobView) => void): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body ?? []) {
    const events = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, data] = /^event: job$[^]*^data: (.*)$/m.exec(event) ?? []
      if (data !== undefined) onJob(JSON.parse(data) as JobView)
    }
  }
}
