import type { ImportTemplateView } from '../../operations/templates/template-view.ts'
import { CommandFailure } from '../command-failure.ts'
import type { Shell } from '../shell.ts'

interface TemplateList {
  readonly templates: readonly ImportTemplateView[]
}

export async function listTemplates({ api }: Shell, object?: string): Promise<readonly ImportTemplateView[]> {
  const { templates } = await api.request<TemplateList>('/import-templates', { query: { object } })
  return templates
}

/** The template that a person names: by name whatever its case, or by id. */
export async function findTemplate(shell: Shell, name: string, object?: string): Promise<ImportTemplateView> {
  const wanted = name.trim().toLowerCase()
  const templates = await listTemplates(shell, object)
  const found = templates.filter((each) => each.id === wanted || each.name.toLowerCase() === wanted)
  const [first, second] = found
  if (first === undefined) {
    throw new CommandFailure({
      code: 'TEMPLATE_UNKNOWN',
      message: `There is no import template "${name}".`,
      remedy: 'List them with: waybill templates list',
    })
  }
  if (second === undefined) return first
  throw new CommandFailure({
    code: 'TEMPLATE_AMBIGUOUS',
    message: `"${name}" is a template of ${found.map((each) => each.object).join(' and of ')}.`,
    remedy: 'Say which with --object.',
  })
}
