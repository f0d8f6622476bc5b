import { z } from 'zod'
import { REVIEW_TABS } from '../../../core/import/review/review-filter.ts'
import { describeRoute, IdParams } from '../../describe-route.ts'
import { Code } from '../imports/import-schemas.ts'
import { Review, ReviewPage } from './review-schemas.ts'

/** Which rows: in the address of a list, and in what is done to all of them. */
export const FILTER = {
  tab: z.enum(REVIEW_TABS).exactOptional(),
  problem: Code.exactOptional(),
  field: z.string().exactOptional().meta({ description: 'Field path of a mapped column.' }),
  value: z.string().exactOptional().meta({ description: 'The cell in the column of `field` is this.' }),
  contains: z.string().exactOptional().meta({ description: 'The cell in the column of `field` has this in it.' }),
  search: z.string().exactOptional().meta({ description: 'Any cell has this in it.' }),
}

export const getImportReview = describeRoute({
  operationId: 'getImportReview',
  tags: ['Imports'],
  summary: 'How many rows of an import will do what',
  params: IdParams,
  response: { 200: Review },
})

export const listReviewRows = describeRoute({
  operationId: 'listReviewRows',
  tags: ['Imports'],
  summary: 'Rows of an import under review, from any place',
  description:
    'With the text of the file, or of an edit, in each cell. Send `asOf` as it was answered to keep to the rows that ' +
    'were found then; without it they are found anew.',
  params: IdParams,
  querystring: z.object({
    ...FILTER,
    isBlank: z
      .stringbool()
      .exactOptional()
      .meta({ description: 'The cell in the column of `field` is blank, or not.' }),
    sort: z.string().exactOptional().meta({ description: 'A field path, with a minus before it for descending.' }),
    offset: z.coerce.number().int().min(0).exactOptional(),
    limit: z.coerce.number().int().min(1).max(500).exactOptional().meta({ description: '100 when absent.' }),
    asOf: z.coerce.number().int().exactOptional().meta({ description: 'A revision.' }),
  }),
  response: { 200: ReviewPage },
})
