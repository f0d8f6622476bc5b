import { z } from 'zod'
import type { ReadValue, Suggestion as CoreSuggestion } from '../../../core/import/profile/read-values.ts'
import type { FieldProposal as CoreProposal } from '../../../core/mapping/propose-field.ts'
import { FIELD_KINDS } from '../../../core/model/field-kind.ts'
import type { ColumnValues as CoreValues } from '../../../operations/import/column-values.ts'
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

export const proposeImportField = describeRoute({
  operationId: 'proposeImportField',
  tags: ['Imports'],
  summary: 'The field that a column asks for which none fits',
  description: 'Name and kind, by the header and the cells of the first rows. Nothing is made.',
  params: ColumnParams,
  response: { 200: FieldProposal },
})
