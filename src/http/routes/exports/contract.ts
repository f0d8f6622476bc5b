import { z } from 'zod'
import { EXPORT_DELIMITERS, EXPORT_FORMATS, LINE_ENDS, type DialectInput } from '../../../core/export/export-request.ts'
import type { ExportPreset } from '../../../core/export/export-preset.ts'
import type { ExportPresetView } from '../../../operations/exports/export-presets.ts'
import type { ExportSettings as Settings } from '../../../operations/exports/export-settings.ts'
import type { ExportView } from '../../../operations/exports/export-view.ts'
import type { ExportLink as Link } from '../../../operations/exports/fetch-export.ts'
import { XLSX_TYPE } from '../../attachment.ts'
import {
  DateTime,
  describeRoute,
  Flag,
  Id,
  IdParams,
  listOf,
  nothing,
  OPEN,
  type Shape,
  textFile,
} from '../../describe-route.ts'
import { IdempotencyHeaders } from '../../idempotent.ts'
import { Job } from '../jobs/contract.ts'
import { Selection } from '../records/contract.ts'

const OfObject = z.object({ object: z.string().meta({ description: 'API name of the object.' }) })

const DIALECT = {
  delimiter: z.enum(EXPORT_DELIMITERS).exactOptional().meta({ description: 'A comma when absent.' }),
  lineEnd: z.enum(LINE_ENDS).exactOptional().meta({ description: 'crlf when absent.' }),
  decimalSign: z.enum(['.', ',']).exactOptional().meta({ description: 'A point when absent.' }),
  excelRegion: z.string().exactOptional().meta({
    description: 'A locale such as de-CH: delimiter, decimal sign and byte order mark as Excel reads a CSV there.',
  }),
}

const Dialect = z
  .strictObject({
    ...DIALECT,
    byteOrderMark: z.boolean().exactOptional(),
    guardFormulas: z.boolean().exactOptional().meta({
      description: "True when absent: ' goes before what a spreadsheet takes for a formula. An import undoes it.",
    }),
  } satisfies { readonly [name in keyof DialectInput]-?: z.ZodType })
  .meta({ id: 'ExportDialect' })

const view = Id.exactOptional().meta({
  description:
    'Its filter, search, sort and columns are meant where nothing else is said; a filter counts beside its own.',
})
const reason = z
  .string()
  .max(1000)
  .exactOptional()
  .meta({ description: 'Kept in the audit log. Needed above the number of records that the export settings say.' })

const addIdentifiers = 'With paths: the id and unique fields come beside them, as with a view.'

const ExportRequest = z
  .strictObject({
    format: z.enum(EXPORT_FORMATS),
    view,
    filter: z.unknown().optional().meta({ description: 'As of a list: text, JSON, or an array of both.' }),
    search: z.string().exactOptional(),
    sort: z.array(z.string()).exactOptional(),
    deleted: z.enum(['exclude', 'only', 'include']).exactOptional(),
    timeZone: z.string().exactOptional().meta({ description: 'Whose days the filter means; UTC when absent.' }),
    ids: z.array(z.string()).exactOptional().meta({ description: 'Only these of the selected records; up to 10,000.' }),
    columns: z
      .union([z.enum(['view', 'all']), z.array(z.string()).max(500)])
      .exactOptional()
      .meta({
        description:
          'view: the columns of the view and the identifiers; all: every field; or paths, exactly those in their order. ' +
          'With a view `view` when absent, otherwise `all`. A relation comes as its id and by its first unique field.',
      }),
    addIdentifiers: z.boolean().exactOptional().meta({ description: addIdentifiers }),
    dialect: Dialect.exactOptional().meta({ description: 'How a CSV is written.' }),
    wholeWorkspace: z.boolean().exactOptional().meta({
      description: 'The file is one of a whole workspace: refused unless your role allows everything.',
    }),
    reason,
  })
  .meta({ id: 'ExportRequest' })

export const startExport = describeRoute({
  operationId: 'startExport',
  tags: ['Exports'],
  summary: 'Export records to a file',
  description:
    'As a batch job, of any number of records, all of one moment. Its headers map by themselves when the file is imported.',
  params: OfObject,
  headers: IdempotencyHeaders,
  body: ExportRequest,
  response: { 202: Job },
})

const asWords = (value: unknown): unknown => (typeof value === 'string' ? value.split(',') : value)

const Streamed = Selection.extend({
  view,
  sort: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string())).exactOptional(),
  columns: z
    .preprocess(asWords, z.array(z.string()).max(500))
    .exactOptional()
    .meta({ description: 'view, all, or paths with commas between.' }),
  addIdentifiers: Flag.exactOptional().meta({ description: addIdentifiers }),
  reason,
})

export const streamCsv = describeRoute({
  operationId: 'streamCsv',
  tags: ['Exports'],
  summary: 'Up to 10,000 records as CSV, at once',
  params: OfObject,
  querystring: Streamed.extend({
    ...DIALECT,
    byteOrderMark: Flag.exactOptional(),
    guardFormulas: Flag.exactOptional(),
  }),
  response: { 200: textFile('The selected records.', 'text/csv') },
})

export const streamWorkbook = describeRoute({
  operationId: 'streamWorkbook',
  tags: ['Exports'],
  summary: 'Up to 10,000 records as a workbook, at once',
  params: OfObject,
  querystring: Streamed,
  response: { 200: textFile('The selected records.', XLSX_TYPE) },
})

