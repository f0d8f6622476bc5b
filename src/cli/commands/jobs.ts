import type { Command } from 'commander'
import type { JobStatus } from '../../core/import/job.ts'
import type { JobView } from '../../operations/jobs/job-view.ts'
import { showBulkFailures } from '../bulk/run-bulk.ts'
import { usageFailure } from '../command-failure.ts'
import { fetchFile, loadExport, showExport } from '../export/run-export.ts'
import { downloadFile } from '../download-file.ts'
import { jobLine } from '../json-lines.ts'
import { showFailedRows } from '../import/show-failed-rows.ts'
import { showKept, writeKept } from '../import/show-kept.ts'
import { showJob, showJobs, showNextSteps } from '../show-job.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'
import { readLimit } from '../read-limit.ts'

interface JobsFlags {
  readonly failedRows?: string
  readonly kept?: string
  readonly exported?: string
  readonly status?: JobStatus
  readonly object?: string
  readonly limit?: number
}

const DEFAULT_LIMIT = 20

export function addJobsCommand(program: Command): void {
  const command = program
    .command('jobs')
    .summary('list batch jobs, or look at one')
    .description('Lists batch jobs, the newest first; with an id, shows one of them.')
    .argument('[id]', 'id of a job')
    .option(
      '--failed-rows <file>',
      'write the failed rows of the import, or the failed records of the bulk change, to a file, with what is wrong; ' +
        'FILE.xlsx: a workbook with the wrong cells in yellow, of an import ("-": CSV to stdout)',
    )
    .option('--kept <file>', 'write what an undo left alone to a file, with the reasons ("-": to stdout)')
    .option('--exported <file>', 'fetch the file of an export ("-": to stdout)')
    .option('--status <status>', 'only jobs in this state')
    .option('--object <object>', 'only jobs of this object')
    .option('--limit <n>', `at most so many jobs (default: ${DEFAULT_LIMIT})`, readLimit)
    .option(...JSON_FLAG)
    .action(action(jobs))
  addExamples(
    command,
    'waybill jobs',
    'waybill jobs --status processing --json',
    'waybill jobs 0190f3c2-7b1e-7c44-9a30-5d0c2f1e8a77 --failed-rows failed-rows.xlsx',
    'waybill jobs 0190f3c4-11aa-7d02-8c3f-6e1d3a2b9c55 --kept kept.csv',
  )
}

function jobs(shell: Shell, flags: JobsFlags, id?: string): Promise<void> {
  return id === undefined ? listJobs(shell, flags) : lookAtJob(shell, flags, id)
}

const LARGEST_PAGE = 200

async function listJobs(
  { api, output }: Shell,
  { failedRows, kept, exported, status, object, limit = DEFAULT_LIMIT }: JobsFlags,
): Promise<void> {
  if (failedRows !== undefined) {
    throw usageFailure('--failed-rows needs the id of an import or a bulk change.', 'Find it with: waybill jobs')
  }
  if (kept !== undefined) throw usageFailure('--kept needs the id of an undo.', 'Find it with: waybill jobs')
  if (exported !== undefined) throw usageFailure('--exported needs the id of an export.', 'Find it with: waybill jobs')
  const listed: JobView[] = []
  let before: string | undefined
  while (listed.length < limit) {
    const wanted = Math.min(LARGEST_PAGE, limit - listed.length)
    const query = { status, object, before, limit: wanted }
    const { jobs } = await api.request<{ readonly jobs: readonly JobView[] }>('/jobs', { query })
    listed.push(...jobs)
    before = jobs.at(-1)?.createdAt
    if (jobs.length < wanted) break
  }
  if (output.isJson) for (const job of listed) output.json(jobLine(job))
  else showJobs(output, listed)
}

function failedRowsPath({ id, kind }: JobView, file: string): string {
  const isWorkbook = file.toLowerCase().endsWith('.xlsx')
  if (kind !== 'bulk') return `/imports/${id}/failed-rows?format=${isWorkbook ? 'xlsx' : 'csv'}`
  if (!isWorkbook) return `/bulk-changes/${id}/failed.csv`
  throw usageFailure('The failed records of a bulk change are written as CSV.', 'Name a file that ends in .csv.')
}

async function lookAtJob(shell: Shell, { failedRows, kept, exported }: JobsFlags, id: string): Promise<void> {
  const { api, output } = shell
  const job = await api.request<JobView>(`/jobs/${encodeURIComponent(id)}`)
  if (exported !== undefined) return fetchFile(shell, job.id, exported)
  if (failedRows !== undefined) await downloadFile(api, failedRowsPath(job, failedRows), failedRows)
  if (kept !== undefined) await writeKept(shell, job, kept)
  if (failedRows === '-' || kept === '-') return
  if (output.isJson) return output.json(jobLine(job))
  showJob(output, job)
  if (job.kind === 'import') await showFailedRows(shell, job)
  if (job.kind === 'bulk') await showBulkFailures(shell, job)
  if (job.kind === 'undo') await showKept(shell, job)
  if (job.kind === 'export') showExport(shell, await loadExport(shell, job.id))
  showNextSteps(output, job)
  if (failedRows !== undefined) output.say(`Failed rows written to ${failedRows}.`)
  if (kept !== undefined) output.say(`What was kept is written to ${kept}.`)
}
