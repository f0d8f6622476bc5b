/** What an import consists of, as requests and answers show it. */
import { z } from 'zod'
import {
  SPREADSHEET_FORMATS,
  type CsvDialect,
  type DialectChange as CoreDialectChange,
  type Inspection,
  type NdjsonDialect,
  type SpreadsheetDialect,
} from '../../../core/import/dialect.ts'
import {
  BLANK_POLICIES,
  DELETED_POLICIES,
  DUPLICATE_MODES,
  IN_FILE_RULES,
  MISSING_POLICIES,
  MULTI_VALUE_MODES,
  OVERWRITE_RULES,
  PLUS_ADDRESSES,
  SIMILAR_MODES,
  type ImportOptions as CoreOptions,
  type ImportOptionsChange as OptionsToChange,
} from '../../../core/import/import-options.ts'
import { ACTIONS, OUTCOMES } from '../../../core/import/outcome.ts'
import { MOST_TURNS, MOST_WEIGHT, type OwnerTurn as CoreTurn } from '../../../core/import/owner-turns.ts'
import type {
  PlanPreview as CorePreview,
  PreviewRow,
  ProblemSummary as CoreSummary,
  RelatedPreview as CoreRelated,
  RowProblem,
} from '../../../core/import/preview.ts'
import type { ColumnMapping as CoreMapping } from '../../../core/mapping/column-mapping.ts'
import { PROBLEMS, type ProblemCode } from '../../../core/problems.ts'
import { NAME_ORDERS } from '../../../core/value/split-name.ts'
import type {
  ImportPreview,
  ImportRowView,
  ImportView,
  RowEdit as CoreRowEdit,
} from '../../../operations/import/import-view.ts'
import { Questions } from './profile-schemas.ts'
import { BlankWords, ColumnFormat, FormatChange, ValueDecision, ValueDecisions } from './column-schemas.ts'
import { Id, listOf, type Shape } from '../../describe-route.ts'
import { ImportTemplateUse } from '../import-templates/template-use-schema.ts'
import { JOB_SHAPE, RowCounts } from '../jobs/contract.ts'

const count = z.number().int()
const FieldPath = z.string().meta({ examples: ['emails.primary'] })
const MatchKey = z.string().meta({ examples: ['emails.primary', 'name+company'] })
export const Code = z
  .enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]])
  .meta({ id: 'ProblemCode', description: 'What can be wrong with a row, or worth a warning.' })
const Details = z.record(z.string(), z.union([z.string(), z.number()]))

const DIALECT = {
  encoding: z.string().meta({ examples: ['utf-8', 'windows-1252'] }),
  delimiter: z.enum([',', ';', '\t', '|']),
  headerRow: z.number().int().min(0).meta({ description: 'Among the rows that are not empty, from 0.' }),
}

const CsvDialectShape = z
  .object({ kind: z.literal('csv'), ...DIALECT } satisfies Shape<CsvDialect>)
  .meta({ id: 'CsvDialect' })

const SpreadsheetDialectShape = z
  .object({
    kind: z.literal('spreadsheet'),
    format: z.enum(SPREADSHEET_FORMATS),
    sheet: z.string(),
    sheets: listOf(z.object({ name: z.string(), isHidden: z.boolean() })),
    headerRow: z.number().int().min(0).meta({ description: 'Row of the sheet, from 0.' }),
    filledRowsAbove: count.meta({ description: 'Rows above the header that are not empty.' }),
    columns: count.exactOptional().meta({ description: 'Of the table; cells far to the right of them are left out.' }),
  } satisfies Shape<SpreadsheetDialect>)
  .meta({ id: 'SpreadsheetDialect' })

const NdjsonDialectShape = z
  .object({ kind: z.literal('ndjson') } satisfies Shape<NdjsonDialect>)
  .meta({ id: 'NdjsonDialect', description: 'One JSON object a line; its keys are the columns.' })

const Dialect = z.discriminatedUnion('kind', [CsvDialectShape, SpreadsheetDialectShape, NdjsonDialectShape])

export const DIALECT_CHOICES = {
  encoding: DIALECT.encoding.exactOptional(),
  delimiter: DIALECT.delimiter.exactOptional(),
  headerRow: DIALECT.headerRow.exactOptional().meta({
    description: 'From 0: of a text among the rows that are not empty, of a spreadsheet the row of the sheet.',
  }),
  sheet: z.string().exactOptional().meta({ description: 'Name of the sheet of a spreadsheet.' }),
} satisfies Shape<CoreDialectChange>

