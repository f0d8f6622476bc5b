/** A relation by name, in a row that is changed: the name is that of the record as it is now. */
import { expect, test } from 'vitest'
import { actOnRows } from '../../../src/operations/import/review/change-rows.ts'
import { getImport } from '../../../src/operations/import/present-import.ts'
import { listReviewRows } from '../../../src/operations/import/review/review-rows.ts'
import { deleteRecord } from '../../../src/operations/records/delete-record.ts'
import { planCsv } from '../../support/importing.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

/** More than are planned as a whole after each change. */
const ROWS = 2_400

async function planned(names: readonly string[]): Promise<string> {
  const lines = Array.from({ length: ROWS }, (_, row) => `p${row}@acme.com,Clerk,${names[row] ?? 'Acme'}`)
  return (await planCsv(workspace.context, 'people', `Email,Job Title,Company / Name\n${lines.join('\n')}\n`)).id
}

const change = (id: string, row: number, column: string, text: string) =>
  actOnRows(workspace.context, id, { kind: 'setCells', cells: [{ row, column, text }] })

const rowOf = async (id: string, row: number) =>
  (await listReviewRows(workspace.context, id, { offset: row - 1, limit: 1 })).rows[0]

const companies = (...names: readonly string[]) =>
  workspace.seed(
    'companies',
    names.map((name) => ({ name })),
  )

test('another name is found, and a row whose name stays is for the same record', async () => {
  await companies('Acme, Inc.', 'Bolt Ltd')
  const id = await planned([])

  await change(id, 1, 'Job Title', 'Boss')
  await change(id, 2, 'Company / Name', 'BOLT')

  expect((await rowOf(id, 1))?.values).toMatchObject({ 'company.name': 'Acme, Inc.' })
  expect((await rowOf(id, 2))?.values).toMatchObject({ 'company.name': 'Bolt Ltd' })
  expect(await rowOf(id, 2)).toMatchObject({ action: 'create', problems: [] })
})

test('advice to import what is missing goes when nothing is missing any more', async () => {
  await companies('Acme')
  const id = await planned(['Nobody', 'No one', 'None'].concat(Array.from({ length: ROWS }, () => '')))
  expect((await getImport(workspace.context, id)).preview?.notices).toHaveLength(1)

  for (const row of [1, 2, 3]) await change(id, row, 'Company / Name', 'Acme')

  expect((await getImport(workspace.context, id)).preview?.notices ?? []).toEqual([])
})

test('a record that came, went, or is called otherwise since counts at once', async () => {
  const [, gone = '', renamed = ''] = await companies('Acme', 'Gone', 'Before', 'Twin', 'Twin')
  const id = await planned(['Nobody', 'Gone', 'Before', 'Twin'])
  expect(await rowOf(id, 1)).toMatchObject({ action: 'refuse', problems: [{ code: 'RELATION_NOT_FOUND' }] })

  await companies('Nobody')
  await deleteRecord(workspace.context, 'companies', gone)
  await workspace.sql("update companies set name = 'After' where id = $1", [renamed])
  for (const row of [1, 2, 3, 4]) await change(id, row, 'Job Title', 'Boss')

  expect(await rowOf(id, 1)).toMatchObject({ action: 'create', problems: [] })
  expect(await rowOf(id, 2)).toMatchObject({ action: 'refuse', problems: [{ code: 'RELATION_DELETED' }] })
  expect(await rowOf(id, 3)).toMatchObject({ action: 'refuse', problems: [{ code: 'RELATION_NOT_FOUND' }] })
  expect(await rowOf(id, 4)).toMatchObject({ action: 'refuse', problems: [{ code: 'RELATION_AMBIGUOUS' }] })
})
