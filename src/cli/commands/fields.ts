import { InvalidArgumentError, Option, type Command } from 'commander'
import { FIELD_KINDS, type FieldKind } from '../../core/model/field-kind.ts'
import type { FieldView, ObjectView } from '../../operations/model/object-view.ts'
import { collect } from '../import/import-flags.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

interface NewFieldFlags {
  readonly kind: FieldKind
  readonly apiName?: string
  readonly option?: readonly string[]
  readonly openOptions?: boolean
  readonly to?: string
  readonly unique?: boolean
  readonly required?: boolean
  readonly description?: string
  readonly default?: string
  readonly currency?: string
  readonly country?: string
  readonly decimals?: number
  readonly inverse?: string
}

export function addFieldsCommand(program: Command): void {
  const command = program
    .command('fields')
    .summary('list the fields of an object, or add one')
    .description('Lists the fields of an object: the names that --map, --match, --default and --filter take.')
    .enablePositionalOptions()
    .argument('<object>', 'API name of the object')
    .option(...JSON_FLAG)
    .action(action(listFields))
  addExamples(command, 'waybill fields people')
  addCreate(command)
}

function addCreate(parent: Command): void {
  const command = parent
    .command('create')
    .summary('add a field')
    .description('Adds a field to an object.')
    .argument('<object>', 'API name of the object')
    .argument('<label>', 'what the field is called')
    .addOption(new Option('--kind <kind>', 'what it holds').choices(FIELD_KINDS).makeOptionMandatory())
    .option('--api-name <name>', 'name for files, commands and programs (made from the label when absent)')
    .option('--option <label>', 'a choice of a select or multiSelect field (repeatable)', collect)
    .option('--open-options', 'take values that are not among the choices too')
    .option('--to <object>', 'the object that a relation points to')
    .option('--unique', 'no two records may share a value')
    .option('--required', 'no record may be without a value')
    .option('--description <text>', 'what the field is for')
    .option('--default <value>', 'what new records have unless they are given a value')
    .option('--currency <code>', 'of a currency field: of amounts that come without one')
    .option('--country <code>', 'of phones: of numbers that come without a country code')
    .option('--decimals <count>', 'of a number or currency field: how many are shown', readCount)
    .option('--inverse <label>', 'of a relation: what the records are called at the one that they point to')
    .option(...JSON_FLAG)
    .action(action(createField))
  addExamples(
    command,
    'waybill fields create people "Customer number" --kind text --unique',
    'waybill fields create leads Temperature --kind select --option Cold --option Warm --option Hot',
    'waybill fields create projects Client --kind relation --to companies',
  )
}

function readCount(text: string): number {
  const count = Number(text)
  if (Number.isInteger(count)) return count
  throw new InvalidArgumentError('Write a whole number.')
}

async function listFields({ api, output }: Shell, _flags: object, object: string): Promise<void> {
  const { fields } = await api.request<{ readonly fields: readonly FieldView[] }>(
    `/objects/${encodeURIComponent(object)}/fields`,
  )
  if (output.isJson) return fields.forEach((field) => output.json(field))
  const { objects } = await api.request<{ readonly objects: readonly ObjectView[] }>('/objects')
  output.table(
    [{ title: 'Field' }, { title: 'Header', fit: 'cut' }, { title: 'Kind' }, { title: 'About', fit: 'wrap' }],
    fields.flatMap((field) =>
      field.parts.map(({ path, header }, index) => [
        path,
        header,
        field.kind,
        index === 0 ? describe(field, objects) : '',
      ]),
    ),
  )
}

const SHOWN_OPTIONS = 12

function describe(field: FieldView, objects: readonly ObjectView[]): string {
  const { isUnique, isRequired, isSystem, isCustom, options, openOptions, defaultValue } = field
  const names = (options ?? []).slice(0, SHOWN_OPTIONS).map(({ label }) => label)
  const hasMore = (options?.length ?? 0) > SHOWN_OPTIONS || openOptions
  return [
    ...(isSystem ? ['kept by Waybill'] : []),
    ...(isCustom ? ['custom'] : []),
    ...(isUnique ? ['unique'] : []),
    ...(isRequired ? ['required'] : []),
    ...(defaultValue === null ? [] : [`default ${defaultValue}`]),
    ...(field.relationTo === null ? [] : [describeRelation(field, objects)]),
    ...(names.length === 0 ? [] : [`one of ${names.join(', ')}${hasMore ? ', …' : ''}`]),
  ].join('; ')
}

/** With the names by which a column can say which record is meant: "points to companies by company.domain". */
function describeRelation({ apiName, relationTo }: FieldView, objects: readonly ObjectView[]): string {
  const target = objects.find((object) => object.apiName === relationTo)
  const names = (target?.fields ?? []).flatMap((field) => (field.isUnique ? [`${apiName}.${field.apiName}`] : []))
  return `points to ${relationTo}${names.length === 0 ? '' : ` by ${names.join(', ')}`}`
}

async function createField({ api, output }: Shell, flags: NewFieldFlags, object: string, label: string): Promise<void> {
  const field = await api.request<FieldView>(`/objects/${encodeURIComponent(object)}/fields`, {
    method: 'POST',
    json: {
      label,
      kind: flags.kind,
      apiName: flags.apiName,
      description: flags.description,
      options: flags.option,
      openOptions: flags.openOptions,
      relationTo: flags.to,
      isUnique: flags.unique,
      isRequired: flags.required,
      defaultValue: flags.default,
      currency: flags.currency,
      phoneCountry: flags.country,
      decimals: flags.decimals,
      inverseLabel: flags.inverse,
    },
  })
  if (output.isJson) output.json(field)
  else output.say(`The field ${field.apiName} is added to ${object}.`)
}
