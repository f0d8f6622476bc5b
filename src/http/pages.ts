/** The built web pages: hashed assets for ever, the page itself afresh each time, deep links to the page. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../core/refusal.ts'
import type { App } from './app.ts'

const YEAR_SECONDS = 365 * 24 * 3600

const NOT_BUILT = `Waybill runs, but its pages are not built yet.

Build them with: npm run build
The API is at /api/v1; /api/openapi.json describes it.
`

export function addPages(app: App, folder: string): void {
  const isBuilt = existsSync(path.join(folder, 'index.html'))
  if (isBuilt) app.register(staticFiles, { root: folder, cacheControl: false, setHeaders: cacheHashed(folder) })
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) throw new Refusal('ROUTE_UNKNOWN', { path: request.url })
    return isBuilt ? sendPage(reply) : reply.type('text/plain; charset=utf-8').send(NOT_BUILT)
  })
}

/** Every address outside the API that does not look like a file is one of the page's own. */
function isPage({ method, url }: FastifyRequest): boolean {
  const [pathname = ''] = url.split('?')
  const isRead = method === 'GET' || method === 'HEAD'
  return isRead && pathname !== '/api' && !pathname.startsWith('/api/') && path.posix.extname(pathname) === ''
}

const sendPage = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-cache').sendFile('index.html')

/** The build puts a hash of the content into the names under `assets`. */
const cacheHashed =
  (folder: string) =>
  (reply: FastifyReply, file: string): void => {
    const isHashed = file.startsWith(path.join(folder, 'assets') + path.sep)
    reply.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
  }
