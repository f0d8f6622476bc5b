/** A recurring import that follows a template: as it is at each run, and not without it. */
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NOTHING_OUTSIDE } from '../../src/infra/outside.ts'
import type { Context } from '../../src/operations/context.ts'
import { getImport } from '../../src/operations/import/present-import.ts'
import { beginDueRuns } from '../../src/operations/schedules/begin-runs.ts'
import { carryOutRun } from '../../src/operations/schedules/carry-out-runs.ts'
import { createSchedule, getSchedule, runSchedule, updateSchedule } from '../../src/operations/schedules/schedules.ts'
import type { NewSchedule, ScheduleRunView, ScheduleView } from '../../src/operations/schedules/schedule-view.ts'
import { saveTemplate } from '../../src/operations/templates/save-template.ts'
import { changeTemplate, deleteTemplate, getTemplate } from '../../src/operations/templates/templates.ts'
import type { ImportTemplateView } from '../../src/operations/templates/template-view.ts'
import { importCsv, planCsv, work } from '../support/importing.ts'
import { openWorkspace, type OpenWorkspace } from '../support/workspace.ts'

let folder: string
let workspace: OpenWorkspace

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-watched-'))
  workspace = await openWorkspace({ ...NOTHING_OUTSIDE, watchedFolders: [folder] })
})
afterAll(async () => {
  await workspace.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await workspace.sql('truncate people cascade')
  await workspace.sql('delete from waybill.import_schedules')
  await workspace.sql('delete from waybill.import_templates')
  await rm(path.join(folder, 'crm.csv'), { force: true })
})

/** As if it lay there since yesterday: what is still being written is left to the next run. */
async function put(text: string): Promise<void> {
  const file = path.join(folder, 'crm.csv')
  await writeFile(file, text)
  await utimes(file, new Date(), new Date(Date.now() - 86_400_000 + text.length * 1000))
}

/** A template that sends the column "Was" where a person once chose. */
async function templateTo(field: string, context: Context = workspace.context): Promise<ImportTemplateView> {
  const map = [
    { column: 'Wer', field: 'emails.primary' },
    { column: 'Was', field },
  ]
  const { id } = await planCsv(context, 'people', 'Wer,Was\nfirst@example.com,x\n', { map })
  return saveTemplate(context, { importId: id, name: 'CRM', replace: true })
}

const schedule = (more: Partial<NewSchedule> = {}, context: Context = workspace.context): Promise<ScheduleView> =>
  createSchedule(context, {
    name: 'Nightly',
    object: 'people',
    cron: '0 2 * * *',
    timeZone: 'UTC',
    source: { kind: 'folder', path: folder, pattern: '*.csv' },
    ...more,
  })

/** What a worker does for one run, asked for now. */
async function run({ id }: ScheduleView): Promise<ScheduleRunView | null> {
  const { context } = workspace
  await runSchedule(context, id)
  while (await carryOutRun(context, new AbortController().signal));
  const waiting = await workspace.sql<{ id: string }>(`select id from waybill.jobs where status = 'queued'`)
  for (const job of waiting) await work(context, job.id)
  await beginDueRuns(context)
  return (await getSchedule(context, id)).lastRun
}

test('it is named by name or id; another name of it changes nothing', async () => {
  const { id } = await templateTo('jobTitle')
  const made = await schedule({ template: 'crm' })
  expect(made).toMatchObject({ decisions: { template: id }, template: { id, name: 'CRM', isGone: false } })
  await changeTemplate(workspace.context, id, { name: 'Agency' })
  await put('Wer,Was\nada@example.com,Analyst\n')
  expect(await run(made)).toMatchObject({ state: 'completed', error: null })
  expect(await workspace.find('people', { email: 'ada@example.com' })).toMatchObject({ jobTitle: 'Analyst' })
  expect((await getSchedule(workspace.context, made.id)).template).toMatchObject({ name: 'Agency', isGone: false })
  expect(await getTemplate(workspace.context, id)).toMatchObject({ followerCount: 1 })
})

