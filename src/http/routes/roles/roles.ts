import { createRole, deleteRole, getRole, listRoles, updateRole } from '../../../operations/access/roles.ts'
import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addRoleRoutes(app: App, services: Services): void {
  app.get('/roles', { schema: contract.listRoles }, async (request) => ({
    roles: await listRoles(contextOf(services, request)),
  }))

  app.get('/roles/:role', { schema: contract.getRole }, (request) =>
    getRole(contextOf(services, request), request.params.role),
  )

  app.post('/roles', { schema: contract.createRole }, async (request, reply) =>
    reply.code(201).send(await createRole(contextOf(services, request), request.body)),
  )

  app.patch('/roles/:role', { schema: contract.updateRole }, (request) =>
    updateRole(contextOf(services, request), request.params.role, request.body),
  )

  app.delete('/roles/:role', { schema: contract.deleteRole }, async (request, reply) => {
    await deleteRole(contextOf(services, request), request.params.role)
    return reply.code(204).send()
  })
}
