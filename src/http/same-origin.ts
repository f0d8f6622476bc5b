import type { FastifyRequest } from 'fastify'

/**
 * Whether a page of this server sent the request. Browsers add the cookie to requests that other sites
 * make; what they cannot do is hide where the request comes from. A request that does not say is not ours.
 */
export function isSameOrigin({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = headers
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}

const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

const FORWARDING_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * Whether someone on this machine sent the request, to this machine by name. A proxy on this machine, or
 * another site whose name was made to point here, is not that someone.
 */
export function isFromThisMachine({
  headers,
  socket,
  hostname,
}: Pick<FastifyRequest, 'headers' | 'socket' | 'hostname'>): boolean {
  return (
    LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '') &&
    LOOPBACK_NAMES.has(hostname) &&
    FORWARDING_HEADERS.every((name) => headers[name] === undefined)
  )
}
