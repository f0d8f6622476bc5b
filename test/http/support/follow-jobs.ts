/** The live events of a server, as a page follows them: over a real connection. */
import type { JobView } from '../../../src/operations/jobs/job-view.ts'
import type { TestServer } from './test-server.ts'

export interface JobFollower extends AsyncDisposable {
  /** Waits for a state of a job, which may have come already. */
  until(id: string, isReached: (job: JobView) => boolean): Promise<JobView>
  /** Everything that was told of a job, in order. */
  toldOf(id: string): readonly JobView[]
  /** The id of the last event, which a page sends when it connects again. */
  lastEventId(): string
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>
}

const TIME_LIMIT_MS = 20_000

export async function followJobs(server: TestServer, headers: Record<string, string> = {}): Promise<JobFollower> {
  const address = await listen(server)
  const leaving = new AbortController()
  const response = await fetch(`${address}/api/v1/events`, {
    headers: 'cookie' in headers ? headers : { authorization: `Bearer ${server.localToken}`, ...headers },
    signal: leaving.signal,
  })
  if (!response.ok || response.body === null) throw new Error(`No events: ${response.status} ${await response.text()}`)
  const told: JobView[] = []
  const watchers = new Set<() => void>()
  let lastId = ''
  const ended = read(response.body, (id, job) => {
    lastId = id
    told.push(job)
    for (const watcher of watchers) watcher()
  }).catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error
  })

  function until(id: string, isReached: (job: JobView) => boolean): Promise<JobView> {
    // What was told before this moment is not waited for again: only the present state counts.
    const { promise, resolve, reject } = Promise.withResolvers<JobView>()
    const timer = setTimeout(() => {
      const states = told.filter((job) => job.id === id).map(({ status, phase }) => `${status} ${phase}`)
      reject(new Error(`The job was not told as expected, but as: ${states.join(', ')}`))
    }, TIME_LIMIT_MS)
    const look = (): void => {
      const present = told.findLast((job) => job.id === id)
      if (present !== undefined && isReached(present)) resolve(present)
    }
    watchers.add(look)
    look()
    return promise.finally(() => {
      clearTimeout(timer)
      watchers.delete(look)
    })
  }

  return {
    until,
    toldOf: (id) => told.filter((job) => job.id === id),
    lastEventId: () => lastId,
    ended,
    async [Symbol.asyncDispose]() {
      leaving.abort()
      await ended
    },
  }
}

async function listen({ app }: TestServer): Promise<string> {
  const bound = app.server.address()
  if (bound === null) return app.listen({ port: 0, host: '127.0.0.1' })
  return typeof bound === 'string' ? bound : `http://127.0.0.1:${bound.port}`
}

async function read(body: ReadableStream<Uint8Array>, onJob: (id: string, job: JobView) => void): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) {
    const events = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const fields = Object.fromEntries(event.split('\n').map((line) => splitField(line)))
      if (fields['event'] === 'job') onJob(fields['id'] ?? '', JSON.parse(fields['data'] ?? ''))
    }
  }
}

function splitField(line: string): readonly [string, string] {
  const colon = line.indexOf(': ')
  return [line.slice(0, colon), line.slice(colon + 2)]
}
