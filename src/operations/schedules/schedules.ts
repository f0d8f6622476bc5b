/**
 * Recurring imports: made, listed, changed, paused, run and removed. Each run acts for the schedule's owner,
 * with what they may do at that time; so only the owner changes what it does. Whoever sees all jobs may
 * also pause and remove it.
 */
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '../../core/refusal.ts'
import type { ImportSource } from '../../core/schedule/import-source.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { isDatabaseError } from '../../infra/postgres/record-conflict.ts'
import { toJsonb } from '../../infra/postgres/jsonb.ts'
import { roleOfJob } from '../access/load-job-actor.ts'
import { authorize, type Context } from '../context.ts'
import { assertHeaders } from '../import/fetch-file.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'
import { requireObject } from '../records/object-work.ts'
import { checkSource } from './check-source.ts'
import { settleFollowed, withFollowed, type StoredDecisions } from './followed-template.ts'
import { nextRun } from './next-run.ts'
import type { ScheduleRow } from './schedule-row.ts'
import { headersPurpose, listRuns, presentSchedule, requireSchedule } from './schedule-store.ts'
import type { Decisions, NewSchedule, ScheduleChange, ScheduleRunView, ScheduleView } from './schedule-view.ts'

/** @throws Refusal NOT_PERMITTED, OBJECT_UNKNOWN, NAME_TAKEN, CRON_INVALID, URL_NOT_ALLOWED, FOLDER_NOT_ALLOWED, TEMPLATE_UNKNOWN */
export async function createSchedule(context: Context, input: NewSchedule): Promise<ScheduleView> {
  const { database, actor } = context
  const object = requireObject(await loadVisibleModel(database.kysely, actor), input.object)
  authorize(actor, 'import', object)
  await checkSource(context, input.source)
  const followed = await settleFollowed(database.kysely, actor, object, input)
  const id = uuidv7()
  const { cron, timeZone, mode = 'apply' } = input
  const next_run_at = nextRun(cron, timeZone, new Date())
  return write(input.name, () =>
    database.kysely.transaction().execute(async (db) => {
      const row = await db
        .insertInto('waybill.import_schedules')
        .values({
          id,
          workspace_id: actor.workspaceId,
          name: input.name,
          object_id: object.id,
          owner_id: actor.memberId,
          role: roleOfJob(actor),
          source: toJsonb(input.source),
          ...sealHeaders(context, id, input.source, input.headers ?? {}),
          cron,
          time_zone: timeZone,
          decisions: toJsonb(withFollowed(decisionsOf(input), followed)),
          mode,
          next_run_at,
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      await note(db, context, row, 'created')
      return presentSchedule(db, row)
    }),
  )
}

/** The member's own; all of them for those who see all jobs. */
export async function listSchedules({ database, actor }: Context): Promise<readonly ScheduleView[]> {
  let query = database.kysely
    .selectFrom('waybill.import_schedules')
    .selectAll()
    .where('workspace_id', '=', actor.workspaceId)
    .orderBy('name')
  if (!actor.role.permissions.workspace.includes('viewAllJobs')) query = query.where('owner_id', '=', actor.memberId)
  const rows = await query.execute()
  return Promise.all(rows.map((row) => presentSchedule(database.kysely, row)))
}

export async function getSchedule(context: Context, id: string): Promise<ScheduleView> {
  const db = context.database.kysely
  return presentSchedule(db, await requireSchedule(db, context, id))
}

const RUNS_SHOWN = 50

/** The newest first, up to 50. */
export async function listScheduleRuns(context: Context, id: string): Promise<readonly ScheduleRunView[]> {
  const db = context.database.kysely
  await requireSchedule(db, context, id)
  return listRuns(db, id, RUNS_SHOWN)
}

export async function updateSchedule(context: Context, id: string, change: ScheduleChange): Promise<ScheduleView> {
  const { database } = context
  const { isPaused, ...content } = change
  if (content.source !== undefined) await checkSource(context, content.source)
  return write(change.name ?? '', () =>
    database.kysely.transaction().execute(async (db) => {
      const before = await requireSchedule(db, context, id)
      if (Object.keys(content).length > 0) assertOwner(context, before)
      const followed = await followedAfter(db, context, before, content)
      const after = { cron: before.cron, timeZone: before.time_zone, source: before.source, ...content }
      const row = await db
        .updateTable('waybill.import_schedules')
        .set({
          name: content.name ?? before.name,
          source: toJsonb(after.source),
          ...headersAfter(context, before, content),
          cron: after.cron,
          time_zone: after.timeZone,
          mode: content.mode ?? before.mode,
          decisions: toJsonb(withFollowed({ ...before.decisions, ...decisionsOf(content) }, followed)),
          is_paused: isPaused ?? before.is_paused,
          next_run_at: nextRun(after.cron, after.timeZone, new Date()),
          updated_at: new Date(),
        })
        .where('id', '=', before.id)
        .returningAll()
        .executeTakeFirstOrThrow()
      await note(db, context, row, 'changed')
      return presentSchedule(db, row)
    }),
  )
}

/** Its imports stay; one that is running goes on. */
export async function deleteSchedule(context: Context, id: string): Promise<void> {
  await context.database.kysely.transaction().execute(async (db) => {
    const row = await requireSchedule(db, context, id)
    await db.deleteFrom('waybill.import_schedules').where('id', '=', row.id).execute()
    await note(db, context, row, 'removed')
  })
}

/** Begins a run now, also of a paused schedule. @throws Refusal SCHEDULE_BUSY */
export async function runSchedule(context: Context, id: string): Promise<ScheduleRunView> {
  return context.database.kysely.transaction().execute(async (db) => {
    const row = await requireSchedule(db, context, id)
    assertOwner(context, row)
    await run(db, 'select from waybill.import_schedules where id = $1 for update', [id])
    if (await hasOpenRun(db, id)) throw new Refusal('SCHEDULE_BUSY', { name: row.name })
    await db
      .insertInto('waybill.import_schedule_runs')
      .values({ id: uuidv7(), schedule_id: row.id, reason: 'request', due_at: new Date(), state: 'waiting' })
      .execute()
    await note(db, context, row, 'run')
    const [begun] = await listRuns(db, id, 1)
    if (begun === undefined) throw new Error('A run was not begun')
    return begun
  })
}

export async function hasOpenRun(db: Queryable, scheduleId: string): Promise<boolean> {
  const open = await db
    .selectFrom('waybill.import_schedule_runs')
    .select('id')
    .where('schedule_id', '=', scheduleId)
    .where('state', 'in', ['waiting', 'fetching', 'importing', 'review'])
    .executeTakeFirst()
  return open !== undefined
}

function assertOwner({ actor }: Context, row: ScheduleRow): void {
  if (row.owner_id === actor.memberId) return
  throw new Refusal('NOT_PERMITTED', { permission: 'change and run', object: `${row.name}, which is not yours` })
}

async function followedAfter(
  db: Queryable,
  { actor }: Context,
  { object_id: id, name }: ScheduleRow,
  { like, template }: ScheduleChange,
): Promise<StoredDecisions> {
  if (like === undefined && template === undefined) return {}
  const { objects } = await loadVisibleModel(db, actor)
  const object = objects.find((each) => each.id === id)
  if (object === undefined) throw new Refusal('NOT_PERMITTED', { permission: 'import', object: name })
  const wish = { ...(like !== undefined && { like }), ...(template !== undefined && { template }) }
  return settleFollowed(db, actor, object, wish)
}

/** But for what is followed: see `settleFollowed`. */
function decisionsOf({ mapping, rules, options, dialect }: Decisions): StoredDecisions {
  return {
    ...(mapping && { mapping }),
    ...(rules && { rules }),
    ...(options && { options }),
    ...(dialect && { dialect }),
  }
}

type Headers = Readonly<Record<string, string>>
type SealedHeaders = Pick<ScheduleRow, 'header_names' | 'sealed_headers'>

function sealHeaders({ outside }: Context, id: string, source: ImportSource, headers: Headers): SealedHeaders {
  assertHeaders(headers)
  const names = source.kind === 'url' ? Object.keys(headers) : []
  const sealed = names.length === 0 ? null : outside.vault.seal(JSON.stringify(headers), headersPurpose(id))
  return { header_names: names, sealed_headers: sealed }
}

/** Secrets stay with the origin that they were given for. */
function headersAfter(context: Context, before: ScheduleRow, { source, headers }: ScheduleChange): object {
  const after = source ?? before.source
  if (headers !== undefined) return sealHeaders(context, before.id, after, headers)
  return originOf(after) === originOf(before.source) ? {} : sealHeaders(context, before.id, after, {})
}

const originOf = (source: ImportSource): string => (source.kind === 'url' ? new URL(source.url).origin : '')

const note = (db: Queryable, { actor }: Context, { id, name, cron, mode }: ScheduleRow, verb: string): Promise<void> =>
  writeAudit(db, actor, { action: `schedule.${verb}`, subjectId: id, details: { name, cron, mode } })

const UNIQUE_VIOLATION = '23505'

async function write<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isDatabaseError(error) && error.code === UNIQUE_VIOLATION) throw new Refusal('NAME_TAKEN', { name })
    throw error
  }
}
