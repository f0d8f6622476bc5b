import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { Role } from '../../src/core/access/role.ts'
import { bulkFailuresFile, listBulkFailures, listBulkKept } from '../../src/operations/bulk/bulk-rows.ts'
import { previewBulkChange } from '../../src/operations/bulk/preview-bulk-change.ts'
import { startBulkChange } from '../../src/operations/bulk/start-bulk-change.ts'
import { cancelJob, getJob } from '../../src/operations/jobs/jobs.ts'
import { undoJob } from '../../src/operations/jobs/undo-job.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { restoreRecord } from '../../src/operations/records/restore-record.ts'
import { changeBulk, undoBulk } from '../support/bulk.ts'
import { work } from '../support/importing.ts'
import { withWorkspace, type Workspace } from '../support/workspace.ts'

const PEOPLE = [
  { email: 'ada@example.com', jobTitle: 'Analyst', city: 'London', tags: ['vip'] },
  { email: 'bob@example.com', jobTitle: 'Engineer', city: 'London', tags: [] },
  { email: 'cyd@example.com', jobTitle: 'Engineer', city: 'Paris', tags: ['old', 'vip'] },
]

const IN_LONDON = { filter: 'city is London' }

async function valuesOf({ all }: Workspace, field: string): Promise<readonly unknown[]> {
  const records = await all('people', 'include')
  return records.toSorted((a, b) => a.id.localeCompare(b.id)).map((record) => record[field])
}

test('an edit changes every record of the filter, and its counts add up to the selection', () =>
  withWorkspace(async (workspace) => {
    const { context, seed, find } = workspace
    await seed('people', PEOPLE)

    const job = await changeBulk(context, 'people', {
      action: 'edit',
      selection: IN_LONDON,
      values: { jobTitle: 'Engineer' },
    })

    expect(job).toMatchObject({ kind: 'bulk', status: 'completed', bulkAction: 'edit', rows: 2, rowsDone: 2 })
    expect(job.counts).toMatchObject({ updated: 1, unchanged: 1, failed: 0 })
    expect(await valuesOf(workspace, 'jobTitle')).toEqual(['Engineer', 'Engineer', 'Engineer'])
    const ada = await find('people', { email: 'ada@example.com' })
    expect(ada).toMatchObject({ updatedBy: { source: 'manual', member: { id: context.actor.memberId } } })
  }))

test('what is undone is as it was before, to the time of its last change', () =>
  withWorkspace(async (workspace) => {
    const { context, seed, all } = workspace
    await seed('people', PEOPLE)
    const before = await all('people')

    const job = await changeBulk(context, 'people', {
      action: 'edit',
      selection: {},
      values: { jobTitle: null, phones: '+49 30 901820', birthday: '1990-02-01', tags: ['vip', 'new'] },
      modes: { tags: 'add' },
    })
    const undo = await undoBulk(context, job.id)

    expect(undo).toMatchObject({ kind: 'undo', bulkChangeId: job.id, importId: null, bulkAction: 'edit', rows: 3 })
    expect(undo.counts).toMatchObject({ putBack: 3, kept: 0 })
    expect(await all('people')).toEqual(before)
    expect(await getJob(context, job.id)).toMatchObject({ status: 'undone', can: { undo: false } })
  }))

test('a value that someone edited since is kept by the undo, and listed', () =>
  withWorkspace(async ({ context, seed, edit, find }) => {
    await seed('people', PEOPLE)
    const job = await changeBulk(context, 'people', {
      action: 'edit',
      selection: IN_LONDON,
      values: { jobTitle: 'Director', city: 'Rome' },
    })
    await edit('people', { email: 'ada@example.com' }, { jobTitle: 'President' })

    const undo = await undoBulk(context, job.id)

    expect(undo.counts).toMatchObject({ putBack: 1, kept: 1 })
    expect(await find('people', { email: 'ada@example.com' })).toMatchObject({ jobTitle: 'President', city: 'London' })
    const { entries } = await listBulkKept(context, job.id)
    expect(entries).toMatchObject([{ field: 'jobTitle', reason: 'EDITED_SINCE', before: 'Analyst' }])
  }))

