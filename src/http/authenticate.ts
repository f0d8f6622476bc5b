/**
 * Who sends a request: a program with an API key or the local token in the Authorization header, or a
 * member with a session in the cookie. Runs before the body is read.
 */
import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../core/access/actor.ts'
import { API_KEY_PREFIX } from '../operations/access/api-keys.ts'
import { authenticateApiKey } from '../operations/access/authenticate-api-key.ts'
import { authenticateLocally } from '../operations/access/local-token.ts'
import { hashToken } from '../operations/access/secret-token.ts'
import { authenticateSession } from '../operations/access/session.ts'
import type { Context, Services } from '../operations/context.ts'
import { isSameOrigin } from './same-origin.ts'
import { SESSION_COOKIE, writeSessionCookie } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered without asking who it is. Everything else under /api/v1 is for members and their programs. */
    readonly isOpen?: boolean
  }
  interface FastifyRequest {
    actor: Actor | null
  }
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The hook that sets `request.actor`, or refuses. */
export const makeAuthenticator =
  (services: Services, localToken: string) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (request.routeOptions.config.isOpen === true) return
    const token = readBearer(request)
    request.actor =
      token === null ? await fromSession(services, request, reply) : await fromToken(services, localToken, token)
  }

async function fromToken(services: Services, localToken: string, token: string): Promise<Actor> {
  if (token.startsWith(API_KEY_PREFIX)) return authenticateApiKey(services, token)
  if (isSameToken(token, localToken)) return authenticateLocally(services)
  throw new Refusal('NOT_SIGNED_IN')
}

async function fromSession(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
  const token = request.cookies[SESSION_COOKIE]
  if (token === undefined) throw new Refusal('NOT_SIGNED_IN')
  if (!SAFE_METHODS.has(request.method) && !isSameOrigin(request)) throw new Refusal('ORIGIN_FOREIGN')
  const { actor, isProlonged } = await authenticateSession(services, token)
  if (isProlonged) writeSessionCookie(request, reply, token)
  return actor
}

/** Whether the sender may read the data folder, and so is the person who runs the server. */
export function hasLocalToken(request: Pick<FastifyRequest, 'headers'>, localToken: string): boolean {
  const token = readBearer(request)
  return token !== null && isSameToken(token, localToken)
}

function readBearer({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const [, token = null] = /^Bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? '') ?? []
  if (headers.authorization !== undefined && token === null) throw new Refusal('NOT_SIGNED_IN')
  return token
}

const isSameToken = (one: string, other: string): boolean => timingSafeEqual(hashToken(one), hashToken(other))

/** What the operations are given. Only in routes that are not open. */
export function contextOf(services: Services, { actor }: { readonly actor: Actor | null }): Context {
  if (actor === null) throw new Error('An open route asked who acts')
  return { ...services, actor }
}
