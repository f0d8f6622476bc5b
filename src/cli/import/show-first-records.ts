/** The first records as they will be: what is written into new ones, and before → after of those that change. */
import type { Action } from '../../core/import/outcome.ts'
import type { PreviewRow } from '../../core/import/preview.ts'
import { describeProblem } from '../../core/problems.ts'
import type { ImportPreview } from '../../operations/import/import-view.ts'
import { formatCount } from '../numbers-in-words.ts'
import type { Shell } from '../shell.ts'
import { cutText, printable } from '../text-width.ts'

const SHOWN = 5
const LONGEST_VALUE = 60

const WORDS: { readonly [action in Action]: string } = {
  create: 'new',
  update: 'updates a record',
  restore: 'restores a record',
  unchanged: 'changes nothing',
  skip: 'is skipped',
  refuse: 'fails',
}

export async function showFirstRecords({ api, output }: Shell, importId: string): Promise<void> {
  const { firstRows } = await api.request<ImportPreview>(`/imports/${importId}/preview`)
  if (firstRows.length === 0) return
  output.heading('The first records as they will be')
  for (const row of firstRows.slice(0, SHOWN)) {
    output.say(`  row ${formatCount(row.row)}  ${WORDS[row.action]}`)
    for (const line of linesOf(row)) output.prose(`    ${line}`)
  }
  output.say()
}

function linesOf({ action, values, changes, problems }: PreviewRow): readonly string[] {
  if (action === 'create') {
    const filled = Object.entries(values).flatMap(([field, value]) =>
      value === null ? [] : [`${field} ${shown(value)}`],
    )
    return [filled.join(' · ')]
  }
  if (action === 'update' || action === 'restore') {
    return changes.map(({ field, before, after }) => `${field}: ${shown(before)} → ${shown(after)}`)
  }
  return problems.slice(0, 1).map((problem) => describeProblem(problem).message)
}

const shown = (value: string | null): string => (value === null ? '—' : cutText(printable(value), LONGEST_VALUE))
