/** Whose records and which columns are in a file, and who may have it. */
import { describe, expect, test } from 'vitest'
import { BUILT_IN_ROLES, type ObjectRule, type Role } from '../../src/core/access/role.ts'
import type { Context } from '../../src/operations/context.ts'
import { getExport, linkExport } from '../../src/operations/exports/fetch-export.ts'
import { startExport } from '../../src/operations/exports/start-export.ts'
import { getJob } from '../../src/operations/jobs/jobs.ts'
import { work } from '../support/importing.ts'
import { useWorkspace } from '../support/workspace.ts'
import { exportFile, exportLines, fileOf } from './support/exporting.ts'

const workspace = useWorkspace()

let counter = 0

const roleWith = (people: Partial<ObjectRule>, workspacePermissions: Role['permissions']['workspace'] = []): Role => ({
  apiName: `exporter${++counter}`,
  label: 'Exporter',
  permissions: {
    workspace: workspacePermissions,
    everyObject: { allowed: ['view', 'export'], scope: 'all' },
    objects: { people: { allowed: ['view', 'create', 'export'], scope: 'all', ...people } },
  },
})

/** A member whose role is stored, as workers look it up. */
async function join(name: string, role: Role, teams: readonly string[] = []): Promise<Context> {
  const context = await workspace().join(name, role, teams)
  await storeRole(context, role)
  return context
}

async function storeRole(context: Context, { apiName, permissions }: Role): Promise<void> {
  const { workspaceId, memberId } = context.actor
  await workspace().sql(
    `insert into waybill.roles (workspace_id, api_name, label, is_built_in, permissions) values ($1, $2, 'Exporter', false, $3)
     on conflict (workspace_id, api_name) do update set permissions = excluded.permissions`,
    [workspaceId, apiName, permissions],
  )
  await workspace().sql('update members set role = $2 where id = $1', [memberId, apiName])
}

const seedOwned = async (owner: string | null, ...emails: readonly string[]): Promise<void> => {
  await workspace().seed(
    'people',
    emails.map((email) => ({ email, city: 'Paris', owner })),
  )
}

const [{ permissions: everything } = { permissions: roleWith({}).permissions }] = BUILT_IN_ROLES

const EMAILS = { format: 'csv', columns: ['emails.primary'], sort: ['emails.primary'] } as const

test('a member with team scope and a hidden field gets neither the rows nor the column', async () => {
  const tess = await join('Tess', roleWith({ scope: 'team', fields: { city: 'hidden' } }), ['north'])
  const tom = await join('Tom', roleWith({}), ['north'])
  await seedOwned(tess.actor.memberId, 'tess1@x.com')
  await seedOwned(tom.actor.memberId, 'tom1@x.com')
  await seedOwned(null, 'nobody1@x.com')

  const [header = '', ...rows] = await exportLines(tess, 'people', { sort: ['emails.primary'] })
  expect(header.split(',')).not.toContain('City')
  expect(rows).toHaveLength(2)
  expect(rows.join()).not.toMatch(/Paris|nobody1/)
  await expect(exportLines(tess, 'people', { columns: ['city'] })).rejects.toMatchObject({ code: 'FIELD_UNKNOWN' })
  await expect(exportLines(tess, 'people', { filter: 'city is Paris' })).rejects.toMatchObject({
    code: 'FIELD_UNKNOWN',
  })

  const done = await exportFile(tess, 'people', { ...EMAILS })
  expect((await fileOf(tess, done.job.id)).toString().split('\r\n')).toEqual([
    'Emails / Primary Email',
    'tess1@x.com',
    'tom1@x.com',
    '',
  ])
})

