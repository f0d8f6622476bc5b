/** The database drops connections in the middle of things: the one who uses them is told, and nobody else falls. */
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Client } from 'pg'
import { expect, test, vi } from 'vitest'
import { makeLayout } from '../../src/core/import/make-layout.ts'
import type { SourceFile } from '../../src/infra/files/source-file.ts'
import { connectTo } from '../../src/infra/postgres/connect.ts'
import { run } from '../../src/infra/postgres/database.ts'
import { openJobListener } from '../../src/infra/postgres/job-listener.ts'
import { loadImport } from '../../src/infra/postgres/job-store.ts'
import { workTables } from '../../src/infra/postgres/import/work-tables.ts'
import { loadModel } from '../../src/infra/postgres/model-store.ts'
import { isConnectionLost } from '../../src/infra/postgres/postgres-errors.ts'
import { stageRows, type StageRequest } from '../../src/operations/import/run/stage-rows.ts'
import { draftCsv } from '../support/importing.ts'
import { useWorkspace, type Workspace } from '../support/workspace.ts'

const workspace = useWorkspace()

/** As an administrator does, or a server that is shut down. */
async function drop(pid: number | undefined): Promise<void> {
  const admin = new Client({ connectionString: workspace().database.connectionString })
  await admin.connect()
  await admin.query('select pg_terminate_backend($1, 5000)', [pid])
  await admin.end()
}

test.each([
  ['a socket that is gone', () => connectTo('postgresql://localhost/none?host=/nowhere')],
  ['a port where nobody listens', () => connectTo('postgresql://127.0.0.1:1/none')],
  ['a machine that nobody knows', () => connectTo('postgresql://nobody.invalid/none')],
  ['a connection that was given up', () => askAfterEnd()],
])('%s is the database being away', async (_, meet) => {
  const failure = await meet().catch((error: unknown) => error)
  expect(isConnectionLost(failure), String(failure)).toBe(true)
})

test('a file that is gone is not', async () => {
  expect(isConnectionLost(await readFile('/nowhere/file').catch((error: unknown) => error))).toBe(false)
})

async function askAfterEnd(): Promise<void> {
  const client = await workspace().database.connect()
  await client.end()
  await client.query('select 1')
}

test('a transaction between two of its statements', async () => {
  const { kysely } = workspace().database
  const failure = await kysely
    .transaction()
    .execute(async (db) => {
      const { rows } = await run<{ pid: number }>(db, 'select pg_backend_pid() as pid')
      await drop(rows[0]?.pid)
      await run(db, 'select 1')
    })
    .catch((error: unknown) => error)

  expect(isConnectionLost(failure)).toBe(true)
  expect((await run(kysely, 'select 1 as one')).rows).toEqual([{ one: 1 }])
})

/** More than is sent in one piece. */
const MANY_ROWS = Array.from({ length: 20_000 }, (_, row) => `p${row}@acme.com,Engineer\n`).join('')

test.each([
  ['while the file is read', [MANY_ROWS, 'drop', MANY_ROWS, MANY_ROWS]],
  ['before the last piece', ['a@acme.com,x\n', 'drop', 'b@acme.com,x\n']],
  ['before the first piece', ['drop', MANY_ROWS]],
])('staging, %s', async (_, pieces) => {
  const request = await stageRequest(workspace(), () => readAndDrop(pieces))
  const { rows } = await request.client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const failure = await stageRows(request).catch((error: unknown) => error)
  await request.client.end()

  expect(failure).toBeInstanceOf(Error)
  expect(isConnectionLost(failure), String(failure)).toBe(true)

  async function* readAndDrop(steps: readonly string[]): AsyncGenerator<Buffer> {
    yield Buffer.from('email,jobTitle\n')
    for (const step of steps) {
      if (step === 'drop') await drop(rows[0]?.pid)
      else yield Buffer.from(step)
    }
  }
})

test('staging a file that cannot be read to its end', async () => {
  const request = await stageRequest(workspace(), async function* () {
    yield Buffer.from(`email,jobTitle\n${MANY_ROWS}`)
    throw Object.assign(new Error('The disk does not answer'), { code: 'EIO' })
  })
  await expect(stageRows(request)).rejects.toThrow('The disk does not answer')
  await request.client.end()
})

async function stageRequest({ context }: Workspace, read: () => AsyncGenerator<Buffer>): Promise<StageRequest> {
  const { database, actor } = context
  const { id: importId } = await draftCsv(context, 'people', 'email,jobTitle\na@acme.com,x\n')
  const { row } = await loadImport(database.kysely, actor.workspaceId, importId)
  const model = await loadModel(database.kysely, actor.workspaceId)
  const object = model.objects.find(({ id }) => id === row.object_id)
  if (object === undefined) throw new Error('The object is gone.')
  const file: SourceFile = { sizeBytes: 1_000_000, open: () => Readable.from(read()) }
  return {
    client: await database.connect(),
    connect: () => database.connect(),
    file,
    dialect: { kind: 'csv', encoding: 'utf-8', delimiter: ',', headerRow: 0 },
    isSheet: false,
    profile: null,
    layout: makeLayout(model, object, row.mapping, row.options),
    tables: workTables(actor.schema, importId),
    importId,
    onProgress: () => {},
  }
}

test('the long statement of a program that was killed does not go on', async () => {
  const { database } = workspace()
  const killed = await database.connect()
  killed.query('select count(*) from generate_series(1, 100000000000) as orphan').catch(() => {})
  const orphans = async (): Promise<number | undefined> => {
    const { rows } = await run<{ pid: number }>(
      database.kysely,
      `select pid from pg_stat_activity where query like '%as orphan%' and state = 'active' and pid <> pg_backend_pid()`,
    )
    return rows.length
  }
  while ((await orphans()) === 0);

  // What the system does with the connections of a killed process.
  killed.connection.stream.destroy()

  await vi.waitUntil(async () => (await orphans()) === 0, { timeout: 10_000 })
})

test('the listener for news of jobs, again and again, listens with one connection', async () => {
  const { database } = workspace()
  const listener = await openJobListener(database)
  const news: (string | null)[] = []
  let heard = Promise.withResolvers<void>()
  listener.subscribe((jobId) => {
    news.push(jobId)
    heard.resolve()
  })
  for (let round = 0; round < 3; round++) {
    heard = Promise.withResolvers()
    await run(database.kysely, `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'`)
    // What was said meanwhile is gone: it is told that anything may have changed.
    await heard.promise
  }
  expect(news).toEqual([null, null, null])

  heard = Promise.withResolvers()
  await run(database.kysely, `select pg_notify('waybill_jobs', 'one')`)
  await heard.promise
  expect(news).toEqual([null, null, null, 'one'])
  await listener.close()
})
