/** A workspace of its own for one test, on a real database, with the operations at hand. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { BUILT_IN_ROLES, type Role } from '../../src/core/access/role.ts'
import { openLocalFiles } from '../../src/infra/files/local-files.ts'
import { openDatabase, type Database } from '../../src/infra/postgres/database.ts'
import { openJobListener } from '../../src/infra/postgres/job-listener.ts'
import type { DeletedChoice } from '../../src/infra/postgres/record-query.ts'
import type { RecordView } from '../../src/infra/postgres/record-view.ts'
import { NOTHING_OUTSIDE, openOutside, type OutsideSettings } from '../../src/infra/outside.ts'
import type { JobQueue } from '../../src/infra/queue/job-queue.ts'
import { createWorkspace } from '../../src/operations/access/create-workspace.ts'
import type { Context } from '../../src/operations/context.ts'
import { listRecords } from '../../src/operations/records/list-records.ts'
import { updateRecord } from '../../src/operations/records/update-record.ts'
import { upsertRecords } from '../../src/operations/records/upsert-records.ts'
import { createTestDatabase } from './test-database.ts'

type Values = Readonly<Record<string, unknown>>

export interface Workspace {
  readonly database: Database
  /** The owner of the workspace, an administrator. */
  readonly context: Context
  /** Another member, with a built-in role by name or a role of the test's own. */
  join(name: string, role: string | Role, teams?: readonly string[]): Promise<Context>
  /** Creates records and returns their ids. Throws when one of them cannot be created. */
  seed(object: string, records: readonly Values[]): Promise<readonly string[]>
  /** The one record that has these values, deleted or not; null when there is none. */
  find(object: string, where: Values): Promise<RecordView | null>
  /** Every record, in the order of creation. */
  all(object: string, deleted?: DeletedChoice): Promise<readonly RecordView[]>
  edit(object: string, where: Values, values: Values): Promise<RecordView>
  /** Rows of any statement; record tables are found without their schema. */
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
}

/** One workspace for the length of the work. */
export async function withWorkspace<Result>(work: (workspace: Workspace) => Promise<Result>): Promise<Result> {
  const workspace = await openWorkspace()
  const result = await work(workspace).catch(async (error: unknown) => {
    // What a failed test left open is not told: it would hide the failure.
    await workspace.close().catch(() => {})
    throw error
  })
  await workspace.close()
  return result
}

export interface OpenWorkspace extends Workspace {
  close(): Promise<void>
}

/** For fixtures that build on it. Whoever opens a workspace closes it. */
export async function openWorkspace(outsideSettings: OutsideSettings = NOTHING_OUTSIDE): Promise<OpenWorkspace> {
  const testDatabase = await createTestDatabase()
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-files-'))
  const database = await openDatabase(testDatabase.connectionString)
  const files = await openLocalFiles(path.join(folder, 'files'))
  const jobNews = await openJobListener(database)
  // No worker runs here: jobs wait until a test carries them out.
  const queue: JobQueue = { enqueue: async () => {} }
  const outside = await openOutside(folder, outsideSettings)
  const actor = await createWorkspace(database, OWNER)
  return {
    ...makeWorkspace({ database, files, queue, jobNews, outside, actor }),
    async close() {
      await jobNews.close()
      await outside.close()
      await database.close()
      await testDatabase.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** For tests that leave nothing behind, such as those of refusals: one workspace for their file or group. */
export function useWorkspace(prepare: (workspace: Workspace) => Promise<unknown> = async () => {}): () => Workspace {
  let opened: OpenWorkspace | null = null
  beforeAll(async () => {
    opened = await openWorkspace()
    await prepare(opened)
  })
  afterAll(() => opened?.close())
  return () => {
    if (opened === null) throw new Error('The workspace is there only while tests run.')
    return opened
  }
}

const OWNER = { name: 'Test', ownerName: 'Olga Owner', ownerEmail: 'olga@example.com' }

function makeWorkspace(context: Context): Workspace {
  return {
    database: context.database,
    context,
    join: (name, role, teams = []) => join(context, name, role, teams),
    seed: (object, records) => seed(context, object, records),
    find: (object, where) => find(context, object, where),
    all: (object, deleted = 'exclude') => all(context, object, deleted),
    async edit(object, where, values) {
      const record = await find(context, object, where)
      if (record === null) throw new Error(`There is no record to edit with ${JSON.stringify(where)}.`)
      return updateRecord(context, object, record.id, withLongPaths(object, values))
    },
    sql: (text, values = []) => query(context, text, values),
  }
}

async function join(context: Context, name: string, role: string | Role, teams: readonly string[]): Promise<Context> {
  const found = typeof role === 'string' ? BUILT_IN_ROLES.find(({ apiName }) => apiName === role) : role
  if (found === undefined) throw new Error(`There is no role ${String(role)}.`)
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.com`
  const [memberId = ''] = await seed(context, 'members', [{ name, email, teams }])
  return { ...context, actor: { ...context.actor, memberId, role: found } }
}

async function seed(context: Context, object: string, records: readonly Values[]): Promise<readonly string[]> {
  const { items } = await upsertRecords(context, object, {
    records: records.map((record) => withLongPaths(object, record)),
  })
  const failed = items.find(({ outcome }) => outcome !== 'created')
  if (failed !== undefined) throw new Error(`A record was not created: ${JSON.stringify(failed)}`)
  return items.map(({ id }) => String(id))
}

async function find(context: Context, object: string, where: Values): Promise<RecordView | null> {
  const conditions = Object.entries(withLongPaths(object, where)).map(([field, value]) => ({
    field,
    operator: 'is',
    value,
  }))
  const { records } = await listRecords(context, object, { filter: { and: conditions }, deleted: 'include', limit: 2 })
  if (records.length > 1) throw new Error(`More than one record has ${JSON.stringify(where)}.`)
  return records[0] ?? null
}

async function all(context: Context, object: string, deleted: DeletedChoice): Promise<readonly RecordView[]> {
  const records: RecordView[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listRecords>> = await listRecords(context, object, {
      deleted,
      sort: ['id'],
      limit: 1000,
      ...(cursor !== null && { cursor }),
    })
    records.push(...page.records)
    cursor = page.next
  } while (cursor !== null)
  return records
}

async function query<Row>(context: Context, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const client = await context.database.pool.connect()
  try {
    await client.query(`set search_path to ${context.actor.schema}, public`)
    const { rows } = await client.query(text, [...values])
    return rows as readonly Row[]
  } finally {
    await client.query('reset search_path')
    client.release()
  }
}

/** The short forms of headers, so that a test reads like the files it is about. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  email: 'emails.primary',
  phone: 'phones.primary',
  firstName: 'name.first',
  lastName: 'name.last',
}

function withLongPaths(object: string, values: Values): Values {
  if (object !== 'people' && object !== 'leads') return values
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [SHORT_FORMS[name] ?? name, value]))
}
