import { z } from 'zod'
import type { TeamView } from '../../../operations/access/teams.ts'
import { describeRoute, Id, listOf, Named, nothing, type Shape } from '../../describe-route.ts'

const Team = z
  .object({
    apiName: z.string().meta({ description: 'Stays when the team is renamed; what an import of members names.' }),
    label: z.string(),
    members: listOf(Named),
  } satisfies Shape<TeamView>)
  .meta({ id: 'Team' })

const Label = z.string().trim().min(1).max(60)
const Members = z.array(Id).meta({ description: 'Everyone who is in it from now on.' })

const OfTeam = z.object({ team: z.string() })

export const listTeams = describeRoute({
  operationId: 'listTeams',
  tags: ['Members'],
  summary: 'List teams with their members',
  response: { 200: z.object({ teams: listOf(Team) }).meta({ id: 'TeamList' }) },
})

export const createTeam = describeRoute({
  operationId: 'createTeam',
  tags: ['Members'],
  summary: 'Make a team',
  body: z.strictObject({ label: Label, members: Members.exactOptional() }).meta({ id: 'NewTeam' }),
  response: { 201: Team },
})

export const updateTeam = describeRoute({
  operationId: 'updateTeam',
  tags: ['Members'],
  summary: 'Rename a team, or say who is in it',
  params: OfTeam,
  body: z.strictObject({ label: Label.exactOptional(), members: Members.exactOptional() }).meta({ id: 'TeamChange' }),
  response: { 200: Team },
})

export const deleteTeam = describeRoute({
  operationId: 'deleteTeam',
  tags: ['Members'],
  summary: 'Remove a team',
  description: 'Its members stay.',
  params: OfTeam,
  response: { 204: nothing('The team is gone.') },
})
