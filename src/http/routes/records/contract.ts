import { z } from 'zod'
import { ITEM_OUTCOMES } from '../../../operations/records/upsert-records.ts'
import { describeRoute, Flag, Id, listOf } from '../../describe-route.ts'
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

export const RecordQuery = z.object({
  filter: z
    .preprocess(asList, z.array(z.string()))
    .exactOptional()
    .meta({
      description:
        'All must hold. As text, `FIELD OPERATOR VALUE`: "emails.primary endsWith @acme.com", "employees >= 50", ' +
        '"city in Paris, \\"New York\\"". Or as JSON: {"field","operator","value"}, {"and":[…]}, {"or":[…]}.',
    }),
  sort: z
    .preprocess(asList, z.array(z.string()))
    .exactOptional()
    .meta({ description: '"field" or "-field", the first one first.' }),
  limit: z.coerce.number().int().min(1).max(1000).exactOptional().meta({ description: '50 when absent.' }),
  cursor: z.string().exactOptional().meta({ description: 'What the page before gave as `next`.' }),
  deleted: z.enum(['exclude', 'only', 'include']).exactOptional(),
  search: z.string().exactOptional().meta({ description: 'Words in the name, an e-mail or an identifier.' }),
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
