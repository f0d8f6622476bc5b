import { useState, type ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { CalendarClock, CirclePause, CirclePlay, CircleX, Ellipsis, Repeat, RotateCw, Undo2 } from 'lucide-react'
import { useImportStep } from '../../api/imports.ts'
import { useObject } from '../../api/objects.ts'
import { useSteerJob, type Steering } from '../../api/jobs.ts'
import type { JobView } from '../../api/types.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/dialog.tsx'
import { Menu, type MenuAction } from '../../components/menu.tsx'
import { onDemand } from '../../components/on-demand.tsx'
import { tellRefusal } from '../../components/toast.tsx'
import { withImportTexts } from '../../texts/import-texts.ts'
import { t } from '../../texts/texts.ts'
import { jobName } from './job-name.ts'

/** The start page lists jobs too, and does not wait for what an undo has to say. */
const UndoDialog = onDemand(async () => (await withImportTexts(() => import('./undo-dialog.tsx'))).UndoDialog)

type Asking = 'cancel' | 'undo' | null

/** What can be asked of a job now, in a menu. Cancelling and undoing ask first. */
export function JobActions({ job }: { readonly job: JobView }): ReactNode {
  const [asking, setAsking] = useState<Asking>(null)
  const steer = useSteerJob(job.id)
  const send = (steering: Steering): void => steer.mutate(steering, { onError: tellRefusal })
  const retry = useImportStep(job.id)
  const navigate = useNavigate()
  const actions = [
    ...actionsOf(job, send, setAsking),
    ...againOf(job, {
      retry: () => retry.mutate('retry', { onError: tellRefusal }),
      repeat: () => void navigate({ to: '/imports/new', search: { object: job.object, like: job.id } }),
      schedule: () => void navigate({ to: '/jobs/schedules/new', search: { like: job.id } }),
    }),
  ]
  const name = jobName(job, useObject(job.object)?.labelPlural ?? job.object)
  const words = cancelWords(job)
  return (
    <>
      {actions.length > 0 && (
        <Menu
          label={t.jobs.actionsFor(name)}
          actions={actions}
          trigger={<Button variant="ghost" size="sm" icon={Ellipsis} label={t.jobs.actionsFor(name)} />}
        />
      )}
      <ConfirmDialog
        isOpen={asking === 'cancel'}
        onClose={() => setAsking(null)}
        onConfirm={() => send('cancel')}
        title={words.title}
        confirmLabel={words.confirm}
        isDangerous
      >
        {words.text}
      </ConfirmDialog>
      {asking === 'undo' && <UndoDialog job={job} isOpen onClose={() => setAsking(null)} />}
    </>
  )
}

function actionsOf(
  { can, status }: JobView,
  send: (steering: Steering) => void,
  ask: (asking: Asking) => void,
): readonly MenuAction[] {
  const cancel = status === 'draft' ? t.import.discard : t.jobs.cancel
  return [
    ...(can.pause ? [{ id: 'pause', label: t.jobs.pause, icon: CirclePause, onAction: () => send('pause') }] : []),
    ...(can.resume ? [{ id: 'resume', label: t.jobs.resume, icon: CirclePlay, onAction: () => send('resume') }] : []),
    ...(can.undo ? [{ id: 'undo', label: t.jobs.undo, icon: Undo2, onAction: () => ask('undo') }] : []),
    ...(can.cancel
      ? [{ id: 'cancel', label: cancel, icon: CircleX, isDangerous: true, onAction: () => ask('cancel') }]
      : []),
  ]
}

interface CancelWords {
  readonly title: string
  readonly confirm: string
  readonly text: string
}

function cancelWords({ kind, status }: JobView): CancelWords {
  const { discardTitle, discard, discardText, cancelTitle, cancel, cancelText } = t.import
  if (status === 'draft') return { title: discardTitle, confirm: discard, text: discardText }
  if (kind === 'import') return { title: cancelTitle, confirm: cancel, text: cancelText }
  return { title: t.jobs.cancelTitle, confirm: t.jobs.cancelJob, text: t.jobs.cancelText }
}

interface Again {
  readonly retry: () => void
  readonly repeat: () => void
  readonly schedule: () => void
}

/** What can be done once more with an import that is over. */
function againOf({ kind, can, finishedAt }: JobView, { retry, repeat, schedule }: Again): readonly MenuAction[] {
  if (kind !== 'import' || finishedAt === null) return []
  return [
    ...(can.retry ? [{ id: 'retry', label: t.jobs.retry, icon: RotateCw, onAction: retry }] : []),
    { id: 'repeat', label: t.jobs.repeat, icon: Repeat, onAction: repeat },
    { id: 'schedule', label: t.jobs.schedule, icon: CalendarClock, onAction: schedule },
  ]
}
