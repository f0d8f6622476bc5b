/** A bulk change from a shell: counted first, confirmed, carried out and accounted for. */
import type { BulkAction, BulkRequest } from '../../core/bulk/bulk-change.ts'
import type { BulkPreview } from '../../operations/bulk/preview-bulk-change.ts'
import type { FailedPage } from '../../operations/bulk/bulk-rows.ts'
import type { JobView } from '../../operations/jobs/job-view.ts'
import { canAsk, confirm } from '../ask.ts'
import { CommandFailure, EXIT, type ExitCode } from '../command-failure.ts'
import { bulkLine } from '../json-lines.ts'
import { countOf, formatCount } from '../numbers-in-words.ts'
import type { Output } from '../output.ts'
import type { Shell } from '../shell.ts'
import { waitForJob } from '../watch-job.ts'
import { readBulkRequest, type BulkFlags } from './bulk-flags.ts'

const VERBS: { readonly [action in BulkAction]: string } = { edit: 'Change', delete: 'Delete', restore: 'Restore' }

export async function runBulk(shell: Shell, flags: BulkFlags, action: BulkAction, object: string): Promise<ExitCode> {
  const { api, output } = shell
  const request = await readBulkRequest(shell, flags, action, object)
  const path = `/objects/${encodeURIComponent(object)}/bulk-changes`
  const preview = await api.request<BulkPreview>(`${path}/preview`, { method: 'POST', json: request })
  if (preview.refused !== undefined) throw new CommandFailure(preview.refused)
  showPreview(output, preview)
  if (flags.dryRun === true) return finishDryRun(output, preview)
  if (preview.changed === 0) return finishWithNothing(output, preview)
  if (flags.yes !== true && !(await isConfirmed(action, preview))) {
    output.say('Nothing was changed.')
    return EXIT.failed
  }
  return carryOut(shell, path, request)
}

function showPreview(output: Output, { count, changed, unchanged, failed }: BulkPreview): void {
  if (output.isJson) return
  output.say(`${countOf(count, 'record')} selected: ${formatCount(changed)} would change.`)
  if (unchanged > 0) output.say(`  ${formatCount(unchanged)} are so already.`)
  if (failed > 0) output.say(`  ${formatCount(failed)} would be refused.`)
}

function finishDryRun(output: Output, preview: BulkPreview): ExitCode {
  if (output.isJson) output.json(preview)
  else output.say('A dry run: no record was changed.')
  return preview.failed > 0 ? EXIT.someRowsFailed : EXIT.ok
}

function finishWithNothing(output: Output, preview: BulkPreview): ExitCode {
  if (output.isJson) output.json(preview)
  else output.say('There is nothing to change.')
  return EXIT.ok
}

async function isConfirmed(action: BulkAction, { changed }: BulkPreview): Promise<boolean> {
  if (!canAsk()) {
    throw new CommandFailure({
      code: 'NOT_CONFIRMED',
      message: 'Nothing was changed: there is nobody to ask.',
      remedy: 'Run the command again with --yes, or with --dry-run to see only what would happen.',
    })
  }
  return confirm(`${VERBS[action]} ${countOf(changed, 'record')}?`, 'Nothing was changed.')
}

async function carryOut(shell: Shell, path: string, request: BulkRequest): Promise<ExitCode> {
  const { api, output } = shell
  const { id } = await api.request<JobView>(path, { method: 'POST', json: request })
  const job = await waitForJob(shell, id)
  if (output.isJson) output.json(bulkLine(job))
  else await showResult(shell, job)
  if (job.error !== null) throw new CommandFailure(job.error)
  if (job.status !== 'completed') return EXIT.failed
  return job.counts.failed > 0 ? EXIT.someRowsFailed : EXIT.ok
}

async function showResult(shell: Shell, job: JobView): Promise<void> {
  const { output } = shell
  output.heading(`${job.status === 'completed' ? 'Done' : job.status}: ${job.object}`)
  showBulkCounts(output, job)
  output.say()
  await showBulkFailures(shell, job)
  if (job.can.undo) output.say(`To take it back:\n  waybill undo ${job.id}`)
}

const WORDS = ['updated', 'deleted', 'restored', 'unchanged', 'skipped', 'failed'] as const

/** Every selected record is in one of the counts. */
export function showBulkCounts(output: Output, { rows, counts }: JobView): void {
  const width = formatCount(rows).length
  const line = (count: number, word: string): void => output.say(`  ${formatCount(count).padStart(width)}  ${word}`)
  for (const word of WORDS) if ((counts[word] ?? 0) > 0) line(counts[word] ?? 0, word)
  output.say(`  ${'─'.repeat(width)}`)
  line(rows, rows === 1 ? 'record' : 'records')
}

const SHOWN = 5

export async function showBulkFailures({ api, output }: Shell, { id, counts }: JobView): Promise<void> {
  if (counts.failed === 0) return
  const { records } = await api.request<FailedPage>(`/bulk-changes/${id}/failed`, { query: { limit: SHOWN } })
  for (const { recordId, name, message, remedy } of records) {
    output.prose(`  ${name ?? 'record'} ${recordId}: ${message} ${remedy}`)
  }
  if (counts.failed > records.length) output.say(`  …\nAll of them:\n  waybill jobs ${id} --failed-rows failed.csv`)
  output.say()
}
