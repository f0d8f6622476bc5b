/**
 * Tells what became of a bulk change that was begun here, on whichever page the member is by then, and offers
 * to take it back.
 */
import { QueryObserver, type QueryClient } from '@tanstack/react-query'
import { applyJob } from '../../../api/apply-job.ts'
import type { BulkAction } from '../../../api/bulk-changes.ts'
import { jobQuery } from '../../../api/jobs.ts'
import { renewLists } from '../../../api/change-record.ts'
import { post } from '../../../api/request.ts'
import type { JobView } from '../../../api/types.ts'
import { tell, tellRefusal, tellTrouble } from '../../../components/toast.tsx'
import { t } from '../../../texts/texts.ts'

export function watchBulkChange(client: QueryClient, id: string, action: BulkAction): void {
  whenOver(client, id, (job) => {
    const { bulk } = t.list
    const undo = { label: bulk.undo, run: () => undoBulkChange(client, id) }
    if (job.status !== 'completed') return tellTrouble(bulk.failed, job.error?.message ?? '')
    tell(bulk.done[action](changedBy(job)), job.can.undo ? undo : undefined)
    if (job.counts.failed > 0) tellTrouble(bulk.failedSome(job.counts.failed), '')
  })
}

function undoBulkChange(client: QueryClient, id: string): void {
  const watchUndo = (job: JobView): void => {
    applyJob(client, job)
    whenOver(client, job.id, ({ status, error }) =>
      status === 'completed' ? tell(t.list.bulk.undone) : tellTrouble(t.list.bulk.failed, error?.message ?? ''),
    )
  }
  void post<JobView>(`/jobs/${id}/undo`).then(watchUndo, tellRefusal)
}

const changedBy = ({ counts: { updated, restored, deleted = 0 } }: JobView): number => updated + restored + deleted

/** The stream of batch jobs brings the news. A short job can be over before anyone listens: it is asked once, too. */
function whenOver(client: QueryClient, id: string, onOver: (job: JobView) => void): void {
  const observer = new QueryObserver(client, { ...jobQuery(id), staleTime: Infinity })
  let isTold = false
  const look = (job: JobView | undefined): void => {
    if (job === undefined || job.finishedAt === null || isTold) return
    isTold = true
    renewLists(client, job.object)
    onOver(job)
    // Not while the observer is telling.
    queueMicrotask(stop)
  }
  const stop = observer.subscribe(({ data }) => look(data))
  void observer.refetch().then(({ data }) => look(data))
}
