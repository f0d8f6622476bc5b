/** Fields: made, renamed, made unique, removed, and what stands in the way. */
import type { Client } from 'pg'
import { expect, test } from 'vitest'
import type { JobStatus } from '../../src/core/import/job.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { createObject } from '../../src/operations/model/create-object.ts'
import { getObject } from '../../src/operations/model/get-object.ts'
import { previewFieldRemoval, removeField } from '../../src/operations/model/remove-field.ts'
import { removeObject } from '../../src/operations/model/remove-object.ts'
import { setUnique } from '../../src/operations/model/set-unique.ts'
import { updateField } from '../../src/operations/model/update-field.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { updateRecord } from '../../src/operations/records/update-record.ts'
import { withWorkspace, type Workspace } from '../support/workspace.ts'

test('a field joins the others before the system fields, with a name made from its label', () =>
  withWorkspace(async ({ context }) => {
    const field = await createField(context, 'people', {
      label: 'Numéro de dossier',
      kind: 'text',
      description: 'From the old system',
    })
    expect(field).toMatchObject({
      apiName: 'numeroDeDossier',
      isCustom: true,
      description: 'From the old system',
      parts: [{ path: 'numeroDeDossier', type: 'text' }],
    })
    await createField(context, 'people', { label: '2nd', apiName: 'second', kind: 'text' })
    const { fields } = await getObject(context, 'people')
    expect(fields.map(({ apiName }) => apiName).slice(-8)).toEqual([
      'owner',
      'numeroDeDossier',
      'second',
      'createdAt',
      'updatedAt',
      'deletedAt',
      'createdBy',
      'updatedBy',
    ])
    await removeField(context, 'people', 'numeroDeDossier')
    await createField(context, 'people', { label: 'Third', kind: 'text' })
    expect((await getObject(context, 'people')).fields.map(({ apiName }) => apiName).slice(-8, -4)).toEqual([
      'owner',
      'second',
      'third',
      'createdAt',
    ])
  }))

test.each([
  [{ label: 'City', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Id', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Created at', kind: 'dateTime' }, 'NAME_TAKEN'],
  [{ label: 'Emails Primary', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Emails Primary Key', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Linkedin Primary Key', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Company Id', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Created By Source', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'xmin', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: 'Value Of', kind: 'text' }, 'NAME_TAKEN'],
  [{ label: '!', kind: 'text' }, 'NAME_INVALID'],
  [{ label: 'X', apiName: 'x.y', kind: 'text' }, 'NAME_INVALID'],
  [{ label: 'X', apiName: 'aB'.repeat(25), kind: 'text' }, 'NAME_INVALID'],
  [{ label: 'X', kind: 'colour' }, 'REQUEST_INVALID'],
  [{ label: 'X', kind: 'relation' }, 'REQUEST_INVALID'],
  [{ label: 'X', kind: 'relation', relationTo: 'nowhere' }, 'OBJECT_UNKNOWN'],
  [{ label: 'X', kind: 'text', relationTo: 'people' }, 'REQUEST_INVALID'],
  [{ label: 'X', kind: 'text', options: ['a'] }, 'REQUEST_INVALID'],
  [{ label: 'X', kind: 'select', options: ['a', 'A'] }, 'REQUEST_INVALID'],
  [{ label: 'X', kind: 'select', isUnique: true }, 'UNIQUE_NOT_POSSIBLE'],
  [{ label: 'X', kind: 'json', isUnique: true }, 'UNIQUE_NOT_POSSIBLE'],
])('%j is refused with %s', (input, code) =>
  withWorkspace(async ({ context }) => {
    await expect(createField(context, 'people', input)).rejects.toMatchObject({ code })
    expect((await getObject(context, 'people')).fields.filter(({ isCustom }) => isCustom)).toEqual([])
  }),
)

const UNIQUE_VALUES: readonly (readonly [string, unknown, unknown])[] = [
  ['text', 'a', 'a'],
  ['number', '1.50', 1.5],
  ['date', '2026-01-01', '2026-01-01'],
  ['email', 'a@b.co', 'A@b.co'],
  ['emails', 'a@b.co', { primary: 'A@B.co' }],
  ['phones', '+33 1 42 68 53 00', '+33142685300'],
  ['links', 'acme.com', 'https://www.ACME.com/'],
  ['uuid', '0193b3a0-0000-7000-8000-00000000000a', '0193B3A0-0000-7000-8000-00000000000A'],
]

