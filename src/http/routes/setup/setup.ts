import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../../core/refusal.ts'
import { describeSession } from '../../../operations/access/describe-session.ts'
import { readWorkspaceState, setupOwner, setupUnclaimed } from '../../../operations/access/setup-owner.ts'
import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import type { Authenticator } from '../../authenticate.ts'
import { GUESSABLE, SMALL_BODY_BYTES } from '../../rate-limit.ts'
import { isFromThisMachine } from '../../same-origin.ts'
import { visitorOf, writeSessionCookie } from '../../session-cookie.ts'
import * as contract from './contract.ts'

export function addSetupRoutes(app: App, services: Services, authenticator: Authenticator): void {
  app.get('/setup', { schema: contract.getSetup, config: { isOpen: true } }, async (request) => ({
    state: await readWorkspaceState(services),
    isAllowed: mayTakeOver(request, authenticator),
  }))

  const guarded = { config: { isOpen: true, ...GUESSABLE }, bodyLimit: SMALL_BODY_BYTES }

  app.post('/setup', { schema: contract.setUp, ...guarded }, async (request, reply) => {
    const { body } = request
    if (!mayTakeOver(request, authenticator)) throw new Refusal('SETUP_NOT_HERE')
    if (isOwnerSetup(body)) {
      const { actor, session } = await setupOwner(services, { ...body, ...visitorOf(request) })
      writeSessionCookie(request, reply, session.token)
      return reply.code(201).send(await describeSession({ ...services, actor }))
    }
    if (!authenticator.hasLocalToken(request)) {
      throw new Refusal('REQUEST_INVALID', { reason: 'body: name, email, password and workspaceName are needed' })
    }
    return { state: await setupUnclaimed(services), isAllowed: true }
  })
}

type Body = Readonly<Record<string, unknown>> | null | undefined

const isOwnerSetup = <B extends Body>(body: B): body is Extract<B, { readonly email: string }> =>
  body !== null && body !== undefined && 'email' in body

type Visitor = Pick<FastifyRequest, 'headers' | 'socket' | 'hostname'>

/** Whoever comes first becomes the owner: so only the person who runs the server may come. */
const mayTakeOver = (visitor: Visitor, authenticator: Authenticator): boolean =>
  authenticator.hasLocalToken(visitor) || isFromThisMachine(visitor)
