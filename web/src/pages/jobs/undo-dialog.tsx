import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useUndoJob } from '../../api/jobs.ts'
import type { JobView } from '../../api/types.ts'
import { ConfirmDialog } from '../../components/dialog.tsx'
import { tellRefusal } from '../../components/toast.tsx'
import { t } from '../../texts/texts.ts'

interface UndoDialogProps {
  readonly job: JobView
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Says what an undo will do before it does it, and leads to the page where it can be watched. */
export function UndoDialog({ job, isOpen, onClose }: UndoDialogProps): ReactNode {
  const navigate = useNavigate()
  const undo = useUndoJob(job.id)
  const confirm = (): void =>
    undo.mutate(undefined, {
      onSuccess: ({ id }) => void navigate({ to: '/jobs/$id', params: { id } }),
      onError: tellRefusal,
    })
  const { created, updated, restored, deleted = 0 } = job.counts
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
      {isBulk ? t.jobs.undoBulkText(updated + restored + deleted) : t.result.undoText(created, updated, restored)}
    </ConfirmDialog>
  )
}
