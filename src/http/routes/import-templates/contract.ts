import { z } from 'zod'
import type { TemplateFit as Fit } from '../../../core/import/import-template-misfit.ts'
import type { ImportTemplateView, TemplateFile as File } from '../../../operations/templates/template-view.ts'
import { DateTime, describeRoute, Flag, Id, IdParams, listOf, Named, type Shape } from '../../describe-route.ts'
import { ColumnMapping, OptionsChange } from '../imports/import-schemas.ts'
import { TemplateMisfit } from './template-use-schema.ts'

const LONGEST_HEADER = 10_000
const MOST_COLUMNS = 16_384

/** What belongs to one file is not kept. */
const OF_ONE_FILE = { index: true, header: true, field: true, status: true, confidence: true, reason: true } as const

/** What is known is checked; what a later version adds is carried along. */
const TemplateColumn = z
  .looseObject({
    ...ColumnMapping.omit(OF_ONE_FILE).shape,
    header: z.string().max(LONGEST_HEADER),
    field: z
      .string()
      .nullable()
      .meta({ description: 'null: the column is left out.', examples: ['emails.primary'] }),
  })
  .meta({ id: 'TemplateColumn', description: 'A column by its header, and all that was decided about it.' })

/** What is known of options is checked; what a later version adds is carried along. */
const TemplateOptions = z
  .looseObject(OptionsChange.shape)
  .meta({ id: 'TemplateOptions', description: 'Without `ownerId`, whoever imports owns the records.' })

const TemplateFit = z
  .object({
    kind: z
      .enum(['exact', 'near', 'none'])
      .meta({ description: 'exact: the same headers in any order, and everything it names is there.' }),
    likeness: z.number().meta({ description: 'Share of the columns that are the same, 0 to 1.' }),
    misfits: listOf(TemplateMisfit),
  } satisfies Shape<Fit>)
  .meta({ id: 'TemplateFit' })

const ImportTemplate = z
  .object({
    id: Id,
    name: z.string(),
    object: z.string().meta({ description: 'API name of the object.' }),
    owner: Named,
    isShared: z.boolean(),
    canChange: z.boolean().meta({ description: 'Whether you may rename, share, replace and delete it.' }),
    columns: listOf(TemplateColumn),
    options: z.record(z.string(), z.unknown()).meta({ description: 'Those of an import; see ImportOptions.' }),
    misfits: listOf(TemplateMisfit).meta({ description: 'What it names that is not there any more.' }),
    followerCount: z.int().meta({ description: 'How many recurring imports, of whomever, follow it.' }),
    createdAt: DateTime,
    updatedAt: DateTime,
    lastUsedAt: DateTime.nullable(),
    fit: TemplateFit.exactOptional().meta({ description: 'How it fits the file of the import that was asked for.' }),
  } satisfies Shape<ImportTemplateView>)
  .meta({ id: 'ImportTemplate', description: 'What was decided for one file, kept for the next ones.' })

const TemplateFile = z
  .object({
    waybill: z.literal('import-template'),
    version: z.literal(1),
    name: z.string(),
    object: z.string(),
    columns: z.array(TemplateColumn).min(1).max(MOST_COLUMNS),
    options: TemplateOptions,
  } satisfies Shape<File>)
  .meta({ id: 'ImportTemplateFile', description: 'A template to be carried to another workspace.' })

const Name = z.string().meta({ description: 'Unique among the templates of the object, whatever the case.' })

export const listImportTemplates = describeRoute({
  operationId: 'listImportTemplates',
  tags: ['Imports'],
  summary: 'List import templates',
  description: 'Your own and shared ones, by name, of the objects into which you may import. Administrators see all.',
  querystring: z.object({
    object: z.string().exactOptional(),
    import: z
      .string()
      .exactOptional()
      .meta({ description: 'Id of an import: only templates of its object, each with how it fits the file.' }),
  }),
  response: { 200: z.object({ templates: listOf(ImportTemplate) }).meta({ id: 'ImportTemplateList' }) },
})

export const saveImportTemplate = describeRoute({
  operationId: 'saveImportTemplate',
  tags: ['Imports'],
  summary: 'Keep what was decided for an import as a template',
  body: z
    .strictObject({
      importId: Id,
      name: Name,
      isShared: z.boolean().exactOptional(),
      replace: z
        .boolean()
        .exactOptional()
        .meta({ description: 'Take the place of a template of that name that you may change.' }),
    })
    .meta({ id: 'NewImportTemplate' }),
  response: { 201: ImportTemplate },
})

export const getImportTemplate = describeRoute({
  operationId: 'getImportTemplate',
  tags: ['Imports'],
  summary: 'An import template',
  params: IdParams,
  response: { 200: ImportTemplate },
})

export const changeImportTemplate = describeRoute({
  operationId: 'changeImportTemplate',
  tags: ['Imports'],
  summary: 'Rename or share an import template',
  description: 'Only its owner or an administrator.',
  params: IdParams,
  body: z
    .strictObject({ name: Name.exactOptional(), isShared: z.boolean().exactOptional() })
    .meta({ id: 'ImportTemplateChange' }),
  response: { 200: ImportTemplate },
})

export const deleteImportTemplate = describeRoute({
  operationId: 'deleteImportTemplate',
  tags: ['Imports'],
  summary: 'Delete an import template',
  description: 'Only its owner or an administrator. Imports that followed it stay as they are.',
  params: IdParams,
  response: { 200: ImportTemplate },
})

export const exportImportTemplate = describeRoute({
  operationId: 'exportImportTemplate',
  tags: ['Imports'],
  summary: 'An import template as a JSON file',
  params: IdParams,
  response: { 200: TemplateFile },
})

export const importImportTemplate = describeRoute({
  operationId: 'importImportTemplate',
  tags: ['Imports'],
  summary: 'Take in an import template from a JSON file',
  description: 'Fields that are missing here are told as misfits.',
  querystring: z.object({
    name: Name.exactOptional().meta({ description: 'Instead of the one in the file.' }),
    isShared: Flag.exactOptional(),
  }),
  body: TemplateFile,
  response: { 201: ImportTemplate },
})