export const DialectChange = z
  .strictObject(DIALECT_CHOICES)
  .meta({ id: 'DialectChange', description: 'How the bytes become rows; what is absent stays as it is.' })

const FileRow = z.object({ row: count, line: count, cells: listOf(z.string()) })

export const FileInspection = z
  .object({
    dialect: Dialect,
    sizeBytes: count,
    columns: listOf(
      z.object({
        index: count,
        header: z.string(),
        samples: listOf(z.string()),
        fillRate: z.number().meta({ description: 'Share of the rows read in which the cell is not empty.' }),
      }),
    ),
    firstRows: listOf(FileRow),
    rowsAbove: listOf(FileRow).exactOptional().meta({
      description: 'The nearest rows above the header, numbered backwards: the one right above it is -1.',
    }),
    headerLine: count.exactOptional(),
    rows: z.object({ count, isExact: z.boolean() }),
    notices: listOf(z.string()),
  } satisfies Shape<Inspection>)
  .meta({ id: 'Inspection', description: 'What the beginning of the file says.' })

const MissingPolicy = z.enum(MISSING_POLICIES)

const OwnerTurn = z
  .strictObject({ memberId: Id, weight: z.number().int().min(1).max(MOST_WEIGHT) } satisfies Shape<CoreTurn>)
  .meta({ id: 'OwnerTurn', description: 'Of two members, the one of twice the weight gets twice the records.' })

const OPTIONS = {
  matchKeys: listOf(MatchKey).meta({
    description:
      'What finds existing records, in order: fields, or combinations of them such as "name+company". ' +
      'Empty: every mapped identifier.',
  }),
  duplicates: z.enum(DUPLICATE_MODES),
  inFile: z.enum(IN_FILE_RULES).meta({ description: 'What becomes of several rows of the file for one record.' }),
  plusAddresses: z
    .enum(PLUS_ADDRESSES)
    .meta({ description: 'Whether what follows "+" in an e-mail address counts in matching.' }),
  similar: z
    .enum(SIMILAR_MODES)
    .meta({ description: 'Whether rows that create records are compared with records of nearly the same name.' }),
  blank: z.enum(BLANK_POLICIES).meta({ description: 'What a blank cell does to a record that is updated.' }),
  deleted: z.enum(DELETED_POLICIES),
  multiValues: z.enum(MULTI_VALUE_MODES),
  overwrite: z
    .record(z.string(), z.enum(OVERWRITE_RULES))
    .exactOptional()
    .meta({
      description: 'What updated records take from the cells, by field path, or by field for all its parts.',
      examples: [{ jobTitle: 'empty', address: 'keep', 'emails.additional': 'append' }],
    }),
  defaults: z.record(z.string(), z.string()).meta({ description: 'Text per field path, for created records.' }),
  constants: z
    .record(z.string(), z.string())
    .exactOptional()
    .meta({ description: 'Text per field path, for every row, also those that update.' }),
  ownerId: Id.nullable(),
  defaultsOnUpdate: z
    .boolean()
    .exactOptional()
    .meta({ description: 'Whether updates that would leave such a field empty get its default as well.' }),
  missingRelations: MissingPolicy.exactOptional().meta({
    description: 'What rows do whose relation names a record that is not there. Absent: refuse.',
  }),
  missingByField: z
    .record(z.string(), MissingPolicy)
    .exactOptional()
    .meta({ description: 'The same for single relations, by the API name of their field.' }),
  owners: listOf(OwnerTurn)
    .exactOptional()
    .meta({ description: 'Members who take turns instead of `ownerId`, across imports with the same turns.' }),
  dateOrder: z.enum(['YMD', 'DMY', 'MDY']).exactOptional(),
  decimalSign: z.enum(['.', ',']).exactOptional(),
  phoneCountry: z
    .string()
    .exactOptional()
    .meta({ examples: ['FR'] }),
  timeZone: z
    .string()
    .exactOptional()
    .meta({ examples: ['Europe/Paris'] }),
  blankWords: BlankWords.exactOptional(),
} satisfies Shape<CoreOptions>

const ImportOptions = z.object(OPTIONS).meta({ id: 'ImportOptions' })

