/** What the whole file says about its columns, and what would be asked. */
import { z } from 'zod'
import type { Evidence as CoreEvidence, EvidenceCell as CoreCell } from '../../../core/import/profile/column-stats.ts'
import type { ColumnProfileView, Settled as CoreSettled } from '../../../core/import/profile/describe-column.ts'
import { QUESTION_KINDS, type Question as CoreQuestion } from '../../../core/import/profile/question.ts'
import { VALUE_TYPES } from '../../../core/value/value-type.ts'
import type { ImportProfile as CoreProfile } from '../../../operations/import/profile-import.ts'
import { listOf, type Shape } from '../../describe-route.ts'
import { ColumnFormat, FormatChange, ValueDecision } from './column-schemas.ts'

const count = z.number().int()
const rows = listOf(count).meta({ description: 'The first of these rows.' })

const Cell = z.object({ row: count, text: z.string() } satisfies Shape<CoreCell>).meta({ id: 'EvidenceCell' })

const Choice = z.object({
  label: z.string(),
  flag: z.string().meta({ description: 'The flag of the command line that answers so.' }),
  rule: z
    .object({
      column: count,
      format: FormatChange.exactOptional(),
      values: z.record(z.string(), ValueDecision.nullable()).exactOptional(),
    })
    .meta({ description: 'Answers so when it is sent in `rules`.' }),
} satisfies Shape<CoreQuestion['choices'][number]>)

const Question = z
  .object({
    kind: z.enum(QUESTION_KINDS),
    column: count.meta({ description: 'Position of the column, from 0.' }),
    header: z.string(),
    field: z.string(),
    message: z.string(),
    unanswered: z.string().meta({ description: 'What happens while nobody answers.' }),
    cells: count,
    rows,
    examples: listOf(Cell).meta({ description: 'What stands in some of these rows.' }),
    choices: listOf(Choice),
    flag: z.string(),
  } satisfies Shape<CoreQuestion>)
  .meta({ id: 'ImportQuestion', description: 'Something about a column that only a person can know.' })

export const Questions = listOf(Question).meta({
  description: 'What would be asked, once the whole file was looked at.',
})

const Evidence = z
  .object({
    count,
    rows,
    samples: listOf(z.string()),
    cells: listOf(Cell).exactOptional(),
  } satisfies Shape<CoreEvidence>)
  .meta({ id: 'ColumnEvidence' })

const Settled = z
  .object({
    value: z.string().nullable(),
    by: z.enum(['you', 'column', 'import', 'nobody']).meta({
      description: 'The member, all cells together, the option of the whole import, or nobody: then it is asked.',
    }),
    rows,
    samples: listOf(z.string()),
    cells: listOf(Cell),
  } satisfies Shape<CoreSettled>)
  .meta({ id: 'SettledFormat' })

const ColumnValue = z.object({
  text: z.string(),
  count,
  row: count.meta({ description: 'The first row that has it.' }),
})

const ColumnProfile = z
  .object({
    index: count,
    header: z.string(),
    field: z.string(),
    type: z.enum(VALUE_TYPES),
    filled: count,
    blank: count,
    values: listOf(ColumnValue).meta({ description: 'Up to 100, the most frequent first.' }),
    distinct: count.nullable().meta({ description: 'Different texts; null where there are too many to count.' }),
    more: count.meta({ description: 'Cells whose text is not among `values`.' }),
    unreadable: z.object({ count, rows, values: listOf(z.string()) }),
    dateOrder: Settled.exactOptional(),
    decimalSign: Settled.exactOptional(),
    signs: z.record(z.string(), Evidence).meta({ description: 'What the cells show, by what it is.' }),
    format: ColumnFormat.meta({ description: 'What holds for the cells, whoever decided it.' }),
  } satisfies Shape<ColumnProfileView>)
  .meta({ id: 'ColumnProfile' })

export const ImportProfile = z
  .object({
    rows: count,
    revision: count,
    columns: listOf(ColumnProfile),
    questions: Questions,
  } satisfies Shape<CoreProfile>)
  .meta({ id: 'ImportProfile', description: 'What the whole file says about the columns that are mapped.' })
