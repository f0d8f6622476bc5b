import { describeSession } from '../../../operations/access/describe-session.ts'
import { authenticateSession } from '../../../operations/access/session.ts'
import { signIn, signOut } from '../../../operations/access/sign-in.ts'
import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import { GUESSABLE, SMALL_BODY_BYTES } from '../../rate-limit.ts'
import { removeSessionCookie, SESSION_COOKIE, visitorOf, writeSessionCookie } from '../../session-cookie.ts'
import * as contract from './contract.ts'

export function addSessionRoutes(app: App, services: Services): void {
  const guarded = { config: { isOpen: true, ...GUESSABLE }, bodyLimit: SMALL_BODY_BYTES }

  app.post('/session', { schema: contract.signIn, ...guarded }, async (request, reply) => {
    const session = await signIn(services, { ...request.body, ...visitorOf(request) })
    writeSessionCookie(request, reply, session.token)
    const { actor } = await authenticateSession(services, session.token)
    return describeSession({ ...services, actor })
  })

  app.get('/session', { schema: contract.getSession }, (request) => describeSession(contextOf(services, request)))

  // Open, so that a session that is over can be left too.
  app.delete('/session', { schema: contract.signOut, config: { isOpen: true } }, async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE]
    if (token !== undefined) await signOut(services, token)
    removeSessionCookie(request, reply)
    return reply.code(204).send()
  })
}
