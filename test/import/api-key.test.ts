/** What a program asks for with an API key runs with the role of the key, also when a worker does it later. */
import { expect, test } from 'vitest'
import type { Role } from '../../src/core/access/role.ts'
import type { Context } from '../../src/operations/context.ts'
import { applyImport } from '../../src/operations/import/steer-import.ts'
import { getJob } from '../../src/operations/jobs/jobs.ts'
import { apply, listImportRows, plan, planCsv, work } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }
const FILE = 'email,jobTitle\nold@acme.com,New\nada@acme.com,New\n'

const UPDATER: Role = {
  apiName: 'updater',
  label: 'Updates people',
  permissions: { workspace: [], everyObject: { allowed: ['view', 'edit', 'import'], scope: 'all' }, objects: {} },
}

/** The administrator through a key with a narrower role. */
async function throughKey(): Promise<Context> {
  const { context } = workspace
  await workspace.sql(
    `insert into waybill.roles (workspace_id, api_name, label, is_built_in, permissions) values ($1, $2, $3, false, $4)
     on conflict do nothing`,
    [context.actor.workspaceId, UPDATER.apiName, UPDATER.label, UPDATER.permissions],
  )
  return { ...context, actor: { ...context.actor, source: 'api', role: UPDATER } }
}

test('a key that may not create updates only, though its maker could create', async () => {
  await workspace.seed('people', [{ email: 'old@acme.com', jobTitle: 'Old' }])
  const key = await throughKey()

  const planned = await planCsv(key, 'people', FILE)
  expect(planned.preview?.counts).toEqual({ ...NOTHING, updated: 1, failed: 1 })
  const done = await apply(key, planned.id)

  expect(done.counts).toEqual({ ...NOTHING, updated: 1, failed: 1 })
  const { rows } = await listImportRows(key, done.id, { outcome: 'failed' })
  expect(rows[0]?.problems).toMatchObject([{ code: 'RECORD_NOT_EDITABLE' }])
})

test('the maker, who plans it again, goes on with the role of their own', async () => {
  const key = await throughKey()
  const drafted = await planCsv(key, 'people', FILE)
  expect(drafted.preview?.counts).toEqual({ ...NOTHING, failed: 2 })

  const planned = await plan(workspace.context, drafted.id)

  expect(planned.preview?.counts).toEqual({ ...NOTHING, created: 2 })
})

test('a key cannot apply with more than it may do what its maker has planned', async () => {
  const planned = await planCsv(workspace.context, 'people', FILE)
  const viewer: Context = {
    ...workspace.context,
    actor: { ...workspace.context.actor, source: 'api', role: { ...UPDATER, apiName: 'viewer' } },
  }

  await applyImport(viewer, planned.id)
  await work(workspace.context, planned.id)

  expect(await getJob(workspace.context, planned.id)).toMatchObject({
    status: 'failed',
    error: { code: 'NOT_PERMITTED' },
  })
  expect(await workspace.all('people')).toEqual([])
})
