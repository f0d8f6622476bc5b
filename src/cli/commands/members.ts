import type { Command } from 'commander'
import type { Invited } from '../../operations/access/invitations.ts'
import type { MemberView } from '../../operations/access/members.ts'
import type { Reassignment } from '../../operations/access/reassign-records.ts'
import { findMember } from '../find-member.ts'
import { formatInstant } from '../numbers-in-words.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

export function addMembersCommand(program: Command): void {
  const command = program
    .command('members')
    .summary('invite, change and deactivate members')
    .description('The people of the workspace, named by e-mail address or id.')
  addExamples(command, 'waybill members list', 'waybill members invite ada@example.com --role member')
  addLooking(command)
  addInviting(command)
  addEnding(command)
}

function addLooking(command: Command): void {
  const list = command
    .command('list')
    .summary('list members')
    .description('Lists the members, deactivated ones included.')
    .option(...JSON_FLAG)
    .action(action(listMembers))
  addExamples(list, 'waybill members list')
  const update = command
    .command('update')
    .summary('change a member')
    .description('Changes the role, the teams, the name or the address of a member.')
    .argument('<member>', 'e-mail address or id')
    .option('--role <role>', 'API name of a role within your own')
    .option('--teams <teams>', 'API names of all teams they are in, with commas between; "" for none')
    .option('--name <name>', 'how they are called')
    .option('--email <address>', 'with which they sign in')
    .option(...JSON_FLAG)
    .action(action(updateMember))
  addExamples(update, 'waybill members update ada@example.com --role manager --teams north,south')
}

function addInviting(command: Command): void {
  const invite = command
    .command('invite')
    .summary('invite somebody')
    .description(
      'Makes a member and a link for them, or a new link for one who has not come yet. The link is shown this once.',
    )
    .argument('<email>', 'their address')
    .option('--role <role>', 'API name of a role within your own; needed for somebody new')
    .option('--name <name>', 'how they are called')
    .option('--teams <teams>', 'API names of teams, with commas between')
    .option('--days <days>', 'how long the link works (7 when absent)', Number)
    .option(...JSON_FLAG)
    .action(action(inviteMember))
  addExamples(invite, 'waybill members invite ada@example.com --role member --teams north')
  const revoke = command
    .command('revoke')
    .summary('revoke an invitation')
    .description('Revokes the invitation of a member: its link stops working.')
    .argument('<member>', 'e-mail address or id')
    .option(...JSON_FLAG)
    .action(action(revokeInvitation))
  addExamples(revoke, 'waybill members revoke ada@example.com')
}

function addEnding(command: Command): void {
  const deactivate = command
    .command('deactivate')
    .summary('shut a member out')
    .description('Deactivates a member: sessions, keys and invitations end at once. Records stay theirs.')
    .argument('<member>', 'e-mail address or id')
    .option(...JSON_FLAG)
    .action(action(deactivateMember))
  addExamples(deactivate, 'waybill members deactivate ada@example.com')
  const reactivate = command
    .command('reactivate')
    .summary('let a member in again')
    .description('Reactivates a member. Keys stay revoked.')
    .argument('<member>', 'e-mail address or id')
    .option(...JSON_FLAG)
    .action(action(reactivateMember))
  addExamples(reactivate, 'waybill members reactivate ada@example.com')
  const reassign = command
    .command('reassign')
    .summary('hand the records of a member over')
    .description(
      'Gives what a member owns or is assigned to somebody else, or to nobody. Without --yes it is only counted.',
    )
    .argument('<member>', 'e-mail address or id')
    .option('--to <member>', 'who gets them; nobody when absent')
    .option('--yes', 'do it')
    .option(...JSON_FLAG)
    .action(action(reassignRecords))
  addExamples(reassign, 'waybill members reassign ada@example.com --to bea@example.com --yes')
}

async function listMembers({ api, output }: Shell): Promise<void> {
  const { members } = await api.request<{ readonly members: readonly MemberView[] }>('/members')
  if (output.isJson) return members.forEach((member) => output.json(member))
  output.table(
    [
      { title: 'Name', fit: 'cut' },
      { title: 'E-mail' },
      { title: 'Role' },
      { title: 'Teams', fit: 'wrap' },
      { title: 'State', fit: 'wrap' },
    ],
    members.map((member) => [
      member.name,
      member.email,
      member.role ?? 'none',
      member.teams.join(', '),
      describeState(member),
    ]),
  )
}

