import type { ImportTemplateUse } from '../../core/import/import-template-misfit.ts'
import type { ImportTemplateView } from '../../operations/templates/template-view.ts'
import { formatInstant } from '../numbers-in-words.ts'
import type { Output } from '../output.ts'

export function showTemplates(output: Output, templates: readonly ImportTemplateView[]): void {
  if (templates.length === 0) return output.say('There are no import templates.')
  output.table(
    [
      { title: 'Name', fit: 'cut' },
      { title: 'Object' },
      { title: 'Columns', align: 'right' },
      { title: 'Owner', fit: 'cut' },
      { title: 'For', fit: 'drop' },
      { title: 'Last used', fit: 'drop' },
      { title: 'Fits', fit: 'drop' },
    ],
    templates.map((each) => [
      each.name,
      each.object,
      String(each.columns.length),
      each.owner.name,
      audienceOf(each),
      each.lastUsedAt === null ? 'never' : formatInstant(each.lastUsedAt),
      each.misfits.length === 0 ? 'yes' : 'in part',
    ]),
  )
}

const audienceOf = ({ isShared }: ImportTemplateView): string => (isShared ? 'all' : 'its owner')

export function showTemplate(output: Output, template: ImportTemplateView): void {
  const { name, object, owner, columns, options, misfits } = template
  output.heading(`${name} → ${object}`)
  output.say(`  of ${owner.name}, for ${audienceOf(template)}; id ${template.id}`)
  output.say()
  output.table(
    [{ title: 'Column', fit: 'cut' }, { title: 'Field' }, { title: 'Also', fit: 'wrap' }],
    columns.map(({ header, field, ...further }) => [header, field ?? '—', describe(further)]),
  )
  output.say()
  output.heading('Options')
  for (const [option, value] of Object.entries(options)) output.prose(`  ${option}: ${textOf(value)}`)
  output.say()
  showMisfits(output, misfits)
}

const describe = (further: Readonly<Record<string, unknown>>): string =>
  Object.entries(further)
    .map(([name, value]) => `${name} ${textOf(value)}`)
    .join(', ')

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function showMisfits(output: Output, misfits: ImportTemplateUse['misfits']): void {
  for (const { message } of misfits) output.prose(`  ${message}`)
  if (misfits.length > 0) output.say()
}

/** Which template an import follows, or could follow: nobody should have to guess where its choices come from. */
export function showTemplateUse(output: Output, use: ImportTemplateUse | null): void {
  if (use === null) return
  const { name, isApplied, misfits } = use
  if (isApplied) {
    output.prose(`The template "${name}" is followed; --no-template leaves it.`)
    if (misfits.length > 0) output.prose('What it says that does not fit this file:')
  } else {
    output.prose(`The template "${name}" fits in part and is not used; --template "${name}" follows it all the same.`)
  }
  showMisfits(output, misfits)
  if (misfits.length === 0) output.say()
}
