import { z } from 'zod'
import { BULK_ACTIONS } from '../../../core/bulk/bulk-change.ts'
import { JOB_KINDS, JOB_STATUSES } from '../../../core/import/job.ts'
import type { RowCounts as Counts } from '../../../core/import/outcome.ts'
import type { JobPace, PacePoint } from '../../../operations/jobs/job-pace.ts'
import type { JobView } from '../../../operations/jobs/job-view.ts'
import type { UndoPreview as UndoPreviewView } from '../../../operations/jobs/preview-undo.ts'
import { DateTime, describeRoute, ErrorWords, Id, IdParams, listOf, Named, type Shape } from '../../describe-route.ts'
import { IdempotencyHeaders } from '../../idempotent.ts'
import { KeptValue } from '../imports/kept-schemas.ts'

const rows = z.number().int()

const COUNTS = {
  created: rows,
  updated: rows,
  restored: rows,
  unchanged: rows,
  skipped: rows,
  failed: rows,
  removed: rows,
} satisfies Shape<Counts>

export const RowCounts = z
  .object(COUNTS)
  .meta({ id: 'RowCounts', description: 'How many rows had each outcome; together, the rows of the file.' })

const JobCounts = z
  .object({
    ...COUNTS,
    deleted: rows.exactOptional(),
    exported: rows.exactOptional(),
    putBack: rows.exactOptional(),
    deletedAgain: rows.exactOptional(),
    kept: rows.exactOptional(),
    relatedCreated: rows.exactOptional(),
    relatedRemoved: rows.exactOptional(),
    relatedKept: rows.exactOptional(),
  } satisfies Shape<JobView['counts']>)
  .meta({
    id: 'JobCounts',
    description:
      'Outcomes so far. Of an undo: created records that were removed, updated ones that were put back, restored ' +
      'ones that were deletedAgain, deleted ones that were restored, and rows that were kept. Of a bulk change: also deleted. Of an export: exported. Related records that were missing are no rows of the file: ' +
      'relatedCreated by the import, relatedRemoved and relatedKept by its undo.',
  })

const JOB = {
  id: Id,
  kind: z.enum(JOB_KINDS),
  status: z.enum(JOB_STATUSES),
  phase: z
    .enum(['stage', 'plan', 'apply', 'undo'])
    .nullable()
    .meta({ description: 'What is being done, or comes next.' }),
  object: z.string().meta({ description: 'API name of the object.' }),
  fileName: z.string().nullable(),
  importId: Id.nullable().meta({ description: 'For an undo: the import that it takes back.' }),
  bulkChangeId: Id.nullable().meta({ description: 'For an undo: the bulk change that it takes back.' }),
  bulkAction: z.enum(BULK_ACTIONS).nullable().meta({ description: 'For a bulk change and its undo.' }),
  requestedBy: Named,
  rows: z
    .number()
    .int()
    .meta({ description: 'Rows in the file, or records in the bulk change or undo; 0 while not counted yet.' }),
  rowsDone: z.number().int().meta({ description: 'Rows of the present phase that are through.' }),
  counts: JobCounts,
  rowsPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  error: ErrorWords.nullable(),
  createdAt: DateTime,
  startAt: DateTime.nullable().meta({ description: 'When it is to begin, or was to begin; null when at once.' }),
  startedAt: DateTime.nullable(),
  finishedAt: DateTime.nullable(),
  can: z
    .object({
      pause: z.boolean(),
      resume: z.boolean(),
      cancel: z.boolean(),
      retry: z.boolean(),
      undo: z.boolean(),
    })
    .meta({ description: 'What may be asked of it now.' }),
} satisfies Shape<JobView>

/** For views that are a job and more. */
export const JOB_SHAPE = JOB

export const Job = z.object(JOB).meta({ id: 'Job', description: 'A batch job: an import, a bulk change, an undo.' })

export const listJobs = describeRoute({
  operationId: 'listJobs',
  tags: ['Jobs'],
  summary: 'List batch jobs',
  description: 'The newest first. Members see their own, those who may see all see all.',
  querystring: z.object({
    status: z.enum(JOB_STATUSES).exactOptional(),
    kind: z.enum(JOB_KINDS).exactOptional(),
    object: z.string().exactOptional(),
    member: Id.exactOptional().meta({ description: 'Id of the member who started them.' }),
    limit: z.coerce.number().int().min(1).max(200).exactOptional().meta({ description: '50 when absent.' }),
    since: z.iso.datetime({ offset: true }).exactOptional().meta({ description: 'Only jobs made then or later.' }),
    before: z.iso.datetime({ offset: true }).exactOptional().meta({ description: 'Only jobs made before this.' }),
    after: Id.exactOptional().meta({ description: 'Id of the last job seen: the page after it.' }),
  }),
  response: { 200: z.object({ jobs: listOf(Job) }).meta({ id: 'JobList' }) },
})

export const getJob = describeRoute({
  operationId: 'getJob',
  tags: ['Jobs'],
  summary: 'A batch job as it is now',
  params: IdParams,
  response: { 200: Job },
})

const Pace = z
  .object({
    points: listOf(
      z.object({ from: DateTime, to: DateTime, rows, counts: z.record(z.string(), rows) } satisfies Shape<PacePoint>),
    ),
  } satisfies Shape<JobPace>)
  .meta({ id: 'JobPace' })

export const getJobPace = describeRoute({
  operationId: 'getJobPace',
  tags: ['Jobs'],
  summary: 'How fast a batch job went, and what it did meanwhile',
  description:
    'Its writing part, in up to 120 stretches that follow each other: rows and outcomes of each. Empty for exports, and ' +
    'for jobs of one chunk.',
  params: IdParams,
  response: { 200: Pace },
})

export const pauseJob = describeRoute({
  operationId: 'pauseJob',
  tags: ['Jobs'],
  summary: 'Pause a job at the next chunk',
  params: IdParams,
  response: { 200: Job },
})

export const resumeJob = describeRoute({
  operationId: 'resumeJob',
  tags: ['Jobs'],
  summary: 'Go on with a paused job',
  params: IdParams,
  response: { 200: Job },
})

export const cancelJob = describeRoute({
  operationId: 'cancelJob',
  tags: ['Jobs'],
  summary: 'Stop a job for good',
  description: 'What is finished stays, is accounted for, and can be undone.',
  params: IdParams,
  response: { 200: Job },
})

export const undoJob = describeRoute({
  operationId: 'undoJob',
  tags: ['Jobs'],
  summary: 'Take back an import or a bulk change',
  description: 'As a batch job of its own. Values that were edited since are kept and listed.',
  params: IdParams,
  headers: IdempotencyHeaders,
  response: { 202: Job },
})

const UndoPreview = z
  .object({
    removed: rows,
    putBack: rows,
    deletedAgain: rows,
    restored: rows,
    kept: rows,
    related: rows,
    entries: listOf(KeptValue),
  } satisfies Shape<UndoPreviewView>)
  .meta({
    id: 'UndoPreview',
    description:
      'Created records that would be removed, updated ones put back, restored ones deletedAgain, deleted ones restored, and ' +
      'rows of which something would be kept, with the first of them. `related`: records that were created besides.',
  })

export const previewUndo = describeRoute({
  operationId: 'previewUndo',
  tags: ['Jobs'],
  summary: 'What taking a job back would do, counted',
  description: 'As things stand now; writes nothing.',
  params: IdParams,
  response: { 200: UndoPreview },
})
