export const JOB_KINDS = ['import', 'export', 'undo', 'bulk'] as const
export type JobKind = (typeof JOB_KINDS)[number]

/**
 * The states of a batch job.
 *
 *   draft ──► queued ──► processing ──► completed ──► undone
 *               ▲  │        │   │ └───► failed
 *   scheduled ──┘  │        │   └─────► cancelled (finished chunks stay; undo takes them back)
 *                  └──► paused ──► queued
 *
 * An import is a draft again whenever it waits for a person: to be mapped, reviewed or confirmed.
 */
export const JOB_STATUSES = [
  'draft',
  'scheduled',
  'queued',
  'processing',
  'paused',
  'completed',
  'failed',
  'cancelled',
  'undone',
] as const
export type JobStatus = (typeof JOB_STATUSES)[number]

export type JobPhase = 'stage' | 'plan' | 'apply' | 'undo'

export type JobRequest = 'pause' | 'cancel'

export const isFinished = (status: JobStatus): boolean =>
  status === 'completed' || status === 'failed' || status === 'cancelled' || status === 'undone'

/** Why a job failed, in words for the person who started it. */
export interface JobError {
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/**
 * Jobs of one lane run one after the other. Imports, bulk changes and undos of one object wait for each other; an
 * export changes nothing and waits only for others of the same member.
 */
export const laneOf = (job: {
  readonly kind: JobKind
  readonly object_id: string
  readonly requested_by: string
}): string => (job.kind === 'export' ? `export ${job.requested_by}` : job.object_id)
