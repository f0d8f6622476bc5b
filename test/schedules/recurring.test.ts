/** Recurring imports against a real site and a real folder: what runs, what does not, and what is told. */
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../src/operations/context.ts'
import { NOTHING_OUTSIDE } from '../../src/infra/outside.ts'
import { applyImport, planImport } from '../../src/operations/import/steer-import.ts'
import { passOnEvents } from '../../src/operations/notifications/pass-on-events.ts'
import { listNotifications } from '../../src/operations/notifications/notifications.ts'
import { beginDueRuns } from '../../src/operations/schedules/begin-runs.ts'
import { carryOutRun } from '../../src/operations/schedules/carry-out-runs.ts'
import {
  createSchedule,
  deleteSchedule,
  getSchedule,
  listScheduleRuns,
  listSchedules,
  runSchedule,
  updateSchedule,
} from '../../src/operations/schedules/schedules.ts'
import type { NewSchedule, ScheduleRunView, ScheduleView } from '../../src/operations/schedules/schedule-view.ts'
import { importCsv, work } from '../support/importing.ts'
import { openLocalSite, type LocalSite } from '../support/local-site.ts'
import { openWorkspace, type OpenWorkspace } from '../support/workspace.ts'

let site: LocalSite
let folder: string
let workspace: OpenWorkspace
/** What the site has now. */
let content = ''
let etag: string | null = null
let status = 200

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-watched-'))
  await mkdir(path.join(folder, 'crm'))
  site = await openLocalSite(({ headers }, response) => {
    if (status !== 200) return void response.writeHead(status).end()
    if (etag !== null && headers['if-none-match'] === etag) return void response.writeHead(304).end()
    response.writeHead(200, etag === null ? {} : { etag }).end(content)
  })
  workspace = await openWorkspace({
    ...NOTHING_OUTSIDE,
    allowedHosts: [site.host],
    watchedFolders: [path.join(folder, 'crm')],
  })
})
afterAll(async () => {
  await workspace.close()
  await site[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  content = 'email,jobTitle\nada@example.com,Analyst\n'
  etag = null
  status = 200
  ;(site.received as unknown[]).length = 0
  await workspace.sql('truncate people cascade')
  await workspace.sql('delete from waybill.import_schedules')
  await workspace.sql('delete from waybill.events')
  await rm(path.join(folder, 'crm'), { recursive: true })
  await mkdir(path.join(folder, 'crm'))
})

const NIGHTLY = { name: 'Nightly', object: 'people', cron: '0 2 * * *', timeZone: 'Europe/Paris' }

const fromSite = (more: Partial<NewSchedule> = {}, context: Context = workspace.context): Promise<ScheduleView> =>
  createSchedule(context, { ...NIGHTLY, source: { kind: 'url', url: site.url('/people.csv') }, ...more })

const fromFolder = (more: Partial<NewSchedule> = {}): Promise<ScheduleView> =>
  createSchedule(workspace.context, {
    ...NIGHTLY,
    source: { kind: 'folder', path: path.join(folder, 'crm'), pattern: '*.csv' },
    ...more,
  })

/** As if its time had come so long ago. */
const letPass = (id: string, interval = '1 second'): Promise<unknown> =>
  workspace.sql('update waybill.import_schedules set next_run_at = now() - $2::interval where id = $1', [id, interval])

/** What a worker does until nothing is left to do; with the last run as it is then. */
async function turn({ id }: ScheduleView): Promise<ScheduleRunView | null> {
  const { context } = workspace
  await beginDueRuns(context)
  while (await carryOutRun(context, new AbortController().signal));
  const waiting = await workspace.sql<{ id: string }>(`select id from waybill.jobs where status = 'queued'`)
  for (const job of waiting) await work(context, job.id)
  await beginDueRuns(context)
  await passOnEvents(context)
  return (await getSchedule(context, id)).lastRun
}

async function turnAtItsTime(schedule: ScheduleView): Promise<ScheduleRunView | null> {
  await letPass(schedule.id)
  return turn(schedule)
}

async function put(name: string, text: string): Promise<void> {
  await writeFile(path.join(folder, 'crm', name), text)
  const before = new Date(Date.now() - 60_000)
  await utimes(path.join(folder, 'crm', name), before, before)
}

const titles = async (): Promise<readonly string[]> =>
  (await listNotifications(workspace.context)).notifications.map(({ title }) => title)

describe('from an address', () => {
  test('it runs at its time, and not before', async () => {
    const schedule = await fromSite()
    expect(schedule).toMatchObject({ isPaused: false, mode: 'apply', lastRun: null })
    expect(new Date(schedule.nextRunAt ?? '').getTime()).toBeGreaterThan(Date.now())
    expect(await turn(schedule)).toBeNull()
    const run = await turnAtItsTime(schedule)
    expect(run).toMatchObject({ state: 'completed', reason: 'time', error: null, jobIds: [expect.any(String)] })
    expect(await workspace.find('people', { email: 'ada@example.com' })).toMatchObject({ jobTitle: 'Analyst' })
    expect(new Date((await getSchedule(workspace.context, schedule.id)).nextRunAt ?? '').getTime()).toBeGreaterThan(
      Date.now(),
    )
    expect(await titles()).toEqual(['Import of people.csv is done'])
  })

  test('what has not changed is not imported again, told by its content or by the site', async () => {
    const schedule = await fromSite()
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'completed' })
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'unchanged', jobIds: [] })
    content += 'bob@example.com,Clerk\n'
    etag = '"2"'
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'completed' })
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'unchanged' })
    expect(site.received.at(-1)?.headers['if-none-match']).toBe('"2"')
    expect((await workspace.all('people')).length).toBe(2)
    // Files that brought nothing new are not kept.
    expect(
      await workspace.sql('select from waybill.files where id not in (select file_id from waybill.imports)'),
    ).toEqual([])
  })

  test('each run does as an import did that went before', async () => {
    const before = await importCsv(workspace, 'people', 'Adresse,Poste\nada@example.com,Analyst\n', {
      map: [
        { column: 'Adresse', field: 'emails.primary' },
        { column: 'Poste', field: 'jobTitle' },
      ],
      duplicates: 'skip',
    })
    const schedule = await fromSite({ like: before.id })
    content = 'Poste,Adresse\nBaker,ada@example.com\nClerk,bob@example.com\n'
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'completed', error: null })
    expect(await workspace.find('people', { email: 'ada@example.com' })).toMatchObject({ jobTitle: 'Analyst' })
    expect(await workspace.find('people', { email: 'bob@example.com' })).toMatchObject({ jobTitle: 'Clerk' })

    await expect(fromSite({ name: 'Other', object: 'companies', like: before.id })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    })
  })

  test('its headers are sent, sealed in the database, and never shown', async () => {
    const schedule = await fromSite({ headers: { Authorization: 'Bearer s3cret' } })
    expect(schedule.headerNames).toEqual(['Authorization'])
    await turnAtItsTime(schedule)
    expect(site.received[0]?.headers.authorization).toBe('Bearer s3cret')
    const stored = await workspace.sql(
      `select to_jsonb(s) - 'sealed_headers' as s, encode(sealed_headers, 'escape') as sealed from waybill.import_schedules s`,
    )
    const log = await workspace.sql('select * from waybill.audit_log')
    const shown = [
      stored,
      log,
      await listSchedules(workspace.context),
      await listScheduleRuns(workspace.context, schedule.id),
    ]
    expect(JSON.stringify(shown)).not.toContain('s3cret')
    // They stay with the origin that they were given for.
    const moved = await updateSchedule(workspace.context, schedule.id, {
      source: { kind: 'url', url: 'https://example.com/' },
    })
    expect(moved.headerNames).toEqual([])
  })

  test('a failure is recorded and told, and the next run tries again', async () => {
    const schedule = await fromSite()
    status = 503
    const failed = await turnAtItsTime(schedule)
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'URL_ANSWERED' }, jobIds: [] })
    expect(await titles()).toEqual(['Import of Nightly failed'])
    status = 200
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'completed' })
  })

  test('a file that does not fit is told with its reason', async () => {
    const schedule = await fromSite({ mapping: [{ column: 'E-mail', field: 'emails.primary' }] })
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'failed', error: { code: 'COLUMN_UNKNOWN' } })
    expect(await workspace.all('people')).toEqual([])
  })

  test('what is decided holds for every run', async () => {
    await workspace.seed('people', [{ email: 'ada@example.com', city: 'Paris' }])
    content = 'email,city\nada@example.com,\n'
    const schedule = await fromSite({ options: { blank: 'keep' } })
    await turnAtItsTime(schedule)
    expect(await workspace.find('people', { email: 'ada@example.com' })).toMatchObject({ city: 'Paris' })
  })
})

