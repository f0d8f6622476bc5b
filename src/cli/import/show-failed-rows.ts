import type { ImportRowView } from '../../operations/import/import-view.ts'
import type { JobView } from '../../operations/jobs/job-view.ts'
import { countOf, formatCount } from '../numbers-in-words.ts'
import type { Shell } from '../shell.ts'

const SHOWN_ROWS = 5

interface RowPage {
  readonly rows: readonly ImportRowView[]
}

/** The first rows that an import could not take, with what is wrong; the failed-rows file has them all. */
export async function showFailedRows({ api, output }: Shell, { id, counts }: JobView): Promise<void> {
  if (counts.failed === 0) return
  const query = { outcome: 'failed', limit: SHOWN_ROWS }
  const { rows } = await api.request<RowPage>(`/imports/${id}/rows`, { query })
  output.heading(`Failed: ${countOf(counts.failed, 'row')}`)
  for (const { row, problems } of rows) {
    for (const { header, message, remedy } of problems) {
      output.prose(`  row ${formatCount(row)}${header === undefined ? '' : `, ${header}`}: ${message} ${remedy}`)
    }
  }
  const rest = counts.failed - rows.length
  if (rest > 0) output.say(`  and ${formatCount(rest)} more`)
  output.say()
}
