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
