/**
 * Tells what became of a bulk change that was begun here, on whichever page the member is by then, and offers
 * to take it back.
 */
import type { QueryClient } from '@tanstack/react-query'
import { applyJob } from '../../../api/apply-job.ts'
import type { BulkAction } from '../../../api/bulk-changes.ts'
import { renewLists } from '../../../api/change-record.ts'
import { whenOver } from '../../../api/when-over.ts'
import { post } from '../../../api/request.ts'
import type { JobView } from '../../../api/types.ts'
import { tell, tellRefusal, tellTrouble } from '../../../components/toast.tsx'
import { t } from '../../../texts/texts.ts'

export function watchBulkChange(client: QueryClient, id: string, action: BulkAction): void {
  whenOver(client, id, (job) => {
    const { bulk } = t.list
    renewLists(client, job.object)
    const undo = job.can.undo ? { label: bulk.undo, run: () => undoBulkChange(client, id) } : undefined
    if (job.status === 'cancelled') return tell(bulk.cancelled(changedBy(job)), undo)
    if (job.status !== 'completed') return tellTrouble(bulk.failed, job.error?.message ?? '')
    tell(bulk.done[action](changedBy(job)), undo)
    if (job.counts.failed > 0) tellTrouble(bulk.failedSome(job.counts.failed), '')
  })
}

function undoBulkChange(client: QueryClient, id: string): void {
  const watchUndo = (job: JobView): void => {
    applyJob(client, job)
    whenOver(client, job.id, ({ object, status, error }) => {
      renewLists(client, object)
      if (status === 'completed') tell(t.list.bulk.undone)
      else if (status === 'cancelled') tell(t.list.bulk.undoCancelled)
      else tellTrouble(t.list.bulk.failed, error?.message ?? '')
    })
  }
  void post<JobView>(`/jobs/${id}/undo`).then(watchUndo, tellRefusal)
}

const changedBy = ({ counts: { updated, restored, deleted = 0 } }: JobView): number => updated + restored + deleted
