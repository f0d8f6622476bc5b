import { z } from 'zod'
import { FIELD_KINDS } from '../../../core/model/field-kind.ts'
import { VALUE_TYPES, type SelectOption as Option } from '../../../core/value/value-type.ts'
import type { FieldUse, OptionUse } from '../../../operations/model/field-use.ts'
import type { FieldView, PartView } from '../../../operations/model/object-view.ts'
import type { NamedRecord, UniqueConflict, UniquePreview } from '../../../operations/model/preview-unique.ts'
import { describeRoute, Flag, Id, listOf, type Shape } from '../../describe-route.ts'

export const SelectOption = z
  .object({
    value: z.string().meta({ description: 'What records store.' }),
    label: z.string(),
    color: z.string().exactOptional(),
  } satisfies Shape<Option>)
  .meta({ id: 'SelectOption' })

const Part = z
  .object({
    path: z.string().meta({ description: 'As filters and mappings name it: "emails.primary".' }),
    header: z.string().meta({ description: 'As templates and exports name it: "Emails / Primary Email".' }),
    type: z.enum(VALUE_TYPES),
  } satisfies Shape<PartView>)
  .meta({ id: 'Part' })

export const Field = z
  .object({
    apiName: z.string(),
    label: z.string(),
    kind: z.enum(FIELD_KINDS),
    isCustom: z.boolean(),
    isSystem: z.boolean().meta({ description: 'Kept by Waybill itself: not written by anyone.' }),
    isUnique: z.boolean(),
    isRequired: z.boolean(),
    isReadOnly: z.boolean().meta({ description: 'Shown, and not to be written with your role.' }),
    description: z.string().nullable(),
    options: listOf(SelectOption).nullable().meta({ description: 'Of a select or multi-select field.' }),
    openOptions: z.boolean().meta({ description: 'Whether values that are not among the options are taken too.' }),
    relationTo: z.string().nullable().meta({ description: 'API name of the object that a relation points to.' }),
    inverseLabel: z
      .string()
      .nullable()
      .meta({ description: 'What a relation is called at the records that it points to, where it has a name there.' }),
    defaultValue: z
      .string()
      .nullable()
      .meta({ description: 'What new records have unless they are given a value; read like a cell.' }),
    currency: z.string().nullable().meta({ description: 'Of amounts of new records that come without one.' }),
    phoneCountry: z.string().nullable().meta({ description: 'Of phone numbers that come without a country code.' }),
    decimals: z.number().int().nullable().meta({ description: 'How many are shown; null: as many as there are.' }),
    parts: listOf(Part).meta({ description: 'The typed values that the field consists of.' }),
  } satisfies Shape<FieldView>)
  .meta({ id: 'Field' })

const OptionInput = z
  .union([
    z.string(),
    z.strictObject({ label: z.string(), value: z.string().exactOptional(), color: z.string().exactOptional() }),
  ])
  .meta({ id: 'OptionChoice', description: 'An option by its label alone, or with the value that records store.' })

const KIND_SETTINGS = {
  defaultValue: z
    .string()
    .nullable()
    .exactOptional()
    .meta({ description: 'For new records without a value; read like a cell. Null takes it back.' }),
  currency: z
    .string()
    .nullable()
    .exactOptional()
    .meta({ description: 'For currency fields: of amounts that come without one.', examples: ['EUR'] }),
  phoneCountry: z
    .string()
    .nullable()
    .exactOptional()
    .meta({ description: 'For phones: of numbers that come without a country code.', examples: ['FR'] }),
  decimals: z
    .number()
    .int()
    .nullable()
    .exactOptional()
    .meta({ description: 'For numbers and currencies: how many are shown.' }),
  inverseLabel: z
    .string()
    .nullable()
    .exactOptional()
    .meta({ description: 'For relations: what the records that point there are called on the other side.' }),
}

export const NewField = z
  .strictObject({
    label: z.string(),
    apiName: z.string().exactOptional().meta({ description: 'camelCase; made from the label when absent.' }),
    kind: z.enum(FIELD_KINDS),
    description: z.string().exactOptional(),
    options: z.array(OptionInput).exactOptional(),
    openOptions: z.boolean().exactOptional(),
    relationTo: z.string().exactOptional().meta({ description: 'For relations: API name of the object.' }),
    isUnique: z.boolean().exactOptional(),
    isRequired: z.boolean().exactOptional(),
    ...KIND_SETTINGS,
  })
  .meta({ id: 'NewField' })

