import type { Command } from 'commander'
import type { ListedObject } from '../../operations/model/list-objects.ts'
import type { ObjectView } from '../../operations/model/object-view.ts'
import { formatCount } from '../numbers-in-words.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

interface NewObjectFlags {
  readonly plural: string
  readonly apiName?: string
  readonly icon?: string
}

export function addObjectsCommand(program: Command): void {
  const command = program
    .command('objects')
    .summary('list objects, or make one')
    .description('Lists the objects of the workspace, with the number of their records.')
    .enablePositionalOptions()
    .option(...JSON_FLAG)
    .action(action(listObjects))
  addExamples(command, 'waybill objects', 'waybill objects create Project --plural Projects')
  const create = command
    .command('create')
    .summary('make an object')
    .description('Makes an object of your own. It gets the fields name and owner.')
    .argument('<label>', 'what one record is called: Project')
    .requiredOption('--plural <label>', 'what several are called: Projects')
    .option('--api-name <name>', 'name for files, commands and programs (made from the plural when absent)')
    .option('--icon <name>', 'name of a Lucide icon')
    .option(...JSON_FLAG)
    .action(action(createObject))
  addExamples(
    create,
    'waybill objects create Project --plural Projects',
    'waybill objects create "Site visit" --plural "Site visits" --api-name visits --icon map-pin',
  )
}

async function listObjects({ api, output }: Shell): Promise<void> {
  const { objects } = await api.request<{ readonly objects: readonly ListedObject[] }>('/objects')
  if (output.isJson) {
    for (const { fields: _, relatedBy: __, ...object } of objects)
      output.json({ ...object, records: object.records.count })
    return
  }
  output.table(
    [
      { title: 'Object' },
      { title: 'Label', fit: 'cut' },
      { title: 'Records', align: 'right' },
      { title: 'Fields', align: 'right' },
      { title: '' },
    ],
    objects.map(({ apiName, labelPlural, records, fields, isCustom }) => [
      apiName,
      labelPlural,
      `${records.isExact ? '' : '≈ '}${formatCount(records.count)}`,
      formatCount(fields.length),
      isCustom ? 'custom' : '',
    ]),
  )
}

async function createObject(
  { api, output }: Shell,
  { plural, apiName, icon }: NewObjectFlags,
  label: string,
): Promise<void> {
  const object = await api.request<ObjectView>('/objects', {
    method: 'POST',
    json: { labelSingular: label, labelPlural: plural, apiName, icon },
  })
  if (output.isJson) {
    const { fields: _, relatedBy: __, ...rest } = object
    return output.json(rest)
  }
  output.say(`The object ${object.apiName} is made. Add fields with: waybill fields create ${object.apiName}`)
}
