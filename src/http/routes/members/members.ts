import {
  deactivateMember,
  endMemberSessions,
  getMember,
  listMembers,
  reactivateMember,
  updateMember,
} from '../../../operations/access/members.ts'
import { reassignRecords } from '../../../operations/access/reassign-records.ts'
import { resetTwoFactor } from '../../../operations/access/reset-two-factor.ts'
import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addMemberRoutes(app: App, services: Services): void {
  app.get('/members', { schema: contract.listMembers }, async (request) => ({
    members: await listMembers(contextOf(services, request)),
  }))

  app.get('/members/:id', { schema: contract.getMember }, (request) =>
    getMember(contextOf(services, request), request.params.id),
  )

  app.patch('/members/:id', { schema: contract.updateMember }, (request) =>
    updateMember(contextOf(services, request), request.params.id, request.body),
  )

  app.post('/members/:id/deactivate', { schema: contract.deactivateMember }, (request) =>
    deactivateMember(contextOf(services, request), request.params.id),
  )

  app.post('/members/:id/reactivate', { schema: contract.reactivateMember }, (request) =>
    reactivateMember(contextOf(services, request), request.params.id),
  )

  app.post('/members/:id/reassign', { schema: contract.reassignRecords }, async (request) => {
    const { preview: isPreview = false } = request.query
    const wish = { from: request.params.id, to: request.body.to, isPreview }
    return { records: await reassignRecords(contextOf(services, request), wish) }
  })

  app.delete('/members/:id/sessions', { schema: contract.endMemberSessions }, (request) =>
    endMemberSessions(contextOf(services, request), request.params.id),
  )

  app.delete('/members/:id/two-factor', { schema: contract.resetTwoFactor }, async (request, reply) => {
    await resetTwoFactor(contextOf(services, request), request.params.id)
    return reply.code(204).send()
  })
}
