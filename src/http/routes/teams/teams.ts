import { createTeam, deleteTeam, listTeams, updateTeam } from '../../../operations/access/teams.ts'
import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addTeamRoutes(app: App, services: Services): void {
  app.get('/teams', { schema: contract.listTeams }, async (request) => ({
    teams: await listTeams(contextOf(services, request)),
  }))

  app.post('/teams', { schema: contract.createTeam }, async (request, reply) =>
    reply.code(201).send(await createTeam(contextOf(services, request), request.body)),
  )

  app.patch('/teams/:team', { schema: contract.updateTeam }, (request) =>
    updateTeam(contextOf(services, request), request.params.team, request.body),
  )

  app.delete('/teams/:team', { schema: contract.deleteTeam }, async (request, reply) => {
    await deleteTeam(contextOf(services, request), request.params.team)
    return reply.code(204).send()
  })
}
