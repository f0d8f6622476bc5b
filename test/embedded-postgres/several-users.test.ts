import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { identifyProcess, isAlive } from '../../src/infra/postgres/embedded/process-identity.ts'
import { end, makeDataFolder, makeEmptyFolder, query, start, startHolder } from './data-folders.ts'

test('two processes use one server, and the last to leave stops it', async () => {
  const dataFolder = await makeDataFolder()
  const web = await startHolder(dataFolder)
  const worker = await startHolder(dataFolder)
  expect(worker.said).toBe(web.said)

  await end(web, 'SIGTERM')
  expect(isAlive(Number(web.said))).toBe(true)

  await end(worker, 'SIGTERM')
  expect(isAlive(Number(web.said))).toBe(false)
})

test('a process that was killed does not count as a user', async () => {
  const dataFolder = await makeDataFolder()
  const server = await start(dataFolder)
  await end(await startHolder(dataFolder), 'SIGKILL')

  await server.stop()
  expect(isAlive(server.pid)).toBe(false)
})

test('a user whose process number now is another process does not count', async () => {
  const dataFolder = await makeDataFolder()
  const server = await start(dataFolder)
  const impostor = { ...identifyProcess(process.pid), startedAt: 'long ago' }
  writeFileSync(path.join(dataFolder, 'postgres', 'users', 'old'), JSON.stringify(impostor))

  await server.stop()
  expect(isAlive(server.pid)).toBe(false)
  expect(readdirSync(path.join(dataFolder, 'postgres', 'users'))).toEqual([])
})

test('three that start at once in an empty folder share one server', async () => {
  const dataFolder = await makeEmptyFolder()
  const servers = await Promise.all([start(dataFolder), start(dataFolder), startHolder(dataFolder)])
  const [one, two, other] = servers
  expect([two.pid, Number(other.said)]).toEqual([one.pid, one.pid])
})

test('when the server dies, its users come back to the same one', async () => {
  const dataFolder = await makeDataFolder()
  const recoveries = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const
  const one = await start(dataFolder, { onRecovered: recoveries[0].resolve })
  const two = await start(dataFolder, { onRecovered: recoveries[1].resolve })

  process.kill(one.pid, 'SIGKILL')
  await Promise.all(recoveries.map(({ promise }) => promise))

  expect(two.pid).toBe(one.pid)
  await one.stop()
  expect(await query(two.connectionString, 'select * from kept')).toEqual([{ word: 'here' }])
})
