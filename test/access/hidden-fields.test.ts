/** Fields that a role hides or shows read-only: nothing gives a hidden value away, and nothing writes a read-only one. */
import { describe, expect, test } from 'vitest'
import type { FieldAccess, Role } from '../../src/core/access/role.ts'
import { OBJECT_PERMISSIONS } from '../../src/core/access/role.ts'
import type { Context } from '../../src/operations/context.ts'
import { getImport } from '../../src/operations/import/present-import.ts'
import { previewImport } from '../../src/operations/import/import-rows.ts'
import { applyImport } from '../../src/operations/import/steer-import.ts'
import { templateFile } from '../../src/operations/import/template-file.ts'
import { getJob } from '../../src/operations/jobs/jobs.ts'
import { getObject } from '../../src/operations/model/get-object.ts'
import { countRecords } from '../../src/operations/records/count-records.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { destroyRecord } from '../../src/operations/records/destroy-record.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { getRecord } from '../../src/operations/records/get-record.ts'
import { listRecords } from '../../src/operations/records/list-records.ts'
import { saveTemplate } from '../../src/operations/templates/save-template.ts'
import { listTemplates } from '../../src/operations/templates/templates.ts'
import { updateRecord } from '../../src/operations/records/update-record.ts'
import { upsertRecords } from '../../src/operations/records/upsert-records.ts'
import { useEmptyWorkspace } from '../import/use-empty-workspace.ts'
import { draftCsv, failedRows, listImportRows, planCsv, work } from '../support/importing.ts'

const workspace = useEmptyWorkspace()

type Fields = Readonly<Record<string, FieldAccess>>

const everything = { allowed: OBJECT_PERMISSIONS, scope: 'all' } as const

const roleWith = (objects: Readonly<Record<string, Fields>>): Role => ({
  apiName: `tested_${JSON.stringify(objects)}`,
  label: 'Tested',
  permissions: {
    workspace: [],
    everyObject: everything,
    objects: Object.fromEntries(Object.entries(objects).map(([name, fields]) => [name, { ...everything, fields }])),
  },
})

/** A member whose role is stored, as workers look it up. */
async function join(objects: Readonly<Record<string, Fields>>): Promise<Context> {
  const role = roleWith(objects)
  const context = await workspace.join('Hal Half', role)
  await workspace.sql(
    `insert into waybill.roles (workspace_id, api_name, label, is_built_in, permissions) values ($1, $2, $3, false, $4)
     on conflict do nothing`,
    [context.actor.workspaceId, role.apiName, role.label, role.permissions],
  )
  await workspace.sql('update members set role = $2 where id = $1', [context.actor.memberId, role.apiName])
  return context
}

const FILE = 'email,jobTitle,city\nada@acme.com,Engineer,Paris\neve@acme.com,Clerk,Rome\n'