describe('times', () => {
  test('many that passed while nothing ran are one late run', async () => {
    const schedule = await fromSite()
    await letPass(schedule.id, '10 days')
    expect(await turn(schedule)).toMatchObject({ state: 'completed', reason: 'late' })
    expect(await listScheduleRuns(workspace.context, schedule.id)).toHaveLength(1)
  })

  test('one that comes while the run before is not over is skipped', async () => {
    const schedule = await fromSite()
    await letPass(schedule.id)
    await beginDueRuns(workspace.context)
    await letPass(schedule.id)
    await beginDueRuns(workspace.context)
    const [skipped, waiting] = await listScheduleRuns(workspace.context, schedule.id)
    expect(skipped).toMatchObject({ state: 'skipped', error: { code: 'SCHEDULE_BUSY' } })
    expect(waiting).toMatchObject({ state: 'waiting' })
    await expect(runSchedule(workspace.context, schedule.id)).rejects.toMatchObject({ code: 'SCHEDULE_BUSY' })
    await turn(schedule)
    expect((await listScheduleRuns(workspace.context, schedule.id))[1]).toMatchObject({ state: 'completed' })
  })

  test('a paused schedule runs only on request', async () => {
    const schedule = await fromSite()
    expect(await updateSchedule(workspace.context, schedule.id, { isPaused: true })).toMatchObject({ nextRunAt: null })
    expect(await turnAtItsTime(schedule)).toBeNull()
    expect(await runSchedule(workspace.context, schedule.id)).toMatchObject({ state: 'waiting', reason: 'request' })
    expect(await turn(schedule)).toMatchObject({ state: 'completed' })
    expect(await updateSchedule(workspace.context, schedule.id, { isPaused: false })).not.toMatchObject({
      nextRunAt: null,
    })
  })

  test('a run whose process was killed is carried out by another one, once', async () => {
    const schedule = await fromSite()
    await letPass(schedule.id)
    await beginDueRuns(workspace.context)
    await workspace.sql(`update waybill.import_schedule_runs set state = 'fetching', started_at = now()`)
    const hands = [0, 1, 2].map(() => carryOutRun(workspace.context, new AbortController().signal))
    await Promise.all(hands)
    expect(await turn(schedule)).toMatchObject({ state: 'completed', jobIds: [expect.any(String)] })
  })
})

