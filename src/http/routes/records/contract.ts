import { z } from 'zod'
import {
  HISTORY_KINDS,
  HISTORY_WAYS,
  type HistoryEntry as HistoryEntryView,
} from '../../../operations/records/history-entry.ts'
import type { HistoryPage as Page } from '../../../operations/records/record-history.ts'
import { ITEM_OUTCOMES } from '../../../operations/records/upsert-records.ts'
import { Cursor, DateTime, describeRoute, Flag, Id, listOf, type Shape } from '../../describe-route.ts'
import { IdempotencyHeaders } from '../../idempotent.ts'

const Record = z.looseObject({ id: Id }).meta({
  id: 'Record',
  description:
    'The fields of the object by API name. Composite fields are objects, relations `{ id, name, … }`, empty values ' +
    'null. A number that a double cannot hold exactly is a text.',
})

const RecordValues = z.record(z.string(), z.unknown()).meta({
  id: 'RecordValues',
  description:
    'Fields as they are shown in records, or by flat paths ("emails.primary"). A relation takes an id, or a path ' +
    'with a unique field ("company.domain"). What is absent is left alone; null clears.',
})

const OfObject = z.object({ object: z.string().meta({ description: 'API name of the object.' }) })
const OfRecord = OfObject.extend({ id: Id })

const asList = (value: unknown): unknown => (typeof value === 'string' ? [value] : value)

export const Selection = z.object({
  filter: z
    .preprocess(asList, z.array(z.string()))
    .exactOptional()
    .meta({
      description:
        'All must hold. As text, `FIELD OPERATOR VALUE`: "emails.primary endsWith @acme.com", "employees >= 50", ' +
        '"city in Paris, \\"New York\\"", "createdAt within last 7 days", "owner is me", "import.created is <id>". ' +
        'Or as JSON: {"field","operator","value"}, {"and":[…]}, {"or":[…]}.',
    }),
  search: z.string().exactOptional().meta({ description: 'Words in the name, an e-mail or an identifier.' }),
  deleted: z.enum(['exclude', 'only', 'include']).exactOptional(),
  timeZone: z
    .string()
    .exactOptional()
    .meta({ description: 'IANA name of the zone whose days the filter means; UTC when absent.' }),
})

const asWords = (value: unknown): unknown => (typeof value === 'string' ? value.split(',') : value)

export const RecordQuery = Selection.extend({
  sort: z
    .preprocess(asList, z.array(z.string()))
    .exactOptional()
    .meta({ description: '"field" or "-field", the first one first; the newest first when absent.' }),
  limit: z.coerce.number().int().min(1).max(1000).exactOptional().meta({ description: '50 when absent.' }),
  cursor: Cursor,
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .exactOptional()
    .meta({ description: 'Instead of a cursor: the place of the first record in the whole list, from 0.' }),
  fields: z.preprocess(asWords, z.array(z.string())).exactOptional().meta({
    description: 'API names with commas between: only these, the id, the name and deletedAt; all when absent.',
  }),
  count: Flag.exactOptional().meta({ description: 'Also count all records that are selected.' }),
})

export const listRecords = describeRoute({
  operationId: 'listRecords',
  tags: ['Records'],
  summary: 'List records',
  params: OfObject,
  querystring: RecordQuery,
  response: {
    200: z
      .object({
        records: listOf(Record),
        next: z.string().nullable().meta({ description: 'The cursor of the next page; null on the last one.' }),
        count: z.number().int().exactOptional(),
      })
      .meta({ id: 'RecordPage' }),
  },
})

export const countRecords = describeRoute({
  operationId: 'countRecords',
  tags: ['Records'],
  summary: 'Count records',
  description: 'The exact number of records that a list with the same selection goes through.',
  params: OfObject,
  querystring: Selection,
  response: { 200: z.object({ count: z.number().int() }).meta({ id: 'RecordCount' }) },
})

export const getRecord = describeRoute({
  operationId: 'getRecord',
  tags: ['Records'],
  summary: 'A record, deleted or not',
  params: OfRecord,
  response: { 200: Record },
})

export const createRecord = describeRoute({
  operationId: 'createRecord',
  tags: ['Records'],
  summary: 'Create a record',
  params: OfObject,
  headers: IdempotencyHeaders,
  body: RecordValues,
  response: { 201: Record },
})

