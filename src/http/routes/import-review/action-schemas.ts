/** What can be done to rows under review, as requests say it. */
import { z } from 'zod'
import {
  BLANK_OPERATORS,
  MOST_CHARACTERS,
  MOST_CONDITIONS,
  MOST_VALUES,
  TEXT_OPERATORS,
  type CellCondition as CoreCondition,
} from '../../../core/import/review/cell-condition.ts'
import { FIX_NAMES } from '../../../core/import/review/fix-name.ts'
import { CLEANINGS, type ReviewAction as CoreAction } from '../../../core/import/review/review-action.ts'
import { REVIEW_TABS } from '../../../core/import/review/review-filter.ts'
import { Id } from '../../describe-route.ts'
import { ColumnFormat } from '../imports/column-schemas.ts'
import { Code } from '../imports/import-schemas.ts'

const text = z.string().max(MOST_CHARACTERS)

/** Which rows: in the address of a list, and in what is done to all of them. */
export const FILTER = {
  tab: z.enum(REVIEW_TABS).exactOptional(),
  problem: Code.exactOptional(),
  field: z.string().exactOptional().meta({ description: 'Field path of a mapped column.' }),
  value: text.exactOptional().meta({ description: 'The cell in the column of `field` is this.' }),
  contains: text.exactOptional().meta({ description: 'The cell in the column of `field` has this in it.' }),
  search: text.exactOptional().meta({ description: 'Any cell has this in it.' }),
}

const field = z.string().meta({ description: 'Field path of a mapped column.' })

const CellCondition = z
  .union([
    z.strictObject({ field, operator: z.enum(TEXT_OPERATORS), value: text }),
    z.strictObject({ field, operator: z.literal('in'), value: z.array(text).min(1).max(MOST_VALUES) }),
    z.strictObject({ field, operator: z.enum(BLANK_OPERATORS) }),
  ])
  .meta({
    id: 'CellCondition',
    description: 'What is asked of the cells of one column. `isNot` and `notContains` find blank cells as well.',
  }) satisfies z.ZodType<CoreCondition>

const MOST_ROWS = 10_000
const MOST_COLUMNS = 1_000
const rowNumber = z.number().int().min(1).max(2_147_483_647)
const rows = z.array(rowNumber).min(1).max(MOST_ROWS)
const column = z
  .union([z.number().int().min(0), z.string()])
  .meta({ description: 'A column of the file: its place from 0, its header, or the field that it goes to.' })

const COLUMN_CHOICE = {
  column: column.exactOptional(),
  columns: z
    .union([z.literal('all'), z.array(column).min(1).max(MOST_COLUMNS)])
    .exactOptional()
    .meta({ description: 'Instead of `column`: several, or "all" that are imported.' }),
}

const scope = z
  .union([
    z.strictObject({ rows }),
    z.strictObject({
      filter: z.strictObject({
        ...FILTER,
        isBlank: z.boolean().exactOptional(),
        conditions: z.array(CellCondition).max(MOST_CONDITIONS).exactOptional().meta({ description: 'All must hold.' }),
        sort: z.string().exactOptional().meta({ description: 'Says only which list `asOf` is about.' }),
      }),
      except: rows.exactOptional(),
      asOf: z
        .int()
        .exactOptional()
        .meta({
          description:
            'As `/review/rows` answered it for this filter: the rows that were found then. Refused with PLAN_CHANGED ' +
            'where they are not known any more.',
        }),
    }),
  ])
  .meta({ id: 'RowScope', description: 'Single rows, or every row that is found, but for some.' })

export const ReviewAction = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('setCells'),
        cells: z
          .array(z.strictObject({ row: rowNumber, column, text: z.string() }))
          .min(1)
          .max(MOST_ROWS),
      })
      .meta({ description: 'Also a range that was pasted.' }),
    z
      .strictObject({ kind: z.literal('fillDown'), column, rows })
      .meta({ description: 'The text of the first row goes into the others.' }),
    z.strictObject({ kind: z.literal('setValue'), column, text: z.string(), scope }),
    z
      .strictObject({
        kind: z.literal('mergeValues'),
        column,
        merges: z
          .array(z.strictObject({ values: z.array(z.string()).min(1).max(MOST_ROWS), text: z.string() }))
          .min(1)
          .max(1_000),
        scope,
      })
      .meta({ description: 'Cells that are one of the `values`, as `facets` lists them, get the `text`.' }),
    z
      .strictObject({ kind: z.literal('resetCells'), column, scope })
      .meta({ description: 'The cells are again as in the file.' }),
    z.strictObject({
      kind: z.literal('replace'),
      ...COLUMN_CHOICE,
      scope,
      find: z.string().min(1).max(1_000),
      replaceBy: z.string().meta({ description: 'With a regular expression `$1` stands for its first group.' }),
      matchCase: z.boolean().exactOptional(),
      wholeCell: z.boolean().exactOptional(),
      isRegex: z.boolean().exactOptional().meta({ description: '`find` is a regular expression of RE2.' }),
      fix: z.enum(FIX_NAMES).exactOptional().meta({ description: 'By which the history calls it.' }),
    }),
    z.strictObject({ kind: z.literal('clean'), ...COLUMN_CHOICE, how: z.enum(CLEANINGS), scope }),
    z.strictObject({ kind: z.literal('readAs'), column, format: ColumnFormat, scope }).meta({
      description: 'Cells that can be read in several ways are written so that they are read as in this format.',
    }),
    z.strictObject({ kind: z.literal('removeRows'), scope }),
    z.strictObject({ kind: z.literal('restoreRows'), scope }),
    z.strictObject({
      kind: z.literal('pickMatch'),
      match: z
        .union([z.literal(['create', 'skip']), Id])
        .nullable()
        .meta({ description: 'The id of the record that the rows are for, "create" or "skip"; null asks no more.' }),
      scope,
    }),
  ])
  .meta({ id: 'ReviewAction' }) satisfies z.ZodType<CoreAction>
