/** What a person reads when Waybill cannot start. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProgram } from '../support/run-program.ts'

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function startAndFail(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
  const dataFolder = path.join(folder, crypto.randomUUID())
  const started = startProgram(process.execPath, [MAIN, ...args], {
    env: { WAYBILL_DATA: dataFolder, PORT: '0', ...env },
  })
  expect(await started.ended).toEqual({ code: 1, signal: null })
  // Words for a person, not a stack.
  expect(started.output()).not.toContain('    at ')
  return started.output()
}

test('the port is taken', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const other = createServer().listen(0, '127.0.0.1', resolve)
  await promise
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  const output = await startAndFail({ PORT: String(port) })
  other.close()
  expect(output).toContain(`Port ${port} of 127.0.0.1 is taken`)
  expect(output).toContain(`PORT=${port + 1} npm start`)
})

test('this machine does not have the address', async () => {
  expect(await startAndFail({ HOST: '203.0.113.7' })).toContain('no address "203.0.113.7"')
})

test('the data folder is a file', async () => {
  const file = path.join(folder, 'a-file')
  writeFileSync(file, '')
  expect(await startAndFail({ WAYBILL_DATA: file })).toContain('is a file, not a folder')
})

test('the data folder holds other things', async () => {
  const home = path.join(folder, 'home')
  mkdirSync(home)
  writeFileSync(path.join(home, 'letter.txt'), 'Dear')
  const output = await startAndFail({ WAYBILL_DATA: home })
  expect(output).toContain('holds other files and no data of Waybill')
  expect(output).toContain(path.join(home, 'waybill'))
})

test.skipIf(process.getuid?.() === 0)('the data folder may not be written', async () => {
  const closed = path.join(folder, 'closed')
  mkdirSync(closed, { mode: 0o500 })
  expect(await startAndFail({ WAYBILL_DATA: path.join(closed, 'data') })).toContain('no permission to write')
})

test('the database of DATABASE_URL does not answer', async () => {
  const output = await startAndFail({ DATABASE_URL: 'postgresql://127.0.0.1:1/nothing' })
  expect(output).toContain('does not answer')
  expect(output).toContain('ECONNREFUSED')
})

test('there is no such service', async () => {
  expect(await startAndFail({}, '--services=web,mail')).toContain('There is no service "mail"')
})
