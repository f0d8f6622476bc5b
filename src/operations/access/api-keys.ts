/** API keys: made, listed and revoked by members who may manage them. A key is shown once, when it is made. */
import type { Selectable } from 'kysely'
import { v7 as uuidv7, validate as isUuid } from 'uuid'
import { isWithin } from '../../core/access/is-within.ts'
import type { Actor } from '../../core/access/actor.ts'
import type { Role } from '../../core/access/role.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { ApiKeyTable } from '../../infra/postgres/tables.ts'
import { authorizeWorkspace, type Context } from '../context.ts'
import { loadRole } from './load-actor.ts'
import { hashToken, makeToken } from './secret-token.ts'

export interface ApiKeyView {
  readonly id: string
  readonly name: string
  /** The first characters, to recognise the key by. */
  readonly prefix: string
  /** API name of the role that says what the key may do. */
  readonly role: string
  /** The member whose records the key creates. */
  readonly memberId: string
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
}

export interface NewApiKey {
  readonly name: string
  /** API name; the maker's own role when absent. */
  readonly role?: string | undefined
  /** ISO date-time; never when absent. */
  readonly expiresAt?: string | null | undefined
}

export const API_KEY_PREFIX = 'wb_'
const SHOWN_CHARACTERS = 8

/** @throws Refusal NOT_PERMITTED, ROLE_UNKNOWN, ROLE_TOO_WIDE, VALUE_INVALID */
export async function createApiKey(
  { database, actor }: Context,
  input: NewApiKey,
): Promise<ApiKeyView & { readonly key: string }> {
  authorizeWorkspace(actor, 'manageKeys')
  const key = makeToken(API_KEY_PREFIX)
  return database.kysely.transaction().execute(async (db) => {
    const role = await chooseRole(db, actor, input.role)
    const row = await db
      .insertInto('waybill.api_keys')
      .values({
        id: uuidv7(),
        workspace_id: actor.workspaceId,
        member_id: actor.memberId,
        role: role.apiName,
        name: input.name,
        token_hash: hashToken(key),
        prefix: key.slice(0, SHOWN_CHARACTERS),
        expires_at: readExpiry(input.expiresAt ?? null),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await writeAudit(db, actor, {
      action: 'apiKey.created',
      subjectId: row.id,
      details: { name: input.name, role: role.apiName },
    })
    return { ...present(row), key }
  })
}

/** All keys of the workspace, the newest first, revoked ones included. */
export async function listApiKeys({ database, actor }: Context): Promise<readonly ApiKeyView[]> {
  authorizeWorkspace(actor, 'manageKeys')
  const rows = await database.kysely
    .selectFrom('waybill.api_keys')
    .selectAll()
    .where('workspace_id', '=', actor.workspaceId)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(present)
}

/** The key stops working with the next request. Revoking it again changes nothing. */
export async function revokeApiKey({ database, actor }: Context, id: string): Promise<ApiKeyView> {
  authorizeWorkspace(actor, 'manageKeys')
  return database.kysely.transaction().execute(async (db) => {
    const row = isUuid(id)
      ? await db
          .selectFrom('waybill.api_keys')
          .selectAll()
          .where('id', '=', id)
          .where('workspace_id', '=', actor.workspaceId)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (row === undefined) throw new Refusal('KEY_UNKNOWN', { id })
    if (row.revoked_at !== null) return present(row)
    const revoked = { ...row, revoked_at: new Date() }
    await db.updateTable('waybill.api_keys').set({ revoked_at: revoked.revoked_at }).where('id', '=', id).execute()
    await writeAudit(db, actor, { action: 'apiKey.revoked', subjectId: id, details: { name: row.name } })
    return present(revoked)
  })
}

async function chooseRole(db: Queryable, actor: Actor, apiName: string | undefined): Promise<Role> {
  if (apiName === undefined || apiName === actor.role.apiName) return actor.role
  const role = await loadRole(db, actor.workspaceId, apiName)
  if (role === undefined) throw new Refusal('ROLE_UNKNOWN', { role: apiName, known: await listRoleNames(db, actor) })
  if (!isWithin(role.permissions, actor.role.permissions)) throw new Refusal('ROLE_TOO_WIDE', { role: apiName })
  return role
}

async function listRoleNames(db: Queryable, { workspaceId }: Actor): Promise<string> {
  const roles = await db
    .selectFrom('waybill.roles')
    .select('api_name')
    .where('workspace_id', '=', workspaceId)
    .orderBy('api_name')
    .execute()
  return roles.map((role) => role.api_name).join(', ')
}

function readExpiry(text: string | null): Date | null {
  if (text === null) return null
  const date = new Date(text)
  // Also false for a text that is no date.
  if (date.getTime() > Date.now()) return date
  throw new Refusal('VALUE_INVALID', { field: 'Expiry', reason: `"${text}" is not a moment in the future.` })
}

const present = (row: Selectable<ApiKeyTable>): ApiKeyView => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  role: row.role,
  memberId: row.member_id,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
})