test.each(UNIQUE_VALUES)('a field of the kind %s is unique from the start', (kind, first, second) =>
  withWorkspace(async ({ context }) => {
    await createField(context, 'notes', { label: 'Key', kind, isUnique: true })
    await createRecord(context, 'notes', { key: first })
    await expect(createRecord(context, 'notes', { key: second })).rejects.toMatchObject({ code: 'UNIQUE_CONFLICT' })
  }),
)

test.each(UNIQUE_VALUES)(
  'a field of the kind %s becomes unique later, told of duplicates first',
  (kind, first, second) =>
    withWorkspace(async ({ context, seed }) => {
      await createField(context, 'notes', { label: 'Key', kind })
      const [one = '', two = ''] = await seed('notes', [{ key: first }, { key: second }, {}, {}])
      await deleteRecord(context, 'notes', one)
      const attempt = setUnique(context, 'notes', 'key', true)
      await expect(attempt).rejects.toMatchObject({
        code: 'FIELD_HAS_DUPLICATES',
        details: { count: 1, records: `${one}, ${two}` },
      })
      await updateRecord(context, 'notes', two, { key: null })
      expect(await setUnique(context, 'notes', 'key', true)).toMatchObject({ isUnique: true })
      await expect(updateRecord(context, 'notes', two, { key: second })).rejects.toMatchObject({
        code: 'UNIQUE_CONFLICT',
      })
      expect(await setUnique(context, 'notes', 'key', true)).toMatchObject({ isUnique: true })
      expect(await setUnique(context, 'notes', 'key', false)).toMatchObject({ isUnique: false })
      expect(await updateRecord(context, 'notes', two, { key: second })).toMatchObject({ id: two })
    }),
)

test('links become unique by their normal form, however many there are', () =>
  withWorkspace(async ({ context, sql, find }) => {
    await sql(
      `insert into people (linkedin_primary) select 'https://www.LinkedIn.com/in/p' || n || '/' from generate_series(1, 25000) n`,
    )
    await setUnique(context, 'people', 'linkedin', true)
    const [filled] = await sql(
      `select count(*)::int as count from people where linkedin_primary_key ~ '^linkedin.com/in/p\\d+$'`,
    )
    expect(filled).toEqual({ count: 25_000 })
    expect(await find('people', { linkedin: 'linkedin.com/in/p17' })).not.toBeNull()
    await expect(createRecord(context, 'people', { linkedin: 'linkedin.com/in/p25000' })).rejects.toMatchObject({
      code: 'UNIQUE_CONFLICT',
    })
    await setUnique(context, 'people', 'linkedin', false)
    expect(await createRecord(context, 'people', { linkedin: 'linkedin.com/in/p25000' })).toMatchObject({
      linkedin: { primary: 'linkedin.com/in/p25000' },
    })
  }))

test('some duplicates are named, with their number', () =>
  withWorkspace(async ({ context, seed }) => {
    await seed(
      'people',
      ['a', 'a', 'b', 'b', 'b', 'c', 'c', 'd', 'd', 'e'].map((city) => ({ city })),
    )
    await expect(setUnique(context, 'people', 'city', true)).rejects.toThrow(
      'City cannot be unique: 4 values occur more than once, such as "b", "a", "c".',
    )
  }))

test('what cannot be indexed cannot be unique', () =>
  withWorkspace(async ({ context, sql }) => {
    await sql(`insert into people (city) select string_agg(md5(n::text), '') from generate_series(1, 500) n`)
    await expect(setUnique(context, 'people', 'city', true)).rejects.toMatchObject({ code: 'VALUE_INVALID' })
    await expect(setUnique(context, 'people', 'tags', true)).rejects.toMatchObject({ code: 'UNIQUE_NOT_POSSIBLE' })
    await expect(setUnique(context, 'people', 'id', false)).rejects.toMatchObject({ code: 'FIELD_READ_ONLY' })
  }))

test('a field is removed with its values, after their number was told', () =>
  withWorkspace(async ({ context, seed, find, sql }) => {
    await createField(context, 'people', { label: 'Size', kind: 'currency' })
    await seed('people', [{ firstName: 'a', size: 1 }, { firstName: 'b', size: { currency: 'EUR' } }, {}])
    expect(await previewFieldRemoval(context, 'people', 'size')).toEqual({ field: 'size', records: 2 })
    expect(await removeField(context, 'people', 'size')).toEqual({ field: 'size', records: 2 })
    expect(await find('people', { firstName: 'a' })).not.toHaveProperty('size')
    expect(await sql(`select details from waybill.audit_log where action = 'field.removed'`)).toEqual([
      { details: { field: 'size', records: 2 } },
    ])
    for (const [name, code] of [
      ['city', 'STANDARD_FIXED'],
      ['id', 'FIELD_READ_ONLY'],
      ['nope', 'FIELD_UNKNOWN'],
    ] as const) {
      await expect(removeField(context, 'people', name)).rejects.toMatchObject({ code })
    }
  }))

