import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reachable, readServerAddress, removeServerAddress, writeServerAddress } from './server-address.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'waybill-address-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('the address is there while the service runs, for its owner alone', async () => {
  expect(readServerAddress(folder)).toBeNull()
  await writeServerAddress(folder, 'http://127.0.0.1:3000')
  expect(readServerAddress(folder)).toBe('http://127.0.0.1:3000')
  expect(statSync(path.join(folder, 'server.json')).mode & 0o777).toBe(0o600)
  await removeServerAddress(folder, 'http://127.0.0.1:3000')
  expect(readServerAddress(folder)).toBeNull()
})

test('a service that stops leaves the address of the one that took its place', async () => {
  await writeServerAddress(folder, 'http://127.0.0.1:3001')
  await removeServerAddress(folder, 'http://127.0.0.1:3000')
  expect(readServerAddress(folder)).toBe('http://127.0.0.1:3001')
})

test('a file that was cut short is no address', () => {
  writeFileSync(path.join(folder, 'server.json'), '{"url":"http:')
  expect(readServerAddress(folder)).toBeNull()
})

test.each([
  ['http://0.0.0.0:3000', 'http://127.0.0.1:3000'],
  ['http://[::]:3000', 'http://[::1]:3000'],
  ['http://192.168.1.7:8080', 'http://192.168.1.7:8080'],
])('%s is called at %s', (address, called) => {
  expect(reachable(address)).toBe(called)
})
