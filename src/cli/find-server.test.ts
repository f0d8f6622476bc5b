import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findServer } from './find-server.ts'

let WAYBILL_DATA: string

beforeEach(() => {
  WAYBILL_DATA = mkdtempSync(path.join(tmpdir(), 'waybill-find-'))
  writeFileSync(path.join(WAYBILL_DATA, 'local-token'), 'wl_token\n')
})

afterEach(() => rmSync(WAYBILL_DATA, { recursive: true }))

const runsAt = (url: string): void => writeFileSync(path.join(WAYBILL_DATA, 'server.json'), JSON.stringify({ url }))

test('on this machine the data folder tells the address and the token', () => {
  runsAt('http://127.0.0.1:4321')
  const access = { url: 'http://127.0.0.1:4321', token: 'wl_token', isLocal: true, isGuess: false }
  expect(findServer({ WAYBILL_DATA })).toEqual(access)
})

test.each([
  [{}, 'http://127.0.0.1:3000'],
  [{ PORT: '8080' }, 'http://127.0.0.1:8080'],
  [{ HOST: '0.0.0.0', PORT: '8080' }, 'http://127.0.0.1:8080'],
  [{ HOST: '::1' }, 'http://[::1]:3000'],
])('while it does not, %j leads to %s', (environment, url) => {
  expect(findServer({ WAYBILL_DATA, ...environment })).toMatchObject({ url, isGuess: true })
})

test('a server without a token was never started', () => {
  rmSync(path.join(WAYBILL_DATA, 'local-token'))
  expect(() => findServer({ WAYBILL_DATA })).toThrow(expect.objectContaining({ code: 'NOT_RUNNING' }))
})

test('elsewhere the address and the key are given', () => {
  const given = { WAYBILL_URL: 'https://crm.example.com/', WAYBILL_API_KEY: 'wb_key' }
  const access = { url: 'https://crm.example.com', token: 'wb_key', isLocal: false, isGuess: false }
  expect(findServer({ WAYBILL_DATA, ...given })).toEqual(access)
})

test('the local token goes to the server of this machine and to no other', () => {
  runsAt('http://127.0.0.1:4321')
  expect(findServer({ WAYBILL_DATA, WAYBILL_URL: 'http://127.0.0.1:4321/' }).token).toBe('wl_token')
  const elsewhere = { WAYBILL_DATA, WAYBILL_URL: 'http://127.0.0.1:4322' }
  expect(() => findServer(elsewhere)).toThrow(expect.objectContaining({ code: 'KEY_MISSING' }))
})

test('an address that is none is told at once', () => {
  const wrong = { WAYBILL_DATA, WAYBILL_URL: 'crm.example.com', WAYBILL_API_KEY: 'wb_key' }
  expect(() => findServer(wrong)).toThrow(expect.objectContaining({ code: 'URL_INVALID' }))
})
