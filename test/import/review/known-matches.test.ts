/** What was found for the whole file is asked again of the records before a row that is changed goes by it. */
import { expect, test } from 'vitest'
import { actOnRows } from '../../../src/operations/import/review/change-rows.ts'
import { deleteRecord } from '../../../src/operations/records/delete-record.ts'
import { listReviewRows } from '../../../src/operations/import/review/review-rows.ts'
import { planCsv } from '../../support/importing.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

/** More than are planned as a whole after each change. */
const ROWS = 2_400

const fileWith = (first: string): string =>
  `email,Birthday\n${first}\n${Array.from({ length: ROWS - 1 }, (_, row) => `p${row}@acme.com,2001-02-03`).join('\n')}\n`

const rowOne = async (id: string) => (await listReviewRows(workspace.context, id, { limit: 1 })).rows[0]

test('a row that two records were for is for the one that is left', async () => {
  const [kept, gone] = await workspace.seed('people', [
    { email: 'ada@acme.com', 'emails.additional': ['both@acme.com'] },
    { email: 'bob@acme.com', 'emails.additional': ['both@acme.com'] },
  ])
  const { id } = await planCsv(workspace.context, 'people', fileWith('both@acme.com,2001-02-03'))
  expect(await rowOne(id)).toMatchObject({ action: 'refuse', problems: [{ code: 'MATCH_AMBIGUOUS' }] })

  await deleteRecord(workspace.context, 'people', gone ?? '')
  await actOnRows(workspace.context, id, {
    kind: 'setCells',
    cells: [{ row: 1, column: 'Birthday', text: '2002-02-02' }],
  })

  expect(await rowOne(id)).toMatchObject({ action: 'update', recordId: kept, problems: [] })
})

test('a record that lost the address since is not changed by a row that has it', async () => {
  await workspace.seed('people', [{ email: 'ada@acme.com', 'emails.additional': ['other@acme.com'] }])
  const { id } = await planCsv(workspace.context, 'people', fileWith('other@acme.com,2001-02-03'))
  expect(await rowOne(id)).toMatchObject({ action: 'update' })

  await workspace.sql("update people set emails_additional = '{elsewhere@acme.com}'")
  await actOnRows(workspace.context, id, {
    kind: 'setCells',
    cells: [{ row: 1, column: 'Birthday', text: '2002-02-02' }],
  })

  expect(await rowOne(id)).toMatchObject({ action: 'create' })
})

test('a record that has an address twice is one record', async () => {
  await workspace.seed('people', [{ email: 'ada@acme.com', 'emails.additional': ['a@acme.com', 'A@acme.com'] }])

  const { id } = await planCsv(workspace.context, 'people', fileWith('a@acme.com,2001-02-03'))

  expect(await rowOne(id)).toMatchObject({ action: 'update', problems: [] })
})
