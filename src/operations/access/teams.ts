/**
 * Teams: groups of members, on which the record scope "team" hangs. A team is an option of the field
 * `teams` of members, so that lists can be filtered by it and imports can name it; its API name stays when
 * it is renamed.
 */
import type { Actor } from '../../core/access/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { authorizeWorkspace, type Context } from '../context.ts'
import { membersTable } from './load-actor.ts'
import { addMemberOption, changeMemberOption, readMemberOptions, removeMemberOption } from './member-options.ts'
import { nameToKey } from './name-to-key.ts'
import { authorizeViewMembers } from './view-members.ts'

export interface TeamView {
  readonly apiName: string
  readonly label: string
  readonly members: readonly { readonly id: string; readonly name: string }[]
}

export interface TeamChange {
  readonly label?: string | undefined
  /** Ids of everyone who is in it from now on. */
  readonly members?: readonly string[] | undefined
}

/** Teams that an import brought along, and nobody has given a label, are called by their API name. */
export async function listTeams({ database, actor }: Context): Promise<readonly TeamView[]> {
  authorizeViewMembers(actor)
  return readTeams(database.kysely, actor)
}

/** @throws Refusal NOT_PERMITTED, NAME_TAKEN, VALUE_INVALID, MEMBER_UNKNOWN */
export function createTeam(
  context: Context,
  { label, members = [] }: TeamChange & { readonly label: string },
): Promise<TeamView> {
  return changeTeams(context, async (db, actor) => {
    const name = readLabel(label, await readTeams(db, actor))
    const apiName = nameToKey(name, 'team')
    await addMemberOption(db, actor, 'teams', { value: apiName, label: name })
    await setMembers(db, actor, apiName, members)
    await writeAudit(db, actor, { action: 'team.created', details: { apiName, label: name, members } })
    return requireTeam(db, actor, apiName)
  })
}

/** @throws Refusal as `createTeam`, and TEAM_UNKNOWN */
export function updateTeam(context: Context, apiName: string, { label, members }: TeamChange): Promise<TeamView> {
  return changeTeams(context, async (db, actor) => {
    const before = await requireTeam(db, actor, apiName)
    if (label !== undefined) {
      const others = (await readTeams(db, actor)).filter((team) => team.apiName !== apiName)
      const option = { value: apiName, label: readLabel(label, others) }
      const isKnown = (await readMemberOptions(db, actor, 'teams')).some(({ value }) => value === apiName)
      await (isKnown ? changeMemberOption : addMemberOption)(db, actor, 'teams', option)
    }
    if (members !== undefined) await setMembers(db, actor, apiName, members)
    const after = await requireTeam(db, actor, apiName)
    const details = { apiName, label: after.label, before: idsOf(before), after: idsOf(after) }
    await writeAudit(db, actor, { action: 'team.updated', details })
    return after
  })
}

const idsOf = (team: TeamView): readonly string[] => team.members.map(({ id }) => id)

/** Its members stay, and are in one team less. @throws Refusal TEAM_UNKNOWN */
export function deleteTeam(context: Context, apiName: string): Promise<void> {
  return changeTeams(context, async (db, actor) => {
    const { label, members } = await requireTeam(db, actor, apiName)
    await run(db, `update ${membersTable(actor.schema)} set teams = array_remove(teams, $1), ${WRITTEN}`, [
      apiName,
      actor.source,
      actor.memberId,
    ])
    await removeMemberOption(db, actor, 'teams', apiName)
    await writeAudit(db, actor, { action: 'team.deleted', details: { apiName, label, members: members.length } })
  })
}

/** @throws Refusal TEAM_UNKNOWN when one of them is not there */
export async function refuseUnknownTeams(db: Queryable, actor: Actor, teams: readonly string[]): Promise<void> {
  if (teams.length === 0) return
  const known = (await readTeams(db, actor)).map(({ apiName }) => apiName)
  const unknown = teams.find((team) => !known.includes(team))
  if (unknown !== undefined) throw new Refusal('TEAM_UNKNOWN', { team: unknown, known: known.join(', ') })
}

function changeTeams<Result>(
  { database, actor }: Context,
  change: (db: Queryable, actor: Actor) => Promise<Result>,
): Promise<Result> {
  authorizeWorkspace(actor, 'manageMembers')
  return database.kysely.transaction().execute((db) => change(db, actor))
}

const WRITTEN = 'updated_at = now(), updated_by_source = $2, updated_by_member = $3::uuid, updated_by_job = null'

async function setMembers(db: Queryable, actor: Actor, team: string, ids: readonly string[]): Promise<void> {
  const table = membersTable(actor.schema)
  const { rows } = await run<{ id: string }>(
    db,
    `select id from unnest($1::text[]) as wanted (id) where id not in (select m.id::text from ${table} m)`,
    [ids],
  )
  if (rows[0] !== undefined) throw new Refusal('MEMBER_UNKNOWN', { id: rows[0].id })
  await run(
    db,
    `update ${table} set teams = case when id::text = any($4::text[]) then array_append(teams, $1) else array_remove(teams, $1) end, ${WRITTEN}
     where (id::text = any($4::text[])) is distinct from coalesce($1 = any(teams), false)`,
    [team, actor.source, actor.memberId, ids],
  )
}

async function requireTeam(db: Queryable, actor: Actor, apiName: string): Promise<TeamView> {
  const teams = await readTeams(db, actor)
  const team = teams.find((each) => each.apiName === apiName)
  if (team !== undefined) return team
  throw new Refusal('TEAM_UNKNOWN', { team: apiName, known: teams.map((each) => each.apiName).join(', ') })
}

async function readTeams(db: Queryable, actor: Actor): Promise<readonly TeamView[]> {
  const options = await readMemberOptions(db, actor, 'teams')
  const { rows } = await run<{ team: string; id: string; name: string | null }>(
    db,
    `select team, m.id, m.name from ${membersTable(actor.schema)} m, unnest(m.teams) as team
     where m.deleted_at is null order by lower(m.name), m.id`,
  )
  const inUse = Map.groupBy(rows, ({ team }) => team)
  const labels = new Map(options.map(({ value, label }) => [value, label]))
  const names = [...new Set([...labels.keys(), ...inUse.keys()])]
  return names
    .map((apiName) => ({
      apiName,
      label: labels.get(apiName) ?? apiName,
      members: (inUse.get(apiName) ?? []).map(({ id, name }) => ({ id, name: name ?? '' })),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

const LONGEST_LABEL = 60

function readLabel(text: string, others: readonly TeamView[]): string {
  const label = text.trim()
  if (label === '' || label.length > LONGEST_LABEL || label.includes('\0')) {
    throw new Refusal('VALUE_INVALID', { field: 'Label', reason: `it has 1 to ${LONGEST_LABEL} characters.` })
  }
  const key = nameToKey(label, 'team')
  if (others.some((team) => team.label.toLowerCase() === label.toLowerCase() || team.apiName === key)) {
    throw new Refusal('NAME_TAKEN', { name: label })
  }
  return label
}
