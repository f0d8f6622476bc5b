import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_LIFE_MS, type Visitor } from '../operations/access/session.ts'

export const SESSION_COOKIE = 'waybill_session'

export function writeSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, { ...attributes(request), maxAge: SESSION_LIFE_MS / 1000 })
}

export function removeSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, attributes(request))
}

const attributes = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const

/** What a browser tells of itself. */
export const visitorOf = ({ headers, ip }: Pick<FastifyRequest, 'headers' | 'ip'>): Visitor => ({
  userAgent: headers['user-agent'] ?? null,
  address: ip,
})
