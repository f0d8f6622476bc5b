import {
  beginTwoFactor,
  changePassword,
  confirmTwoFactor,
  disableTwoFactor,
  getAccount,
  renewRecoveryCodes,
} from '../../../operations/access/account.ts'
import { updateProfile } from '../../../operations/access/profile.ts'
import { endOtherSessions, endSession, listSessions } from '../../../operations/access/sessions.ts'
import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import { GUESSABLE, SMALL_BODY_BYTES } from '../../rate-limit.ts'
import { visitorOf, writeSessionCookie } from '../../session-cookie.ts'
import * as contract from './contract.ts'

export function addAccountRoutes(app: App, services: Services): void {
  // Whoever found an open browser should not try passwords in it.
  const guarded = { config: GUESSABLE, bodyLimit: SMALL_BODY_BYTES }

  app.get('/account', { schema: contract.getAccount }, (request) => getAccount(contextOf(services, request)))

  app.patch('/account', { schema: contract.updateProfile }, async (request, reply) => {
    await updateProfile(contextOf(services, request), request.body)
    return reply.code(204).send()
  })

  app.put('/account/password', { schema: contract.changePassword, ...guarded }, async (request, reply) => {
    const change = { ...request.body, ...visitorOf(request) }
    const session = await changePassword(contextOf(services, request), change)
    writeSessionCookie(request, reply, session.token)
    return reply.code(204).send()
  })

  app.post('/account/two-factor', { schema: contract.beginTwoFactor, ...guarded }, (request) =>
    beginTwoFactor(contextOf(services, request), request.body.password),
  )

  app.post('/account/two-factor/confirm', { schema: contract.confirmTwoFactor, ...guarded }, async (request, reply) => {
    const confirmation = { ...request.body, ...visitorOf(request) }
    const { session, recoveryCodes } = await confirmTwoFactor(contextOf(services, request), confirmation)
    writeSessionCookie(request, reply, session.token)
    return { recoveryCodes }
  })

  app.post('/account/two-factor/disable', { schema: contract.disableTwoFactor, ...guarded }, async (request, reply) => {
    await disableTwoFactor(contextOf(services, request), request.body.password)
    return reply.code(204).send()
  })

  app.post('/account/recovery-codes', { schema: contract.renewRecoveryCodes, ...guarded }, async (request) => ({
    recoveryCodes: await renewRecoveryCodes(contextOf(services, request), request.body.password),
  }))

  app.get('/account/sessions', { schema: contract.listSessions }, async (request) => ({
    sessions: await listSessions(contextOf(services, request), request.sessionId),
  }))

  app.delete('/account/sessions', { schema: contract.endOtherSessions }, (request) =>
    endOtherSessions(contextOf(services, request), request.sessionId),
  )

  app.delete('/account/sessions/:id', { schema: contract.endSession }, async (request, reply) => {
    await endSession(contextOf(services, request), request.params.id)
    return reply.code(204).send()
  })
}
