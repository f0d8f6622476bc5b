import path from 'node:path'
import { expect, test } from 'vitest'
import { CannotStart } from './infra/cannot-start.ts'
import { PROJECT_ROOT, readSettings } from './settings.ts'

test('nothing set means both services on this machine only, data inside the project', () => {
  expect(readSettings({}, [])).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: path.join(PROJECT_ROOT, '.waybill'),
    databaseUrl: null,
    services: ['web', 'worker'],
    trustProxy: false,
    uploadLimitBytes: 20 * 1024 ** 3,
    outside: { allowedHosts: [], watchedFolders: [], mail: null, pagesUrl: 'http://127.0.0.1:3000' },
  })
})

test('an empty variable counts as absent', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' }, [])).toMatchObject({ port: 3000, databaseUrl: null })
})

test('the data folder is absolute, counted from where the program was started', () => {
  expect(readSettings({ WAYBILL_DATA: 'here' }, []).dataFolder).toBe(path.resolve('here'))
})

test.each([
  ['500 MB', 500 * 1024 ** 2],
  ['1.5gb', 1.5 * 1024 ** 3],
  ['1000', 1000],
])('WAYBILL_UPLOAD_LIMIT=%s', (text, bytes) => {
  expect(readSettings({ WAYBILL_UPLOAD_LIMIT: text }, []).uploadLimitBytes).toBe(bytes)
})

test.each([
  ['true', true],
  ['10.0.0.5, fd00::/8', ['10.0.0.5', 'fd00::/8']],
  ['loopback', ['loopback']],
])('WAYBILL_TRUST_PROXY=%s', (text, proxies) => {
  expect(readSettings({ WAYBILL_TRUST_PROXY: text }, []).trustProxy).toEqual(proxies)
})

test.each([
  ['--services=web', ['web']],
  ['--services=worker', ['worker']],
  ['--services=worker,web', ['web', 'worker']],
])('%s', (option, services) => {
  expect(readSettings({}, [option]).services).toEqual(services)
})

test.each([
  [{ PORT: '80a' }, [], 'PORT'],
  [{ PORT: '65536' }, [], 'PORT'],
  [{ PORT: '-1' }, [], 'PORT'],
  [{ DATABASE_URL: 'mysql://here' }, [], 'DATABASE_URL'],
  [{ WAYBILL_UPLOAD_LIMIT: 'much' }, [], 'WAYBILL_UPLOAD_LIMIT'],
  [{ WAYBILL_UPLOAD_LIMIT: '0' }, [], 'WAYBILL_UPLOAD_LIMIT'],
  [{ WAYBILL_TRUST_PROXY: 'yes please' }, [], 'WAYBILL_TRUST_PROXY'],
  [{ WAYBILL_TRUST_PROXY: '10.0.0.0/99' }, [], 'WAYBILL_TRUST_PROXY'],
  [{}, ['--services=mail'], '"mail"'],
  [{}, ['--services='], '""'],
  [{}, ['--port=1'], '"--port=1"'],
])('%j %j is refused by name', (environment, options, name) => {
  expect(() => readSettings(environment, options)).toThrow(CannotStart)
  expect(() => readSettings(environment, options)).toThrow(name)
})
