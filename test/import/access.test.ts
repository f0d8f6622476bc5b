/** Who may import what, and whose records an import reaches. */
import { describe, expect, test } from 'vitest'
import type { ObjectPermission, RecordScope, Role } from '../../src/core/access/role.ts'
import type { Context } from '../../src/operations/context.ts'
import { getImport } from '../../src/operations/import/present-import.ts'
import { applyImport, undoImport } from '../../src/operations/import/steer-import.ts'
import { getJob, listJobs, resumeJob } from '../../src/operations/jobs/jobs.ts'
import { apply, draftCsv, listImportRows, planCsv, undo, work } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }
const FILE = 'email,jobTitle\nada@acme.com,New\neve@acme.com,New\n'

const EVERYTHING: readonly ObjectPermission[] = ['view', 'create', 'edit', 'delete', 'import']

const importer = (scope: RecordScope, allowed = EVERYTHING): Role => ({
  apiName: [scope, ...allowed].join('_'),
  label: 'Importer',
  permissions: { workspace: [], everyObject: { allowed, scope }, objects: {} },
})

/** A member whose role is stored, as workers look it up. */
async function join(name: string, role: Role): Promise<Context> {
  const context = await workspace.join(name, role)
  await workspace.sql(
    `insert into waybill.roles (workspace_id, api_name, label, is_built_in, permissions) values ($1, $2, $3, false, $4)
     on conflict do nothing`,
    [context.actor.workspaceId, role.apiName, role.label, role.permissions],
  )
  await giveRole(context, role.apiName)
  return context
}

const giveRole = (context: Context, role: string | null) =>
  workspace.sql('update members set role = $2 where id = $1', [context.actor.memberId, role])

test('without the permission nothing is started', async () => {
  const member = await workspace.join('Max Member', 'member')

  await expect(draftCsv(member, 'people', FILE)).rejects.toMatchObject({ code: 'NOT_PERMITTED', status: 403 })
})

test('the imports of others are not there for a member, and are for an administrator', async () => {
  const ina = await join('Ina', importer('all'))
  const ivo = await join('Ivo', importer('all'))
  const planned = await planCsv(ina, 'people', FILE)

  await expect(getImport(ivo, planned.id)).rejects.toMatchObject({ code: 'JOB_UNKNOWN' })
  await expect(applyImport(ivo, planned.id)).rejects.toMatchObject({ code: 'JOB_UNKNOWN' })
  await expect(listImportRows(ivo, planned.id)).rejects.toMatchObject({ code: 'JOB_UNKNOWN' })
  expect(await listJobs(ivo)).toEqual([])
  expect(await getImport(workspace.context, planned.id)).toMatchObject({ id: planned.id })
})

describe('a permission that is taken away after the import was queued', () => {
  test.each([
    ['the role', null, 'MEMBERSHIP_ENDED'],
    ['Import CSV', 'member', 'NOT_PERMITTED'],
  ])('%s: nothing is written, and it goes on once it is given again', async (_, role, code) => {
    const ina = await join('Ina', importer('all'))
    const planned = await planCsv(ina, 'people', FILE)
    await applyImport(ina, planned.id)
    await giveRole(ina, role)

    await work(ina, planned.id)

    const failed = await getJob(ina, planned.id)
    expect(failed).toMatchObject({ status: 'failed', error: { code }, can: { resume: true, undo: false } })
    expect(await workspace.all('people')).toEqual([])

    await giveRole(ina, ina.actor.role.apiName)
    await resumeJob(ina, planned.id)
    await work(ina, planned.id)
    expect(await getJob(ina, planned.id)).toMatchObject({ status: 'completed', error: null, counts: { created: 2 } })
  })

  test('an undo is not carried out either', async () => {
    const ina = await join('Ina', importer('all'))
    const planned = await planCsv(ina, 'people', FILE)
    await apply(ina, planned.id)
    const job = await undoImport(ina, planned.id)
    await giveRole(ina, 'member')

    await work(ina, job.id)

    expect(await getJob(ina, job.id)).toMatchObject({ status: 'failed', error: { code: 'NOT_PERMITTED' } })
    expect(await workspace.all('people')).toHaveLength(2)
    expect((await undo(workspace.context, planned.id)).counts).toMatchObject({ removed: 2 })
  })
})