export const updateRecord = describeRoute({
  operationId: 'updateRecord',
  tags: ['Records'],
  summary: 'Change fields of a record',
  params: OfRecord,
  body: RecordValues,
  response: { 200: Record },
})

const Destroyed = z
  .object({
    id: Id,
    isDestroyed: z.literal(true),
    detached: listOf(z.object({ object: z.string(), field: z.string(), count: z.number().int() })).meta({
      description: 'Records that pointed to it and no longer do.',
    }),
  })
  .meta({ id: 'DestroyedRecord' })

export const deleteRecord = describeRoute({
  operationId: 'deleteRecord',
  tags: ['Records'],
  summary: 'Delete a record, or destroy a deleted one',
  description: 'A deleted record can be restored; with permanently=true a record that is deleted is gone for good.',
  params: OfRecord,
  querystring: z.object({ permanently: Flag.exactOptional() }),
  response: { 200: z.union([Destroyed, Record]) },
})

export const restoreRecord = describeRoute({
  operationId: 'restoreRecord',
  tags: ['Records'],
  summary: 'Restore a deleted record',
  params: OfRecord,
  response: { 200: Record },
})

export const listRelated = describeRoute({
  operationId: 'listRelated',
  tags: ['Records'],
  summary: 'What points to a record',
  description: 'By object and relation, the first ten of each.',
  params: OfRecord,
  response: {
    200: z
      .object({
        related: listOf(
          z.object({
            object: z.string(),
            field: z.string(),
            count: z.number().int(),
            records: listOf(Record),
          }),
        ),
      })
      .meta({ id: 'RelatedRecords' }),
  },
})

const HistoryEntry = z
  .object({
    id: z.string(),
    at: DateTime,
    kind: z.enum(HISTORY_KINDS),
    how: z.enum(HISTORY_WAYS),
    by: z
      .object({ id: Id, name: z.string().nullable() })
      .nullable()
      .meta({ description: 'The name is null where you may not see that member.' }),
    job: z
      .object({ id: Id, fileName: z.string().nullable(), isVisible: z.boolean() })
      .exactOptional()
      .meta({ description: 'The batch job that did it, and whether you may open it.' }),
    changes: listOf(z.object({ field: z.string(), label: z.string(), before: z.unknown(), after: z.unknown() })).meta({
      description:
        'Values as in records. A related record is `{ id, name }`, both null where it is out of reach or destroyed.',
    }),
  } satisfies Shape<HistoryEntryView>)
  .meta({ id: 'HistoryEntry' })

export const listHistory = describeRoute({
  operationId: 'listHistory',
  tags: ['Records'],
  summary: 'What happened to a record',
  description: 'The newest first: who changed what, and by which import, bulk change or undo.',
  params: OfRecord,
  querystring: z.object({
    limit: z.coerce.number().int().min(1).max(200).exactOptional().meta({ description: '50 when absent.' }),
    cursor: Cursor,
  }),
  response: {
    200: z
      .object({ entries: listOf(HistoryEntry), next: z.string().nullable() } satisfies Shape<Page>)
      .meta({ id: 'HistoryPage' }),
  },
})

const ItemResult = z.object({
  index: z.number().int().meta({ description: 'Place in the request, from 0.' }),
  outcome: z.enum(ITEM_OUTCOMES),
  id: Id.nullable(),
  problem: z
    .object({
      code: z.string(),
      message: z.string(),
      remedy: z.string(),
      field: z.string().exactOptional(),
      text: z.string().exactOptional(),
    })
    .exactOptional(),
})

export const upsertRecords = describeRoute({
  operationId: 'upsertRecords',
  tags: ['Records'],
  summary: 'Create and update many records',
  description:
    'Up to 10,000 in one transaction: what matches is updated, deleted matches are restored, the rest is created. ' +
    'What is wrong with one record fails that record alone. For more, upload a file and import it.',
  params: OfObject,
  headers: IdempotencyHeaders,
  body: z
    .strictObject({
      records: z.array(RecordValues),
      matchBy: z
        .string()
        .exactOptional()
        .meta({ description: 'The unique field that finds records; `id` when absent.' }),
    })
    .meta({ id: 'RecordBatch' }),
  response: {
    200: z
      .object({ counts: z.record(z.enum(ITEM_OUTCOMES), z.number().int()), items: listOf(ItemResult) })
      .meta({ id: 'RecordBatchResult' }),
  },
})
