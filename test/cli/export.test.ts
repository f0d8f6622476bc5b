import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from './support/running-waybill.ts'

const waybill = useWaybill()

beforeAll(async () => {
  const file = waybill.file('people.csv', 'Email,City\nada@x.com,Paris\nbob@x.com,Rome\ncyd@x.com,Paris\n')
  await waybill.json('import', file, '--object', 'people', '--yes')
})

const COLUMNS = ['--columns', 'emails.primary,city', '--sort', 'emails.primary'] as const

test('records are written to a file, which says what it holds', async () => {
  const target = waybill.pathOf('paris.csv')
  const [done] = await waybill.json('export', 'people', ...COLUMNS, '--filter', 'city is Paris', '-o', target)
  expect(done).toMatchObject({
    kind: 'export',
    status: 'completed',
    rows: 2,
    columns: ['emails.primary', 'city'],
    format: 'csv',
    file: target,
    cutCells: 0,
  })
  expect(waybill.read('paris.csv')).toBe('Emails / Primary Email,City\r\nada@x.com,Paris\r\ncyd@x.com,Paris\r\n')

  const shown = await waybill.run('jobs', String(done?.['id']))
  expect(shown.stdout).toContain('2 records, 2 columns')
  const again = waybill.pathOf('again.csv')
  await waybill.run('jobs', String(done?.['id']), '--exported', again)
  expect(waybill.read('again.csv')).toBe(waybill.read('paris.csv'))
})

test('the ending of the file says the format, and stdout takes it too', async () => {
  await waybill.run('export', 'people', '-o', waybill.pathOf('people.xlsx'))
  expect(readFileSync(waybill.pathOf('people.xlsx')).subarray(0, 2).toString()).toBe('PK')
  const { stdout } = await waybill.run('export', 'people', ...COLUMNS, '--excel', 'de-DE', '-o', '-')
  // The mark at the beginning is gone with the reading.
  expect(stdout).toBe('Emails / Primary Email;City\r\nada@x.com;Paris\r\nbob@x.com;Rome\r\ncyd@x.com;Paris\r\n')
})

test.each([
  [['export', 'people', '--columns', 'city', '--all'], 2, 'say two things'],
  [['export', 'people', '--columns', 'nonsense'], 1, 'FIELD_UNKNOWN'],
  [['export', 'people', '--view', 'nonsense'], 1, 'VIEW_UNKNOWN'],
  [['jobs', '--exported', 'x.csv'], 2, 'needs the id of an export'],
])('%j is refused', async (args, exitCode, words) => {
  expect(await waybill.run(...args)).toMatchObject({ exitCode, stderr: expect.stringContaining(words) })
})

test('with a key of a role that reaches its team and hides a field, neither the other rows nor the field are in the file', async () => {
  const unowned = waybill.file('unowned.csv', 'Email,City\nnobody@x.com,Oslo\n')
  await waybill.json('import', unowned, '--object', 'people', '--owner', 'none', '--yes')
  const rule = { allowed: ['view', 'export'], scope: 'team', fields: { city: 'hidden' } }
  const permissions = {
    workspace: [],
    everyObject: { allowed: ['view', 'export'], scope: 'team' },
    objects: { people: rule },
  }
  const from = waybill.file('analyst.json', JSON.stringify({ permissions }))
  await waybill.json('roles', 'create', 'Analyst', '--from', from)
  const { stdout: key } = await waybill.run('api-key', 'create', '--name', 'Analysis', '--role', 'analyst')
  const environment = { WAYBILL_API_KEY: key.trim() }

  const { stdout } = await waybill.runWith(environment, 'export', 'people', '--sort', 'emails.primary', '-o', '-')
  const [header = '', ...rows] = stdout.trimEnd().split('\r\n')
  expect(header.split(',')).not.toContain('City')
  expect(rows.map((row) => /[a-z]+@x\.com/.exec(row)?.[0])).toEqual(['ada@x.com', 'bob@x.com', 'cyd@x.com'])
  const refused = await waybill.runWith(environment, 'export', 'people', '--columns', 'emails.primary,city', '-o', '-')
  expect(refused).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining('FIELD_UNKNOWN') })
})
