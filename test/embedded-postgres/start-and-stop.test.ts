import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isAlive } from '../../src/infra/postgres/embedded/process-identity.ts'
import { makeDataFolder, makeEmptyFolder, query, start } from './data-folders.ts'

const clusterIn = (dataFolder: string): string => path.join(dataFolder, 'postgres', 'cluster')

test('an empty folder becomes a database with what Waybill needs', async () => {
  const server = await start(await makeEmptyFolder())

  for (const extension of ['pg_trgm', 'unaccent', 'citext']) {
    await query(server.connectionString, `create extension ${extension}`)
  }
  const [row] = await query(
    server.connectionString,
    `select lower('ÉÅ') as lower, 'B' < 'a' as by_code_point, similarity('Ünal', 'Ünal') as same,
            current_setting('server_encoding') as encoding, current_setting('synchronous_commit') as commit,
            (select rolsuper from pg_roles where rolname = current_user) as superuser`,
  )
  expect(row).toEqual({ lower: 'éå', by_code_point: true, same: 1, encoding: 'UTF8', commit: 'on', superuser: false })
})

test('an administrator finds the address in a file that others cannot read', async () => {
  const dataFolder = await makeDataFolder()
  const server = await start(dataFolder)

  const file = path.join(dataFolder, 'database-url')
  expect(readFileSync(file, 'utf8')).toBe(`${server.connectionString}\n`)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('nothing listens on the network', async () => {
  const server = await start(await makeDataFolder())
  expect(await query(server.connectionString, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
})

test('stop ends the server and the next start finds what was written', async () => {
  const dataFolder = await makeDataFolder()
  const first = await start(dataFolder)
  await query(first.connectionString, `insert into kept values ('more')`)
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)

  const second = await start(dataFolder)
  expect(await query(second.connectionString, 'select * from kept')).toEqual([{ word: 'here' }, { word: 'more' }])
})

test('a lost password is replaced', async () => {
  const dataFolder = await makeDataFolder()
  rmSync(path.join(clusterIn(dataFolder), 'waybill.password'))

  const server = await start(dataFolder)
  expect(await query(server.connectionString, 'select * from kept')).toEqual([{ word: 'here' }])
})

test('a password that is not the right one any more is replaced', async () => {
  const dataFolder = await makeDataFolder()
  writeFileSync(path.join(clusterIn(dataFolder), 'waybill.password'), 'wrong')

  const server = await start(dataFolder)
  expect(await query(server.connectionString, 'select * from kept')).toEqual([{ word: 'here' }])
})

test('what an interrupted creation left is no obstacle', async () => {
  const dataFolder = await makeEmptyFolder()
  const draft = `${clusterIn(dataFolder)}.new`
  mkdirSync(path.join(draft, 'base'), { recursive: true })
  writeFileSync(path.join(draft, 'PG_VERSION'), '18\n')

  const server = await start(dataFolder)
  expect(await query(server.connectionString, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(existsSync(draft)).toBe(false)
})

test('the database of another major version is left alone', async () => {
  const dataFolder = await makeDataFolder()
  writeFileSync(path.join(clusterIn(dataFolder), 'PG_VERSION'), '14\n')
  const before = listFiles(dataFolder)

  await expect(start(dataFolder)).rejects.toThrow('was made by PostgreSQL 14; this Waybill brings PostgreSQL')
  expect(listFiles(dataFolder)).toBe(before)
})

test('a folder that is no database is left alone', async () => {
  const dataFolder = await makeDataFolder()
  rmSync(path.join(clusterIn(dataFolder), 'PG_VERSION'))
  await expect(start(dataFolder)).rejects.toThrow('is not a database')
})

test('a setting that the server refuses is told with its own words', async () => {
  const dataFolder = await makeDataFolder()
  writeFileSync(path.join(dataFolder, 'postgres', 'custom.conf'), `work_mem = 'plenty'\n`, { mode: 0o644 })
  await expect(start(dataFolder)).rejects.toThrow('work_mem')
})

test('a path too long for a socket is no obstacle', async () => {
  const parent = path.join(path.dirname(await makeEmptyFolder()), 'long'.repeat(25))
  mkdirSync(parent)
  execFileSync('cp', ['-a', await makeDataFolder(), path.join(parent, 'data')])

  const server = await start(path.join(parent, 'data'))
  expect(await query(server.connectionString, 'select * from kept')).toEqual([{ word: 'here' }])
  const socketFolder = new URL(server.connectionString).searchParams.get('host') ?? ''
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700)
  await server.stop()
  expect(existsSync(socketFolder)).toBe(false)
})

/** Names, sizes and times of everything in the database's folder. */
const listFiles = (dataFolder: string): string =>
  execFileSync('find', [path.join(dataFolder, 'postgres', 'cluster'), '-printf', '%p %s %T@\n'], { encoding: 'utf8' })
