/**
 * How far the installation is set up:
 *
 *   empty ──► unclaimed ──► claimed
 *     └──────────────────────┘
 *
 * An unclaimed workspace was made from the command line, before anyone opened the page: it has an owner
 * member, but no user who could sign in. Its first visitor may claim it.
 */
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { membersTable } from './load-actor.ts'

export type WorkspaceState = 'empty' | 'unclaimed' | 'claimed'

export interface ExistingWorkspace {
  readonly id: string
  readonly name: string
  readonly schema: string
  readonly isClaimed: boolean
}

/** Any number that nothing else in the database uses for advisory locks. */
const SETUP_LOCK = 7_240_002

/** Held to the end of the transaction, so that two first visitors cannot both become the owner. */
export const lockSetup = (db: Queryable): Promise<unknown> => run(db, 'select pg_advisory_xact_lock($1)', [SETUP_LOCK])

export async function findWorkspace(db: Queryable): Promise<ExistingWorkspace | undefined> {
  const { rows } = await run<ExistingWorkspace>(
    db,
    `select id, name, schema_name as schema,
       exists (select from waybill.users u where u.workspace_id = w.id) as "isClaimed"
     from waybill.workspaces w order by created_at limit 1`,
  )
  return rows[0]
}

/** The first administrator who is still there. */
export async function findOwner(db: Queryable, { schema }: ExistingWorkspace): Promise<string | undefined> {
  const { rows } = await run<{ id: string }>(
    db,
    `select id from ${membersTable(schema)} where role = 'administrator' and deleted_at is null
     order by created_at, id limit 1`,
  )
  return rows[0]?.id
}
