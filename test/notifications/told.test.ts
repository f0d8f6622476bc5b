/** Who is told of the end of a job, in the app and by e-mail; and that nobody is told of a dry run. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cancelJob } from '../../src/operations/jobs/jobs.ts'
import {
  getNotificationSettings,
  listNotifications,
  readNotifications,
  updateNotificationSettings,
} from '../../src/operations/notifications/notifications.ts'
import { createWebhook } from '../../src/operations/webhooks/webhooks.ts'
import { importCsv, plan, planCsv, undo } from '../support/importing.ts'
import { openSurroundings, type Surroundings } from './support/open-surroundings.ts'

let around: Surroundings
beforeAll(async () => {
  around = await openSurroundings()
  await createWebhook(around.workspace.context, { name: 'all', url: around.site.url('/hook') })
})
afterAll(() => around[Symbol.asyncDispose]())
beforeEach(async () => {
  await around.workspace.sql('truncate people cascade')
  await around.workspace.sql('delete from waybill.events')
  await updateNotificationSettings(around.workspace.context, { email: true })
  ;(around.mails as string[]).length = 0
  ;(around.site.received as unknown[]).length = 0
})

const CSV = 'email,jobTitle\nada@example.com,Analyst\nbob@example.com,Clerk\n'

test('an import that is done is told once in the app, by e-mail and to the webhook', async () => {
  const { workspace, mails, site } = around
  const job = await importCsv(workspace, 'people', CSV)
  await around.tellAll()
  await around.tellAll()

  expect(await listNotifications(workspace.context)).toMatchObject({
    unread: 1,
    notifications: [
      {
        event: 'import.completed',
        tone: 'good',
        title: 'Import of test.csv is done',
        message: '2 created in People.',
        jobId: job.id,
        readAt: null,
      },
    ],
  })
  expect(mails).toHaveLength(1)
  expect(mails[0]).toContain('To: olga@example.com')
  expect(mails[0]).toContain('Subject: Import of test.csv is done')
  expect(mails[0]).toContain('2 created in People.')
  expect(mails[0]).toContain(`https://crm.example.com/jobs/${job.id}`)
  expect(mails[0]).toContain('text/html')
  expect(site.received).toHaveLength(1)
})

test('rows to fix are told as such', async () => {
  const { workspace, mails } = around
  await importCsv(workspace, 'people', 'email,jobTitle\nada@example.com,Analyst\nnot an address,Clerk\n')
  await around.tellAll()
  const { notifications } = await listNotifications(workspace.context)
  expect(notifications).toMatchObject([{ tone: 'attention', title: 'Import of test.csv: 1 row to fix' }])
  expect(mails[0]).toContain('1 row to fix')
})

test('who chose French gets e-mails in French', async () => {
  const { workspace, mails } = around
  const { workspaceId, memberId } = workspace.context.actor
  await workspace.sql(
    `insert into waybill.users (id, workspace_id, member_id, email, email_key, password_hash, preferences)
     values ('${memberId}', '${workspaceId}', '${memberId}', 'olga@example.com', 'olga@example.com', '', '{"language": "fr"}')`,
  )
  await importCsv(workspace, 'people', CSV)
  await around.tellAll()
  await workspace.sql('delete from waybill.users')
  expect(mails[0]).toContain('Bonjour Olga')
  expect(mails[0]).toContain('import de test.csv est termin=C3=A9')
  expect(mails[0]).not.toMatch(/Hello|is done|created in/)
})

test('an undo is told too', async () => {
  const { workspace } = around
  const job = await importCsv(workspace, 'people', CSV)
  await undo(workspace.context, job.id)
  await around.tellAll()
  const { notifications } = await listNotifications(workspace.context)
  expect(notifications.map(({ title }) => title)).toEqual(['Undo of test.csv is done', 'Import of test.csv is done'])
})

describe('nobody is told', () => {
  test('of a dry run, a preview, a changed plan and a draft that is given up', async () => {
    const { workspace, mails, site } = around
    const planned = await planCsv(workspace.context, 'people', CSV)
    await plan(workspace.context, planned.id)
    await cancelJob(workspace.context, planned.id)
    await around.tellAll()
    expect(await workspace.sql('select from waybill.events')).toEqual([])
    expect(await workspace.sql('select from waybill.deliveries')).toEqual([])
    expect(await listNotifications(workspace.context)).toEqual({ notifications: [], unread: 0 })
    expect(mails).toEqual([])
    expect(site.received).toEqual([])
  })

  test('of a dry run that fails', async () => {
    const { workspace } = around
    const { id } = await planCsv(workspace.context, 'people', CSV)
    await workspace.sql(`update waybill.jobs set status = 'processing', phase = 'plan' where id = $1`, [id])
    await workspace.sql(`update waybill.jobs set status = 'failed' where id = $1`, [id])
    expect(await workspace.sql('select from waybill.events')).toEqual([])
  })
})

test('who turned e-mails off gets none, and is told in the app', async () => {
  const { workspace, mails } = around
  expect(await getNotificationSettings(workspace.context)).toEqual({ email: true, canSendEmail: true })
  await updateNotificationSettings(workspace.context, { email: false })
  await importCsv(workspace, 'people', CSV)
  await around.tellAll()
  expect(mails).toEqual([])
  expect(await listNotifications(workspace.context)).toMatchObject({ unread: 1 })
})

test('the owner of a workspace that nobody has claimed has no address for e-mails', async () => {
  const { workspace, mails } = around
  await workspace.sql(`update members set email = 'owner@localhost.localdomain' where email = 'olga@example.com'`)
  await importCsv(workspace, 'people', CSV)
  await around.tellAll()
  await workspace.sql(`update members set email = 'olga@example.com' where email = 'owner@localhost.localdomain'`)
  expect(mails).toEqual([])
  expect(await listNotifications(workspace.context)).toMatchObject({ unread: 1 })
})

test('each member is told of their own, and reads their own', async () => {
  const { workspace } = around
  const ina = await workspace.join('Ina', 'manager')
  await importCsv(workspace, 'people', CSV)
  await around.tellAll()
  expect(await listNotifications(ina)).toEqual({ notifications: [], unread: 0 })
  await readNotifications(ina)
  const { notifications } = await listNotifications(workspace.context, { unread: true })
  expect(await readNotifications(workspace.context, [notifications[0]?.id ?? ''])).toEqual({ unread: 0 })
  expect(await listNotifications(workspace.context, { unread: true })).toEqual({ notifications: [], unread: 0 })
  expect((await listNotifications(workspace.context)).notifications).toHaveLength(1)
})

test('what the transaction of the job did not keep is not told', async () => {
  const { workspace } = around
  const { id } = await planCsv(workspace.context, 'people', CSV)
  await workspace.database.kysely
    .transaction()
    .execute(async (db) => {
      await db.updateTable('waybill.jobs').set({ status: 'completed' }).where('id', '=', id).execute()
      throw new Error('killed')
    })
    .catch(() => {})
  expect(await workspace.sql('select from waybill.events')).toEqual([])
})

test('a name of a file cannot write into the e-mail', async () => {
  const { workspace, mails } = around
  const job = await importCsv(workspace, 'people', CSV)
  const name = '<b>a\r\nBcc: eve@example.com.csv'
  await workspace.sql('update waybill.events set job = jsonb_set(job, $1, to_jsonb($2::text))', [['file_name'], name])
  await around.tellAll()
  expect(mails[0]).not.toMatch(/^Bcc:/m)
  expect(mails[0]?.split('text/html')[1]).not.toContain('<b>a')
  expect(job.status).toBe('completed')
})