describe('a hidden field', () => {
  test('is in no record, in no description of the object, and cannot be asked about', async () => {
    const hal = await join({ people: { city: 'hidden' } })
    const [id = ''] = await workspace.seed('people', [{ email: 'ada@acme.com', city: 'Sesame' }])

    expect(await getRecord(hal, 'people', id)).not.toHaveProperty('city')
    expect(JSON.stringify(await listRecords(hal, 'people'))).not.toContain('Sesame')
    expect((await getObject(hal, 'people')).fields.map(({ apiName }) => apiName)).not.toContain('city')
    for (const query of [{ filter: 'city is Sesame' }, { sort: ['city'] }]) {
      const refusal = await listRecords(hal, 'people', query).catch((error: Error) => error)
      expect(refusal).toMatchObject({ code: 'FIELD_UNKNOWN' })
      expect(String(Object(refusal).details.known)).not.toMatch(/(^| )city/)
    }
    await expect(countRecords(hal, 'people', { filter: 'city isEmpty' })).rejects.toMatchObject({
      code: 'FIELD_UNKNOWN',
    })
    expect((await templateFile(hal, 'people')).content).not.toMatch(/(^|,)City/)
  })

  test('is not searched', async () => {
    const hal = await join({ people: { emails: 'hidden' } })
    await workspace.seed('people', [{ firstName: 'Ada', email: 'ada@acme.com' }])

    expect(await countRecords(hal, 'people', { search: 'ada@' })).toBe(0)
    expect(await countRecords(hal, 'people', { search: 'Ada' })).toBe(1)
    expect(await countRecords(workspace.context, 'people', { search: 'ada@' })).toBe(1)
  })

  test('does not show as the name or the identifier of a related record, nor finds one', async () => {
    const hal = await join({ companies: { name: 'hidden', domain: 'hidden' } })
    const [company = ''] = await workspace.seed('companies', [{ name: 'Acme', domain: 'acme.com' }])
    await workspace.seed('people', [{ firstName: 'Ada', company }])

    const { records } = await listRecords(hal, 'people')
    expect(records[0]?.['company']).toEqual({ id: company, name: '' })
    await expect(listRecords(hal, 'people', { filter: 'company.domain is acme.com' })).rejects.toThrow(/no field/)
    await expect(createRecord(hal, 'people', { 'company.domain': 'acme.com' })).rejects.toThrow(/no field/)
  })

  test('cannot be written, and is no oracle for what it holds', async () => {
    const hal = await join({ people: { emails: 'hidden', city: 'hidden' } })
    const [id = ''] = await workspace.seed('people', [{ email: 'ada@acme.com', city: 'Sesame' }])

    await expect(updateRecord(hal, 'people', id, { city: 'Rome' })).rejects.toMatchObject({ code: 'FIELD_UNKNOWN' })
    await expect(upsertRecords(hal, 'people', { matchBy: 'emails', records: [] })).rejects.toMatchObject({
      code: 'MATCH_KEY_INVALID',
    })
    const { items } = await upsertRecords(hal, 'people', { records: [{ emails: 'ada@acme.com' }] })
    expect(items).toMatchObject([{ outcome: 'failed', problem: { code: 'FIELD_UNKNOWN' } }])
    await updateRecord(hal, 'people', id, { jobTitle: 'Engineer' })
    expect(await workspace.find('people', { id })).toMatchObject({ city: 'Sesame', jobTitle: 'Engineer' })
  })

  test('is no target of an import, and no key', async () => {
    const hal = await join({ people: { emails: 'hidden' } })
    await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'Old' }])

    const draft = await draftCsv(hal, 'people', FILE)
    expect(draft.mapping.map(({ field }) => field)).toEqual([null, 'jobTitle', 'city'])
    await expect(draftCsv(hal, 'people', FILE, { map: [{ column: 'email', field: 'emails' }] })).rejects.toMatchObject({
      code: 'FIELD_UNKNOWN',
    })
    await expect(draftCsv(hal, 'people', FILE, { matchKeys: ['emails'] })).rejects.toMatchObject({
      code: expect.stringMatching(/^(FIELD_UNKNOWN|MATCH_KEY_INVALID)$/),
    })
    await expect(draftCsv(hal, 'people', FILE, { defaults: { emails: 'x@y.com' } })).rejects.toMatchObject({
      code: 'FIELD_UNKNOWN',
    })
    const planned = await planCsv(hal, 'people', FILE)
    expect(planned.preview?.counts).toMatchObject({ created: 2, updated: 0 })
  })

  test('keeps the rows of an import that fills it from who may not see it', async () => {
    const hal = await join({ people: { city: 'hidden' } })
    const planned = await planCsv(workspace.context, 'people', FILE)
    const boss = { ...hal, actor: { ...hal.actor, memberId: workspace.context.actor.memberId } }

    for (const look of [getImport, previewImport, listImportRows, failedRows]) {
      await expect(look(boss, planned.id)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    }
  })

  test('that points to a record is emptied when the record is destroyed, and not told', async () => {
    const hal = await join({ people: { company: 'hidden' } })
    const [company = ''] = await workspace.seed('companies', [{ name: 'Acme' }])
    const [ada = ''] = await workspace.seed('people', [{ firstName: 'Ada', company }])

    await deleteRecord(hal, 'companies', company)
    expect(await destroyRecord(hal, 'companies', company)).toEqual({ detached: [] })
    expect(await workspace.find('people', { id: ada })).toMatchObject({ company: null })
  })

  test('the owner: new records have one all the same, and the record scope holds', async () => {
    const hal = await join({ people: { owner: 'hidden' } })
    const { id } = await createRecord(hal, 'people', { city: 'Rome' })

    expect(await workspace.find('people', { id })).toMatchObject({ owner: { id: hal.actor.memberId } })
    const { permissions } = hal.actor.role
    const own = {
      ...permissions,
      objects: { people: { ...everything, scope: 'own', fields: { owner: 'hidden' } } },
    } as const
    const narrow = { ...hal, actor: { ...hal.actor, role: { ...hal.actor.role, permissions: own } } }
    await workspace.seed('people', [{ city: 'Oslo' }])
    expect((await listRecords(narrow, 'people')).records.map(({ city }) => city)).toEqual(['Rome'])
  })
})