test('with a preview it stops there, tells its owner once, and waits', async () => {
  const schedule = await fromSite({ mode: 'preview' })
  const run = await turnAtItsTime(schedule)
  expect(run).toMatchObject({ state: 'review', finishedAt: null })
  expect(await workspace.all('people')).toEqual([])
  expect(await titles()).toEqual(['Import of people.csv waits for your review'])
  const [id = ''] = run?.jobIds ?? []
  // What the member does in the review tells nobody anything.
  await planImport(workspace.context, id)
  await turn(schedule)
  expect(await titles()).toHaveLength(1)
  content += 'bob@example.com,Clerk\n'
  expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'skipped' })
  await applyImport(workspace.context, id)
  await turn(schedule)
  expect((await listScheduleRuns(workspace.context, schedule.id)).map(({ state }) => state)).toEqual([
    'skipped',
    'completed',
  ])
  expect(await workspace.all('people')).toHaveLength(1)
})

describe('from a folder', () => {
  test('each new or changed file is imported once', async () => {
    await put('a.csv', 'email\nada@example.com\n')
    await put('b.csv', 'email\nbob@example.com\n')
    await put('notes.txt', 'not meant')
    await put('.hidden.csv', 'email\nhid@example.com\n')
    const schedule = await fromFolder()
    const run = await turnAtItsTime(schedule)
    expect(run).toMatchObject({ state: 'completed' })
    expect(run?.jobIds).toHaveLength(2)
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'unchanged' })
    await put('a.csv', 'email\nada@example.com\ncyd@example.com\n')
    expect((await turnAtItsTime(schedule))?.jobIds).toHaveLength(1)
    expect(await workspace.all('people')).toHaveLength(3)
  })

  test('a file that is still being written is left to the next run', async () => {
    await writeFile(path.join(folder, 'crm', 'a.csv'), 'email\nada@exa')
    const schedule = await fromFolder()
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'unchanged' })
    await put('a.csv', 'email\nada@example.com\n')
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'completed' })
  })

  test('one that cannot be read does not keep out the others', async () => {
    await put('a.csv', '')
    await put('b.csv', 'email\nbob@example.com\n')
    const schedule = await fromFolder()
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'failed', error: { code: 'FILE_EMPTY' } })
    expect(await workspace.all('people')).toHaveLength(1)
  })

  test('links do not lead out of it', async () => {
    await writeFile(path.join(folder, 'secret.csv'), 'email\nsecret@example.com\n')
    await symlink(path.join(folder, 'secret.csv'), path.join(folder, 'crm', 'link.csv'))
    await symlink(folder, path.join(folder, 'crm', 'out'))
    expect(await turnAtItsTime(await fromFolder())).toMatchObject({ state: 'unchanged' })
    const out = { kind: 'folder', path: path.join(folder, 'crm', 'out'), pattern: '*' } as const
    await expect(fromFolder({ name: 'Out', source: out })).rejects.toMatchObject({ code: 'FOLDER_NOT_ALLOWED' })
  })
})

