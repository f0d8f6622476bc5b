import { z } from 'zod'
import { PROBLEMS, type ProblemCode } from '../../../core/problems.ts'
import type { KeptPage as Page, KeptView } from '../../../operations/import/kept-values.ts'
import { Id, listOf, type Shape } from '../../describe-route.ts'

export const KeptValue = z
  .object({
    row: z.number().int().meta({ description: 'Of the file that was imported.' }),
    recordId: Id,
    field: z.string().nullable().meta({ description: 'null: the record as a whole is kept.' }),
    reason: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    before: z.string().nullable().meta({ description: 'What stood there before the import.' }),
    message: z.string(),
    remedy: z.string(),
  } satisfies Shape<KeptView>)
  .meta({ id: 'KeptValue', description: 'A value or a record that an undo left alone.' })

export const KeptPage = z
  .object({
    entries: listOf(KeptValue),
    nextRow: z.number().int().nullable().meta({ description: 'To be sent as `afterRow`; null on the last page.' }),
  } satisfies Shape<Page>)
  .meta({ id: 'KeptPage' })
