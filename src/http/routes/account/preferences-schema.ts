import { z } from 'zod'
import type { Preferences as CorePreferences } from '../../../core/access/preferences.ts'
import { LANGUAGES } from '../../../core/language.ts'
import type { Shape } from '../../describe-route.ts'

export const Preferences = z
  .object({
    language: z
      .enum(LANGUAGES)
      .nullable()
      .meta({ description: 'The language of pages, e-mails and messages; null: as the browser has it.' }),
    region: z
      .string()
      .max(100)
      .nullable()
      .meta({ description: 'A language tag whose conventions numbers and dates follow; null: as the browser has it.' }),
    timeZone: z.string().max(100).nullable().meta({ description: 'An IANA time zone; null: as the browser has it.' }),
  } satisfies Shape<CorePreferences>)
  .meta({ id: 'Preferences' })
