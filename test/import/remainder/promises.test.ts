/** What a review of failed rows promises beside the rows: owners in turn, and related records, each dealt out once. */
import { expect, test } from 'vitest'
import { openRemainder } from '../../../src/operations/import/remainder/open-remainder.ts'
import { getImport } from '../../../src/operations/import/present-import.ts'
import { actOnRows, undoAction } from '../../../src/operations/import/review/change-rows.ts'
import { apply, importCsv, planCsv, retry, undo } from '../../support/importing.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const mend = (id: string, row: number) =>
  actOnRows(workspace.context, id, {
    kind: 'setCells',
    cells: [{ row, column: 'birthday', text: '1990-01-02' }],
  })

const previewOf = async (id: string) => (await getImport(workspace.context, id)).preview

test('owners take turns with those of the rows that went in, whatever was done and taken back meanwhile', async () => {
  const memberIds = await workspace.seed('members', [
    { name: 'Ada', email: 'ada@example.com' },
    { name: 'Bob', email: 'bob@example.com' },
  ])
  const owners = memberIds.map((memberId) => ({ memberId, weight: 1 }))
  const csv = 'email,birthday\na@acme.com,1990-01-02\nb@acme.com,soon\nc@acme.com,later\n'
  const { id } = await importCsv(workspace, 'people', csv, { owners })

  await openRemainder(workspace.context, id)
  await mend(id, 2)
  expect((await previewOf(id))?.owners).toMatchObject([
    { name: 'Ada', records: 0 },
    { name: 'Bob', records: 1 },
  ])
  await mend(id, 3)
  await undoAction(workspace.context, id)
  await openRemainder(workspace.context, id)
  await retry(workspace.context, id)
  await openRemainder(workspace.context, id)
  await mend(id, 3)
  await apply(workspace.context, id)

  const owned = await workspace.sql(
    'select m.name from people p join members m on m.id = p.owner_id order by p.emails_primary',
  )
  expect(owned).toEqual([{ name: 'Ada' }, { name: 'Bob' }, { name: 'Ada' }])
  const next = await planCsv(workspace.context, 'people', 'email\nd@acme.com\n', { owners })
  expect(next.preview?.owners).toMatchObject([{ records: 0 }, { records: 1 }])
})

test('a related record is created for the rows that need it, and goes with an undo of the import', async () => {
  const csv = 'email,birthday,companyDomain\na@acme.com,,acme.com\nb@late.com,soon,late.com\nc@acme.com,soon,acme.com\n'
  const { id } = await importCsv(workspace, 'people', csv, { missingRelations: 'create' })
  expect(await workspace.all('companies')).toHaveLength(1)

  await openRemainder(workspace.context, id)
  await mend(id, 3)
  expect((await previewOf(id))?.related ?? []).toEqual([])
  await mend(id, 2)
  expect((await previewOf(id))?.related).toMatchObject([{ object: 'companies', records: 1 }])
  await apply(workspace.context, id)
  expect(await workspace.all('companies')).toHaveLength(2)

  await undo(workspace.context, id)
  expect(await workspace.all('people')).toEqual([])
  expect(await workspace.all('companies')).toEqual([])
})
