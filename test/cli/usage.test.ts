/** Command lines that are wrong, and servers that are not there. No server runs here. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { beginCommand, type CommandResult } from './support/running-waybill.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'waybill-usage-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<CommandResult> =>
  beginCommand({ WAYBILL_DATA: folder, ...environment }, args).result

test.each([
  { args: ['imprt'], told: /unknown command 'imprt'/ },
  { args: ['import', 'people.csv'], told: /--object/ },
  { args: ['import', '--object', 'people'], told: /missing required argument 'file'/ },
  { args: ['import', 'people.csv', '--object', 'people', '--duplicates', 'merge'], told: /update, skip, create/ },
  { args: ['import', 'people.csv', '--object', 'people', '--map', 'Email'], told: /Header=field/ },
  { args: ['records', 'people', '--colour'], told: /unknown option '--colour'/ },
  { args: ['jobs', '--failed-rows', 'failed.csv'], told: /needs the id of an import/ },
])('$args is wrong usage', async ({ args, told }) => {
  const { exitCode, stdout, stderr } = await run(args)
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toMatch(/^USAGE: /)
  expect(stderr).toMatch(told)
})

test('with --json an error is JSON on stderr', async () => {
  const { exitCode, stdout, stderr } = await run(['objects', '--json'])
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
  expect(JSON.parse(stderr)).toEqual({
    error: { code: 'NOT_RUNNING', message: 'Waybill is not running.', remedy: 'Start it with: npm start' },
  })
})

test('a file that is not there is told before any server is asked', async () => {
  const { exitCode, stdout, stderr } = await run(['import', 'nowhere.csv', '--object', 'people'])
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
  expect(stderr).toBe('FILE_NOT_OPENED: nowhere.csv: There is no such file.\nCheck the path.\n')
})

test('a server that was here and is gone is not running', async () => {
  writeFileSync(path.join(folder, 'local-token'), 'wl_token\n')
  const { exitCode, stderr } = await run(['objects'], { PORT: String(await freePort()) })
  expect({ exitCode, stderr }).toEqual({
    exitCode: 1,
    stderr: 'NOT_RUNNING: Waybill is not running.\nStart it with: npm start\n',
  })
})

test('a server elsewhere needs a key, and never gets the token of this machine', async () => {
  writeFileSync(path.join(folder, 'local-token'), 'wl_token\n')
  const { exitCode, stderr } = await run(['objects'], { WAYBILL_URL: 'http://127.0.0.1:9' })
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^KEY_MISSING: .*\n.*WAYBILL_API_KEY/)
})

test('something else that answers is told from Waybill', async () => {
  const other = createServer((_request, response) => response.writeHead(502).end('<h1>Bad gateway</h1>'))
  const url = await new Promise<string>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${portOf(other.address())}`))
  })
  const { exitCode, stderr } = await run(['objects'], { WAYBILL_URL: url, WAYBILL_API_KEY: 'wb_key' })
  other.close()
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^NOT_WAYBILL: .*502/)
})

test('help and version are no errors', async () => {
  const help = await run(['help', 'import'])
  expect(help).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('Usage: waybill import') })
  const version = { exitCode: 0, stderr: '', stdout: `${packageJson.version}\n` }
  expect(await run(['version'])).toEqual(version)
  expect(await run(['--version'])).toEqual(version)
})

async function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.listen(0, '127.0.0.1', () => {
      const port = portOf(probe.address())
      probe.close(() => resolve(port))
    })
  })
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}
