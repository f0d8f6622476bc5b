import type { ToldEvent } from '../notifications/event-subject.ts'

/** What webhooks are sent: docs/webhooks.md describes it, and receivers depend on it. */
export interface WebhookPayload {
  /** Id of the event: the same for every attempt, and for every webhook that gets it. */
  readonly id: string
  readonly type: string
  /** When it happened. */
  readonly timestamp: string
  readonly data: {
    readonly job: object | null
    readonly schedule: { readonly id: string; readonly name: string } | null
    readonly error: { readonly message: string; readonly remedy: string } | null
  }
}

export function webhookPayload(
  { event, subject, object, scheduleId, requester }: ToldEvent,
  pagesUrl: string,
): WebhookPayload {
  const { job } = event
  return {
    id: event.id,
    type: event.name,
    timestamp: event.at.toISOString(),
    data: {
      job: job && {
        id: job.id,
        kind: job.kind,
        status: job.status,
        object,
        fileName: job.file_name,
        importId: job.import_id,
        requestedBy: { id: job.requested_by, name: requester },
        rows: job.rows_total,
        counts: job.counts,
        createdAt: toIso(job.created_at),
        startedAt: toIso(job.started_at),
        finishedAt: toIso(job.finished_at),
        url: `${pagesUrl}/jobs/${job.id}`,
      },
      schedule: scheduleId === null ? null : { id: scheduleId, name: subject.scheduleName ?? '' },
      error: subject.error,
    },
  }
}

/** PostgreSQL writes times in JSON with its own offset. */
const toIso = (text: string | null): string | null => (text === null ? null : new Date(text).toISOString())
