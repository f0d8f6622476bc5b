/** Failed rows cell by cell: what a person mends in place before the rows are tried again. */
import { expect, test } from 'vitest'
import { listFailedRows } from '../../src/operations/import/failed-rows.ts'
import { edit, importCsv, planCsv, retry } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const FILE = `Email,First name,Fax,Company / Domain
good@acme.com,Good,1,
not an address,Bad,2,
bad@acme.com,Worse,3,nowhere.com
also good@acme.com,Bad again,4,
`

const page = (id: string, query?: { readonly afterRow?: number; readonly limit?: number }) =>
  listFailedRows(workspace.context, id, query)

test('each failed row comes with its own cells, also those that are not imported, and its reasons', async () => {
  const { id } = await importCsv(workspace, 'people', FILE)
  const { headers, rows, nextRow } = await page(id)
  expect(headers).toEqual(['Email', 'First name', 'Fax', 'Company / Domain'])
  expect(rows.map(({ row, cells, edited }) => [row, cells, edited])).toEqual([
    [2, ['not an address', 'Bad', '2', ''], []],
    [3, ['bad@acme.com', 'Worse', '3', 'nowhere.com'], []],
    [4, ['also good@acme.com', 'Bad again', '4', ''], []],
  ])
  expect(rows.map(({ errors }) => errors.map(({ column, code }) => [column, code]))).toEqual([
    [[0, 'EMAIL_UNREADABLE']],
    [[3, 'RELATION_NOT_FOUND']],
    [[0, 'EMAIL_UNREADABLE']],
  ])
  expect(nextRow).toBeNull()
})

test('what was mended is shown so, and is gone once it went in', async () => {
  const { id } = await importCsv(workspace, 'people', FILE)
  await edit(workspace.context, id, [{ row: 2, column: 0, text: 'mended@acme.com' }])
  const [first] = (await page(id)).rows
  expect(first).toMatchObject({ row: 2, cells: ['mended@acme.com', 'Bad', '2', ''], edited: [0] })

  const done = await retry(workspace.context, id)
  expect(done.counts).toMatchObject({ created: 2, failed: 2 })
  expect((await page(id)).rows.map(({ row }) => row)).toEqual([3, 4])
})

test('pages follow each other', async () => {
  const { id } = await importCsv(workspace, 'people', FILE)
  const first = await page(id, { limit: 2 })
  expect(first.rows.map(({ row }) => row)).toEqual([2, 3])
  const second = await page(id, { limit: 2, afterRow: first.nextRow ?? 0 })
  expect(second.rows.map(({ row }) => row)).toEqual([4])
})

test('before it is applied there is nothing to be mended here', async () => {
  const { id } = await planCsv(workspace.context, 'people', FILE)
  await expect(page(id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
})
