/** What a file will do, and what it did: every row in one of the counts. */
import { OUTCOMES, type Outcome, type RowCounts } from '../../core/import/outcome.ts'
import type { PlanPreview, ProblemSummary } from '../../core/import/preview.ts'
import { severityOf } from '../../core/problems.ts'
import type { ImportView } from '../../operations/import/import-view.ts'
import { countOf, formatCount } from '../numbers-in-words.ts'
import type { Output } from '../output.ts'

const WORDS: { readonly [outcome in Outcome]: string } = {
  created: 'new',
  updated: 'updated',
  restored: 'restored',
  unchanged: 'unchanged',
  skipped: 'skipped',
  failed: 'failed',
  removed: 'removed in the review',
}

/** A column of numbers with the sum below. Nobody removes rows from the command line, so that none is the usual. */
export function showCounts(output: Output, rows: number, counts: RowCounts): void {
  const shown = OUTCOMES.filter((outcome) => outcome !== 'removed' || counts.removed > 0)
  const width = formatCount(rows).length
  const line = (count: number, word: string): void => output.say(`  ${formatCount(count).padStart(width)}  ${word}`)
  for (const outcome of shown) line(counts[outcome], WORDS[outcome])
  output.say(`  ${'─'.repeat(width)}`)
  line(rows, rows === 1 ? 'row' : 'rows')
}

export function showPreview(output: Output, view: ImportView, preview: PlanPreview): void {
  output.heading('What the whole file will do')
  showCounts(output, preview.rows, preview.counts)
  output.say()
  output.prose(describeMatching(view))
  if (preview.valuesCleared > 0) {
    const values = countOf(preview.valuesCleared, 'value')
    output.prose(`${values} of existing records will be emptied by blank cells; --blank keep leaves them alone.`)
  }
  showOwners(output, preview)
  if (preview.similar === 'tooMany')
    output.prose('Too many rows or records to compare the names of new ones with those that are there.')
  showRelated(output, preview)
  for (const notice of preview.notices ?? []) output.prose(notice)
  output.say()
  showProblems(output, preview.problems)
}

function showOwners(output: Output, { owners = [] }: PlanPreview): void {
  if (owners.length === 0) return
  output.prose(`Owners: ${owners.map(({ name, records }) => `${name} ${formatCount(records)}`).join(', ')}.`)
}

const NAMED = 20

/** Records that are no rows of the file. */
function showRelated(output: Output, { related = [] }: PlanPreview): void {
  for (const { objectLabel, records, first } of related) {
    const names = first.slice(0, NAMED).map(({ identifier, name }) => name ?? identifier)
    const more = records > names.length ? ` and ${formatCount(records - names.length)} more` : ''
    output.prose(`Besides, ${formatCount(records)} ${objectLabel} that are missing: ${names.join(', ')}${more}.`)
  }
}

function describeMatching({ matchKeys, options: { duplicates } }: ImportView): string {
  if (matchKeys.length === 0) return 'Every row makes a new record: nothing finds existing ones.'
  const effect = { update: 'updates it', skip: 'is skipped', create: 'makes another one' }[duplicates]
  return `A row that finds a record by ${matchKeys.join(' or ')} ${effect}.`
}

const SHOWN_PROBLEMS = 20

/** Grouped by cause, the most frequent first. */
export function showProblems(output: Output, problems: readonly ProblemSummary[]): void {
  for (const severity of ['error', 'warning'] as const) {
    const own = problems.filter(({ code }) => severityOf(code) === severity)
    if (own.length === 0) continue
    output.heading(severity === 'error' ? 'Why rows fail' : 'Worth knowing')
    for (const problem of own.slice(0, SHOWN_PROBLEMS)) showProblem(output, problem)
    const rest = own.length - SHOWN_PROBLEMS
    if (rest > 0) output.say(`  and ${countOf(rest, 'other cause')}`)
    output.say()
  }
}

function showProblem(output: Output, { code, field, count, message, remedy, sampleRows }: ProblemSummary): void {
  const where = field === undefined ? '' : ` in ${field}`
  const rows = sampleRows.map(formatCount).join(', ')
  const examples =
    count > sampleRows.length ? `such as rows ${rows}` : `${sampleRows.length === 1 ? 'row' : 'rows'} ${rows}`
  output.prose(`  ${formatCount(count)} × ${code}${where} (${examples})`)
  output.prose(`    ${message} ${remedy}`)
}
