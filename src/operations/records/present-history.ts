/** Events of a history as they are shown: fields and values named, members and jobs as far as the reader may see them. */
import type { Actor } from '../../core/access/actor.ts'
import { ruleFor } from '../../core/access/role.ts'
import type { Part } from '../../core/model/field.ts'
import { findObject, targetOfReference, type WorkspaceModel } from '../../core/model/object.ts'
import { MEMBERS } from '../../core/model/standard-names.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { nameReachable } from '../../infra/postgres/record-names.ts'
import type { ChangesByColumn, HistoryPlace } from '../../infra/postgres/record-changes.ts'
import { viewPart } from '../../infra/postgres/record-view.ts'
import { isVisible } from '../jobs/jobs.ts'
import type { HistoryChange, HistoryEntry, HistoryKind, HistoryWay } from './history-entry.ts'
import type { ObjectWork } from './object-work.ts'

/** Something that happened to a record, as it is kept. */
export interface HistoryEvent extends HistoryPlace {
  readonly kind: HistoryKind
  readonly how: HistoryWay
  /** Null where the job says who. */
  readonly memberId: string | null
  readonly jobId: string | null
  readonly changes: ChangesByColumn
}

interface JobOfEvent {
  readonly id: string
  readonly file_name: string | null
  readonly requested_by: string
}

type Names = ReadonlyMap<string, ReadonlyMap<string, string>>

export async function presentEvents(
  { db, actor, model }: ObjectWork,
  events: readonly HistoryEvent[],
  parts: readonly Part[],
): Promise<readonly HistoryEntry[]> {
  const jobs = await loadJobs(
    db,
    events.flatMap(({ jobId }) => jobId ?? []),
  )
  const authors = events.flatMap((event) => authorOf(event, jobs) ?? [])
  const names = await loadNames(db, actor, model, [
    ...authors.map((id) => ({ target: MEMBERS, id })),
    ...events.flatMap(({ changes }) => referencesIn(changes, parts)),
  ])
  return events.map((event) => present(event, { actor, parts, jobs, names }))
}

const authorOf = ({ memberId, jobId }: HistoryEvent, jobs: ReadonlyMap<string, JobOfEvent>): string | null =>
  memberId ?? jobs.get(jobId ?? '')?.requested_by ?? null

async function loadJobs(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, JobOfEvent>> {
  if (ids.length === 0) return new Map()
  const jobs = await db
    .selectFrom('waybill.jobs')
    .select(['id', 'file_name', 'requested_by'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(jobs.map((job) => [job.id, job]))
}

interface Reference {
  /** API name of the object. */
  readonly target: string
  readonly id: string
}

const referencesIn = (changes: ChangesByColumn, parts: readonly Part[]): readonly Reference[] =>
  parts
    .filter((part) => part.type === 'reference')
    .flatMap((part) =>
      (changes[part.column] ?? []).flatMap((id) =>
        typeof id === 'string' ? [{ target: targetOfReference(part), id }] : [],
      ),
    )

/** Of records that the reader may see, by the API name of their object. */
async function loadNames(
  db: Queryable,
  actor: Actor,
  model: WorkspaceModel,
  references: readonly Reference[],
): Promise<Names> {
  const names = new Map<string, ReadonlyMap<string, string>>()
  for (const [apiName, group] of Map.groupBy(references, ({ target }) => target)) {
    const target = findObject(model, apiName)
    const mayView = ruleFor(actor.role.permissions, apiName).allowed.includes('view')
    if (target === undefined || !mayView) continue
    const named = await nameReachable(db, actor, target, [...new Set(group.map(({ id }) => id))])
    names.set(apiName, new Map(named.map(({ id, name }) => [id, name])))
  }
  return names
}

interface Surroundings {
  readonly actor: Actor
  readonly parts: readonly Part[]
  readonly jobs: ReadonlyMap<string, JobOfEvent>
  readonly names: Names
}

function present(event: HistoryEvent, { actor, parts, jobs, names }: Surroundings): HistoryEntry {
  const job = jobs.get(event.jobId ?? '')
  const author = authorOf(event, jobs)
  const mayOpen = job !== undefined && isVisible(actor, job)
  return {
    id: `${event.at}.${event.key}`,
    at: new Date(event.at).toISOString(),
    kind: event.kind,
    how: event.how,
    by: author === null ? null : { id: author, name: names.get(MEMBERS)?.get(author) ?? null },
    ...(job && { job: { id: job.id, fileName: mayOpen ? job.file_name : null, isVisible: mayOpen } }),
    changes: parts.flatMap((part) => presentChange(part, event, names)),
  }
}

function presentChange(part: Part, { at, changes }: HistoryEvent, names: Names): readonly HistoryChange[] {
  const change = changes[part.column]
  if (change === undefined || isOlderThan(at, part)) return []
  const [before, after] = change.map((value) => presentValue(part, value, names))
  return [{ field: part.path, label: part.header, before: before ?? null, after: after ?? null }]
}

function presentValue(part: Part, value: unknown, names: Names): unknown {
  if (part.type === 'reference' && typeof value === 'string') {
    const name = names.get(targetOfReference(part))?.get(value)
    return name === undefined ? { id: null, name: null } : { id: value, name }
  }
  if (part.type === 'dateTime' && typeof value === 'string') return new Date(value).toISOString()
  return viewPart(part, value, new Map())
}

/** What a field of the same name held before this one was made is not this one's. Ids tell when they were made. */
const isOlderThan = (at: string, { field }: Part): boolean =>
  Date.parse(at) < Number.parseInt(field.id.replaceAll('-', '').slice(0, 12), 16)
