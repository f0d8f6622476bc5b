import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../../core/refusal.ts'
import { describeSession } from '../../../operations/access/describe-session.ts'
import { readWorkspaceState, setupOwner, setupUnclaimed } from '../../../operations/access/setup-owner.ts'
import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { hasLocalToken } from '../../authenticate.ts'
import { GUESSABLE } from '../../rate-limit.ts'
import { isFromThisMachine } from '../../same-origin.ts'
import { writeSessionCookie } from '../../session-cookie.ts'
import * as contract from './contract.ts'

export function addSetupRoutes(app: App, services: Services, localToken: string): void {
  app.get('/setup', { schema: contract.getSetup, config: { isOpen: true } }, async (request) => ({
    state: await readWorkspaceState(services),
    isAllowed: mayTakeOver(request, localToken),
  }))

  app.post('/setup', { schema: contract.setUp, config: { isOpen: true, ...GUESSABLE } }, async (request, reply) => {
    const { body } = request
    if (!mayTakeOver(request, localToken)) throw new Refusal('SETUP_NOT_HERE')
    if (isOwnerSetup(body)) {
      const userAgent = request.headers['user-agent'] ?? null
      const { actor, session } = await setupOwner(services, { ...body, userAgent })
      writeSessionCookie(request, reply, session.token)
      return reply.code(201).send(await describeSession({ ...services, actor }))
    }
    if (!hasLocalToken(request, localToken)) {
      throw new Refusal('REQUEST_INVALID', { reason: 'body: name, email, password and workspaceName are needed' })
    }
    return { state: await setupUnclaimed(services), isAllowed: true }
  })
}

type Body = Readonly<Record<string, unknown>> | null | undefined

const isOwnerSetup = <B extends Body>(body: B): body is Extract<B, { readonly email: string }> =>
  body !== null && body !== undefined && 'email' in body

/** Whoever comes first becomes the owner: so only the person who runs the server may come. */
const mayTakeOver = (request: Pick<FastifyRequest, 'headers' | 'socket' | 'hostname'>, localToken: string): boolean =>
  hasLocalToken(request, localToken) || isFromThisMachine(request)
