/** The first run: the workspace comes into being, and someone becomes its owner. */
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import type { Services } from '../context.ts'
import { insertWorkspace } from './create-workspace.ts'
import { PLACEHOLDER_ADDRESS, readEmailAddress, type EmailAddress } from './email-address.ts'
import { loadActor, membersTable } from './load-actor.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { startSession, type Session, type Visitor } from './session.ts'
import { findOwner, findWorkspace, lockSetup, type ExistingWorkspace, type WorkspaceState } from './workspace-state.ts'

export interface OwnerSetup extends Visitor {
  readonly workspaceName: string
  readonly name: string
  readonly email: string
  readonly password: string
}

export interface OwnerSetUp {
  readonly actor: Actor
  /** The owner is signed in at once. */
  readonly session: Session
}

/** The member of a workspace that nobody has claimed. */
const PLACEHOLDER_OWNER = { name: 'Workspace', ownerName: 'Owner', ownerEmail: PLACEHOLDER_ADDRESS }

export async function readWorkspaceState({ database }: Services): Promise<WorkspaceState> {
  const workspace = await findWorkspace(database.kysely)
  if (workspace === undefined) return 'empty'
  return workspace.isClaimed ? 'claimed' : 'unclaimed'
}

/**
 * Makes the workspace, or claims one that has no user yet. Who may call it is the caller's to check:
 * whoever comes first becomes the owner.
 *
 * @throws Refusal SETUP_DONE when there is a user already; VALUE_INVALID for the e-mail or the password
 */
export async function setupOwner(services: Services, input: OwnerSetup): Promise<OwnerSetUp> {
  const email = readEmailAddress(input.email)
  await refuseWeakPassword(input.password, [input.name, input.workspaceName, email.text])
  // Before the work of hashing; asked again under the lock.
  if ((await readWorkspaceState(services)) === 'claimed') throw new Refusal('SETUP_DONE')
  const passwordHash = await hashPassword(input.password)
  return services.database.kysely.transaction().execute(async (db) => {
    await lockSetup(db)
    const actor = await becomeOwner(db, input, email)
    const userId = await insertUser(db, actor, email, passwordHash)
    return { actor, session: await startSession(db, { ...input, userId, role: actor.role.apiName }) }
  })
}

/**
 * Makes a workspace that can be used with the local token at once and claimed in the browser later.
 * Does nothing when there is one.
 */
export function setupUnclaimed({ database }: Services): Promise<WorkspaceState> {
  return database.kysely.transaction().execute(async (db) => {
    await lockSetup(db)
    const workspace = await findWorkspace(db)
    if (workspace !== undefined) return workspace.isClaimed ? 'claimed' : 'unclaimed'
    await insertWorkspace(db, PLACEHOLDER_OWNER)
    return 'unclaimed'
  })
}

async function becomeOwner(db: Queryable, input: OwnerSetup, email: EmailAddress): Promise<Actor> {
  const workspace = await findWorkspace(db)
  if (workspace === undefined) {
    return insertWorkspace(db, { name: input.workspaceName, ownerName: input.name, ownerEmail: email.text })
  }
  if (workspace.isClaimed) throw new Refusal('SETUP_DONE')
  return claimWorkspace(db, workspace, input, email)
}

async function claimWorkspace(
  db: Queryable,
  workspace: ExistingWorkspace,
  input: OwnerSetup,
  email: EmailAddress,
): Promise<Actor> {
  const memberId = await findOwner(db, workspace)
  if (memberId === undefined) throw new Refusal('MEMBERSHIP_ENDED')
  await refuseTakenEmail(db, workspace, memberId, email)
  await run(
    db,
    `update ${membersTable(workspace.schema)}
     set name = $2, email = $3, email_key = $4,
         updated_at = now(), updated_by_source = 'manual', updated_by_member = $1, updated_by_job = null
     where id = $1`,
    [memberId, input.name, email.text, email.key],
  )
  await db.updateTable('waybill.workspaces').set({ name: input.workspaceName }).where('id', '=', workspace.id).execute()
  const actor = await loadActor(db, { workspaceId: workspace.id, memberId, source: 'manual' })
  await writeAudit(db, actor, { action: 'workspace.claimed', subjectId: workspace.id })
  return actor
}

/** Members may have been imported before anyone claimed the workspace. */
async function refuseTakenEmail(
  db: Queryable,
  { schema }: ExistingWorkspace,
  memberId: string,
  email: EmailAddress,
): Promise<void> {
  const { rows } = await run(db, `select 1 from ${membersTable(schema)} where email_key = $1 and id <> $2`, [
    email.key,
    memberId,
  ])
  if (rows.length > 0) throw new Refusal('UNIQUE_CONFLICT', { field: 'E-mail', text: email.text })
}

async function insertUser(db: Queryable, actor: Actor, email: EmailAddress, passwordHash: string): Promise<string> {
  const id = uuidv7()
  await db
    .insertInto('waybill.users')
    .values({
      id,
      workspace_id: actor.workspaceId,
      member_id: actor.memberId,
      email: email.text,
      email_key: email.key,
      password_hash: passwordHash,
    })
    .execute()
  return id
}
