import { z } from 'zod'
import type { ReadValue, Suggestion as CoreSuggestion } from '../../../core/import/profile/read-values.ts'
import type { FieldProposal as CoreProposal } from '../../../core/mapping/propose-field.ts'
import { FIELD_KINDS } from '../../../core/model/field-kind.ts'
import type { ColumnValues as CoreValues } from '../../../operations/import/column-values.ts'
import type { ColumnTexts as CoreTexts } from '../../../operations/import/column-texts.ts'
import { describeRoute, Id, listOf, type Shape } from '../../describe-route.ts'

const count = z.number().int()

const ColumnParams = z.object({
  id: Id,
  column: z.coerce.number().int().min(0).max(100_000).meta({ description: 'Position of the column, from 0.' }),
})

const Reading = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('value'), value: z.string(), label: z.string() }),
    z.object({ kind: z.literal('record'), id: Id, name: z.string() }),
    z.object({ kind: z.literal('newOption'), label: z.string() }),
    z.object({ kind: z.literal('blank') }),
    z.object({ kind: z.literal('several'), count }),
    z.object({ kind: z.literal('deleted') }),
    z.object({ kind: z.literal('missing') }),
    z.object({ kind: z.literal('unreadable'), message: z.string() }),
    z.object({ kind: z.literal('refused') }),
  ])
  .meta({
    id: 'ValueReading',
    description: 'What a text is read as, or why nothing is read: `several`, `deleted`, `missing`, `unreadable`.',
  })

const Suggestion = z.object({ value: z.string(), label: z.string() } satisfies Shape<CoreSuggestion>)

const Value = z
  .object({
    text: z.string(),
    count: count.meta({ description: 'Cells that have it.' }),
    row: count.meta({ description: 'The first row that has it.' }),
    reading: Reading,
    isDecided: z.boolean(),
    near: listOf(Suggestion).meta({ description: 'Written nearly so: to be used as the value of a decision.' }),
  } satisfies Shape<ReadValue>)
  .meta({ id: 'ColumnValue' })

const ColumnValues = z
  .object({
    column: count,
    field: z.string(),
    values: listOf(Value).meta({ description: 'Up to 500: what is left to decide first, then the most frequent.' }),
    open: count.meta({ description: 'Different texts of which nothing is read.' }),
    more: count.meta({ description: 'Texts that are not listed.' }),
    uncounted: count.meta({ description: 'Cells whose texts were too many to be counted.' }),
  } satisfies Shape<CoreValues>)
  .meta({ id: 'ColumnValues' })

const FieldProposal = z
  .object({
    label: z.string(),
    kind: z.enum(FIELD_KINDS),
    options: listOf(z.string()).meta({ description: 'Of a select field: what the first rows hold.' }),
  } satisfies Shape<CoreProposal>)
  .meta({ id: 'FieldProposal' })

export const listColumnValues = describeRoute({
  operationId: 'listColumnValues',
  tags: ['Imports'],
  summary: 'The different texts of a column, and what each is read as',
  description: 'Of a mapped column, once the file was read: `POST /imports/{id}/profile`. Decide on them with `rules`.',
  params: ColumnParams,
  response: { 200: ColumnValues },
})

const ColumnTexts = z
  .object({
    column: count,
    field: z.string(),
    values: listOf(Value).meta({
      description: 'What led to no record when the texts were gathered first, then the most frequent.',
    }),
    nextRow: count.nullable().meta({ description: 'To be sent as `afterRow`; null on the last page.' }),
    texts: count.meta({ description: 'Different texts that match the search.' }),
    open: count.meta({
      description: 'Those whose rows would fail: no single record was found, and nobody has decided on them.',
    }),
    uncounted: count.meta({ description: 'Cells whose texts are too long to be listed.' }),
  } satisfies Shape<CoreTexts>)
  .meta({ id: 'ColumnTexts' })

export const listColumnTexts = describeRoute({
  operationId: 'listColumnTexts',
  tags: ['Imports'],
  summary: 'All texts of a column that names other records, page by page',
  description:
    'However many there are. The file is read for them when they are asked for first. Decide on them with `rules`.',
  params: ColumnParams,
  body: z
    .strictObject({
      search: z
        .string()
        .max(200)
        .exactOptional()
        .meta({ description: 'Part of a text; case and accents are no matter.' }),
      isOpenOnly: z.boolean().exactOptional().meta({ description: 'Only what is still to be decided.' }),
      afterRow: z.int().min(1).exactOptional(),
      limit: z.int().min(1).max(100).exactOptional(),
    })
    .meta({ id: 'ColumnTextsQuery' }),
  response: { 200: ColumnTexts },
})

export const proposeImportField = describeRoute({
  operationId: 'proposeImportField',
  tags: ['Imports'],
  summary: 'The field that a column asks for which none fits',
  description: 'Name and kind, by the header and the cells of the first rows. Nothing is made.',
  params: ColumnParams,
  response: { 200: FieldProposal },
})
