import { z } from 'zod'
import type { FoundRecord as Found } from '../../../operations/search/search-records.ts'
import { describeRoute, listOf, Named, type Shape } from '../../describe-route.ts'

const FoundRecord = z
  .object({
    object: z.string().meta({ description: 'API name of the object.' }),
    record: Named,
    detail: z.string().exactOptional().meta({ description: 'An identifier or e-mail that goes with the name.' }),
  } satisfies Shape<Found>)
  .meta({ id: 'FoundRecord' })

export const searchRecords = describeRoute({
  operationId: 'searchRecords',
  tags: ['Records'],
  summary: 'Find records of any object by a few letters',
  description:
    'The best first, at most five of an object: exact names and identifiers, then what begins so, then what holds ' +
    'the words. In very large tables what looks like an address is found by its beginning.',
  querystring: z.object({
    q: z.string().meta({ description: 'Words, in any case.' }),
    limit: z.coerce.number().int().min(1).max(50).exactOptional().meta({ description: '20 when absent.' }),
  }),
  response: { 200: listOf(FoundRecord) },
})
