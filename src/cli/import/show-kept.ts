/** What an undo left alone: a few for a person, all of it for a program or a file. */
import type { KeptPage } from '../../operations/import/kept-values.ts'
import type { JobView } from '../../operations/jobs/job-view.ts'
import { usageFailure } from '../command-failure.ts'
import { downloadFile } from '../download-file.ts'
import { countOf, formatCount } from '../numbers-in-words.ts'
import type { Shell } from '../shell.ts'

const SHOWN = 5

/** Where the list of what an undo kept is; null for other jobs. */
function keptPath({ kind, importId, bulkChangeId }: JobView): string | null {
  if (kind !== 'undo') return null
  return bulkChangeId === null ? `/imports/${importId}/kept` : `/bulk-changes/${bulkChangeId}/kept`
}

export async function showKept({ api, output }: Shell, job: JobView): Promise<void> {
  const { kept = 0 } = job.counts
  const path = keptPath(job)
  if (path === null || kept === 0) return
  const { entries } = await api.request<KeptPage>(path, { query: { limit: SHOWN } })
  output.heading(`Kept: ${countOf(kept, job.bulkChangeId === null ? 'row' : 'record')}`)
  for (const { row, recordId, message, remedy } of entries.slice(0, SHOWN)) {
    output.prose(`  row ${formatCount(row)}, record ${recordId}: ${message} ${remedy}`)
  }
  if (kept > SHOWN) output.say('  …')
  output.say(`All of them:\n  waybill jobs ${job.id} --kept kept.csv`)
  output.say()
}

/** As CSV; as one JSON object a line with `--json --kept -`. */
export async function writeKept({ api, output }: Shell, job: JobView, file: string): Promise<void> {
  const path = keptPath(job)
  if (path === null) {
    throw usageFailure('--kept needs the id of an undo.', 'Undos are listed with their ids by: waybill jobs')
  }
  if (!output.isJson || file !== '-') return downloadFile(api, `${path}.csv`, file)
  let afterRow: number | null = 0
  while (afterRow !== null) {
    const page: KeptPage = await api.request<KeptPage>(path, { query: { afterRow } })
    for (const entry of page.entries) output.json(entry)
    afterRow = page.nextRow
  }
}
