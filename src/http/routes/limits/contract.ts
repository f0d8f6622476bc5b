import { z } from 'zod'
import { describeRoute } from '../../describe-route.ts'

export const getLimits = describeRoute({
  operationId: 'getLimits',
  tags: ['Server'],
  summary: 'How large things may be',
  response: {
    200: z
      .object({
        uploadBytes: z.number().int().meta({ description: 'The largest file that can be uploaded.' }),
        requestBytes: z.number().int().meta({ description: 'The largest JSON body.' }),
        pageSize: z.number().int().meta({ description: 'The most records in one page of a list.' }),
      })
      .meta({ id: 'Limits' }),
  },
})
