import { z } from 'zod'
import { BULK_ACTIONS, LIST_MODES } from '../../../core/bulk/bulk-change.ts'
import { PROBLEMS, type ProblemCode } from '../../../core/problems.ts'
import type { BulkChangeView } from '../../../operations/bulk/bulk-change-view.ts'
import type { FailedPage as Page, FailedRecord as Failed } from '../../../operations/bulk/bulk-rows.ts'
import type { BulkPreview as Preview } from '../../../operations/bulk/preview-bulk-change.ts'
import { describeRoute, ErrorWords, Id, IdParams, listOf, type Shape, textFile } from '../../describe-route.ts'
import { IdempotencyHeaders } from '../../idempotent.ts'
import { KeptPage } from '../imports/kept-schemas.ts'
import { Job } from '../jobs/contract.ts'

const OfObject = z.object({ object: z.string().meta({ description: 'API name of the object.' }) })

const Selection = z
  .union([
    z.strictObject({ ids: z.array(z.string()).meta({ description: 'Up to 10,000.' }) }),
    z.strictObject({
      filter: z.unknown().optional().meta({ description: 'As of a list: text, JSON, or an array of both.' }),
      search: z.string().exactOptional(),
      deleted: z
        .enum(['exclude', 'only', 'include'])
        .exactOptional()
        .meta({ description: '`only` for a restore, `exclude` otherwise.' }),
      timeZone: z.string().exactOptional().meta({ description: 'Whose days the filter means; UTC when absent.' }),
    }),
  ])
  .meta({
    id: 'BulkSelection',
    description: 'Records one by one, or all that a list with the same filter goes through. {} are all.',
  })

const BulkChangeRequest = z
  .strictObject({
    action: z.enum(BULK_ACTIONS),
    selection: Selection,
    values: z
      .record(z.string(), z.unknown())
      .exactOptional()
      .meta({ description: 'For an edit: as in a change of one record. What is absent is left alone; null clears.' }),
    modes: z
      .record(z.string(), z.enum(LIST_MODES))
      .exactOptional()
      .meta({ description: 'Of lists, by field path: whether the values replace, are added or taken away.' }),
  })
  .meta({ id: 'BulkChangeRequest' })

const rows = z.number().int()

const BulkPreview = z
  .object({
    count: rows.meta({ description: 'Records that are selected.' }),
    changed: rows,
    unchanged: rows,
    failed: rows.meta({ description: 'Records that would be refused.' }),
    refused: ErrorWords.exactOptional(),
  } satisfies Shape<Preview>)
  .meta({ id: 'BulkPreview' })

export const previewBulkChange = describeRoute({
  operationId: 'previewBulkChange',
  tags: ['Records'],
  summary: 'What a bulk change would come to',
  params: OfObject,
  body: BulkChangeRequest,
  response: { 200: BulkPreview },
})

export const startBulkChange = describeRoute({
  operationId: 'startBulkChange',
  tags: ['Records'],
  summary: 'Edit, delete or restore many records',
  description: 'As a batch job, which can be undone with POST /jobs/{id}/undo.',
  params: OfObject,
  headers: IdempotencyHeaders,
  body: BulkChangeRequest,
  response: { 202: Job },
})

const BulkChange = z
  .object({
    job: Job,
    action: z.enum(BULK_ACTIONS),
    values: z.record(z.string(), z.unknown()).nullable(),
    undoId: Id.nullable(),
  } satisfies Shape<BulkChangeView>)
  .meta({ id: 'BulkChange' })

export const getBulkChange = describeRoute({
  operationId: 'getBulkChange',
  tags: ['Records'],
  summary: 'A bulk change as it is now',
  params: IdParams,
  response: { 200: BulkChange },
})

const RowQuery = z.object({
  afterRow: z.coerce.number().int().min(0).exactOptional(),
  limit: z.coerce.number().int().min(1).max(500).exactOptional(),
})

const FailedRecord = z
  .object({
    row: rows.meta({ description: 'Place in the selection, from 1.' }),
    recordId: Id,
    name: z.string().nullable().meta({ description: 'Null for one that is destroyed, or that you do not reach.' }),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    message: z.string(),
    remedy: z.string(),
  } satisfies Shape<Failed>)
  .meta({ id: 'FailedRecord' })

const FailedPage = z
  .object({ records: listOf(FailedRecord), nextRow: rows.nullable() } satisfies Shape<Page>)
  .meta({ id: 'FailedRecordPage' })

export const listBulkFailures = describeRoute({
  operationId: 'listBulkFailures',
  tags: ['Records'],
  summary: 'Records that a bulk change could not change',
  params: IdParams,
  querystring: RowQuery,
  response: { 200: FailedPage },
})

export const getBulkFailuresFile = describeRoute({
  operationId: 'getBulkFailuresFile',
  tags: ['Records'],
  summary: 'The same as CSV',
  params: IdParams,
  response: { 200: textFile('The records that failed, with the reasons.', 'text/csv') },
})

export const listBulkKept = describeRoute({
  operationId: 'listBulkKept',
  tags: ['Records'],
  summary: 'What the undo of a bulk change left alone',
  params: IdParams,
  querystring: RowQuery,
  response: { 200: KeptPage },
})

export const getBulkKeptFile = describeRoute({
  operationId: 'getBulkKeptFile',
  tags: ['Records'],
  summary: 'The same as CSV',
  params: IdParams,
  response: { 200: textFile('What was kept, with the reasons.', 'text/csv') },
})
