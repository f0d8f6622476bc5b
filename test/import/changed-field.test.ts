/** A field that changes its nature between an import and what is done with it later. */
import { expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { setUnique } from '../../src/operations/model/set-unique.ts'
import { undoImport } from '../../src/operations/import/steer-import.ts'
import { edit, importCsv, retry } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

test('a field that changed its nature in between is for a new import', async () => {
  await createField(workspace.context, 'people', { apiName: 'site', label: 'Site', kind: 'links' })
  const result = await importCsv(
    workspace,
    'people',
    'email,site.primary,birthday\na@x.com,x.com,never\nb@x.com,b.com,\n',
  )
  await setUnique(workspace.context, 'people', 'site', true)

  await expect(retry(workspace.context, result.id)).rejects.toMatchObject({
    code: 'IMPORT_STATE',
    remedy: expect.stringContaining('failed rows'),
  })
  await expect(undoImport(workspace.context, result.id)).rejects.toMatchObject({
    code: 'IMPORT_STATE',
    remedy: expect.stringContaining('was made unique since'),
  })

  await setUnique(workspace.context, 'people', 'site', false)
  await edit(workspace.context, result.id, [{ row: 1, column: 'birthday', text: '' }])
  expect((await retry(workspace.context, result.id)).counts).toMatchObject({ created: 2, failed: 0 })
})
