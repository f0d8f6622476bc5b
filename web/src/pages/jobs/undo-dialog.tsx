import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { undoPreviewQuery, useUndoJob } from '../../api/jobs.ts'
import type { JobView, UndoPreview } from '../../api/types.ts'
import { ConfirmDialog } from '../../components/dialog.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { tellRefusal } from '../../components/toast.tsx'
import { it } from '../../texts/import-texts.ts'
import { t } from '../../texts/texts.ts'
import { UndoKept } from './undo-kept.tsx'

interface UndoDialogProps {
  readonly job: JobView
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Says what an undo will do before it does it, and leads to the page where it can be watched. */
export function UndoDialog({ job, isOpen, onClose }: UndoDialogProps): ReactNode {
  const navigate = useNavigate()
  const undo = useUndoJob(job.id)
  // By then the dialog may be gone from the page: what follows must not depend on it.
  const confirm = (): void =>
    void undo.mutateAsync().then(({ id }) => navigate({ to: '/jobs/$id', params: { id } }), tellRefusal)
  const isBulk = job.kind === 'bulk'
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={confirm}
      title={isBulk ? t.jobs.undoBulkTitle : t.result.undoTitle}
      confirmLabel={isBulk ? t.jobs.undoBulk : t.result.undo}
      isDangerous
    >
      <Preview job={job} isBulk={isBulk} />
    </ConfirmDialog>
  )
}

function Preview({ job, isBulk }: { readonly job: JobView; readonly isBulk: boolean }): ReactNode {
  const { data, error } = useQuery(undoPreviewQuery(job.id))
  if (error !== null) return <RefusalNote error={error} />
  if (data === undefined) {
    return (
      <output className="flex flex-col gap-2 py-1">
        <span className="sr-only">{it.run.undo.counting}</span>
        <Skeleton className="h-3 w-full" />
        <Skeleton className="h-3 w-3/4" />
      </output>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <p>{isBulk ? bulkWords(data) : importWords(data)}</p>
      {data.related > 0 && <p>{it.run.undo.related(data.related)}</p>}
      {data.kept === 0 ? <p>{it.run.undo.allBack}</p> : <UndoKept preview={data} />}
    </div>
  )
}

function importWords({ removed, putBack, deletedAgain }: UndoPreview): string {
  if (removed + putBack + deletedAgain === 0) return it.run.undo.nothingBack
  return t.result.undoText(removed, putBack, deletedAgain)
}

function bulkWords({ putBack, restored, deletedAgain }: UndoPreview): string {
  const back = putBack + restored + deletedAgain
  return back === 0 ? it.run.undo.nothingBack : t.jobs.undoBulkText(back)
}