function describeState({ state, lastSeenAt, invitation }: MemberView): string {
  if (state === 'active')
    return lastSeenAt === null ? 'active, signed out' : `active, seen ${formatInstant(lastSeenAt)}`
  if (state === 'invited') return `invited until ${formatInstant(invitation?.expiresAt ?? '')}`
  return state === 'notInvited' ? 'not invited yet' : 'deactivated'
}

interface MemberFlags {
  readonly role?: string
  readonly teams?: string
  readonly name?: string
  readonly email?: string
}

const splitTeams = (teams: string | undefined): readonly string[] | undefined =>
  teams
    ?.split(',')
    .map((team) => team.trim())
    .filter((team) => team !== '')

async function updateMember(
  { api, output }: Shell,
  { teams, role, name, email }: MemberFlags,
  who: string,
): Promise<void> {
  const { id } = await findMember(api, who)
  const json = { role, name, email, teams: splitTeams(teams) }
  const member = await api.request<MemberView>(`/members/${id}`, { method: 'PATCH', json })
  if (output.isJson) output.json(member)
  else output.say(`${member.name} (${member.email}) has the role ${member.role ?? 'none'}.`)
}

interface InvitationFlags extends MemberFlags {
  readonly days?: number
}

async function inviteMember({ api, output }: Shell, flags: InvitationFlags, email: string): Promise<void> {
  const invited = await invite({ api, output }, flags, email)
  if (output.isJson) return output.json(invited)
  const { member, expiresAt, isSent, link } = invited
  const sent = isSent ? ' It went out by e-mail.' : ''
  process.stderr.write(
    `The link for ${member.email}, until ${formatInstant(expiresAt)}. It is shown this once.${sent}\n`,
  )
  output.say(link)
}

/** Who names no role means somebody who is there already. */
async function invite({ api }: Pick<Shell, 'api' | 'output'>, flags: InvitationFlags, email: string): Promise<Invited> {
  const { role, name, days } = flags
  if (role !== undefined) {
    const json = { email, role, name, teams: splitTeams(flags.teams), days }
    return api.request<Invited>('/invitations', { method: 'POST', json })
  }
  const { id } = await findMember(api, email)
  return api.request<Invited>(`/members/${id}/invitation`, { method: 'POST', json: { days } })
}

const change =
  (verb: string, path: string, method: 'POST' | 'DELETE') =>
  async ({ api, output }: Shell, _flags: object, who: string): Promise<void> => {
    const { id } = await findMember(api, who)
    const member = await api.request<MemberView>(`/members/${id}/${path}`, { method })
    if (output.isJson) output.json(member)
    else output.say(`${member.name} (${member.email}) ${verb}.`)
  }

const revokeInvitation = change('cannot come in by the link any more', 'invitation', 'DELETE')
const deactivateMember = change('is deactivated', 'deactivate', 'POST')
const reactivateMember = change('is active again', 'reactivate', 'POST')

async function reassignRecords(
  { api, output }: Shell,
  { to, yes = false }: { readonly to?: string; readonly yes?: boolean },
  who: string,
): Promise<void> {
  const from = await findMember(api, who)
  const taker = to === undefined ? null : await findMember(api, to)
  const { records } = await api.request<{ readonly records: readonly Reassignment[] }>(`/members/${from.id}/reassign`, {
    method: 'POST',
    query: { preview: !yes },
    json: { to: taker?.id ?? null },
  })
  if (output.isJson) return records.forEach((each) => output.json({ ...each, isMoved: yes && each.isMoved }))
  if (records.length === 0) return output.say(`${from.name} has no records.`)
  for (const { object, field, count, isMoved } of records) {
    const fate = isMoved ? (yes ? 'handed over' : 'to be handed over') : 'not yours to change'
    output.say(`${object}.${field}: ${count.toLocaleString('en')} ${fate}`)
  }
  if (!yes) output.say('Nothing is changed yet: say --yes.')
}