test('values are added to lists and taken away from them', () =>
  withWorkspace(async (workspace) => {
    const { context, seed } = workspace
    await seed('people', PEOPLE)

    const added = await changeBulk(context, 'people', {
      action: 'edit',
      selection: {},
      values: { tags: ['vip', 'fair'] },
      modes: { tags: 'add' },
    })
    expect(added.counts).toMatchObject({ updated: 3 })
    expect(await valuesOf(workspace, 'tags')).toEqual([
      ['vip', 'fair'],
      ['vip', 'fair'],
      ['old', 'vip', 'fair'],
    ])

    const removed = await changeBulk(context, 'people', {
      action: 'edit',
      selection: {},
      values: { tags: ['vip', 'fair'] },
      modes: { tags: 'remove' },
    })
    expect(removed.counts).toMatchObject({ updated: 3 })
    expect(await valuesOf(workspace, 'tags')).toEqual([[], [], ['old']])
  }))

test('records are deleted, restored, and the undo of either brings them back where they were', () =>
  withWorkspace(async ({ context, seed, all }) => {
    const [ada = '', bob = ''] = await seed('people', PEOPLE)
    const before = await all('people', 'include')

    const deletion = await changeBulk(context, 'people', { action: 'delete', selection: { ids: [ada, bob] } })
    expect(deletion.counts).toMatchObject({ deleted: 2, unchanged: 0 })
    expect((await all('people')).map(({ id }) => id)).not.toContain(ada)

    const restoration = await changeBulk(context, 'people', { action: 'restore', selection: IN_LONDON })
    expect(restoration.counts).toMatchObject({ restored: 2 })
    expect((await undoBulk(context, restoration.id)).counts).toMatchObject({ deletedAgain: 2, kept: 0 })
    expect((await undoBulk(context, deletion.id)).counts).toMatchObject({ restored: 2, kept: 0 })
    expect(await all('people', 'include')).toEqual(before)
  }))

test('a record that was restored and deleted again since is kept by the undo of its deletion', () =>
  withWorkspace(async ({ context, seed, all }) => {
    const [ada = ''] = await seed('people', PEOPLE)
    const deletion = await changeBulk(context, 'people', { action: 'delete', selection: { ids: [ada] } })
    await restoreRecord(context, 'people', ada)
    await deleteRecord(context, 'people', ada)

    expect((await undoBulk(context, deletion.id)).counts).toMatchObject({ restored: 0, kept: 1 })
    expect((await all('people', 'only')).map(({ id }) => id)).toEqual([ada])
    expect((await listBulkKept(context, deletion.id)).entries).toMatchObject([
      { recordId: ada, field: 'deletedAt', reason: 'EDITED_SINCE' },
    ])
  }))

test('the preview counts what would change, and writes nothing', () =>
  withWorkspace(async ({ context, seed, all }) => {
    const [, , cyd = ''] = await seed('people', PEOPLE)
    const before = await all('people')
    const edit = { action: 'edit', values: { city: 'Paris' } } as const

    expect(await previewBulkChange(context, 'people', { ...edit, selection: {} })).toEqual({
      count: 3,
      changed: 2,
      unchanged: 1,
      failed: 0,
    })
    await deleteRecord(context, 'people', cyd)
    expect(await previewBulkChange(context, 'people', { ...edit, selection: { ids: [cyd] } })).toMatchObject({
      count: 1,
      failed: 1,
    })
    expect(await previewBulkChange(context, 'people', { action: 'restore', selection: {} })).toMatchObject({
      count: 1,
      changed: 1,
    })
    expect(await all('people')).toEqual(before.filter(({ id }) => id !== cyd))
  }))

test('a unique value on several records is refused before anything is queued', () =>
  withWorkspace(async ({ context, seed }) => {
    const [ada = ''] = await seed('people', PEOPLE)
    const request = { action: 'edit', selection: {}, values: { emails: 'all@example.com' } } as const

    await expect(startBulkChange(context, 'people', request)).rejects.toMatchObject({ code: 'BULK_NOT_UNIQUE' })
    expect(await previewBulkChange(context, 'people', request)).toMatchObject({
      count: 3,
      refused: { code: 'BULK_NOT_UNIQUE', message: expect.stringContaining('3 records') },
    })
    const one = await changeBulk(context, 'people', { ...request, selection: { ids: [ada] } })
    expect(one.counts).toMatchObject({ updated: 1 })
  }))

