/**
 * The audit log: who did what, when and how, to the model, to access, and in bulk to records. Entries are
 * written in the transaction of the act itself, and never changed.
 */
import { Readable } from 'node:stream'
import { validate as isUuid } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { formatCsvRow } from '../../infra/formats/write-csv.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { authorizeWorkspace, type Context } from '../context.ts'
import { membersTable } from './load-actor.ts'

export interface AuditEntry {
  readonly id: string
  readonly at: string
  /** Who acted; null where nobody was let in. The name is that of today. */
  readonly member: { readonly id: string; readonly name: string } | null
  /** manual, import, api or system. */
  readonly source: string
  /** As `thing.verb`: `import.queued`, `role.updated`, `session.refused`. */
  readonly action: string
  readonly object: string | null
  /** What it was done to: an import, a record, a member, a key. */
  readonly subjectId: string | null
  readonly details: Readonly<Record<string, unknown>>
}

export interface AuditFilter {
  /** Id of the member who acted. */
  readonly member?: string | undefined
  /** A whole action, or a thing: `import` finds everything that begins with `import.`. */
  readonly action?: string | undefined
  /** API name of the object. */
  readonly object?: string | undefined
  readonly subject?: string | undefined
  readonly source?: string | undefined
  /** ISO date-times; from this one on, and before that one. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

const DEFAULT_LIMIT = 50

/** The newest first. @throws Refusal NOT_PERMITTED, REQUEST_INVALID */
export async function listAudit(
  { database, actor }: Context,
  {
    cursor,
    limit = DEFAULT_LIMIT,
    ...filter
  }: AuditFilter & { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<{ readonly entries: readonly AuditEntry[]; readonly next: string | null }> {
  authorizeWorkspace(actor, 'viewAudit')
  const rows = await readAudit(database.kysely, actor, filter, cursor, limit + 1)
  const entries = rows.slice(0, limit)
  return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null }
}

const EXPORT_PORTION = 1000
const HEADERS = ['At', 'Member', 'Member id', 'Source', 'Action', 'Object', 'Subject id', 'Details']

/** As CSV, read as it is fetched. That it was exported stands in the log, and in no export that began before. */
export async function exportAudit(
  { database, actor }: Context,
  filter: AuditFilter,
): Promise<{ readonly name: string; readonly stream: Readable }> {
  authorizeWorkspace(actor, 'viewAudit')
  authorizeWorkspace(actor, 'exportAudit')
  const db = database.kysely
  const first = await readAudit(db, actor, filter, undefined, EXPORT_PORTION)
  await writeAudit(db, actor, { action: 'audit.exported', details: { ...filter } })
  async function* rows(): AsyncGenerator<string> {
    yield formatCsvRow(HEADERS)
    for (let page = first; page.length > 0; page = await nextPage(page)) {
      for (const entry of page) yield formatCsvRow(cellsOf(entry))
    }
  }
  const nextPage = async (page: readonly AuditEntry[]): Promise<readonly AuditEntry[]> =>
    page.length < EXPORT_PORTION ? [] : readAudit(db, actor, filter, page.at(-1)?.id, EXPORT_PORTION)
  return { name: `audit-log-${new Date().toISOString().slice(0, 10)}.csv`, stream: Readable.from(rows()) }
}

const cellsOf = ({ at, member, source, action, object, subjectId, details }: AuditEntry): readonly string[] => [
  at,
  member?.name ?? '',
  member?.id ?? '',
  source,
  action,
  object ?? '',
  subjectId ?? '',
  JSON.stringify(details),
]

interface AuditRow {
  readonly id: string
  readonly at: Date
  readonly member_id: string | null
  readonly member: string | null
  readonly source: string
  readonly action: string
  readonly object: string | null
  readonly subject_id: string | null
  readonly details: Readonly<Record<string, unknown>>
}

/** Ids go up with time, so that they are the cursor. */
async function readAudit(
  db: Queryable,
  actor: Actor,
  filter: AuditFilter,
  before: string | undefined,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const values: unknown[] = [actor.workspaceId]
  const add = (value: unknown): string => `$${values.push(value)}`
  const where = conditions(filter, before, add)
  const { rows } = await run<AuditRow>(
    db,
    `select a.id, a.at, a.member_id, m.name as member, a.source, a.action, a.object, a.subject_id, a.details
     from waybill.audit_log a left join ${membersTable(actor.schema)} m on m.id = a.member_id
     where ${['a.workspace_id = $1', ...where].join(' and ')} order by a.id desc limit ${add(limit)}`,
    values,
  )
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    member: row.member_id === null ? null : { id: row.member_id, name: row.member ?? '' },
    source: row.source,
    action: row.action,
    object: row.object,
    subjectId: row.subject_id,
    details: row.details,
  }))
}

function conditions(filter: AuditFilter, before: string | undefined, add: (value: unknown) => string): string[] {
  const { member, action, object, subject, source, from, until } = filter
  return [
    ...(member === undefined ? [] : [`a.member_id = ${add(readId(member))}`]),
    ...(action === undefined ? [] : [`(a.action = ${add(action)} or a.action like ${add(`${escapeLike(action)}.%`)})`]),
    ...(object === undefined ? [] : [`a.object = ${add(object)}`]),
    ...(subject === undefined ? [] : [`a.subject_id = ${add(readId(subject))}`]),
    ...(source === undefined ? [] : [`a.source = ${add(source)}`]),
    ...(from === undefined ? [] : [`a.at >= ${add(readMoment(from))}`]),
    ...(until === undefined ? [] : [`a.at < ${add(readMoment(until))}`]),
    ...(before === undefined ? [] : [`a.id < ${add(readId(before))}`]),
  ]
}

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)

function readId(text: string): string {
  if (isUuid(text)) return text
  throw new Refusal('REQUEST_INVALID', { reason: `"${text}" is no id` })
}

function readMoment(text: string): Date {
  const date = new Date(text)
  if (!Number.isNaN(date.getTime())) return date
  throw new Refusal('REQUEST_INVALID', { reason: `"${text}" is no date or date-time` })
}
