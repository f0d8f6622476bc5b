import { z } from 'zod'
import { MOST_CONDITIONS } from '../../../core/import/review/cell-condition.ts'
import { describeRoute, IdParams } from '../../describe-route.ts'
import { IdempotencyHeaders } from '../../idempotent.ts'
import { FILTER, ReviewAction } from './action-schemas.ts'
import {
  ActionPreview,
  Facets,
  HistoryPage,
  Review,
  ReviewChange,
  ReviewPage,
  ReviewProblems,
  RowPlace,
} from './review-schemas.ts'

export const getImportReview = describeRoute({
  operationId: 'getImportReview',
  tags: ['Imports'],
  summary: 'How many rows of an import will do what',
  params: IdParams,
  response: { 200: Review },
})

const asList = (value: unknown): unknown => (typeof value === 'string' ? [value] : value)

const FOUND = {
  ...FILTER,
  isBlank: z.stringbool().exactOptional().meta({ description: 'The cell in the column of `field` is blank, or not.' }),
  conditions: z
    .preprocess(asList, z.array(z.string()).max(MOST_CONDITIONS))
    .exactOptional()
    .meta({
      description:
        'What is asked of any columns; all must hold. As text, `FIELD OPERATOR VALUE`: "jobTitle contains clerk", ' +
        '"city in Paris, \\"New York\\"", "birthday isEmpty". Or as JSON: {"field","operator","value"}. Operators: is, ' +
        'isNot, contains, notContains, in, isEmpty, isNotEmpty.',
    }),
}

/** A list of rows: which ones, in which order, found when. */
const LISTED = {
  ...FOUND,
  sort: z.string().exactOptional().meta({ description: 'A field path, with a minus before it for descending.' }),
  asOf: z.coerce.number().int().exactOptional().meta({ description: 'A revision.' }),
}

const place = z.coerce.number().int().min(-1).max(2_147_483_647).exactOptional()

export const listReviewRows = describeRoute({
  operationId: 'listReviewRows',
  tags: ['Imports'],
  summary: 'Rows of an import under review, from any place',
  description:
    'With the text of the file, or of an edit, in each cell. Send `asOf` as it was answered to keep to the rows that ' +
    'were found then; without it they are found anew.',
  params: IdParams,
  querystring: z.object({
    ...LISTED,
    offset: z.coerce.number().int().min(0).exactOptional(),
    limit: z.coerce.number().int().min(1).max(500).exactOptional().meta({ description: '100 when absent.' }),
  }),
  response: { 200: ReviewPage },
})

export const findReviewPlace = describeRoute({
  operationId: 'findReviewPlace',
  tags: ['Imports'],
  summary: 'Where a row of an import under review stands in a list of its rows',
  description:
    'A row that is named, or the next one with a problem: the first behind a place, or the last before one. Without ' +
    'either, the first of all.',
  params: IdParams,
  querystring: z.object({
    ...LISTED,
    row: z.coerce.number().int().min(1).max(2_147_483_647).exactOptional(),
    problemAfter: place.meta({ description: 'A place of the list, from 0; -1 is before its first row.' }),
    problemBefore: place,
  }),
  response: { 200: RowPlace },
})

export const listReviewProblems = describeRoute({
  operationId: 'listReviewProblems',
  tags: ['Imports'],
  summary: 'What is wrong in an import under review, by cause, with what mends all rows of a cause',
  description: 'The action of a fix is sent to `/imports/{id}/review/actions` as it is.',
  params: IdParams,
  response: { 200: ReviewProblems },
})

export const listReviewFacets = describeRoute({
  operationId: 'listReviewFacets',
  tags: ['Imports'],
  summary: 'The values of a column with their counts, and which are probably the same',
  params: IdParams,
  querystring: z.object({
    ...FOUND,
    of: z.string().meta({ description: 'Field path of the column.' }),
    limit: z.coerce.number().int().min(1).max(1_000).exactOptional().meta({ description: '100 when absent.' }),
  }),
  response: { 200: Facets },
})

export const actOnRows = describeRoute({
  operationId: 'actOnRows',
  tags: ['Imports'],
  summary: 'Change rows of an import under review',
  description:
    'The file stays as it is. The plan takes the change in before the answer is given: its counts are those of the ' +
    'import as it is then. One action is one entry of the history, however many rows it changes.',
  params: IdParams,
  headers: IdempotencyHeaders,
  body: ReviewAction,
  response: { 200: ReviewChange },
})

export const previewRowAction = describeRoute({
  operationId: 'previewRowAction',
  tags: ['Imports'],
  summary: 'How many cells an action would change, and the first of them before and after',
  params: IdParams,
  body: ReviewAction,
  response: { 200: ActionPreview },
})

export const listRowActions = describeRoute({
  operationId: 'listRowActions',
  tags: ['Imports'],
  summary: 'What was changed in the review of an import, the last thing first',
  params: IdParams,
  querystring: z.object({ before: z.coerce.number().int().min(1).max(2_147_483_647).exactOptional() }),
  response: { 200: HistoryPage },
})

const HOW_FAR = z.object({
  through: z.coerce.number().int().min(1).max(2_147_483_647).exactOptional().meta({
    description: 'Every change down to, or up to, this number of the history. The next one alone when absent.',
  }),
})

export const undoRowAction = describeRoute({
  operationId: 'undoRowAction',
  tags: ['Imports'],
  summary: 'Take the last change of rows back, or several',
  params: IdParams,
  headers: IdempotencyHeaders,
  querystring: HOW_FAR,
  response: { 200: ReviewChange },
})

export const redoRowAction = describeRoute({
  operationId: 'redoRowAction',
  tags: ['Imports'],
  summary: 'Do the change again that was taken back last, or several',
  params: IdParams,
  headers: IdempotencyHeaders,
  querystring: HOW_FAR,
  response: { 200: ReviewChange },
})
