/** The process that reads spreadsheets: it ends when nobody waits for it, and leaves nothing half done behind. */
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openTable } from '../../src/infra/formats/open-table.ts'
import { LOOK_LIMITS } from '../../src/infra/formats/spreadsheet/limits.ts'
import { loadImport } from '../../src/infra/postgres/job-store.ts'
import { draftCsv, plan } from '../support/importing.ts'
import { useEmptyWorkspace } from '../import/use-empty-workspace.ts'
import { makeWorkbook, textRow } from './support/make-workbook.ts'

const workspace = useEmptyWorkspace()

const file = (): Buffer => {
  const rows = Array.from({ length: 20_000 }, (_, n) => textRow(n + 2, [`p${n}@x.com`, `Title ${n}`]))
  return makeWorkbook({ sheets: [{ name: 'A', rows: textRow(1, ['Email', 'Job Title']) + rows.join('') }] })
}

test('cancelled, it ends and leaves no file; asked again, it does its work, once', async () => {
  const { context } = workspace
  const draft = await draftCsv(context, 'people', file())
  const { row } = await loadImport(context.database.kysely, context.actor.workspaceId, draft.id)
  const cancel = new AbortController()
  const open = (signal?: AbortSignal): ReturnType<typeof openTable> =>
    openTable(context.files, row.file_id, row.inspection.dialect, signal === undefined ? {} : { signal })
  const tables = async (): Promise<readonly string[]> =>
    (await readdir(context.files.location)).filter((name) => name.startsWith(`${row.file_id}-`))

  const cancelled = open(cancel.signal)
  cancel.abort(new Error('Cancelled by the member'))
  await expect(cancelled).rejects.toThrow('Cancelled by the member')
  expect(await tables()).toEqual([])

  const table = await open()
  expect(await tables()).toEqual([table.fileId])
  expect(await open()).toEqual(table)
  expect((await plan(context, draft.id)).preview?.counts).toMatchObject({ created: 20_000, failed: 0 })
})

const PROJECT = path.resolve(import.meta.dirname, '../..')

test.each(['xlsx', 'xls', 'xml'])(
  '%s is read also where the libraries lie elsewhere, behind a link',
  async (format) => {
    const project = await mkdtemp(path.join(tmpdir(), 'waybill-linked-'))
    try {
      await mkdir(path.join(project, 'src/infra'), { recursive: true })
      for (const part of ['package.json', 'src/core', 'src/infra/formats'])
        await cp(path.join(PROJECT, part), path.join(project, part), { recursive: true })
      await symlink(path.join(PROJECT, 'node_modules'), path.join(project, 'node_modules'))
      const reader = path.join(project, 'src/infra/formats/spreadsheet/run-converter.ts')
      const { runConverter } = (await import(
        reader
      )) as typeof import('../../src/infra/formats/spreadsheet/run-converter.ts')
      const file = path.join(PROJECT, `test/fixtures/files/people.${format}`)

      const answer = await runConverter({ kind: 'look', path: file, rows: 10, bytes: 10_000 }, { limits: LOOK_LIMITS })

      expect(answer).toMatchObject({ kind: 'looked', look: { sheet: 'People' } })
    } finally {
      await rm(project, { recursive: true })
    }
  },
)