const Manifest = z
  .object({
    fileName: z.string(),
    sizeBytes: z.number().int(),
    sha256: z.string().meta({ description: 'Of the bytes of the file, in hexadecimal digits.' }),
    rows: z.number().int().meta({ description: 'Records in the file.' }),
    columns: listOf(z.object({ path: z.string(), header: z.string() })),
    takenAt: DateTime.meta({ description: 'Every record is as it was then.' }),
    sheets: z.number().int(),
    cutCells: z.number().int().meta({ description: 'Cells longer than a workbook can hold, which were cut.' }),
  } satisfies Shape<NonNullable<ExportView['manifest']>>)
  .meta({ id: 'ExportManifest' })

const Export = z
  .object({
    job: Job,
    format: z.enum(EXPORT_FORMATS),
    view: z.string().nullable().meta({ description: 'Name of the view that it began from.' }),
    filter: z.unknown(),
    search: z.string(),
    sort: listOf(z.string()),
    deleted: z.enum(['exclude', 'only', 'include']),
    reason: z.string().nullable(),
    manifest: Manifest.nullable().meta({
      description: 'Null until the file is whole. It stays when the file is removed.',
    }),
    keptUntil: DateTime.nullable().meta({ description: 'When the file is removed, or was.' }),
    hasFile: z.boolean(),
  } satisfies Shape<ExportView>)
  .meta({ id: 'Export' })

export const getExport = describeRoute({
  operationId: 'getExport',
  tags: ['Exports'],
  summary: 'An export, and what its file holds',
  params: IdParams,
  response: { 200: Export },
})

export const linkExport = describeRoute({
  operationId: 'linkExport',
  tags: ['Exports'],
  summary: 'A link to the file, for five minutes',
  params: IdParams,
  response: {
    200: z
      .object({
        path: z.string().meta({ description: 'Below /api/v1.' }),
        endsAt: DateTime,
      } satisfies Shape<Link>)
      .meta({ id: 'ExportLink' }),
  },
})

export const fetchExport = describeRoute({
  operationId: 'fetchExport',
  tags: ['Exports'],
  summary: 'The file, by its link',
  description: 'What the member may see is looked at again.',
  params: IdParams,
  querystring: z.object({ token: z.string() }),
  response: { 200: textFile('The file of the export.', 'application/octet-stream') },
  ...OPEN,
})

const Name = z.string().meta({ description: '1 to 100 characters.' })

const PresetContent = z
  .strictObject({
    columns: z.union([z.enum(['view', 'all']), z.array(z.string()).max(500).readonly()]),
    format: z.enum(EXPORT_FORMATS),
    dialect: Dialect,
  } satisfies Shape<ExportPreset>)
  .meta({ id: 'ExportPresetContent', description: 'As of an export.' })

const Preset = z
  .object({
    id: Id,
    name: z.string(),
    isShared: z.boolean(),
    isMine: z.boolean(),
    mayChange: z.boolean(),
    content: PresetContent,
    missing: z
      .number()
      .int()
      .meta({ description: 'Columns left out of `content`: they are gone, or hidden from you.' }),
  } satisfies Shape<ExportPresetView>)
  .meta({ id: 'ExportPreset', description: 'How records are exported, kept under a name.' })

export const listExportPresets = describeRoute({
  operationId: 'listExportPresets',
  tags: ['Exports'],
  summary: 'List export presets',
  description: 'Your own and shared ones, by name.',
  params: OfObject,
  response: { 200: z.object({ presets: listOf(Preset) }).meta({ id: 'ExportPresetList' }) },
})

export const saveExportPreset = describeRoute({
  operationId: 'saveExportPreset',
  tags: ['Exports'],
  summary: 'Save an export preset',
  params: OfObject,
  body: z
    .strictObject({ name: Name, isShared: z.boolean().exactOptional(), content: PresetContent })
    .meta({ id: 'NewExportPreset' }),
  response: { 201: Preset },
})

export const changeExportPreset = describeRoute({
  operationId: 'changeExportPreset',
  tags: ['Exports'],
  summary: 'Rename, share or redefine an export preset',
  description: 'Only its maker, and for shared ones who manages the data model.',
  params: IdParams,
  body: z
    .strictObject({
      name: Name.exactOptional(),
      isShared: z.boolean().exactOptional(),
      content: PresetContent.exactOptional(),
    })
    .meta({ id: 'ExportPresetChange' }),
  response: { 200: Preset },
})

export const deleteExportPreset = describeRoute({
  operationId: 'deleteExportPreset',
  tags: ['Exports'],
  summary: 'Delete an export preset',
  description: 'Only its maker, and for shared ones who manages the data model.',
  params: IdParams,
  response: { 204: nothing('Deleted.') },
})

const SETTINGS = {
  keepDays: z.number().int().min(1).max(365).meta({ description: 'Days until the file of an export is removed.' }),
  reasonAbove: z
    .number()
    .int()
    .min(0)
    .nullable()
    .meta({ description: 'Of more records than this an export needs a reason; null: never.' }),
} satisfies Shape<Settings>

const ExportSettings = z.object(SETTINGS).meta({ id: 'ExportSettings' })

export const getExportSettings = describeRoute({
  operationId: 'getExportSettings',
  tags: ['Exports'],
  summary: 'What counts for all exports',
  response: { 200: ExportSettings },
})

export const updateExportSettings = describeRoute({
  operationId: 'updateExportSettings',
  tags: ['Exports'],
  summary: 'Change what counts for all exports',
  body: z.strictObject({
    keepDays: SETTINGS.keepDays.exactOptional(),
    reasonAbove: SETTINGS.reasonAbove.exactOptional(),
  }),
  response: { 200: ExportSettings },
})
