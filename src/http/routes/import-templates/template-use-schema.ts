/** How an import shows its template. Apart from the contract of the templates, which builds on that of imports. */
import { z } from 'zod'
import {
  MISFIT_KINDS,
  type ImportTemplateUse as Use,
  type TemplateMisfit as Misfit,
} from '../../../core/import/import-template-misfit.ts'
import { Id, listOf, type Shape } from '../../describe-route.ts'

export const TemplateMisfit = z
  .object({
    kind: z.enum(MISFIT_KINDS),
    name: z.string().meta({ description: 'Header of the column, or name of the option.' }),
    message: z.string().meta({ description: 'In words, with what happens instead.' }),
  } satisfies Shape<Misfit>)
  .meta({ id: 'TemplateMisfit', description: 'Something that a template says and that does not fit any more.' })

/** Part of an import. */
export const ImportTemplateUse = z
  .object({
    id: Id,
    name: z.string(),
    isApplied: z.boolean().meta({ description: 'False: it fits in part and is only offered.' }),
    misfits: listOf(TemplateMisfit),
  } satisfies Shape<Use>)
  .meta({ id: 'ImportTemplateUse', description: 'The template that an import follows, or that is offered for it.' })