test('without Export CSV nothing is exported, at once or as a job', async () => {
  const max = await workspace().join('Max', 'member')
  await expect(exportLines(max, 'people')).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
  await expect(startExport(max, 'people', EMAILS)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
})

test('a file of the whole workspace is not made for who sees a part of it, nor for who did see all of it', async () => {
  const whole = { ...EMAILS, wholeWorkspace: true }
  const wide: Role = { ...roleWith({}), permissions: everything }
  const ada = await join('Ada', wide)
  const job = await startExport(ada, 'people', whole)
  await storeRole(ada, { ...wide, permissions: roleWith({}).permissions })
  await work(ada, job.id)
  expect(await getJob(ada, job.id)).toMatchObject({ status: 'failed', error: { code: 'EXPORT_NOT_WHOLE' } })

  const manager = await workspace().join('Manuel', 'manager')
  await expect(startExport(manager, 'people', whole)).rejects.toMatchObject({ code: 'EXPORT_NOT_WHOLE', status: 403 })
})

test('of a related record out of reach the id is there and nothing else', async () => {
  const { seed, sql } = workspace()
  const [hidden = ''] = await seed('companies', [{ name: 'Hidden', domain: 'hidden.example', owner: null }])
  const owner = await join('Rita', {
    ...roleWith({}),
    permissions: {
      workspace: [],
      everyObject: { allowed: ['view', 'export'], scope: 'all' },
      objects: { companies: { allowed: ['view'], scope: 'own' } },
    },
  })
  await seed('people', [{ email: 'rel@x.com', company: hidden, owner: null }])
  const columns = ['company', 'company.name']
  const [, row] = await exportLines(owner, 'people', { columns, filter: 'emails.primary is rel@x.com' })
  expect(row).toBe(`${hidden},,`)
  await sql(`delete from people where emails_primary = 'rel@x.com'`)
})

describe('what changes after an export was asked for', () => {
  test('a permission that is taken away fails the job', async () => {
    const role = roleWith({})
    const ina = await join('Ina', role)
    const job = await startExport(ina, 'people', EMAILS)
    await storeRole(ina, { ...role, permissions: roleWith({ allowed: ['view'] }).permissions })
    await work(ina, job.id)
    expect(await getJob(ina, job.id)).toMatchObject({ status: 'failed', error: { code: 'NOT_PERMITTED' } })
  })

  test('a narrower scope counts when the job runs, and when the file is fetched', async () => {
    const role = roleWith({})
    const ivo = await join('Ivo', role)
    await seedOwned(ivo.actor.memberId, 'ivo1@x.com')
    const wide = await exportFile(ivo, 'people', EMAILS)
    const job = await startExport(ivo, 'people', EMAILS)
    const narrow = { ...role, permissions: roleWith({ scope: 'own' }).permissions }
    await storeRole(ivo, narrow)
    const now: Context = { ...ivo, actor: { ...ivo.actor, role: narrow } }

    await work(now, job.id)
    expect((await fileOf(now, job.id)).toString()).toBe('Emails / Primary Email\r\nivo1@x.com\r\n')
    await linkExport(now, job.id)
    await expect(linkExport(now, wide.job.id)).rejects.toMatchObject({ code: 'EXPORT_BEYOND_REACH', status: 403 })
  })

  test('a field that is hidden since keeps the file from being fetched', async () => {
    const role = roleWith({})
    const una = await join('Una', role)
    const done = await exportFile(una, 'people', { format: 'csv', columns: ['city'] })
    await linkExport(una, done.job.id)
    const narrow = { ...role, permissions: roleWith({ fields: { city: 'hidden' } }).permissions }
    const now: Context = { ...una, actor: { ...una.actor, role: narrow } }
    await expect(linkExport(now, done.job.id)).rejects.toMatchObject({ code: 'EXPORT_BEYOND_REACH' })
  })
})

describe('the export of somebody else', () => {
  test('is not there for a member, and for who sees all jobs only within their reach', async () => {
    const done = await exportFile(workspace().context, 'people', EMAILS)
    const own = await join('Owen', roleWith({}))
    await expect(getExport(own, done.job.id)).rejects.toMatchObject({ code: 'EXPORT_UNKNOWN' })
    const overseer = await join('Olaf', roleWith({}, ['viewAllJobs']))
    await linkExport(overseer, done.job.id)
    const narrow = await join('Nora', roleWith({ scope: 'own' }, ['viewAllJobs']))
    await expect(linkExport(narrow, done.job.id)).rejects.toMatchObject({ code: 'EXPORT_BEYOND_REACH' })
  })
})