test('what is saved over it counts from the next run', async () => {
  const { id } = await templateTo('jobTitle')
  const made = await schedule({ template: id })
  expect((await templateTo('city')).id).toBe(id)
  await put('Wer,Was\nada@example.com,Paris\n')
  await run(made)
  expect(await workspace.find('people', { email: 'ada@example.com' })).toMatchObject({ city: 'Paris', jobTitle: null })
})

test('when it is deleted, runs fail with the reason and take no file, until another is chosen', async () => {
  const { id } = await templateTo('jobTitle')
  const made = await schedule({ template: 'CRM' })
  expect(await deleteTemplate(workspace.context, id)).toMatchObject({ followerCount: 1 })
  await put('Wer,Was\nada@example.com,Analyst\n')
  expect(await run(made)).toMatchObject({
    state: 'failed',
    error: { code: 'SCHEDULE_TEMPLATE_GONE', message: expect.stringContaining('"CRM"') },
    jobIds: [],
  })
  expect((await getSchedule(workspace.context, made.id)).template).toEqual({ id: null, name: 'CRM', isGone: true })
  await templateTo('jobTitle')
  await updateSchedule(workspace.context, made.id, { template: 'CRM' })
  expect(await run(made)).toMatchObject({ state: 'completed' })
  expect(await workspace.find('people', { email: 'ada@example.com' })).toMatchObject({ jobTitle: 'Analyst' })
})

test('one that its owner does not share any more is gone for others', async () => {
  const owner = await workspace.join('Tess', 'manager')
  const { id } = await templateTo('jobTitle', owner)
  await changeTemplate(owner, id, { isShared: true })
  const other = await workspace.join('Otto', 'manager')
  await workspace.sql(`update members set role = 'manager' where id = $1`, [other.actor.memberId])
  const made = await schedule({ template: 'CRM' }, other)
  expect(made.template).toEqual({ id, name: 'CRM', isGone: false })
  await changeTemplate(owner, id, { isShared: false })
  expect((await getSchedule(other, made.id)).template).toMatchObject({ id: null, isGone: true })
})

test('a file that lacks a column of it is not imported by itself, and says so at the preview', async () => {
  await templateTo('jobTitle')
  const made = await schedule({ template: 'CRM' })
  await put('Wer,Ort\nada@example.com,Paris\n')
  expect(await run(made)).toMatchObject({
    state: 'failed',
    error: { code: 'TEMPLATE_DOES_NOT_FIT', message: expect.stringContaining('no column "Was"') },
  })
  expect(await workspace.find('people', { email: 'ada@example.com' })).toBeNull()

  await updateSchedule(workspace.context, made.id, { mode: 'preview' })
  const [jobId = ''] = (await run(made))?.jobIds ?? []
  const { template } = await getImport(workspace.context, jobId)
  expect(template?.misfits.map(({ kind }) => kind)).toEqual(['columnGone', 'columnNew'])
})

test('a new column is no matter', async () => {
  await templateTo('jobTitle')
  const made = await schedule({ template: 'CRM' })
  await put('Wer,Was,Nr\nada@example.com,Analyst,7\n')
  expect(await run(made)).toMatchObject({ state: 'completed' })
})

test('a template or an import is followed: the one that is named takes the place of the other', async () => {
  const { id } = await templateTo('jobTitle')
  const before = await importCsv(workspace, 'people', 'email\nada@example.com\n')
  const both = schedule({ template: 'CRM', like: before.id })
  await expect(both).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  await expect(schedule({ template: 'No such' })).rejects.toMatchObject({ code: 'TEMPLATE_UNKNOWN' })

  const made = await schedule({ like: before.id, options: { blank: 'keep' } })
  const followed = await updateSchedule(workspace.context, made.id, { template: 'CRM' })
  expect(followed.decisions).toEqual({ template: id, options: { blank: 'keep' } })
  const back = await updateSchedule(workspace.context, made.id, { like: before.id })
  expect(back).toMatchObject({ decisions: { like: before.id }, template: null })
  const none = await updateSchedule(workspace.context, made.id, { template: null })
  expect(none.decisions).toEqual({ template: null, options: { blank: 'keep' } })
})
