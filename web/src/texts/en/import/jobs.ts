import { number, plural } from '../../format.ts'

/** The list of batch jobs, beyond what the start page shows of it. */
export const jobs = {
  parts: 'Batch jobs and recurring imports',
  all: 'Jobs',
  recurring: 'Recurring imports',
  filters: 'Filter of the jobs',
  status: 'Status',
  anyStatus: 'Any status',
  kind: 'Kind',
  anyKind: 'Any kind',
  object: 'Object',
  anyObject: 'Any object',
  person: 'Started by',
  anyone: 'Anyone',
  me: (name: string) => `${name} (you)`,
  from: 'From',
  until: 'To',
  clear: 'Clear the filter',
  shown: (count: number, hasMore: boolean) =>
    hasMore ? `The latest ${plural(count, 'job', 'jobs')}` : plural(count, 'job', 'jobs'),
  failures: {
    title: 'Records that failed',
    shownOf: (shown: number, all: number) => `${number(shown)} of ${plural(all, 'record', 'records')}`,
    download: 'Download the failed records',
    record: 'Record',
  },
  nothing: 'No job fits this filter',
  nothingText: 'Take one of the conditions away to see more of them.',
}
