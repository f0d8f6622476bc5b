import { z } from 'zod'
import { describeRoute, OPEN } from '../../describe-route.ts'

export const getHealth = describeRoute({
  operationId: 'getHealth',
  tags: ['Server'],
  summary: 'Whether the server and its database answer',
  ...OPEN,
  response: { 200: z.object({ status: z.literal('ok') }).meta({ id: 'Health', description: 'Everything answers.' }) },
})
