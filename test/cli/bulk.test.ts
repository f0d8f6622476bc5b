import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from './support/running-waybill.ts'

const waybill = useWaybill()

beforeAll(async () => {
  const file = waybill.file('people.csv', 'Email,City,Tags\nada@x.com,Paris,vip\nbob@x.com,Paris,\ncyd@x.com,Rome,\n')
  await waybill.json('import', file, '--object', 'people', '--yes')
})

const IN_PARIS = ['--filter', 'city is Paris'] as const

test('records are changed, counted before and after, and put back', async () => {
  const change = ['bulk', 'edit', 'people', ...IN_PARIS, '--set', 'jobTitle=Buyer', '--add', 'tags=vip;new'] as const

  const trial = await waybill.run(...change, '--dry-run')
  expect(trial).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('2 records selected: 2 would change.') })
  expect(await waybill.json('records', 'people', '--filter', 'jobTitle is Buyer')).toEqual([])

  const [done] = await waybill.json(...change, '--yes')
  expect(done).toMatchObject({ kind: 'bulk', action: 'edit', status: 'completed', rows: 2, updated: 2, failed: 0 })
  expect(await waybill.json('records', 'people', '--filter', 'emails.primary is ada@x.com')).toMatchObject([
    { jobTitle: 'Buyer', tags: ['vip', 'new'] },
  ])

  const [undo] = await waybill.json('undo', String(done?.['id']))
  expect(undo).toMatchObject({ putBack: 2, kept: 0 })
  expect(await waybill.json('records', 'people', '--filter', 'jobTitle isEmpty')).toHaveLength(3)
})

test('records are deleted and restored', async () => {
  const deleted = await waybill.run('bulk', 'delete', 'people', ...IN_PARIS, '--yes')
  expect(deleted).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('2  deleted') })
  expect((await waybill.run('jobs')).stdout).toContain('bulk delete')
  expect(await waybill.json('records', 'people')).toHaveLength(1)

  const [restored] = await waybill.json('bulk', 'restore', 'people', '--all', '--yes')
  expect(restored).toMatchObject({ restored: 2 })
  const undone = await waybill.run('undo', String(restored?.['id']))
  expect(undone.stdout).toContain('2  deleted again')
  expect(await waybill.json('bulk', 'restore', 'people', '--all', '--yes')).toMatchObject([{ restored: 2 }])
})

test('what an undo left alone is listed', async () => {
  const [done] = await waybill.json('bulk', 'edit', 'people', ...IN_PARIS, '--set', 'city=Oslo', '--yes')
  await waybill.json('bulk', 'edit', 'people', '--filter', 'emails.primary is ada@x.com', '--set', 'city=Bonn', '--yes')
  const [undo] = await waybill.json('undo', String(done?.['id']))
  expect(undo).toMatchObject({ putBack: 1, kept: 1 })
  const shown = await waybill.run('jobs', String(undo?.['id']), '--kept', waybill.pathOf('kept.csv'))
  expect(shown.stdout).toContain('City was edited since')
  expect(waybill.read('kept.csv')).toMatch(/^Row,Record,Field,Before the change,.*\r\n1,[\da-f-]{36},city,Paris,/)
})

test('a record that is refused is told, and the exit code says so', async () => {
  const [ada] = await waybill.json('records', 'people', '--filter', 'emails.primary is ada@x.com')
  const one = ['--id', String(ada?.['id'])]
  const refused = await waybill.run('bulk', 'edit', 'people', ...one, '--set', 'emails=cyd@x.com', '--yes')
  expect(refused).toMatchObject({ exitCode: 3, stdout: expect.stringContaining('"cyd@x.com" already belongs to') })
})

test.each([
  [['bulk', 'delete', 'people'], 'Which records are meant?'],
  [['bulk', 'delete', 'people', '--all', ...IN_PARIS], 'Which records are meant?'],
  [['bulk', 'edit', 'people', '--all'], 'An edit needs values.'],
  [['bulk', 'edit', 'people', '--all', '--set', '=x'], 'names no field'],
  [['bulk', 'edit', 'people', '--all', '--set', 'tags=a', '--add', 'tags=b'], 'tags is given twice'],
])('%j is wrong usage', async (args, words) => {
  expect(await waybill.run(...args)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(words) })
})

test('without a terminal nothing is changed unless --yes is given', async () => {
  const asked = await waybill.run('bulk', 'delete', 'people', '--all')
  expect(asked).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('NOT_CONFIRMED') })
  expect(await waybill.json('records', 'people')).toHaveLength(3)
})
