import type { Command } from 'commander'
import type { TeamView } from '../../operations/access/teams.ts'
import { findMember } from '../find-member.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

export function addTeamsCommand(program: Command): void {
  const command = program
    .command('teams')
    .summary('make and fill teams')
    .description('Teams of members, on which the record scope "team" hangs. They are named by their API name.')
  addExamples(command, 'waybill teams list', 'waybill teams create "North" --members ada@example.com')
  const list = command
    .command('list')
    .summary('list teams')
    .description('Lists the teams with their members.')
    .option(...JSON_FLAG)
    .action(action(listTeams))
  addExamples(list, 'waybill teams list')
  const create = command
    .command('create')
    .summary('make a team')
    .description('Makes a team.')
    .argument('<label>', 'how it is called')
    .option('--members <members>', 'e-mail addresses or ids, with commas between')
    .option(...JSON_FLAG)
    .action(action(createTeam))
  addExamples(create, 'waybill teams create "North" --members ada@example.com,bea@example.com')
  const update = command
    .command('update')
    .summary('rename or fill a team')
    .description('Renames a team, or says who is in it from now on.')
    .argument('<team>', 'API name of the team')
    .option('--label <label>', 'how it is called')
    .option('--members <members>', 'e-mail addresses or ids of all its members, with commas between')
    .option(...JSON_FLAG)
    .action(action(updateTeam))
  addExamples(update, 'waybill teams update north --label "Far North"')
  const remove = command
    .command('delete')
    .summary('remove a team')
    .description('Removes a team. Its members stay.')
    .argument('<team>', 'API name of the team')
    .action(action(deleteTeam))
  addExamples(remove, 'waybill teams delete north')
}

async function listTeams({ api, output }: Shell): Promise<void> {
  const { teams } = await api.request<{ readonly teams: readonly TeamView[] }>('/teams')
  if (output.isJson) return teams.forEach((team) => output.json(team))
  if (teams.length === 0) return output.say('There are no teams.')
  output.table(
    [{ title: 'API name' }, { title: 'Label', fit: 'cut' }, { title: 'Members', fit: 'wrap' }],
    teams.map(({ apiName, label, members }) => [apiName, label, members.map(({ name }) => name).join(', ')]),
  )
}

interface TeamFlags {
  readonly label?: string
  readonly members?: string
}

async function createTeam({ api, output }: Shell, { members }: TeamFlags, label: string): Promise<void> {
  const json = { label, members: await idsOf(api, members) }
  show(output, await api.request<TeamView>('/teams', { method: 'POST', json }))
}

async function updateTeam({ api, output }: Shell, { label, members }: TeamFlags, team: string): Promise<void> {
  const json = { label, members: await idsOf(api, members) }
  show(output, await api.request<TeamView>(`/teams/${encodeURIComponent(team)}`, { method: 'PATCH', json }))
}

async function deleteTeam({ api, output }: Shell, _flags: object, team: string): Promise<void> {
  await api.open(`/teams/${encodeURIComponent(team)}`, { method: 'DELETE' })
  output.say(`The team ${team} is gone.`)
}

async function idsOf(api: Shell['api'], names: string | undefined): Promise<readonly string[] | undefined> {
  if (names === undefined) return undefined
  const wanted = names.split(',').filter((name) => name.trim() !== '')
  const members = await Promise.all(wanted.map((name) => findMember(api, name)))
  return members.map(({ id }) => id)
}

function show(output: Shell['output'], team: TeamView): void {
  if (output.isJson) return output.json(team)
  const { label, apiName, members } = team
  output.say(
    `${label} (${apiName}): ${members.length === 0 ? 'nobody yet' : members.map(({ name }) => name).join(', ')}`,
  )
}
