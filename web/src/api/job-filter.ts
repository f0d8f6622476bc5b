/** Which batch jobs a list shows. What stands in its address is what the server is asked, and what live news is measured by. */
import type { JobKind, JobStatus, JobView } from './types.ts'

export interface JobFilter {
  readonly status?: JobStatus
  readonly kind?: JobKind
  /** API name. */
  readonly object?: string
  /** Id of the member who started them. */
  readonly member?: string
  /** Days of the reader, as "2026-11-21", both of them included. */
  readonly from?: string
  readonly until?: string
}

export const EVERY_JOB: JobFilter = {}

/** @returns null for a day that is none: anybody can write an address */
function startOf(day: string | undefined, daysLater = 0): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '')
  if (parts === null) return null
  const [, year, month, date] = parts.map(Number)
  return new Date(year ?? 0, (month ?? 1) - 1, (date ?? 1) + daysLater)
}

/** As the API takes it. */
export function askedOf({ from, until, ...rest }: JobFilter): Readonly<Record<string, string>> {
  const since = startOf(from)
  const before = startOf(until, 1)
  return {
    ...rest,
    ...(since !== null && { since: since.toISOString() }),
    ...(before !== null && { before: before.toISOString() }),
  }
}

export function isFound({ status, kind, object, member, from, until }: JobFilter, job: JobView): boolean {
  const since = startOf(from)
  const before = startOf(until, 1)
  const madeAt = Date.parse(job.createdAt)
  return (
    (status === undefined || job.status === status) &&
    (kind === undefined || job.kind === kind) &&
    (object === undefined || job.object === object) &&
    (member === undefined || job.requestedBy.id === member) &&
    (since === null || madeAt >= since.getTime()) &&
    (before === null || madeAt < before.getTime())
  )
}
