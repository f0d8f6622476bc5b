/** Failed rows, corrected in place and taken again. */
import { describe, expect, test } from 'vitest'
import { undoImport } from '../../src/operations/import/steer-import.ts'
import { edit, failedRows, importCsv, listImportRows, retry } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

describe('failed rows are retried', () => {
  const csv = `email,birthday,companyDomain
ada@acme.com,never,
bob@acme.com,1999-01-01,
eve@acme.com,1999-01-01,acme.com
eve@acme.com,soon,acme.com
zoe@acme.com,1999-01-01,none.com
`
  test('with cells corrected and rows removed in place', async () => {
    const result = await importCsv(workspace, 'people', csv)
    expect(result.counts).toEqual({ ...NOTHING, created: 1, failed: 4 })
    expect(result.can).toMatchObject({ retry: true, undo: true })
    await workspace.seed('companies', [{ domain: { primary: 'acme.com' } }])
    await edit(workspace.context, result.id, [
      { row: 1, column: 'birthday', text: '1815-12-10' },
      { row: 4, column: 'birthday', text: '1999-01-02' },
      { row: 5, removed: true },
    ])

    const again = await retry(workspace.context, result.id)

    expect(again).toMatchObject({ status: 'completed', rows: 5, rowsDone: 5, can: { retry: false } })
    expect(again.counts).toEqual({ ...NOTHING, created: 3, updated: 1, removed: 1 })
    const { rows } = await listImportRows(workspace.context, result.id)
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [1, 'created'],
      [2, 'created'],
      [3, 'created'],
      [4, 'updated'],
      [5, 'removed'],
    ])
  })

  test('and may fail again, with what is wrong now', async () => {
    const result = await importCsv(workspace, 'people', csv)
    await edit(workspace.context, result.id, [{ row: 1, column: 'birthday', text: 'tomorrow' }])

    const again = await retry(workspace.context, result.id)

    expect(again.counts).toEqual({ ...NOTHING, created: 1, failed: 4 })
    expect(await failedRows(workspace.context, result.id)).toContain(
      'ada@acme.com,tomorrow,,"birthday: ""tomorrow"" is not a date.',
    )
  })

  test('only rows that failed can be edited then', async () => {
    const result = await importCsv(workspace, 'people', csv)

    await expect(edit(workspace.context, result.id, [{ row: 2, column: 'birthday', text: '' }])).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    })
  })

  test('not while the import is being undone', async () => {
    const result = await importCsv(workspace, 'people', csv)
    await undoImport(workspace.context, result.id)

    await expect(retry(workspace.context, result.id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  })
})
