/** What an undo left alone: a few for a person, all of it for a program or a file. */
import type { KeptPage } from '../../operations/import/kept-values.ts'
import type { JobView } from '../../operations/jobs/job-view.ts'
import { usageFailure } from '../command-failure.ts'
import { downloadFile } from '../download-file.ts'
import { countOf, formatCount } from '../numbers-in-words.ts'
import type { Shell } from '../shell.ts'

const SHOWN = 5

export async function showKept({ api, output }: Shell, job: JobView): Promise<void> {
  const { kept = 0 } = job.counts
  if (job.importId === null || kept === 0) return
  const { entries } = await api.request<KeptPage>(`/imports/${job.importId}/kept`, { query: { limit: SHOWN } })
  output.heading(`Kept: ${countOf(kept, 'row')}`)
  for (const { row, recordId, message, remedy } of entries.slice(0, SHOWN)) {
    output.prose(`  row ${formatCount(row)}, record ${recordId}: ${message} ${remedy}`)
  }
  if (kept > SHOWN) output.say('  …')
  output.say(`All of them:\n  waybill jobs ${job.id} --kept kept.csv`)
  output.say()
}

/** As CSV; as one JSON object a line with `--json --kept -`. */
export async function writeKept({ api, output }: Shell, job: JobView, file: string): Promise<void> {
  const importId = job.kind === 'undo' ? job.importId : null
  if (importId === null) {
    throw usageFailure('--kept needs the id of an undo.', 'Undos are listed with their ids by: waybill jobs')
  }
  if (!output.isJson || file !== '-') return downloadFile(api, `/imports/${importId}/kept.csv`, file)
  let afterRow: number | null = 0
  while (afterRow !== null) {
    const page: KeptPage = await api.request<KeptPage>(`/imports/${importId}/kept`, { query: { afterRow } })
    for (const entry of page.entries) output.json(entry)
    afterRow = page.nextRow
  }
}
