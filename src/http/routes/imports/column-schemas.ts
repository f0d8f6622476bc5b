/** What can be decided about the cells of one column, as requests and answers show it. */
import { z } from 'zod'
import type { ValueDecision as CoreDecision } from '../../../core/import/value-decision.ts'
import type { ColumnFormat as CoreFormat } from '../../../core/value/column-format.ts'
import { listOf, type Shape } from '../../describe-route.ts'

const LONGEST_WORD = 100

export const BlankWords = listOf(z.string().min(1).max(LONGEST_WORD)).meta({
  description: 'Texts that stand for a blank cell, without regard to case: "N/A", "-".',
})

const FORMAT = {
  dateOrder: z.enum(['YMD', 'DMY', 'MDY']),
  decimalSign: z.enum(['.', ',']),
  percent: z.enum(['number', 'fraction']).meta({ description: 'Whether "12 %" is kept as 12 or as 0.12.' }),
  currency: z.string().meta({
    examples: ['CAD'],
    description: 'Of amounts that name no currency, or one by a sign of several, such as $.',
  }),
  serialDates: z.enum(['1900', '1904']).meta({ description: 'Numbers count days, as spreadsheets do.' }),
  lastShortYear: z.number().int().min(1999).max(2099).meta({
    description: 'The last year that two digits can mean: with 2029, "29" is 2029 and "30" is 1930.',
  }),
  phoneCountry: z.string().meta({ examples: ['FR'] }),
  timeZone: z.string().meta({ examples: ['Europe/Paris'] }),
  blankWords: BlankWords,
}

export const ColumnFormat = z
  .object({
    dateOrder: FORMAT.dateOrder.exactOptional(),
    decimalSign: FORMAT.decimalSign.exactOptional(),
    percent: FORMAT.percent.exactOptional(),
    currency: FORMAT.currency.exactOptional(),
    serialDates: FORMAT.serialDates.exactOptional(),
    lastShortYear: FORMAT.lastShortYear.exactOptional(),
    phoneCountry: FORMAT.phoneCountry.exactOptional(),
    timeZone: FORMAT.timeZone.exactOptional(),
    blankWords: FORMAT.blankWords.exactOptional(),
  } satisfies Shape<CoreFormat>)
  .meta({ id: 'ColumnFormat', description: 'How the cells of a column are written.' })

export const FormatChange = z
  .strictObject({
    dateOrder: FORMAT.dateOrder.nullable().exactOptional(),
    decimalSign: FORMAT.decimalSign.nullable().exactOptional(),
    percent: FORMAT.percent.nullable().exactOptional(),
    currency: FORMAT.currency.nullable().exactOptional(),
    serialDates: FORMAT.serialDates.nullable().exactOptional(),
    lastShortYear: FORMAT.lastShortYear.nullable().exactOptional(),
    phoneCountry: FORMAT.phoneCountry.nullable().exactOptional(),
    timeZone: FORMAT.timeZone.nullable().exactOptional(),
    blankWords: BlankWords.nullable().exactOptional(),
  })
  .meta({ id: 'ColumnFormatChange', description: 'What is absent stays as it is; null takes a decision back.' })

const Label = z.string().min(1).max(LONGEST_WORD)

export const ValueDecision = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('use'), value: z.string() }),
    z.strictObject({ kind: z.literal('blank') }),
    z.strictObject({ kind: z.literal('create'), label: Label.exactOptional() }),
    z.strictObject({ kind: z.literal('refuse') }),
  ])
  .meta({
    id: 'ValueDecision',
    description:
      'What every cell with one text means: a value as another cell would write it, a blank, a new option of the ' +
      'field (made when the import is applied; needs the permission to change fields), or a failure.',
  }) satisfies z.ZodType<CoreDecision>

export const ValueDecisions = z
  .record(z.string(), ValueDecision)
  .meta({ id: 'ValueDecisions', description: 'By the text without case and accents.' })
