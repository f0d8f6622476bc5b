/** What an event is about, and who is told of it. */
import type { Language } from '../../core/language.ts'
import type { EventSubject } from '../../core/notification/describe-event.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import type { EventRow } from '../../infra/postgres/notification-tables.ts'
import { PLACEHOLDER_ADDRESS } from '../access/email-address.ts'
import { membersTable } from '../access/load-actor.ts'

export interface ToldMember {
  readonly id: string
  readonly name: string
  /** Null where no mail would arrive. */
  readonly email: string | null
  readonly wantsMail: boolean
  /** Null where nobody chose one. */
  readonly language: Language | null
}

export interface ToldEvent {
  readonly event: EventRow
  readonly subject: EventSubject
  /** API name of the object. */
  readonly object: string
  readonly scheduleId: string | null
  /** Whoever asked for it; the administrators, when a schedule's owner is gone. */
  readonly members: readonly ToldMember[]
  readonly requester: string
}

/** @returns null when what it was about is gone */
export async function loadSubject(db: Queryable, event: EventRow): Promise<ToldEvent | null> {
  const schedule = await loadSchedule(db, event)
  const objectId = event.job?.object_id ?? schedule?.object_id
  const object = await db
    .selectFrom('waybill.objects')
    .innerJoin('waybill.workspaces', 'waybill.workspaces.id', 'waybill.objects.workspace_id')
    .select(['api_name', 'label_plural', 'schema_name'])
    .where('waybill.objects.id', '=', objectId ?? null)
    .executeTakeFirst()
  if (object === undefined) return null
  const memberId = event.job?.requested_by ?? schedule?.owner_id ?? null
  const members = await loadMembers(db, event.workspace_id, object.schema_name, memberId, schedule !== undefined)
  return {
    event,
    object: object.api_name,
    scheduleId: schedule?.id ?? null,
    members,
    requester: members.find(({ id }) => id === memberId)?.name ?? '',
    subject: {
      fileName: event.job?.file_name ?? null,
      object: object.label_plural,
      scheduleName: schedule?.name ?? null,
      counts: event.job?.counts ?? {},
      error: event.job?.error ?? schedule?.error ?? null,
    },
  }
}

const loadSchedule = (db: Queryable, { schedule_run_id: runId }: EventRow) =>
  runId === null
    ? Promise.resolve(undefined)
    : db
        .selectFrom('waybill.import_schedule_runs as r')
        .innerJoin('waybill.import_schedules as s', 's.id', 'r.schedule_id')
        .select(['s.id', 's.name', 's.object_id', 's.owner_id', 'r.error'])
        .where('r.id', '=', runId)
        .executeTakeFirst()

async function loadMembers(
  db: Queryable,
  workspaceId: string,
  schema: string,
  memberId: string | null,
  isScheduled: boolean,
): Promise<readonly ToldMember[]> {
  const read = async (condition: string, value: string | null): Promise<readonly ToldMember[]> => {
    const { rows } = await run<ToldMember>(
      db,
      `select m.id, coalesce(m.name, '') as name, nullif(m.email, $3) as email, coalesce(s.email, true) as "wantsMail", u.preferences ->> 'language' as language
       from ${membersTable(schema)} m
       left join waybill.users u on u.member_id = m.id
       left join waybill.notification_settings s on s.workspace_id = $1 and s.member_id = m.id
       where m.deleted_at is null and m.role is not null and ${condition}`,
      [workspaceId, value, PLACEHOLDER_ADDRESS],
    )
    return rows
  }
  const [member] = await read('m.id = $2::uuid', memberId)
  if (member !== undefined) return [member]
  return isScheduled ? read('m.role = $2', 'administrator') : []
}