export const OptionsChange = z
  .strictObject({
    ...OPTIONS,
    matchKeys: z.array(MatchKey).exactOptional(),
    duplicates: OPTIONS.duplicates.exactOptional(),
    inFile: OPTIONS.inFile.exactOptional(),
    plusAddresses: OPTIONS.plusAddresses.exactOptional(),
    similar: OPTIONS.similar.exactOptional(),
    blank: OPTIONS.blank.exactOptional(),
    deleted: OPTIONS.deleted.exactOptional(),
    multiValues: OPTIONS.multiValues.exactOptional(),
    defaults: OPTIONS.defaults.exactOptional(),
    ownerId: OPTIONS.ownerId.exactOptional(),
    owners: z.array(OwnerTurn).max(MOST_TURNS).exactOptional(),
    dateOrder: z.enum(['YMD', 'DMY', 'MDY']).nullable().exactOptional(),
    decimalSign: z.enum(['.', ',']).nullable().exactOptional(),
    phoneCountry: z.string().nullable().exactOptional(),
    timeZone: z.string().nullable().exactOptional(),
  } satisfies Shape<OptionsToChange>)
  .meta({ id: 'ImportOptionsChange', description: 'What is absent stays as it is; null takes a decision back.' })

const column = z
  .union([z.string(), z.number().int().min(0)])
  .meta({ description: 'The header as it stands in the file, or the position from 0.' })

const nameOrder = z
  .enum(NAME_ORDERS)
  .exactOptional()
  .meta({ description: 'Which half stands first in cells that hold a whole name; the first name when absent.' })

const OneColumnChoice = z.strictObject({
  column,
  field: FieldPath.nullable().meta({
    description: 'null leaves the column out; the bare path of a name or an address splits the cells into its parts.',
  }),
  nameOrder,
})

const JoinChoice = z
  .strictObject({
    columns: z.array(column).min(2),
    field: FieldPath,
    separator: z.string().exactOptional().meta({ description: 'Stands between the cells; a space when absent.' }),
  })
  .meta({ description: 'Several columns that are put together for one field, in this order.' })

export const MappingChoices = z
  .array(z.union([OneColumnChoice, JoinChoice]))
  .meta({ description: 'Choices over the proposed mapping; columns that are not named stay as they are.' })

export const ColumnMapping = z
  .object({
    index: count,
    header: z.string(),
    field: FieldPath.nullable(),
    status: z.enum(['auto', 'manual', 'unmapped', 'skipped']),
    confidence: z.number(),
    reason: z.string().meta({ description: 'In words.' }),
    nameOrder,
    join: z
      .object({ position: count, separator: z.string() })
      .exactOptional()
      .meta({ description: 'The place of the column among those that are put together for its field.' }),
    blank: z.enum(BLANK_POLICIES).exactOptional(),
    format: ColumnFormat.exactOptional(),
    values: ValueDecisions.exactOptional(),
  } satisfies Shape<CoreMapping>)
  .meta({ id: 'ColumnMapping' })

export const ColumnRules = z
  .array(
    z.strictObject({
      column,
      format: FormatChange.exactOptional(),
      values: z
        .record(z.string(), ValueDecision.nullable())
        .exactOptional()
        .meta({ description: 'By the text as it stands in the file; null takes a decision back.' }),
      blank: z
        .enum(BLANK_POLICIES)
        .nullable()
        .exactOptional()
        .meta({ description: "What a blank cell of this column does; null: the import's own policy." }),
    }),
  )
  .meta({ description: 'How the cells of single columns are read; columns that are not named stay as they are.' })

const Severity = z.enum(['error', 'warning']).meta({ description: 'An error refuses the row, a warning does not.' })

export const PROBLEM_SUMMARY = {
  code: Code,
  severity: Severity,
  field: FieldPath.exactOptional(),
  count,
  message: z.string(),
  remedy: z.string(),
  sampleRows: listOf(count),
} satisfies Shape<CoreSummary>

const ProblemSummary = z.object(PROBLEM_SUMMARY)

const RelatedRecords = z.object({
  object: z.string(),
  objectLabel: z.string(),
  records: count,
  first: listOf(
    z.object({
      identifier: z.string().meta({ description: 'What the record is created by: its domain, its name, …' }),
      name: z.string().nullable(),
      firstRow: count,
      rows: count,
    }),
  ),
} satisfies Shape<CoreRelated>)