const FieldChange = z
  .strictObject({
    label: z.string().exactOptional(),
    description: z.string().exactOptional(),
    options: z
      .array(OptionInput)
      .exactOptional()
      .meta({ description: 'The whole list: what is missing from it is removed, which needs that no record has it.' }),
    replacements: z.record(z.string(), z.string().nullable()).exactOptional().meta({
      description:
        'By the value of an option that is removed: the one that its records get in its place, or null for none.',
    }),
    openOptions: z.boolean().exactOptional(),
    isRequired: z.boolean().exactOptional(),
    isUnique: z.boolean().exactOptional().meta({ description: 'Changed in a request of its own.' }),
    ...KIND_SETTINGS,
  })
  .meta({ id: 'FieldChange' })

export const Preview = z.object({
  preview: Flag.exactOptional().meta({ description: 'Only tell what would be lost.' }),
})

const OfObject = z.object({ object: z.string() })
const OfField = z.object({ object: z.string(), field: z.string() })

export const listFields = describeRoute({
  operationId: 'listFields',
  tags: ['Model'],
  summary: 'List the fields of an object',
  params: OfObject,
  response: { 200: z.object({ fields: listOf(Field) }).meta({ id: 'FieldList' }) },
})

export const createField = describeRoute({
  operationId: 'createField',
  tags: ['Model'],
  summary: 'Add a field to an object',
  params: OfObject,
  body: NewField,
  response: { 201: Field },
})

export const updateField = describeRoute({
  operationId: 'updateField',
  tags: ['Model'],
  summary: 'Change a field',
  params: OfField,
  body: FieldChange,
  response: { 200: Field },
})

export const removeField = describeRoute({
  operationId: 'removeField',
  tags: ['Model'],
  summary: 'Remove a custom field and its values',
  params: OfField,
  querystring: Preview,
  response: {
    200: z
      .object({ field: z.string(), records: z.number().int().meta({ description: 'Records that lose a value.' }) })
      .meta({ id: 'FieldRemoval' }),
  },
})

export const orderFields = describeRoute({
  operationId: 'orderFields',
  tags: ['Model'],
  summary: 'Put the fields of an object in another order',
  description: 'That of lists, panels, template files and exports. The fields that Waybill keeps stay around them.',
  params: OfObject,
  body: z
    .strictObject({
      fields: z.array(z.string()).meta({ description: 'API names of all fields that are not system fields.' }),
    })
    .meta({ id: 'FieldOrder' }),
  response: { 200: z.object({ fields: listOf(Field) }).meta({ id: 'OrderedFields' }) },
})

export const getFieldUse = describeRoute({
  operationId: 'getFieldUse',
  tags: ['Model'],
  summary: 'What hangs on a field',
  description: 'What its removal takes away, and what stricter rules run into.',
  params: OfField,
  response: {
    200: z
      .object({
        field: z.string(),
        filled: z.number().int().meta({ description: 'Records with a value there, deleted ones included.' }),
        empty: z.number().int().meta({
          description: 'Records that are not deleted and have none: of a composite field, none in its first part.',
        }),
        options: listOf(
          z.object({
            value: z.string(),
            label: z.string().nullable().meta({ description: 'Null for what is no option of the field.' }),
            records: z.number().int(),
          } satisfies Shape<OptionUse>),
        )
          .nullable()
          .meta({ description: 'Of select and multi-select fields: the options in their order, then other values.' }),
        templates: z.number().int().meta({ description: 'Import templates with a column that goes there.' }),
      } satisfies Shape<FieldUse>)
      .meta({ id: 'FieldUse' }),
  },
})

export const previewUnique = describeRoute({
  operationId: 'previewUnique',
  tags: ['Model'],
  summary: 'What keeps a field from being unique',
  params: OfField,
  response: {
    200: z
      .object({
        field: z.string(),
        values: z.number().int().meta({ description: 'Values that more than one record has.' }),
        conflicts: listOf(
          z.object({
            value: z.string(),
            count: z.number().int().meta({ description: 'All records that have it, deleted ones included.' }),
            records: listOf(
              z.object({ id: Id, name: z.string(), isDeleted: z.boolean() } satisfies Shape<NamedRecord>),
            ).meta({ description: 'Some of those that you may see.' }),
          } satisfies Shape<UniqueConflict>),
        ),
      } satisfies Shape<UniquePreview>)
      .meta({ id: 'UniquePreview' }),
  },
})
