/** Which batch jobs the address of their list asks for. Anybody can write an address: what is no such thing is left out. */
import type { JobFilter } from '../api/job-filter.ts'
import type { JobKind, JobStatus } from '../api/types.ts'
import { optional } from './search-parameters.ts'

const STATUSES: { readonly [status in JobStatus]: true } = {
  draft: true,
  scheduled: true,
  queued: true,
  processing: true,
  paused: true,
  completed: true,
  failed: true,
  cancelled: true,
  undone: true,
}

const KINDS: { readonly [kind in JobKind]: true } = { import: true, export: true, undo: true, bulk: true }

export interface JobSearch extends Omit<JobFilter, 'since' | 'before'> {
  /** Days of the reader, as "2026-11-21", both of them included. */
  readonly from?: string
  readonly until?: string
}

export const JOB_STATUSES = Object.keys(STATUSES) as readonly JobStatus[]
export const JOB_KINDS = Object.keys(KINDS) as readonly JobKind[]

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const DAY = /^\d{4}-\d{2}-\d{2}$/

export function readJobSearch(search: Readonly<Record<string, unknown>>): JobSearch {
  const status = JOB_STATUSES.find((each) => each === search['status'])
  const kind = JOB_KINDS.find((each) => each === search['kind'])
  const matching = (name: 'member' | 'from' | 'until', pattern: RegExp) =>
    pattern.test(String(search[name])) ? optional(name, search[name]) : {}
  return {
    ...(status !== undefined && { status }),
    ...(kind !== undefined && { kind }),
    ...optional('object', search['object']),
    ...matching('member', ID),
    ...matching('from', DAY),
    ...matching('until', DAY),
  }
}
