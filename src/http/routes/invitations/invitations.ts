import type { FastifyRequest } from 'fastify'
import { acceptInvitation, lookAtInvitation } from '../../../operations/access/accept-invitation.ts'
import { describeSession } from '../../../operations/access/describe-session.ts'
import {
  inviteMember,
  inviteWaiting,
  renewInvitation,
  revokeInvitation,
} from '../../../operations/access/invitations.ts'
import { resetSignIn } from '../../../operations/access/reset-sign-in.ts'
import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import { GUESSABLE, SMALL_BODY_BYTES } from '../../rate-limit.ts'
import { visitorOf, writeSessionCookie } from '../../session-cookie.ts'
import * as contract from './contract.ts'

export function addInvitationRoutes(app: App, services: Services): void {
  app.post('/invitations', { schema: contract.inviteMember }, async (request, reply) => {
    const { days, ...invitation } = request.body
    const options = { origin: originOf(services, request), days }
    return reply.code(201).send(await inviteMember(contextOf(services, request), invitation, options))
  })

  app.post('/invitations/waiting', { schema: contract.inviteWaiting }, async (request) => {
    const options = { origin: originOf(services, request), days: request.body?.days }
    return { invited: await inviteWaiting(contextOf(services, request), options) }
  })

  app.post('/members/:id/invitation', { schema: contract.renewInvitation }, async (request, reply) => {
    const options = { origin: originOf(services, request), days: request.body?.days }
    return reply.code(201).send(await renewInvitation(contextOf(services, request), request.params.id, options))
  })

  app.post('/members/:id/sign-in-reset', { schema: contract.resetSignIn }, async (request, reply) => {
    const options = { origin: originOf(services, request), days: request.body?.days }
    return reply.code(201).send(await resetSignIn(contextOf(services, request), request.params.id, options))
  })

  app.delete('/members/:id/invitation', { schema: contract.revokeInvitation }, (request) =>
    revokeInvitation(contextOf(services, request), request.params.id),
  )

  const guarded = { config: { isOpen: true, ...GUESSABLE }, bodyLimit: SMALL_BODY_BYTES }

  app.post('/invitations/look', { schema: contract.lookAtInvitation, ...guarded }, (request) =>
    lookAtInvitation(services, request.body.token),
  )

  app.post('/invitations/accept', { schema: contract.acceptInvitation, ...guarded }, async (request, reply) => {
    const { actor, session } = await acceptInvitation(services, { ...request.body, ...visitorOf(request) })
    writeSessionCookie(request, reply, session.token)
    return reply.code(201).send(await describeSession({ ...services, actor }))
  })
}

type Asked = Pick<FastifyRequest, 'protocol' | 'host' | 'sessionId'>

/** Where a member at the browser sees the pages; for programs what the settings say of it. */
const originOf = ({ outside }: Services, { protocol, host, sessionId }: Asked): string =>
  sessionId === null ? outside.pagesUrl : `${protocol}://${host}`
