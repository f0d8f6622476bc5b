/** Imports and their undo as jobs of an installation, followed over everything that happens to it. */
import type { JobView } from '../../../src/operations/jobs/job-view.ts'
import type { Installation } from './installation.ts'
import { COMPANIES, companyDomain, deletedEmails, presentPeople } from './people-file.ts'
import { schemaOf } from './ledger.ts'

export type Phase = 'stage' | 'plan' | 'apply' | 'undo'

interface Draft {
  readonly id: string
  readonly mapping: readonly { readonly header: string; readonly field: string | null }[]
}

export async function upload(installation: Installation, name: string, csv: string): Promise<string> {
  const { fileId } = await installation.call<{ fileId: string }>('POST', `/files?name=${name}`, new Blob([csv]))
  return fileId
}

/** An uploaded file as a draft, with the proposed mapping. */
export async function draft(installation: Installation, object: string, csv: string): Promise<string> {
  return draftOf(installation, object, await upload(installation, `${object}.csv`, csv))
}

export async function draftOf(installation: Installation, object: string, fileId: string): Promise<string> {
  const { id, mapping } = await installation.call<Draft>('POST', '/imports', { object, fileId })
  const unmapped = mapping.filter(({ field }) => field === null).map(({ header }) => header)
  if (unmapped.length > 0) throw new Error(`Not mapped: ${unmapped.join(', ')}`)
  installation.tell(`${object}: draft ${id}`)
  return id
}

export const planAndApply = (installation: Installation, id: string): Promise<unknown> =>
  installation.call('POST', `/imports/${id}/plan`, { thenApply: true })

export const plan = (installation: Installation, id: string): Promise<unknown> =>
  installation.call('POST', `/imports/${id}/plan`)

export const apply = (installation: Installation, id: string): Promise<unknown> =>
  installation.call('POST', `/imports/${id}/apply`)

export const steer = (installation: Installation, id: string, verb: 'pause' | 'resume' | 'cancel'): Promise<JobView> =>
  installation.call<JobView>('POST', `/jobs/${id}/${verb}`)

/** @returns the id of the undo's job */
export async function requestUndo(installation: Installation, importId: string): Promise<string> {
  const { id } = await installation.call<JobView>('POST', `/imports/${importId}/undo`)
  installation.tell(`undo ${id}`)
  return id
}

export const readJob = (installation: Installation, id: string): Promise<JobView> =>
  installation.call<JobView>('GET', `/jobs/${id}`)

/** Waits until the job is as wanted. A job that failed is waited for no longer. */
export const untilJob = (
  installation: Installation,
  id: string,
  what: string,
  isReached: (job: JobView) => boolean,
): Promise<JobView> =>
  installation
    .until(what, async () => {
      const job = await readJob(installation, id)
      return isReached(job) || job.status === 'failed' ? job : undefined
    })
    .then((job) => {
      installation.tell(`${job.kind} ${job.status} ${job.phase} ${job.rowsDone}/${job.rows}`)
      if (!isReached(job)) throw new Error(`The job failed: ${JSON.stringify(job.error)}`)
      return job
    })

const OVER = new Set(['completed', 'cancelled', 'undone'])
export const isOver = ({ status }: JobView): boolean => OVER.has(status)

export const untilStatus = (installation: Installation, id: string, wanted: JobView['status']): Promise<JobView> =>
  untilJob(installation, id, `the status ${wanted}`, ({ status }) => status === wanted)

export const untilCompleted = (installation: Installation, id: string): Promise<JobView> =>
  untilStatus(installation, id, 'completed')

/** Waits until a worker is at this phase, or is through with it already. */
export const untilPhase = (installation: Installation, id: string, phase: Phase): Promise<JobView> =>
  untilJob(installation, id, `the phase ${phase}`, (job) => isAt(job, phase) || isOver(job))

const ORDER: readonly (Phase | null)[] = ['stage', 'plan', 'apply', 'undo']
const isAt = (job: JobView, phase: Phase): boolean =>
  job.status === 'processing' && ORDER.indexOf(job.phase) >= ORDER.indexOf(phase)

/** How long a job takes in each phase when nobody disturbs it. */
export async function timePhases(
  installation: Installation,
  id: string,
): Promise<{ readonly job: JobView; readonly phasesMs: Readonly<Record<string, number>> }> {
  const phasesMs: Record<string, number> = {}
  let seen = performance.now()
  const job = await untilJob(installation, id, 'the end of the undisturbed job', ({ status, phase }) => {
    const now = performance.now()
    if (phase !== null && status === 'processing') phasesMs[phase] = (phasesMs[phase] ?? 0) + now - seen
    seen = now
    return status === 'completed'
  })
  return { job, phasesMs }
}

/**
 * Waits until a worker has taken the job, or finished a chunk of it, after that moment.
 *
 * @returns when; null when the job had ended by itself before
 */
export async function untilResumed(installation: Installation, id: string, sinceMs: number): Promise<number | null> {
  const { resumedAt } = await installation.until('a worker to go on', async () => {
    const [job] = await installation.query<{ seen: number; status: string }>(
      `select coalesce(round(extract(epoch from worker_seen_at) * 1000), 0)::float as seen, status
       from waybill.jobs where id = $1`,
      [id],
    )
    if (job === undefined) throw new Error('The job is gone.')
    if (job.seen > sinceMs) return { resumedAt: job.seen }
    return job.status === 'queued' || job.status === 'processing' ? undefined : { resumedAt: null }
  })
  return resumedAt
}

/** The workspace, its companies and its people, some of them deleted. */
export async function furnish(installation: Installation): Promise<void> {
  await installation.call('POST', '/setup', {})
  const companies = Array.from({ length: COMPANIES }, (_, n) => `Company ${n},${companyDomain(n)}`)
  await importAll(installation, 'companies', `name,domain\n${companies.join('\n')}\n`)
  await importAll(installation, 'people', presentPeople())
  await installation.query(
    `update "${await schemaOf(installation)}".people set deleted_at = now() where emails_primary_key = any($1::text[])`,
    [deletedEmails()],
  )
}

async function importAll(installation: Installation, object: string, csv: string): Promise<void> {
  const id = await draft(installation, object, csv)
  await planAndApply(installation, id)
  const { counts, rows } = await untilCompleted(installation, id)
  if (counts.created !== rows) throw new Error(`Not all ${object} were created: ${JSON.stringify(counts)}`)
}