test('a unique value that another record has fails that record alone, with the reason', () =>
  withWorkspace(async ({ context, seed }) => {
    const [ada = ''] = await seed('people', PEOPLE)

    const job = await changeBulk(context, 'people', {
      action: 'edit',
      selection: { ids: [ada] },
      values: { emails: 'bob@example.com' },
    })

    expect(job).toMatchObject({ status: 'completed', counts: { failed: 1, updated: 0 } })
    expect((await listBulkFailures(context, job.id)).records).toMatchObject([
      { row: 1, recordId: ada, code: 'UNIQUE_TAKEN', message: expect.stringContaining('bob@example.com') },
    ])
  }))

test('records that failed are listed page by page with their names, and written to a file', () =>
  withWorkspace(async ({ context, seed, sql }) => {
    const ids = await seed(
      'people',
      ['Ada', 'Bob', 'Cyd'].map((first) => ({ name: { first, last: 'Byron' } })),
    )
    for (const id of ids) await deleteRecord(context, 'people', id)
    const job = await changeBulk(context, 'people', { action: 'edit', selection: { ids }, values: { city: 'Rome' } })
    expect(job.counts).toMatchObject({ failed: 3, updated: 0 })
    await sql('delete from people where id = $1', [ids[2]])

    const first = await listBulkFailures(context, job.id, { limit: 2 })
    expect(first.records.map(({ name, code }) => [name, code])).toEqual([
      ['Ada Byron', 'RECORD_DELETED'],
      ['Bob Byron', 'RECORD_DELETED'],
    ])
    const rest = await listBulkFailures(context, job.id, { afterRow: first.nextRow ?? 0 })
    expect(rest).toMatchObject({ records: [{ row: 3, name: null, recordId: ids[2] }], nextRow: null })

    const { name, stream } = await bulkFailuresFile({ ...context, language: 'fr' }, job.id)
    expect(name).toBe('people-failed-records.csv')
    const [header, ada, , cyd] = (await text(stream)).split('\r\n')
    expect(header).toMatch(/Ligne,Enregistrement,Person,Raison,Que faire$/)
    expect(ada).toMatch(new RegExp(`^1,${ids[0]},Ada Byron,.*supprimé`))
    expect(cyd).toMatch(new RegExp(`^3,${ids[2]},,`))
  }))

test.each([
  [{ action: 'edit', selection: {} }, 'REQUEST_INVALID'],
  [{ action: 'delete', selection: {}, values: { city: 'Rome' } }, 'REQUEST_INVALID'],
  [{ action: 'edit', selection: {}, values: { id: '01900000-0000-7000-8000-000000000000' } }, 'FIELD_READ_ONLY'],
  [{ action: 'edit', selection: {}, values: { city: 'Rome' }, modes: { city: 'add' } }, 'REQUEST_INVALID'],
  [{ action: 'edit', selection: {}, values: { tags: null }, modes: { tags: 'add' } }, 'REQUEST_INVALID'],
  [{ action: 'edit', selection: {}, values: { city: 'Rome' }, modes: { tags: 'add' } }, 'REQUEST_INVALID'],
  [{ action: 'edit', selection: {}, values: { birthday: 'soon' } }, 'VALUE_INVALID'],
  [{ action: 'delete', selection: { filter: 'planet is Mars' } }, 'FIELD_UNKNOWN'],
] as const)('%j is refused', (request, code) =>
  withWorkspace(async ({ context }) => {
    await expect(startBulkChange(context, 'people', request)).rejects.toMatchObject({ code })
  }),
)

const OWN: Role = {
  apiName: 'seller',
  label: 'Seller',
  permissions: {
    workspace: [],
    everyObject: { allowed: ['view', 'edit', 'delete'], scope: 'own', fields: { city: 'readOnly' } },
    objects: {},
  },
}

