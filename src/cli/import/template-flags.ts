import type { Command } from 'commander'
import type { ImportView } from '../../operations/import/import-view.ts'
import type { ImportTemplateView } from '../../operations/templates/template-view.ts'
import type { Shell } from '../shell.ts'

export interface TemplateFlags {
  /** A name; false after `--no-template`. */
  readonly template?: string | false
  readonly saveTemplate?: string
}

export const addTemplateFlags = (command: Command): Command =>
  command
    .option('--template <name>', 'template to follow; when absent, one whose columns are those of the file')
    .option('--no-template', 'follow no template')
    .option('--save-template <name>', 'keep mapping and options as a template of yours; one of that name is replaced')

/** What the request says: nothing, a name, or null for none. */
export const templateOf = ({ template }: TemplateFlags): { readonly template?: string | null } =>
  template === undefined ? {} : { template: template === false ? null : template }

export async function saveTemplate(
  { api, output }: Shell,
  { id }: Pick<ImportView, 'id'>,
  { saveTemplate: name }: TemplateFlags,
): Promise<void> {
  if (name === undefined) return
  const json = { importId: id, name, replace: true }
  const saved = await api.request<ImportTemplateView>('/import-templates', { method: 'POST', json })
  output.say(`Mapping and options are kept as the template "${saved.name}".`)
  output.say()
}
