/** A plan is of one moment and one revision: when it is out of date, and what is made again. */
import { expect, test } from 'vitest'
import { actOnRows } from '../../src/operations/import/review/change-rows.ts'
import { getImport } from '../../src/operations/import/present-import.ts'
import { applyImport } from '../../src/operations/import/steer-import.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { updateField } from '../../src/operations/model/update-field.ts'
import { apply, edit, plan, planCsv, updateImport, work } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace(({ context }) =>
  createField(context, 'people', { apiName: 'rank', label: 'Rank', kind: 'select', options: ['Low'] }),
)

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

test('a staging table that was lost is made again', async () => {
  const planned = await planCsv(workspace.context, 'people', 'email,jobTitle\na@acme.com,New\nb@acme.com,New\n')
  const stage = `import_${planned.id.replaceAll('-', '').slice(-16)}_stage`
  await workspace.sql(`truncate ${stage}`)
  expect((await plan(workspace.context, planned.id)).preview).toMatchObject({ rows: 2 })
  await workspace.sql(`truncate ${stage}`)

  const result = await apply(workspace.context, planned.id)

  expect(result.counts).toEqual({ ...NOTHING, created: 2 })
})

test('what was changed after the plan is planned again before it is applied', async () => {
  const planned = await planCsv(workspace.context, 'people', 'email,jobTitle\na@acme.com,New\n')
  await edit(workspace.context, planned.id, [{ row: 1, column: 'jobTitle', text: 'Newer' }])

  await expect(applyImport(workspace.context, planned.id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  expect((await getImport(workspace.context, planned.id)).preview).toBeNull()
  await plan(workspace.context, planned.id)
  await apply(workspace.context, planned.id)
  expect(await workspace.find('people', { email: 'a@acme.com' })).toMatchObject({ jobTitle: 'Newer' })
})

test('only the plan that was looked at is applied, where it is said which one that is', async () => {
  const { id, revision } = await planCsv(workspace.context, 'people', 'email,jobTitle\na@acme.com,New\n')
  const cells = [{ row: 1, column: 'jobTitle', text: 'Newer' }]
  const changed = await actOnRows(workspace.context, id, { kind: 'setCells', cells })

  const unseen = applyImport(workspace.context, id, { revision })
  await expect(unseen).rejects.toMatchObject({ code: 'PLAN_CHANGED', status: 409 })
  expect(await getImport(workspace.context, id)).toMatchObject({ status: 'draft' })
  await applyImport(workspace.context, id, { revision: changed.revision })
  await work(workspace.context, id)
  expect(await workspace.find('people', { email: 'a@acme.com' })).toMatchObject({ jobTitle: 'Newer' })
})

test('another mapping reads the file anew', async () => {
  const planned = await planCsv(workspace.context, 'people', 'email,where\na@acme.com,Rome\n', {
    map: [{ column: 'where', field: 'jobTitle' }],
  })
  const changed = await updateImport(workspace.context, planned.id, { mapping: [{ column: 'where', field: 'city' }] })
  expect(changed).toMatchObject({ preview: null, revision: planned.revision + 1 })
  await expect(applyImport(workspace.context, planned.id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })

  await plan(workspace.context, planned.id)
  await apply(workspace.context, planned.id)

  expect(await workspace.find('people', { email: 'a@acme.com' })).toMatchObject({ jobTitle: null, city: 'Rome' })
})

test('an option that was added meanwhile is known the next time', async () => {
  const planned = await planCsv(workspace.context, 'people', 'email,rank\na@acme.com,High\n')
  expect(planned.preview?.counts).toEqual({ ...NOTHING, failed: 1 })
  await updateField(workspace.context, 'people', 'rank', { options: ['Low', 'High'] })

  const again = await plan(workspace.context, planned.id)

  expect(again.preview?.counts).toEqual({ ...NOTHING, created: 1 })
})

test('a record that came meanwhile is known the next time', async () => {
  const planned = await planCsv(workspace.context, 'people', 'email,city\na@acme.com,Rome\n')
  expect(planned.preview?.counts).toEqual({ ...NOTHING, created: 1 })
  await workspace.seed('people', [{ email: 'a@acme.com' }])

  const again = await plan(workspace.context, planned.id)

  expect(again.preview?.counts).toEqual({ ...NOTHING, updated: 1 })
  expect((await getImport(workspace.context, planned.id)).revision).toBe(planned.revision)
})