const PlanPreview = z
  .object({
    rows: count,
    counts: RowCounts,
    valuesCleared: count.meta({ description: 'Values of existing records that blank cells will empty.' }),
    warnings: count,
    rowsWithWarnings: count.exactOptional().meta({ description: 'Rows that go in with a warning.' }),
    problems: listOf(ProblemSummary),
    owners: listOf(z.object({ memberId: Id, name: z.string(), records: count }))
      .exactOptional()
      .meta({ description: 'Where members take turns: how many of the created records each gets.' }),
    similar: z
      .enum(['compared', 'tooMany', 'off'])
      .exactOptional()
      .meta({ description: 'Whether the names of new records were compared with those that are there.' }),
    related: listOf(RelatedRecords).exactOptional().meta({
      description: 'Related records that are created because they are missing; they are no rows of the file.',
    }),
    notices: listOf(z.string()).exactOptional().meta({ description: 'Advice on the file as a whole, in sentences.' }),
  } satisfies Shape<CorePreview>)
  .meta({ id: 'PlanPreview', description: 'What the whole file will do.' })

export const Import = z
  .object({
    ...JOB_SHAPE,
    inspection: FileInspection,
    mapping: listOf(ColumnMapping),
    options: ImportOptions,
    matchKeys: listOf(MatchKey).meta({ description: 'What will find existing records, in order.' }),
    template: ImportTemplateUse.nullable(),
    undoId: Id.nullable().meta({ description: 'The undo that takes the import back, or took it back.' }),
    revision: count.meta({ description: 'Raised by every change of mapping, options or rows.' }),
    preview: PlanPreview.nullable().meta({ description: 'null until the plan of this revision is made.' }),
    outdatedPreview: PlanPreview.nullable().meta({
      description: 'What the last plan came to, where something was changed since; null otherwise.',
    }),
    isRemainderOpen: z.boolean().meta({
      description: 'The failed rows of the finished import are under review; its counts and records stay as they are.',
    }),
    questions: Questions,
  } satisfies Shape<ImportView>)
  .meta({
    id: 'Import',
    description: 'A batch job of the kind import, with all that was decided for it.',
  })

const ROW_PROBLEM = {
  code: Code,
  details: Details.exactOptional(),
  column: count.exactOptional(),
  field: FieldPath.exactOptional(),
  text: z.string().exactOptional(),
  candidates: listOf(z.object({ id: Id, name: z.string().nullable() }))
    .meta({ description: 'Records that the row may be for, where several are found.' })
    .exactOptional(),
} satisfies Shape<RowProblem>

const ValueChange = z.object({ field: FieldPath, before: z.string().nullable(), after: z.string().nullable() })

const ROW = {
  row: count.meta({ description: 'The first row below the header is 1.' }),
  action: z.enum(ACTIONS),
  recordId: Id.nullable(),
  values: z.record(z.string(), z.string().nullable()).meta({ description: 'Canonical text by field path.' }),
  changes: listOf(ValueChange),
}

export const Preview = z
  .object({
    preview: PlanPreview,
    firstRows: listOf(
      z.object({
        ...ROW,
        problems: listOf(z.object({ ...ROW_PROBLEM, severity: Severity })),
      } satisfies Shape<PreviewRow>),
    ),
  } satisfies Shape<ImportPreview>)
  .meta({ id: 'ImportPreview' })

export const IMPORT_ROW = {
  ...ROW,
  outcome: z.enum(OUTCOMES).nullable(),
  problems: listOf(
    z.object({
      ...ROW_PROBLEM,
      severity: Severity,
      message: z.string(),
      remedy: z.string(),
      header: z.string().exactOptional(),
    }),
  ),
} satisfies Shape<ImportRowView>

export const ImportRow = z.object(IMPORT_ROW).meta({ id: 'ImportRow' })

const rowNumber = z.number().int().min(1).max(2_147_483_647)

export const RowEdit = z
  .union([
    z.strictObject({ row: rowNumber, column, text: z.string() }),
    z.strictObject({ row: rowNumber, removed: z.boolean() }),
    z.strictObject({
      row: rowNumber,
      match: z
        .union([z.literal(['create', 'skip']), Id])
        .nullable()
        .meta({ description: 'The id of the record that the row is for, "create" or "skip"; null asks no more.' }),
    }),
  ])
  .meta({
    id: 'RowEdit',
    description: 'A cell with another text, a row that is left out, or the record that a row is for.',
  }) satisfies z.ZodType<CoreRowEdit>