/** So that a worker finds it. */
async function keepRole({ context, database }: Workspace, { apiName, label, permissions }: Role): Promise<void> {
  await database.kysely
    .insertInto('waybill.roles')
    .values({
      workspace_id: context.actor.workspaceId,
      api_name: apiName,
      label,
      is_built_in: false,
      permissions: JSON.stringify(permissions),
    })
    .execute()
}

test('only records within reach are selected, and of nothing else is told', () =>
  withWorkspace(async ({ join, seed, all }) => {
    const seller = await join('Sam Seller', 'member')
    const [ada = '', bob = ''] = await seed('people', [
      { ...PEOPLE[0], owner: seller.actor.memberId },
      { ...PEOPLE[1], owner: null },
    ])
    const own = { ...seller, actor: { ...seller.actor, role: OWN } }
    expect(await previewBulkChange(own, 'people', { action: 'delete', selection: { ids: [ada, bob] } })).toEqual({
      count: 1,
      changed: 1,
      unchanged: 0,
      failed: 0,
    })
    const edit = { action: 'edit', selection: {}, values: { city: 'Rome' } } as const
    await expect(startBulkChange(own, 'people', edit)).rejects.toMatchObject({ code: 'FIELD_NOT_EDITABLE' })
    expect((await all('people')).map(({ id }) => id).toSorted()).toEqual([ada, bob].toSorted())
  }))

test('the permission is looked at again when the job begins', () =>
  withWorkspace(async ({ context, join, seed, sql }) => {
    const member = await join('Max Member', 'member')
    await seed('people', PEOPLE)
    const { id } = await startBulkChange(member, 'people', { action: 'delete', selection: {} })
    await sql(`update members set role = 'viewer' where id = $1`, [member.actor.memberId])

    await work(context, id)

    expect(await getJob(context, id)).toMatchObject({ status: 'failed', error: { code: 'NOT_PERMITTED' } })
    await expect(undoJob(context, id)).rejects.toMatchObject({ code: 'JOB_STATE' })
  }))

test('the selection is that of the beginning: what is destroyed or handed over meanwhile fails, and is told', () =>
  withWorkspace(async (workspace) => {
    const { context, join, seed, all, sql, database } = workspace
    const seller = await join('Sam Seller', 'member')
    const own = { owner: seller.actor.memberId }
    const [ada = '', bob = '', cyd = ''] = await seed(
      'people',
      PEOPLE.map((person) => ({ ...person, ...own })),
    )
    await keepRole(workspace, OWN)
    await sql(`update members set role = $2 where id = $1`, [seller.actor.memberId, OWN.apiName])
    const actor = { ...seller.actor, role: OWN }
    const { id } = await startBulkChange({ ...seller, actor }, 'people', { action: 'delete', selection: {} })
    // Somebody has hold of the records, so that the job has its selection and comes no further.
    const other = await database.connect()
    await other.query(`set search_path to ${context.actor.schema}`)
    await other.query('begin')
    await other.query('delete from people where id = $1', [ada])
    await other.query('update people set owner_id = null where id = $1', [bob])
    const working = work(context, id)
    await expect.poll(async () => (await getJob(context, id)).phase).toBe('apply')
    await other.query('commit')
    await other.end()
    await working

    expect(await getJob(context, id)).toMatchObject({ status: 'completed', rows: 3, counts: { deleted: 1, failed: 2 } })
    expect((await listBulkFailures(context, id)).records).toMatchObject([
      { recordId: ada, code: 'RECORD_GONE' },
      { recordId: bob, code: 'RECORD_NOT_EDITABLE' },
    ])
    expect((await all('people', 'only')).map((record) => record.id)).toEqual([cyd])
  }))

test('a change that is cancelled before it began counts nothing', () =>
  withWorkspace(async ({ context, seed }) => {
    await seed('people', PEOPLE)
    const { id } = await startBulkChange(context, 'people', { action: 'delete', selection: {} })
    await cancelJob(context, id)
    await work(context, id)
    expect(await getJob(context, id)).toMatchObject({ status: 'cancelled', can: { undo: false, resume: false } })
  }))
