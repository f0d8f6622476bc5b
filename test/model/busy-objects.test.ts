/** Changes of the model beside imports and writes that are under way. */
import type { Client } from 'pg'
import { expect, test } from 'vitest'
import type { JobStatus } from '../../src/core/import/job.ts'
import { workTables } from '../../src/infra/postgres/import/work-tables.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { createObject } from '../../src/operations/model/create-object.ts'
import { removeField } from '../../src/operations/model/remove-field.ts'
import { removeObject } from '../../src/operations/model/remove-object.ts'
import { setUnique } from '../../src/operations/model/set-unique.ts'
import { updateField } from '../../src/operations/model/update-field.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { withWorkspace, type Workspace } from '../support/workspace.ts'

/** A job of an import, as the engine would leave it. */
async function putJob({ context, sql }: Workspace, object: string, status: JobStatus): Promise<string> {
  const { workspaceId, memberId } = context.actor
  const [row] = await sql<{ id: string }>(
    `with job as (
       insert into waybill.jobs (id, workspace_id, kind, status, object_id, requested_by, source)
       select gen_random_uuid(), $1, 'import', $2, id, $3, 'manual' from waybill.objects where workspace_id = $1 and api_name = $4
       returning id, object_id),
     file as (
       insert into waybill.files (id, workspace_id, name, purpose, size_bytes, created_by)
       values (gen_random_uuid(), $1, 'x.csv', 'upload', 1, $3) returning id)
     insert into waybill.imports (id, file_id, object_id, inspection, mapping, options)
     select job.id, file.id, job.object_id, '{}', '[]', '{}' from job, file returning id`,
    [workspaceId, status, memberId, object],
  )
  return String(row?.id)
}

test.each(['scheduled', 'queued', 'processing', 'paused'] as const)(
  'nothing is taken away from under a job that is %s',
  (status) =>
    withWorkspace(async (workspace) => {
      const { context } = workspace
      await createObject(context, { labelSingular: 'Visit', labelPlural: 'Visits' })
      await createField(context, 'people', { label: 'Size', kind: 'number' })
      await createField(context, 'people', { label: 'Visit', kind: 'relation', relationTo: 'visits' })
      await createField(context, 'visits', { label: 'Code', kind: 'text' })
      await putJob(workspace, 'people', status)
      const attempts = [
        () => removeField(context, 'people', 'size'),
        () => setUnique(context, 'people', 'size', true),
        // An import into people may look up visits by their code.
        () => setUnique(context, 'visits', 'code', true),
      ]
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'OBJECT_BUSY' })
      await expect(createField(context, 'people', { label: 'Other', kind: 'text' })).resolves.toBeDefined()
      await expect(removeField(context, 'companies', 'nope')).rejects.toMatchObject({ code: 'FIELD_UNKNOWN' })
    }),
)

test('a plan that waits for a person has to be made again after the model has changed', () =>
  withWorkspace(async (workspace) => {
    const { context, sql } = workspace
    await createField(context, 'people', { label: 'Size', kind: 'number' })
    await putJob(workspace, 'people', 'draft')
    await removeField(context, 'people', 'size')
    await updateField(context, 'people', 'city', { isRequired: true })
    expect(await sql('select revision from waybill.imports')).toEqual([{ revision: 2 }])
  }))

test('the history of an object goes with it, its journals too', () =>
  withWorkspace(async (workspace) => {
    const { context, sql } = workspace
    await createObject(context, { labelSingular: 'Visit', labelPlural: 'Visits' })
    const importId = await putJob(workspace, 'visits', 'completed')
    await sql(`insert into waybill.jobs (id, workspace_id, kind, status, object_id, requested_by, source, import_id)
      select gen_random_uuid(), workspace_id, 'undo', 'completed', object_id, requested_by, source, id from waybill.jobs`)
    const { journal } = workTables(context.actor.schema, importId)
    await sql(`create table ${journal} ()`)
    expect(await removeObject(context, 'visits')).toEqual({ object: 'visits', records: 0, jobs: 2 })
    expect(await sql('select to_regclass($1) as gone', [journal])).toEqual([{ gone: null }])
    expect(await sql('select id from waybill.jobs')).toEqual([])
  }))

test('a plan that is confirmed while the model changes is seen to be out of date', () =>
  withWorkspace(async (workspace) => {
    const { context, database, sql } = workspace
    await createField(context, 'people', { label: 'Size', kind: 'number' })
    const importId = await putJob(workspace, 'people', 'draft')
    const member: Client = await database.connect()
    await member.query('begin')
    await member.query('select from waybill.jobs where id = $1 for update', [importId])
    const removal = expect(removeField(context, 'people', 'size')).rejects.toMatchObject({ code: 'OBJECT_BUSY' })
    await member.query(`update waybill.jobs set status = 'queued' where id = $1`, [importId])
    await member.query('commit')
    await member.end()
    await removal
    expect(await sql('select revision from waybill.imports')).toEqual([{ revision: 0 }])
  }))

test('a change that would wait too long is refused, and the waiting with it', { timeout: 20_000 }, () =>
  withWorkspace(async ({ context, database, seed }) => {
    await seed('people', [{}])
    const writer: Client = await database.connect()
    await writer.query('begin')
    await writer.query(`update ${context.actor.schema}.people set city = 'Paris'`)
    await expect(createField(context, 'people', { label: 'Extra', kind: 'text' })).rejects.toMatchObject({
      code: 'OBJECT_BUSY',
    })
    await writer.query('commit')
    await writer.end()
    await expect(createField(context, 'people', { label: 'Extra', kind: 'text' })).resolves.toMatchObject({
      apiName: 'extra',
    })
  }),
)

test('records are written while fields come and go', () =>
  withWorkspace(async ({ context, all }) => {
    const change = async (): Promise<void> => {
      for (let round = 0; round < 5; round++) {
        await createField(context, 'notes', { label: 'Passing', kind: 'text' })
        await removeField(context, 'notes', 'passing')
      }
    }
    const write = async (): Promise<void> => {
      for (let round = 0; round < 40; round++) await createRecord(context, 'notes', { title: `${round}` })
    }
    await Promise.all([change(), write()])
    expect(await all('notes')).toHaveLength(40)
  }))
