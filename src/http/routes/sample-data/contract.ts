import { z } from 'zod'
import type { SampleResult as CoreResult } from '../../../operations/sample/sample-data.ts'
import { describeRoute } from '../../describe-route.ts'

const SampleResult = z
  .object({ records: z.record(z.string(), z.number().int()).meta({ description: 'Number of records by object.' }) })
  .meta({ id: 'SampleResult' }) satisfies z.ZodType<CoreResult>

export const loadSampleData = describeRoute({
  operationId: 'loadSampleData',
  tags: ['Records'],
  summary: 'Load the sample data',
  description: 'For a first look. Safe to repeat.',
  response: { 200: SampleResult },
})

export const removeSampleData = describeRoute({
  operationId: 'removeSampleData',
  tags: ['Records'],
  summary: 'Remove the sample data',
  description: 'Every sample record, for good, and nothing else.',
  response: { 200: SampleResult },
})
