/** What differs when Waybill is root, as it is in many containers. Skipped for everybody else. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeDataFolder, makeEmptyFolder, query, start, startHolder } from './data-folders.ts'

const asRoot = test.runIf(process.getuid?.() === 0)

const statusOf = (pid: number, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''

asRoot('the server runs as an ordinary user without any special right', async () => {
  const dataFolder = await makeEmptyFolder()
  chmodSync(path.dirname(dataFolder), 0o755)
  const server = await start(dataFolder)

  expect(statusOf(server.pid, 'Uid')).not.toMatch(/\b0\b/)
  // Whether that user can reach PostgreSQL's programs depends on where the project lies.
  if (isReachable(process.execPath)) expect(statusOf(server.pid, 'CapEff')).toBe('0000000000000000')
  expect(statSync(path.join(dataFolder, 'postgres')).uid).not.toBe(0)
  expect(statSync(dataFolder)).toMatchObject({ uid: 0 })
  expect(statSync(dataFolder).mode & 0o777).toBe(0o710)
})

asRoot('a folder that only root may enter is no obstacle', async () => {
  const dataFolder = await makeEmptyFolder()
  chmodSync(path.dirname(dataFolder), 0o700)
  const server = await start(dataFolder)

  expect(statusOf(server.pid, 'Uid')).not.toMatch(/\b0\b/)
  expect(await query(server.connectionString, 'select 1 as one')).toEqual([{ one: 1 }])
})

asRoot('a database that belongs to an ordinary user stays that user’s', async () => {
  const dataFolder = await makeDataFolder()
  execFileSync('chown', ['-R', '65534:65534', path.join(dataFolder, 'postgres')])
  const server = await start(dataFolder)

  expect(statusOf(server.pid, 'Uid').split('\t')[0]).toBe('65534')
  expect(await query(server.connectionString, 'select * from kept')).toEqual([{ word: 'here' }])
})

const SOMEBODY = 65_533
const NOBODY = 65_534

/** Whether an ordinary user can run what lies there. */
const isReachable = (program: string): boolean => spawnSync(program, ['-v'], { uid: SOMEBODY, cwd: '/' }).status === 0

asRoot('somebody else’s database is refused', async ({ skip }) => {
  skip(!isReachable(process.execPath), 'The project lies where other users cannot run it.')
  const dataFolder = await makeDataFolder()
  chmodSync(path.dirname(dataFolder), 0o755)
  chownSync(dataFolder, SOMEBODY, SOMEBODY)
  chownSync(path.join(dataFolder, 'postgres'), NOBODY, NOBODY)

  const stranger = await startHolder(dataFolder, SOMEBODY)
  expect(stranger.said).toContain('belongs to another user')
})

asRoot('an ordinary user needs none of this', async ({ skip }) => {
  skip(!isReachable(process.execPath), 'The project lies where other users cannot run it.')
  const dataFolder = await makeDataFolder()
  chmodSync(path.dirname(dataFolder), 0o755)
  execFileSync('chown', ['-R', `${SOMEBODY}:${SOMEBODY}`, dataFolder])

  const holder = await startHolder(dataFolder, SOMEBODY)
  expect(statusOf(Number(holder.said), 'Uid').split('\t')[0]).toBe(String(SOMEBODY))
  expect(statusOf(Number(holder.said), 'CapEff')).toBe('0000000000000000')
})
