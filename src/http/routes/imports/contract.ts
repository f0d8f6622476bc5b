import { z } from 'zod'
import { ACTIONS, OUTCOMES } from '../../../core/import/outcome.ts'
import { DateTime, describeRoute, Id, IdParams, listOf, textFile, workbookFile } from '../../describe-route.ts'
import { IdempotencyHeaders } from '../../idempotent.ts'
import { Job } from '../jobs/contract.ts'
import { FailedRowPage } from './failed-row-schemas.ts'
import { KeptPage } from './kept-schemas.ts'
import { ImportProfile } from './profile-schemas.ts'
import {
  ColumnRules,
  DialectChange,
  Import,
  ImportRow,
  MappingChoices,
  OptionsChange,
  Preview,
  RowEdit,
} from './import-schemas.ts'

/** What can be decided for an import, now or for those to come. */
export const IMPORT_DECISIONS = {
  mapping: MappingChoices.exactOptional(),
  rules: ColumnRules.exactOptional(),
  options: OptionsChange.exactOptional(),
  dialect: DialectChange.exactOptional(),
  template: z
    .string()
    .nullable()
    .exactOptional()
    .meta({
      description:
        'Id or name of a template to follow; null for none. Of a new import absent: one that fits exactly is followed, ' +
        'one that fits in part is offered. Changing it begins mapping and options anew.',
    }),
}

export const createImport = describeRoute({
  operationId: 'createImport',
  tags: ['Imports'],
  summary: 'Start an import of an uploaded file',
  description: 'Inspects the file and proposes a mapping. Nothing is written to records; the import waits as a draft.',
  headers: IdempotencyHeaders,
  body: z
    .strictObject({
      object: z.string().meta({ description: 'API name of the object.' }),
      fileId: Id,
      like: Id.exactOptional().meta({
        description:
          'An import of the same object whose mapping and options are followed, column by column, instead of a template.',
      }),
      ...IMPORT_DECISIONS,
    })
    .meta({ id: 'NewImport' }),
  response: { 201: Import },
})

export const getImport = describeRoute({
  operationId: 'getImport',
  tags: ['Imports'],
  summary: 'An import with its mapping, options and preview',
  params: IdParams,
  response: { 200: Import },
})

export const updateImport = describeRoute({
  operationId: 'updateImport',
  tags: ['Imports'],
  summary: 'Change mapping, options or dialect of a draft',
  params: IdParams,
  body: z.strictObject(IMPORT_DECISIONS).meta({ id: 'ImportChange' }),
  response: { 200: Import },
})

export const planImport = describeRoute({
  operationId: 'planImport',
  tags: ['Imports'],
  summary: 'Have the whole file read and planned',
  description: 'A worker does it: the import is a draft again, with its preview, when it is done.',
  params: IdParams,
  headers: IdempotencyHeaders,
  body: z
    .strictObject({
      thenApply: z.boolean().exactOptional().meta({ description: 'Go on and apply the plan without waiting.' }),
    })
    .nullish()
    .meta({ id: 'PlanRequest' }),
  response: { 202: Import },
})

export const profileImport = describeRoute({
  operationId: 'profileImport',
  tags: ['Imports'],
  summary: 'Read the whole file and say what its mapped columns hold',
  description: 'Answers when the file is read. Planning makes the same profile; what was made is kept.',
  params: IdParams,
  response: { 200: ImportProfile },
})

export const getImportProfile = describeRoute({
  operationId: 'getImportProfile',
  tags: ['Imports'],
  summary: 'What the mapped columns hold, where the whole file was read',
  params: IdParams,
  response: { 200: ImportProfile },
})

export const previewImport = describeRoute({
  operationId: 'previewImport',
  tags: ['Imports'],
  summary: 'Counts for the whole file and the first 20 rows as they will be',
  params: IdParams,
  response: { 200: Preview },
})

export const listImportRows = describeRoute({
  operationId: 'listImportRows',
  tags: ['Imports'],
  summary: 'Rows of an import: planned, or with their outcome',
  params: IdParams,
  querystring: z.object({
    action: z.enum(ACTIONS).exactOptional(),
    outcome: z.enum(OUTCOMES).exactOptional(),
    problem: z.string().exactOptional().meta({ description: 'Code of a problem that the rows have.' }),
    field: z.string().exactOptional().meta({ description: 'Path of the field that the `problem` is in.' }),
    afterRow: z.coerce.number().int().min(0).exactOptional(),
    limit: z.coerce.number().int().min(1).max(500).exactOptional().meta({ description: '100 when absent.' }),
  }),
  response: {
    200: z
      .object({
        rows: listOf(ImportRow),
        nextRow: z.number().int().nullable().meta({ description: 'To be sent as `afterRow`; null on the last page.' }),
      })
      .meta({ id: 'ImportRowPage' }),
  },
})

