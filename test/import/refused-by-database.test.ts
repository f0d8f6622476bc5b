/** Rows that only the database refuses: each fails alone, in the database's own words. */
import { afterEach, expect, test } from 'vitest'
import { failedRows, importCsv, listImportRows, planCsv, apply, retry, edit } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

const forbid = (city: string) =>
  workspace.sql(`alter table people add constraint no_such_city check (city <> '${city}')`)

afterEach(() => workspace.sql('alter table people drop constraint if exists no_such_city'))

test('one row of a chunk fails, and the others go in', async () => {
  await workspace.seed('people', [{ email: 'p7@acme.com' }, { email: 'p8@acme.com' }])
  await forbid('Atlantis')
  const rows = Array.from({ length: 50 }, (_, n) => `p${n}@acme.com,${n === 7 || n === 31 ? 'Atlantis' : 'Rome'}`)

  const result = await importCsv(workspace, 'people', `email,city\n${rows.join('\n')}\n`)

  expect(result).toMatchObject({ status: 'completed', counts: { ...NOTHING, created: 47, updated: 1, failed: 2 } })
  const { rows: failed } = await listImportRows(workspace.context, result.id, { outcome: 'failed' })
  expect(failed.map(({ row, problems }) => [row, problems[0]?.code])).toEqual([
    [8, 'WRITE_FAILED'],
    [32, 'WRITE_FAILED'],
  ])
  expect(await failedRows(workspace.context, result.id)).toContain('violates check constraint ""no_such_city""')
})

test('a later row of the same record fails, and what the earlier ones did stays', async () => {
  await forbid('Atlantis')

  const result = await importCsv(
    workspace,
    'people',
    'email,city\nada@acme.com,Rome\nada@acme.com,Atlantis\nbob@acme.com,Rome\nbob@acme.com,Oslo\n',
  )

  expect(result.counts).toEqual({ ...NOTHING, created: 2, updated: 1, failed: 1 })
  expect((await workspace.all('people')).map(({ city }) => city)).toEqual(['Rome', 'Oslo'])
})

test('the later rows of a record that could not be created wait for it', async () => {
  await forbid('Atlantis')
  const line = 'ada@acme.com,Atlantis\n'

  const result = await importCsv(workspace, 'people', `email,city\n${line}${line}ada@acme.com,Rome\n`)

  expect(result.counts).toEqual({ ...NOTHING, failed: 3 })
  const { rows } = await listImportRows(workspace.context, result.id)
  expect(rows.map(({ problems }) => problems[0]?.code)).toEqual([
    'WRITE_FAILED',
    'SAME_RECORD_FAILED',
    'SAME_RECORD_FAILED',
  ])
  expect(rows[1]?.problems[0]?.message).toBe('Row 1 is for the same record and comes first, but failed.')

  await edit(workspace.context, result.id, [{ row: 1, column: 'city', text: 'Oslo' }])
  expect((await retry(workspace.context, result.id)).counts).toEqual({ ...NOTHING, created: 1, updated: 2 })
})

test('a constraint that comes between preview and import', async () => {
  const planned = await planCsv(workspace.context, 'people', 'email,city\nada@acme.com,Atlantis\nbob@acme.com,Rome\n')
  await forbid('Atlantis')

  const result = await apply(workspace.context, planned.id)

  expect(result.counts).toEqual({ ...NOTHING, created: 1, failed: 1 })
})
