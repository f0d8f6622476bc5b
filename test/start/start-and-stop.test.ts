import { readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { killServer } from '../support/kill-server.ts'
import { type Started, startProgram } from '../support/run-program.ts'

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts')

async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-start-'))
  onTestFinished(async () => {
    killServer(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  })
  return folder
}

const startWaybill = (dataFolder: string, ...args: readonly string[]): Started =>
  startProgram(process.execPath, [MAIN, ...args], { env: { WAYBILL_DATA: dataFolder, PORT: '0' } })

async function isDatabaseUp(dataFolder: string): Promise<boolean> {
  const client = new Client({ connectionString: readFileSync(path.join(dataFolder, 'database-url'), 'utf8').trim() })
  client.on('error', () => {})
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

test('it says where it is, and a signal stops it and its database', async () => {
  const dataFolder = await makeDataFolder()
  const waybill = startWaybill(dataFolder)
  await waybill.says('Waybill is ready: http://127.0.0.1:')
  const address = /http:\S+/.exec(waybill.output())?.[0] ?? ''
  expect((await fetch(address)).status).toBeLessThan(500)
  expect(statSync(dataFolder).mode & 0o027).toBe(0)

  waybill.process.kill('SIGTERM')
  expect(await waybill.ended).toEqual({ code: 0, signal: null })
  expect(await isDatabaseUp(dataFolder)).toBe(false)
})

test('a signal while it starts stops it too', async () => {
  const dataFolder = await makeDataFolder()
  const waybill = startWaybill(dataFolder)
  await waybill.says('Creating the database')
  waybill.process.kill('SIGINT')
  expect(await waybill.ended).toEqual({ code: 0, signal: null })
  expect(await isDatabaseUp(dataFolder)).toBe(false)
})

test('web and worker as two programs share the database until both have ended', async () => {
  const dataFolder = await makeDataFolder()
  const web = startWaybill(dataFolder, '--services=web')
  await web.says('Waybill is ready: http')
  const worker = startWaybill(dataFolder, '--services=worker')
  await worker.says('Waybill is ready.')

  web.process.kill('SIGTERM')
  await web.ended
  expect(await isDatabaseUp(dataFolder)).toBe(true)

  worker.process.kill('SIGTERM')
  expect(await worker.ended).toEqual({ code: 0, signal: null })
  expect(await isDatabaseUp(dataFolder)).toBe(false)
})

test('after a kill it starts again on the same data', async () => {
  const dataFolder = await makeDataFolder()
  const killed = startWaybill(dataFolder)
  await killed.says('Waybill is ready')
  killed.process.kill('SIGKILL')
  await killed.ended

  const next = startWaybill(dataFolder)
  await next.says('Waybill is ready')
  expect(next.output()).not.toContain('Creating the database')
  next.process.kill('SIGTERM')
  expect(await next.ended).toEqual({ code: 0, signal: null })
})