export const editImportRows = describeRoute({
  operationId: 'editImportRows',
  tags: ['Imports'],
  summary: 'Change cells or remove rows',
  description: 'The file stays as it is. The next plan, or the retry of failed rows, takes the edits in.',
  params: IdParams,
  body: z.strictObject({ edits: z.array(RowEdit).min(1).max(10_000) }).meta({ id: 'RowEdits' }),
  response: { 200: Import },
})

export const applyImport = describeRoute({
  operationId: 'applyImport',
  tags: ['Imports'],
  summary: 'Carry out the plan that was shown, now or later',
  description:
    'With `at` the import waits as `scheduled`, whoever is signed in then. Asking again changes the time, or starts it ' +
    'now; `DELETE /imports/{id}/start` makes it a draft again. A time that passes while the server is down is made up for.',
  params: IdParams,
  headers: IdempotencyHeaders,
  body: z
    .strictObject({
      at: DateTime.exactOptional().meta({ description: 'When to begin; at once when absent.' }),
      revision: z.number().int().exactOptional().meta({
        description: 'Of the import when its plan was looked at. Refused with PLAN_CHANGED if it is another now.',
      }),
    })
    .nullish()
    .meta({ id: 'ApplyRequest' }),
  response: { 202: Import },
})

export const unscheduleImport = describeRoute({
  operationId: 'unscheduleImport',
  tags: ['Imports'],
  summary: 'Do not start a scheduled import after all',
  description: 'It is a draft again, with its plan.',
  params: IdParams,
  response: { 200: Import },
})

export const retryImport = describeRoute({
  operationId: 'retryImport',
  tags: ['Imports'],
  summary: 'Plan and apply the failed rows again',
  params: IdParams,
  headers: IdempotencyHeaders,
  response: { 202: Import },
})

export const openRemainder = describeRoute({
  operationId: 'openRemainder',
  tags: ['Imports'],
  summary: 'Review the failed rows of a finished import',
  description:
    'They are planned again as they are now, and wait: everything under `/imports/{id}/review` is about them and no other ' +
    'row. The import stays completed meanwhile, with its counts. `POST /imports/{id}/apply` imports them as they were ' +
    'reviewed. Asking again looks at them again.',
  params: IdParams,
  headers: IdempotencyHeaders,
  response: { 200: Import },
})

export const undoImport = describeRoute({
  operationId: 'undoImport',
  tags: ['Imports'],
  summary: 'Take an import back',
  description: 'A batch job of its own. Values that were edited since are kept.',
  params: IdParams,
  headers: IdempotencyHeaders,
  response: { 202: Job },
})

export const listKept = describeRoute({
  operationId: 'listKept',
  tags: ['Imports'],
  summary: 'What the undo of an import left alone, and why',
  description: 'In the order of the file. A row may have several entries; they are on one page.',
  params: IdParams,
  querystring: z.object({
    afterRow: z.coerce.number().int().min(0).exactOptional(),
    limit: z.coerce.number().int().min(1).max(500).exactOptional().meta({ description: 'Rows; 500 when absent.' }),
  }),
  response: { 200: KeptPage },
})

export const getKeptFile = describeRoute({
  operationId: 'getKeptFile',
  tags: ['Imports'],
  summary: 'What the undo of an import left alone, as a CSV file',
  params: IdParams,
  response: { 200: textFile('Values and records that were kept.', 'text/csv') },
})

export const listFailedRows = describeRoute({
  operationId: 'listFailedRows',
  tags: ['Imports'],
  summary: 'The rows that did not go in, cell by cell, to be mended',
  description:
    'Change them with `PATCH /imports/{id}/rows`, then `POST /imports/{id}/retry`; or review them: `POST /imports/{id}/remainder`.',
  params: IdParams,
  querystring: z.object({
    afterRow: z.coerce.number().int().min(0).exactOptional(),
    limit: z.coerce.number().int().min(1).max(500).exactOptional().meta({ description: '50 when absent.' }),
  }),
  response: { 200: FailedRowPage },
})

export const getFailedRows = describeRoute({
  operationId: 'getFailedRows',
  tags: ['Imports'],
  summary: 'The rows that did not go in, as a CSV file',
  description: "The file's own columns, with what is wrong and what to do: ready to be corrected and imported again.",
  params: IdParams,
  response: { 200: textFile('The failed rows.', 'text/csv') },
})

export const getFailedRowsFile = describeRoute({
  operationId: 'getFailedRowsFile',
  tags: ['Imports'],
  summary: 'The rows that did not go in, as CSV or XLSX',
  description: 'In the workbook the wrong cells are yellow, with what is wrong in a comment.',
  params: IdParams,
  querystring: z.object({
    format: z.enum(['csv', 'xlsx']).exactOptional().meta({ description: '`csv` when absent.' }),
  }),
  response: { 200: workbookFile('The failed rows.', 'text/csv') },
})