test.each([
  ['create', { updated: 1, failed: 1 }, 2],
  ['edit', { created: 1, failed: 1 }, 1],
] as const)('without "%s" the rows that need it are refused', async (permission, counts, row) => {
  const ina = await join(
    'Ina',
    importer(
      'all',
      EVERYTHING.filter((each) => each !== permission),
    ),
  )
  await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'Old' }])

  const planned = await planCsv(ina, 'people', FILE)

  expect((await apply(ina, planned.id)).counts).toEqual({ ...NOTHING, ...counts })
  const { rows } = await listImportRows(ina, planned.id, { outcome: 'failed' })
  expect(rows).toMatchObject([{ row, problems: [{ code: 'RECORD_NOT_EDITABLE' }] }])
})

describe('a member who reaches only their own records', () => {
  test('changes those, and is told of others without seeing them', async () => {
    const ina = await join('Ina', importer('own'))
    const [ada = ''] = await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'Old' }])

    const planned = await planCsv(ina, 'people', FILE)
    const result = await apply(ina, planned.id)

    expect(result.counts).toEqual({ ...NOTHING, created: 1, failed: 1 })
    const { rows } = await listImportRows(ina, result.id)
    expect(rows[0]).toMatchObject({ problems: [{ code: 'RECORD_NOT_EDITABLE' }] })
    expect(await workspace.find('people', { id: ada })).toMatchObject({ jobTitle: 'Old' })
    expect(await workspace.find('people', { email: 'eve@acme.com' })).toMatchObject({
      owner: { id: ina.actor.memberId },
    })
  })

  test('cannot relate to records they do not see', async () => {
    const ina = await join('Ina', importer('own'))
    await workspace.seed('companies', [
      { domain: { primary: 'hidden.com' } },
      { domain: { primary: 'own.com' }, owner: ina.actor.memberId },
    ])

    const planned = await planCsv(
      ina,
      'people',
      'email,companyDomain\na@x.com,hidden.com\nb@x.com,own.com\nc@x.com,none.com\n',
    )

    expect(planned.preview?.counts).toEqual({ ...NOTHING, created: 1, failed: 2 })
    const { rows } = await listImportRows(ina, planned.id, { action: 'refuse' })
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['RELATION_NOT_FOUND'],
      ['RELATION_NOT_FOUND'],
    ])
  })

  test('see of a related record that they do not see its id alone, where the file takes the link away', async () => {
    const ina = await join('Ina', importer('own'))
    const [hidden = ''] = await workspace.seed('companies', [{ domain: { primary: 'hidden.com' } }])
    await workspace.seed('people', [{ email: 'a@x.com', company: hidden, owner: ina.actor.memberId }])

    const planned = await planCsv(ina, 'people', 'email,companyDomain\na@x.com,\n')

    const { rows } = await listImportRows(ina, planned.id)
    expect(rows[0]?.changes).toEqual([{ field: 'company.domain', before: hidden, after: null }])
  })

  test('a record that is given to someone else after the preview is left alone', async () => {
    const ina = await join('Ina', importer('own'))
    await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'Old', owner: ina.actor.memberId }])
    const planned = await planCsv(ina, 'people', FILE)
    expect(planned.preview?.counts).toEqual({ ...NOTHING, created: 1, updated: 1 })
    await workspace.edit('people', { email: 'ada@acme.com' }, { owner: workspace.context.actor.memberId })

    const result = await apply(ina, planned.id)

    expect(result.counts).toEqual({ ...NOTHING, created: 1, failed: 1 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ jobTitle: 'Old' })
  })
})

test('records out of reach are no candidates, and are not told of', async () => {
  const sally = await join('Sally', importer('own'))
  const owner = { id: workspace.context.actor.memberId }
  await workspace.seed('leads', [
    { email: 'ada@acme.com', firstName: 'Hidden', owner: owner.id },
    { email: 'ada@acme.com', firstName: 'Own', owner: sally.actor.memberId },
    { email: 'bob@acme.com', firstName: 'Hidden', owner: owner.id },
    { email: 'bob@acme.com', firstName: 'Hidden', owner: owner.id },
  ])

  for (const duplicates of ['update', 'skip'] as const) {
    const planned = await planCsv(sally, 'leads', FILE.replace('eve@', 'bob@'), { matchKeys: ['email'], duplicates })

    expect(planned.preview?.counts).toEqual({
      ...NOTHING,
      [duplicates === 'skip' ? 'skipped' : 'updated']: 1,
      failed: 1,
    })
    const { rows } = await listImportRows(sally, planned.id, { action: 'refuse' })
    expect(rows[0]?.problems).toMatchObject([{ code: 'RECORD_NOT_EDITABLE' }])
    expect(JSON.stringify(rows)).not.toContain('Hidden')
  }
})
