import type { JobFilter } from '../../api/job-filter.ts'
import { startOfDay } from '../../fields/read-date.ts'
import type { JobSearch } from '../../routes/job-search.ts'

/** The days of the reader as moments, which are the same wherever they are asked for. */
export function toJobFilter({ from, until, ...rest }: JobSearch): JobFilter {
  const since = startOfDay(from)
  const before = startOfDay(until, 1)
  return { ...rest, ...(since !== null && { since }), ...(before !== null && { before }) }
}
