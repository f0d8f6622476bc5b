/** Import templates: what was decided for one file, kept for the next ones. */
import { readFile, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { ImportTemplateView, TemplateFile } from '../../operations/templates/template-view.ts'
import { CommandFailure } from '../command-failure.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'
import { findTemplate, listTemplates } from '../templates/find-template.ts'
import { showTemplate, showTemplates } from '../templates/show-template.ts'

interface TemplateFlags {
  readonly object?: string
}

const OF_OBJECT = ['--object <object>', 'API name of the object, where several have a template of that name'] as const
const TEMPLATE = ['<template>', 'name or id of a template'] as const

export function addTemplatesCommand(program: Command): void {
  const templates = program
    .command('templates')
    .summary('mappings with their options, kept under a name')
    .description('Import templates: the mapping and the options of one import, kept under a name for the next ones.')
  addExamples(templates, 'waybill templates list', 'waybill import leads.csv --object leads --save-template "Fair"')
  addLooking(templates)
  addChanging(templates)
  addTransfer(templates)
}

function addLooking(templates: Command): void {
  const list = templates
    .command('list')
    .summary('list templates')
    .description('Lists your own templates and those that are shared.')
    .option('--object <object>', 'only templates of this object')
    .option(...JSON_FLAG)
    .action(
      action(async (shell, { object }: TemplateFlags) => {
        const found = await listTemplates(shell, object)
        if (shell.output.isJson) for (const each of found) shell.output.json(each)
        else showTemplates(shell.output, found)
      }),
    )
  addExamples(list, 'waybill templates list --object leads')
  const show = templates
    .command('show')
    .summary('show a template')
    .description('Shows the columns and options of a template, and what of it does not fit any more.')
    .argument(...TEMPLATE)
    .option(...OF_OBJECT)
    .option(...JSON_FLAG)
    .action(
      action(async (shell, { object }: TemplateFlags, name: string) => {
        const template = await findTemplate(shell, name, object)
        if (shell.output.isJson) shell.output.json(template)
        else showTemplate(shell.output, template)
      }),
    )
  addExamples(show, 'waybill templates show "Fair"')
}

function addChanging(templates: Command): void {
  const rename = templates
    .command('rename')
    .summary('rename a template')
    .description('Gives a template another name.')
    .argument(...TEMPLATE)
    .argument('<name>', 'the new name')
    .option(...OF_OBJECT)
    .option(...JSON_FLAG)
    .action(
      action((shell, flags: TemplateFlags, template: string, name: string) =>
        change(shell, flags, template, { name }, `is named "${name}" now`),
      ),
    )
  addExamples(rename, 'waybill templates rename "Fair" "Fair in Lyon"')
  const share = templates
    .command('share')
    .summary('share a template, or keep it to yourself')
    .description('Lets all who may import into the object use a template.')
    .argument(...TEMPLATE)
    .option('--off', 'keep it to yourself again')
    .option(...OF_OBJECT)
    .option(...JSON_FLAG)
    .action(
      action((shell, flags: TemplateFlags & { readonly off?: boolean }, template: string) => {
        const isShared = flags.off !== true
        return change(shell, flags, template, { isShared }, isShared ? 'is shared' : 'is its owner’s alone')
      }),
    )
  addExamples(share, 'waybill templates share "Fair"', 'waybill templates share "Fair" --off')
  const remove = templates
    .command('delete')
    .summary('delete a template')
    .description('Deletes a template. Imports that followed it stay as they are.')
    .argument(...TEMPLATE)
    .option(...OF_OBJECT)
    .option(...JSON_FLAG)
    .action(
      action(async (shell, { object }: TemplateFlags, name: string) => {
        const { id } = await findTemplate(shell, name, object)
        const gone = await shell.api.request<ImportTemplateView>(`/import-templates/${id}`, { method: 'DELETE' })
        if (shell.output.isJson) shell.output.json(gone)
        else shell.output.say(`The template "${gone.name}" is deleted.${followersWords(gone)}`)
      }),
    )
  addExamples(remove, 'waybill templates delete "Fair"')
}

const followersWords = ({ followerCount: count }: ImportTemplateView): string => {
  if (count === 0) return ''
  const who = count === 1 ? '1 recurring import follows' : `${count} recurring imports follow`
  return ` ${who} it: runs fail until another one is named (waybill schedules change NAME --template …).`
}

async function change(
  shell: Shell,
  { object }: TemplateFlags,
  name: string,
  json: object,
  done: string,
): Promise<void> {
  const { id } = await findTemplate(shell, name, object)
  const changed = await shell.api.request<ImportTemplateView>(`/import-templates/${id}`, { method: 'PATCH', json })
  if (shell.output.isJson) shell.output.json(changed)
  else shell.output.say(`The template "${name}" ${done}.`)
}

function addTransfer(templates: Command): void {
  const save = templates
    .command('export')
    .summary('write a template to a JSON file')
    .description('Writes a template as JSON, to be taken in by another workspace.')
    .argument(...TEMPLATE)
    .option('-o, --output <file>', 'the file to write (stdout when absent)', '-')
    .option(...OF_OBJECT)
    .action(action(exportTemplate))
  addExamples(save, 'waybill templates export "Fair" -o fair.json')
  const load = templates
    .command('import')
    .summary('take in a template from a JSON file')
    .description('Takes in a template that was exported. Fields that are missing here are told, not refused.')
    .argument('<file>', 'the JSON file')
    .option('--name <name>', 'a name instead of the one in the file')
    .option('--share', 'let all who may import into the object use it')
    .option(...JSON_FLAG)
    .action(action(importTemplate))
  addExamples(load, 'waybill templates import fair.json --share')
}

async function exportTemplate(
  shell: Shell,
  { object, output }: TemplateFlags & { readonly output: string },
  name: string,
): Promise<void> {
  const { id } = await findTemplate(shell, name, object)
  const file = await shell.api.request<TemplateFile>(`/import-templates/${id}/file`)
  const text = `${JSON.stringify(file, null, 2)}\n`
  if (output === '-') process.stdout.write(text)
  else await writeFile(output, text).catch((error: unknown) => refuseFile('FILE_UNWRITABLE', output, error))
}

async function importTemplate(
  { api, output }: Shell,
  { name, share }: { readonly name?: string; readonly share?: boolean },
  path: string,
): Promise<void> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => refuseFile('FILE_NOT_OPENED', path, error))
  const query = { name, ...(share === true && { isShared: true }) }
  const json = parse(path, text)
  const taken = await api.request<ImportTemplateView>('/import-templates/file', { method: 'POST', query, json })
  if (output.isJson) return output.json(taken)
  output.say(`The template "${taken.name}" is there.`)
  for (const { message } of taken.misfits) output.prose(`  ${message}`)
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuseFile('FILE_NOT_OPENED', path, error)
  }
}

function refuseFile(code: 'FILE_NOT_OPENED' | 'FILE_UNWRITABLE', path: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error)
  const message =
    code === 'FILE_UNWRITABLE' ? `${path} cannot be written: ${reason}.` : `${path} cannot be read: ${reason}.`
  throw new CommandFailure({ code, message, remedy: 'Choose another file.' })
}
