/** New records whose names nearly are those of others: a warning, and nothing else. */
import { describe, expect, test } from 'vitest'
import type { ImportSettings } from '../support/importing.ts'
import { importCsv, listImportRows, planCsv } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

/** Row by row the message, or nothing. */
async function warnings(object: string, csv: string, settings?: ImportSettings): Promise<readonly (string | null)[]> {
  const planned = await planCsv(workspace.context, object, csv, settings)
  expect(planned.preview?.counts).toMatchObject({ failed: 0, skipped: 0, updated: 0 })
  const { rows } = await listImportRows(workspace.context, planned.id)
  return rows.map(({ problems }) => problems.find(({ code }) => code === 'POSSIBLE_DUPLICATE')?.message ?? null)
}

describe('a new lead is told', () => {
  test.each([
    ['a slip', 'Ada,Lovelce,Acme', true],
    ['the other way round', 'Lovelace,Ada,Acme', true],
    ['another form of the company', 'Ada,Lovelace,ACME Inc.', true],
    ['no company', 'Ada,Lovelace,', true],
    ['another company', 'Ada,Lovelace,Zeta', false],
    ['another name', 'Alan,Turing,Acme', false],
  ])('%s', async (_, row, isTold) => {
    await workspace.seed('leads', [{ firstName: 'Ada', lastName: 'Lovelace', company: 'Acme Ltd' }])

    const [message] = await warnings('leads', `firstName,lastName,company\n${row}\n`)

    if (isTold) expect(message).toMatch(/^The new record may be the same as Ada Lovelace \([\da-f-]{36}\)\.$/)
    else expect(message).toBeNull()
  })
})

test('companies, and rows of the file', async () => {
  await workspace.seed('companies', [{ name: 'Initech GmbH', domain: { primary: 'initech.de' } }])

  const found = await warnings(
    'companies',
    'name,domain\nInitech Inc.,initech.com\nGlobex,globex.com\nGlobexx,globex.eu\n',
  )

  expect(found).toEqual([expect.stringContaining('Initech GmbH'), null, expect.stringContaining('row 2')])
})

test('the warning stays with the result; nothing else does', async () => {
  await workspace.seed('people', [{ firstName: 'Ada', lastName: 'Lovelace', email: 'ada@acme.com' }])

  const result = await importCsv(workspace, 'people', 'email,firstName,lastName\na.lovelace@acme.com,Ada,Lovelace\n')

  expect(result.counts).toEqual({ ...NOTHING, created: 1 })
  expect(result.preview).toMatchObject({ similar: 'compared', warnings: 1 })
  const { rows } = await listImportRows(workspace.context, result.id)
  expect(rows[0]?.problems).toMatchObject([{ code: 'POSSIBLE_DUPLICATE', candidates: [{ name: 'Ada Lovelace' }] }])
})

test('it can be turned off', async () => {
  await workspace.seed('people', [{ firstName: 'Ada', lastName: 'Lovelace' }])

  expect(await warnings('people', 'firstName,lastName\nAda,Lovelace\n', { similar: 'off' })).toEqual([null])
})
