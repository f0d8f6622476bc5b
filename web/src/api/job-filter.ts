/** Which batch jobs a list shows: what the server is asked, and what live news is measured by. */
import type { JobKind, JobStatus, JobView } from './types.ts'

export interface JobFilter {
  readonly status?: JobStatus
  readonly kind?: JobKind
  /** API name. */
  readonly object?: string
  /** Id of the member who started them. */
  readonly member?: string
  /** Moments as the API writes them: started at this one or later, and before that one. */
  readonly since?: string
  readonly before?: string
}

export const EVERY_JOB: JobFilter = {}

export function isFound({ status, kind, object, member, since, before }: JobFilter, job: JobView): boolean {
  const madeAt = Date.parse(job.createdAt)
  return (
    (status === undefined || job.status === status) &&
    (kind === undefined || job.kind === kind) &&
    (object === undefined || job.object === object) &&
    (member === undefined || job.requestedBy.id === member) &&
    (since === undefined || madeAt >= Date.parse(since)) &&
    (before === undefined || madeAt < Date.parse(before))
  )
}
