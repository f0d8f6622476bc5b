import { z } from 'zod'
import type { ListedObject as Listed } from '../../../operations/model/list-objects.ts'
import type { ObjectView as View } from '../../../operations/model/object-view.ts'
import { describeRoute, listOf, textFile, workbookFile, type Shape } from '../../describe-route.ts'
import { Field, NewField, Preview } from '../fields/contract.ts'

const OBJECT = {
  apiName: z.string().meta({ examples: ['people'] }),
  labelSingular: z.string(),
  labelPlural: z.string(),
  icon: z.string().meta({ description: 'Name of a Lucide icon.' }),
  isCustom: z.boolean(),
  fields: listOf(Field),
  relatedBy: listOf(
    z.object({
      object: z.string(),
      field: z.string(),
      label: z.string().meta({ description: 'What the relation is called on its own side.' }),
      inverseLabel: z.string().meta({ description: 'What the records that point here are called on this side.' }),
    }),
  ).meta({ description: 'The relations of other objects that point here.' }),
} satisfies Shape<View>

const ObjectView = z.object(OBJECT).meta({ id: 'Object', description: 'A kind of record.' })

const ListedObject = z
  .object({
    ...OBJECT,
    records: z
      .object({ count: z.number().int(), isExact: z.boolean() })
      .meta({ description: 'Exact up to 100,000; beyond that, about as many.' }),
  } satisfies Shape<Listed>)
  .meta({ id: 'ListedObject' })

const OfObject = z.object({ object: z.string() })

export const listObjects = describeRoute({
  operationId: 'listObjects',
  tags: ['Model'],
  summary: 'List objects with their fields and counts',
  response: { 200: z.object({ objects: listOf(ListedObject) }).meta({ id: 'ObjectList' }) },
})

export const getModel = describeRoute({
  operationId: 'getModel',
  tags: ['Model'],
  summary: 'The whole data model, for who manages it',
  description:
    'Every object with every field, also those that your role hides. Counts are of records that you may see.',
  response: { 200: z.object({ objects: listOf(ListedObject) }).meta({ id: 'Model' }) },
})

export const getObject = describeRoute({
  operationId: 'getObject',
  tags: ['Model'],
  summary: 'An object with its fields',
  params: OfObject,
  response: { 200: ObjectView },
})

export const createObject = describeRoute({
  operationId: 'createObject',
  tags: ['Model'],
  summary: 'Make a custom object',
  body: z
    .strictObject({
      labelSingular: z.string(),
      labelPlural: z.string(),
      apiName: z
        .string()
        .exactOptional()
        .meta({ description: 'camelCase plural; made from the plural label when absent.' }),
      icon: z.string().exactOptional(),
      fields: z
        .array(NewField)
        .exactOptional()
        .meta({ description: 'Besides name and owner, which every object has.' }),
    })
    .meta({ id: 'NewObject' }),
  response: { 201: ObjectView },
})

export const updateObject = describeRoute({
  operationId: 'updateObject',
  tags: ['Model'],
  summary: 'Rename an object',
  description: 'For people; its API name stays.',
  params: OfObject,
  body: z
    .strictObject({
      labelSingular: z.string().exactOptional(),
      labelPlural: z.string().exactOptional(),
      icon: z.string().exactOptional(),
    })
    .meta({ id: 'ObjectChange' }),
  response: { 200: ObjectView },
})

export const removeObject = describeRoute({
  operationId: 'removeObject',
  tags: ['Model'],
  summary: 'Remove a custom object and its records',
  params: OfObject,
  querystring: Preview,
  response: {
    200: z
      .object({
        object: z.string(),
        records: z.number().int().meta({ description: 'Records that are lost, deleted ones included.' }),
        jobs: z.number().int().meta({ description: 'Batch jobs whose history is lost.' }),
      })
      .meta({ id: 'ObjectRemoval' }),
  },
})

export const getTemplate = describeRoute({
  operationId: 'getTemplate',
  tags: ['Imports'],
  summary: 'The template file of an object as CSV',
  description: 'Headers that map by themselves, and example rows.',
  params: OfObject,
  response: { 200: textFile('The template.', 'text/csv') },
})

export const getTemplateFile = describeRoute({
  operationId: 'getTemplateFile',
  tags: ['Imports'],
  summary: 'The template file of an object, as CSV or XLSX',
  description:
    'Headers that map by themselves, and example rows. The workbook has drop-downs for options, a note on every ' +
    'header, and a sheet that lists the fields.',
  params: OfObject,
  querystring: z.object({
    format: z.enum(['csv', 'xlsx']).exactOptional().meta({ description: '`csv` when absent.' }),
  }),
  response: { 200: workbookFile('The template.', 'text/csv') },
})
