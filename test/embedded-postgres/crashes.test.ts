import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { isAlive } from '../../src/infra/postgres/embedded/process-identity.ts'
import { SMALL } from './small-settings.ts'
import { end, makeDataFolder, query, start, startHolder } from './data-folders.ts'

test('a killed server comes back at the same address with everything that was committed', async () => {
  const recovered = Promise.withResolvers<void>()
  let interruptions = 0
  const server = await start(await makeDataFolder(), {
    onInterrupted: () => (interruptions += 1),
    onRecovered: recovered.resolve,
  })
  const { connectionString, pid } = server
  await query(connectionString, `insert into kept values ('committed')`)

  process.kill(pid, 'SIGKILL')
  await recovered.promise

  expect(interruptions).toBe(1)
  expect(server.connectionString).toBe(connectionString)
  expect(server.pid).not.toBe(pid)
  expect(await query(connectionString, 'select * from kept')).toEqual([{ word: 'here' }, { word: 'committed' }])
  await server.stop()
  expect(isAlive(server.pid)).toBe(false)
})

test('a long statement of a killed server does not keep the next one from starting', async () => {
  const recovered = Promise.withResolvers<void>()
  const server = await start(await makeDataFolder(), { onRecovered: recovered.resolve })
  const client = new Client({ connectionString: server.connectionString })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const statement = client.query('select count(*) from generate_series(1, 100000000000)').catch(() => {})
  await waitForStatement(server.connectionString)

  process.kill(server.pid, 'SIGKILL')
  await recovered.promise

  await statement
  expect(rows.map(({ pid }) => isAlive(pid))).toEqual([false])
})

test('a recovery that stumbles over what was rolled back last is tried again', async () => {
  const recovered = Promise.withResolvers<void>()
  const settings = { ...SMALL, wal_writer_delay: '10s' }
  const told: string[] = []
  const server = await start(await makeDataFolder(), {
    settings,
    log: (line) => told.push(line),
    onRecovered: recovered.resolve,
  })
  const client = new Client({ connectionString: server.connectionString })
  client.on('error', () => {})
  await client.connect()
  await client.query('begin')
  await client.query('create unlogged table rolled_back (word text)')
  // Takes the creation of the other table to the disk with it; its end is not there when the server dies.
  await query(server.connectionString, `insert into kept values ('committed')`)
  await client.query('rollback')
  process.kill(server.pid, 'SIGKILL')

  await recovered.promise
  expect(await query(server.connectionString, 'select * from kept')).toHaveLength(2)
  expect(told.filter((line) => line.includes('not back yet'))).toEqual([])
})

async function waitForStatement(connectionString: string): Promise<void> {
  const sql = `select 1 from pg_stat_activity where state = 'active' and query like '%generate_series%' and pid <> pg_backend_pid()`
  while ((await query(connectionString, sql)).length === 0);
}

test('a server that outlived its Waybill is taken over, and stopped in the end', async () => {
  const dataFolder = await makeDataFolder()
  const holder = await startHolder(dataFolder)
  await end(holder, 'SIGKILL')
  expect(isAlive(Number(holder.said))).toBe(true)

  const server = await start(dataFolder)
  expect(server.pid).toBe(Number(holder.said))
  expect(await query(server.connectionString, 'select * from kept')).toEqual([{ word: 'here' }])
  await server.stop()
  expect(isAlive(server.pid)).toBe(false)
})

test('the death of a server that was taken over is noticed', async () => {
  const dataFolder = await makeDataFolder()
  await end(await startHolder(dataFolder), 'SIGKILL')
  const recovered = Promise.withResolvers<void>()
  const server = await start(dataFolder, { onRecovered: recovered.resolve })

  process.kill(server.pid, 'SIGKILL')
  await recovered.promise
  expect(await query(server.connectionString, 'select * from kept')).toEqual([{ word: 'here' }])
})

test('a server that outlived its Waybill and does not take our password is replaced', async () => {
  const dataFolder = await makeDataFolder()
  const holder = await startHolder(dataFolder)
  await end(holder, 'SIGKILL')
  writeFileSync(path.join(dataFolder, 'postgres', 'cluster', 'waybill.password'), 'wrong')

  const server = await start(dataFolder)
  expect(server.pid).not.toBe(Number(holder.said))
  expect(isAlive(Number(holder.said))).toBe(false)
  expect(await query(server.connectionString, 'select * from kept')).toEqual([{ word: 'here' }])
})

test('after a kill of everything, a process number that now is another program is no obstacle', async () => {
  const dataFolder = await makeDataFolder()
  const holder = await startHolder(dataFolder)
  const pidFile = path.join(dataFolder, 'postgres', 'cluster', 'postmaster.pid')
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  await end(holder, 'SIGKILL')
  process.kill(Number(holder.said), 'SIGKILL')
  writeFileSync(pidFile, [process.pid, ...lines.slice(1)].join('\n'))

  const server = await start(dataFolder)
  expect(await query(server.connectionString, 'select * from kept')).toEqual([{ word: 'here' }])
})

test('a folder that was taken away does not become an empty database', async () => {
  const dataFolder = await makeDataFolder()
  const cluster = path.join(dataFolder, 'postgres', 'cluster')
  const missed = Promise.withResolvers<void>()
  const recovered = Promise.withResolvers<void>()
  const server = await start(dataFolder, {
    log: (line) => void (line.includes('is gone') && missed.resolve()),
    onRecovered: recovered.resolve,
  })
  renameSync(cluster, `${cluster}.away`)
  process.kill(server.pid, 'SIGKILL')
  await missed.promise
  expect(existsSync(cluster)).toBe(false)

  renameSync(`${cluster}.away`, cluster)
  await recovered.promise
  expect(await query(server.connectionString, 'select * from kept')).toEqual([{ word: 'here' }])
})