describe('a read-only field', () => {
  test('is shown, filtered and sorted by, and not written', async () => {
    const hal = await join({ people: { city: 'readOnly' } })
    const [id = ''] = await workspace.seed('people', [{ email: 'ada@acme.com', city: 'Paris' }])

    expect(await getRecord(hal, 'people', id)).toMatchObject({ city: 'Paris' })
    expect(await countRecords(hal, 'people', { filter: 'city is Paris' })).toBe(1)
    const refused = { code: 'FIELD_NOT_EDITABLE', status: 403 }
    await expect(updateRecord(hal, 'people', id, { city: 'Rome' })).rejects.toMatchObject(refused)
    await expect(createRecord(hal, 'people', { city: 'Rome' })).rejects.toMatchObject(refused)
    const { items } = await upsertRecords(hal, 'people', {
      records: [
        { id, city: 'Rome' },
        { id, jobTitle: 'Clerk' },
      ],
    })
    expect(items.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual(['FIELD_NOT_EDITABLE', 'updated'])
    expect(await workspace.find('people', { id })).toMatchObject({ city: 'Paris' })
  })

  test('is no target of an import, and an import does not touch it', async () => {
    const hal = await join({ people: { jobTitle: 'readOnly' } })
    await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'Sesame', city: 'Oslo' }])

    const planned = await planCsv(hal, 'people', FILE)
    expect(planned.mapping.map(({ field }) => field)).toEqual(['emails.primary', null, 'city'])
    await applyImport(hal, planned.id)
    await work(hal, planned.id)
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({
      jobTitle: 'Sesame',
      city: 'Paris',
    })
  })

  test('that became so after the plan is not written', async () => {
    const hal = await join({})
    const planned = await planCsv(hal, 'people', FILE)
    await applyImport(hal, planned.id)
    await workspace.sql(`update waybill.roles set permissions = $2 where api_name = $1`, [
      hal.actor.role.apiName,
      roleWith({ people: { city: 'readOnly' } }).permissions,
    ])

    await work(hal, planned.id)

    expect(await getJob(hal, planned.id)).toMatchObject({ status: 'failed', error: { code: 'NOT_PERMITTED' } })
    expect(await workspace.all('people')).toEqual([])
  })
})

test.each(['hidden', 'readOnly'] as const)(
  'what others decided for a header, or in a shared template, maps nothing to a field that is %s',
  async (access) => {
    const hal = await join({ people: { birthday: access } })
    const header = `Foo ${access}`
    const file = `email,${header}\nada@acme.com,2001-02-03\n`
    const map = [{ column: header, field: 'birthday' }]
    const planned = await planCsv(workspace.context, 'people', file, { map })
    await applyImport(workspace.context, planned.id)
    await work(workspace.context, planned.id)
    await saveTemplate(workspace.context, { importId: planned.id, name: header, isShared: true })
    expect((await draftCsv(workspace.context, 'people', file)).mapping.map(({ field }) => field)).toContain('birthday')

    const draft = await draftCsv(hal, 'people', file)
    expect(draft.mapping.map(({ field }) => field)).toEqual(['emails.primary', null])
    if (access === 'hidden') expect(JSON.stringify(await listTemplates(hal))).not.toContain('birthday')
  },
)
