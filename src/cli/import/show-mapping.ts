/** Shows where the columns of a file go, and why. */
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import type { ImportView } from '../../operations/import/import-view.ts'
import { countOf, formatCount } from '../numbers-in-words.ts'
import type { Output } from '../output.ts'
import { showTemplateUse } from '../templates/show-template.ts'

export function showMapping(output: Output, { fileName, object, inspection, mapping, template }: ImportView): void {
  const { count, isExact } = inspection.rows
  output.heading(`${fileName ?? 'The file'} → ${object}, ${isExact ? '' : 'about '}${countOf(count, 'row')}`)
  for (const notice of inspection.notices) output.prose(notice)
  output.say()
  output.table(
    [{ title: 'Column', fit: 'cut' }, { title: 'Field' }, { title: 'Why', fit: 'wrap' }],
    mapping.map(({ header, field, reason }) => [header, field ?? '—', reason]),
  )
  output.say()
  showTemplateUse(output, template)
  showLeftOut(output, mapping)
}

const NAMED = 30

/** By name, so that nobody finds out later. */
function showLeftOut(output: Output, mapping: readonly ColumnMapping[]): void {
  const leftOut = mapping.filter(({ field }) => field === null)
  if (leftOut.length === 0) return
  const names = leftOut.slice(0, NAMED).map(({ header }) => header)
  const rest = leftOut.length - names.length
  const more = rest > 0 ? ` and ${formatCount(rest)} more` : ''
  const verb = leftOut.length === 1 ? 'is' : 'are'
  output.prose(`${countOf(leftOut.length, 'column')} ${verb} not imported: ${names.join(', ')}${more}.`)
  output.say()
}