describe('refused', () => {
  test.each(['/', '/etc', 'crm', '../crm', '/nowhere'])('the folder %s', async (name) => {
    const source = { kind: 'folder', path: name, pattern: '*' } as const
    await expect(fromFolder({ source })).rejects.toMatchObject({ code: 'FOLDER_NOT_ALLOWED' })
  })

  test('addresses that are not public, times that never come, names that are taken', async () => {
    const source = { kind: 'url', url: 'https://192.168.0.1/x.csv' } as const
    await expect(fromSite({ source })).rejects.toMatchObject({ code: 'URL_NOT_ALLOWED' })
    await expect(fromSite({ cron: '0 0 30 2 *' })).rejects.toMatchObject({ code: 'CRON_INVALID' })
    await fromSite()
    await expect(fromSite()).rejects.toMatchObject({ code: 'NAME_TAKEN' })
  })

  test('members who may not import', async () => {
    const member = await workspace.join('Mia', 'member')
    await expect(fromSite({}, member)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
  })
})

describe('whose it is', () => {
  test('a run asks again what its owner may do', async () => {
    const schedule = await fromSite()
    const owner = await workspace.join('Owen', 'manager')
    await workspace.sql('update waybill.import_schedules set owner_id = $1', [owner.actor.memberId])
    await workspace.sql(`update members set role = 'viewer' where id = $1`, [owner.actor.memberId])
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'failed', error: { code: 'NOT_PERMITTED' } })
    expect(await workspace.all('people')).toEqual([])
    await workspace.sql('update members set deleted_at = now() where id = $1', [owner.actor.memberId])
    expect(await turnAtItsTime(schedule)).toMatchObject({ state: 'failed', error: { code: 'MEMBERSHIP_ENDED' } })
    // Its owner is gone: the administrators are told.
    expect(await titles()).toEqual(['Import of Nightly failed'])
  })

  test('others see it only if they see all jobs, and may then pause and remove, not change or run it', async () => {
    const { id } = await fromSite()
    const manager = await workspace.join('Mara', 'manager')
    const member = await workspace.join('Moe', 'member')
    expect(await listSchedules(member)).toEqual([])
    await expect(getSchedule(member, id)).rejects.toMatchObject({ code: 'SCHEDULE_UNKNOWN' })
    expect(await listSchedules(manager)).toHaveLength(1)
    await expect(updateSchedule(manager, id, { cron: '* * * * *' })).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    await expect(runSchedule(manager, id)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    expect(await updateSchedule(manager, id, { isPaused: true })).toMatchObject({ isPaused: true })
    await deleteSchedule(manager, id)
    await expect(getSchedule(workspace.context, id)).rejects.toMatchObject({ code: 'SCHEDULE_UNKNOWN' })
  })
})