test('options are renamed and added freely, and removed when no record has them', () =>
  withWorkspace(async ({ context, seed, find }) => {
    const { options } = await createField(context, 'people', {
      label: 'Mood',
      kind: 'select',
      options: ['Very Happy', { label: 'Sad', color: 'blue' }],
    })
    expect(options).toEqual([
      { value: 'very_happy', label: 'Very Happy' },
      { value: 'sad', label: 'Sad', color: 'blue' },
    ])
    await seed('people', [{ firstName: 'a', mood: 'sad' }])
    await updateField(context, 'people', 'mood', { options: [{ value: 'sad', label: 'Blue' }, 'Angry'] })
    expect(await find('people', { mood: 'blue' })).toMatchObject({ mood: 'sad' })
    await expect(updateField(context, 'people', 'mood', { options: ['Angry'] })).rejects.toMatchObject({
      code: 'OPTION_IN_USE',
      details: { count: 1, option: 'sad', field: 'Mood' },
    })
    await expect(createRecord(context, 'people', { mood: 'Very Happy' })).rejects.toMatchObject({
      code: 'VALUE_INVALID',
    })
  }))

test('options of a list are in use even by one of several values', () =>
  withWorkspace(async ({ context, seed }) => {
    await seed('people', [{ tags: ['vip', 'old'] }, { tags: ['old'] }])
    await updateField(context, 'people', 'tags', { options: ['vip', 'old', 'unused'] })
    await updateField(context, 'people', 'tags', { options: ['vip', 'old'] })
    await expect(updateField(context, 'people', 'tags', { options: ['vip'] })).rejects.toMatchObject({
      details: { count: 2, option: 'old' },
    })
    await updateField(context, 'people', 'tags', { openOptions: false })
    await expect(createRecord(context, 'people', { tags: ['new'] })).rejects.toMatchObject({ code: 'VALUE_INVALID' })
  }))

test('an open list is not closed while records have other values', () =>
  withWorkspace(async ({ context, seed }) => {
    await seed('companies', [{ industry: 'Fishing' }])
    await expect(updateField(context, 'companies', 'industry', { openOptions: false })).rejects.toMatchObject({
      details: { option: 'Fishing' },
    })
    await updateField(context, 'companies', 'industry', {
      openOptions: false,
      options: [{ value: 'Fishing', label: 'Fishing' }],
    })
    await expect(createRecord(context, 'companies', { industry: 'Mining' })).rejects.toMatchObject({
      code: 'VALUE_INVALID',
    })
  }))

test('labels and requirements change, names and kinds do not', () =>
  withWorkspace(async ({ context }) => {
    const field = await updateField(context, 'people', 'jobTitle', { label: 'Position', isRequired: true })
    expect(field).toMatchObject({ apiName: 'jobTitle', label: 'Position', isRequired: true, isUnique: false })
    await expect(createRecord(context, 'people', {})).rejects.toThrow(/Position is required/)
    await expect(updateField(context, 'people', 'jobTitle', { options: ['a'] })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    })
    await expect(updateField(context, 'people', 'createdAt', { label: 'X' })).rejects.toMatchObject({
      code: 'FIELD_READ_ONLY',
    })
  }))

/** A job of an import, as the engine would leave it. */
async function putJob({ context, sql }: Workspace, object: string, status: JobStatus): Promise<void> {
  const { workspaceId, memberId } = context.actor
  await sql(
    `with job as (
       insert into waybill.jobs (id, workspace_id, kind, status, object_id, requested_by, source)
       select gen_random_uuid(), $1, 'import', $2, id, $3, 'manual' from waybill.objects where workspace_id = $1 and api_name = $4
       returning id, object_id),
     file as (
       insert into waybill.files (id, workspace_id, name, purpose, size_bytes, created_by)
       values (gen_random_uuid(), $1, 'x.csv', 'upload', 1, $3) returning id)
     insert into waybill.imports (id, file_id, object_id, inspection, mapping, options)
     select job.id, file.id, job.object_id, '{}', '[]', '{}' from job, file`,
    [workspaceId, status, memberId, object],
  )
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

test('the history of an object goes with it', () =>
  withWorkspace(async (workspace) => {
    const { context } = workspace
    await createObject(context, { labelSingular: 'Visit', labelPlural: 'Visits' })
    await putJob(workspace, 'visits', 'completed')
    expect(await removeObject(context, 'visits')).toEqual({ object: 'visits', records: 0, jobs: 1 })
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
