/** A web server of the test's own on this machine, which says what the test wants and keeps what it was told. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface LocalSite extends AsyncDisposable {
  /** "127.0.0.1:40213" */
  readonly host: string
  readonly port: number
  url(path?: string): string
  readonly received: readonly Received[]
  /** Waits until so many requests have come. */
  got(count: number): Promise<readonly Received[]>
}

export type Respond = (request: Received, response: ServerResponse) => void

export async function openLocalSite(respond: Respond): Promise<LocalSite> {
  const received: Received[] = []
  const watchers = new Set<() => void>()
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const told = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
      received.push(told)
      respond(told, response)
      for (const watcher of watchers) watcher()
      return told
    })
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The site has no port.')
  const host = `127.0.0.1:${bound.port}`
  return {
    host,
    port: bound.port,
    url: (path = '/') => `http://${host}${path}`,
    received,
    async got(count) {
      const enough = Promise.withResolvers<void>()
      const look = (): void => (received.length >= count ? enough.resolve() : undefined)
      watchers.add(look)
      look()
      await enough.promise
      watchers.delete(look)
      return received
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}
