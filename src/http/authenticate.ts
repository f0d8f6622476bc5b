/**
 * Who sends a request: a program with an API key or the local token in the Authorization header, or a
 * member with a session in the cookie. Runs before the body is read.
 */
import { timingSafeEqual } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../core/access/actor.ts'
import type { Language } from '../core/language.ts'
import { API_KEY_PREFIX } from '../operations/access/api-keys.ts'
import { authenticateApiKey } from '../operations/access/authenticate-api-key.ts'
import { authenticateLocally } from '../operations/access/local-token.ts'
import { hashToken } from '../operations/access/secret-token.ts'
import { authenticateSession, type AuthenticatedSession } from '../operations/access/session.ts'
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
    /** Names the session of a member at the browser; null for programs. */
    sessionId: string | null
    /** What the answer is told in: the member's choice, else what the request asks for. */
    language: Language
  }
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a request shows of its sender. */
type Sender = Pick<FastifyRequest, 'headers' | 'cookies' | 'method'>

/** Finds out who sends requests. */
export class Authenticator {
  readonly #services: Services
  readonly #localToken: string

  constructor(services: Services, localToken: string) {
    this.#services = services
    this.#localToken = localToken
  }

  /** The hook that sets `request.actor`, or refuses. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (request.routeOptions.config.isOpen === true) return
    const { actor, sessionId, language, cookie } = await this.#identify(request, { mayProlong: true })
    request.actor = actor
    request.sessionId = sessionId
    request.language = language ?? request.language
    if (cookie !== null) writeSessionCookie(request, reply, cookie)
  }

  /**
   * Whether the sender of a request that lasts would still be admitted, as who they were. Does not prolong
   * the session: the cookie, which could not be set again, would end before it.
   */
  async isStillAdmitted(sender: Sender & Pick<FastifyRequest, 'actor'>): Promise<boolean> {
    try {
      const { actor } = await this.#identify(sender, { mayProlong: false })
      return isDeepStrictEqual(actor, sender.actor)
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }

  /** Whether the sender may read the data folder, and so is the person who runs the server. */
  hasLocalToken(sender: Pick<Sender, 'headers'>): boolean {
    const token = readBearer(sender)
    return token !== null && isSameToken(token, this.#localToken)
  }

  async #identify(sender: Sender, use: { readonly mayProlong: boolean }): Promise<AuthenticatedSession> {
    const bearer = readBearer(sender)
    if (bearer !== null) {
      return { actor: await this.#fromToken(bearer), sessionId: null, language: null, cookie: null }
    }
    const sessionToken = sender.cookies[SESSION_COOKIE]
    if (sessionToken === undefined) throw new Refusal('NOT_SIGNED_IN')
    if (!SAFE_METHODS.has(sender.method) && !isSameOrigin(sender)) throw new Refusal('ORIGIN_FOREIGN')
    return authenticateSession(this.#services, sessionToken, use)
  }

  #fromToken(token: string): Promise<Actor> {
    if (token.startsWith(API_KEY_PREFIX)) return authenticateApiKey(this.#services, token)
    if (isSameToken(token, this.#localToken)) return authenticateLocally(this.#services)
    throw new Refusal('NOT_SIGNED_IN')
  }
}

function readBearer({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const [, token = null] = /^Bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? '') ?? []
  if (headers.authorization !== undefined && token === null) throw new Refusal('NOT_SIGNED_IN')
  return token
}

const isSameToken = (one: string, other: string): boolean => timingSafeEqual(hashToken(one), hashToken(other))

/** What the operations are given. Only in routes that are not open. */
export function contextOf(
  services: Services,
  { actor, language }: { readonly actor: Actor | null; readonly language: Language },
): Context {
  if (actor === null) throw new Error('An open route asked who acts')
  return { ...services, actor, language }
}
