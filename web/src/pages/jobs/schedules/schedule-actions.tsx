import { useState, type ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { CirclePause, CirclePlay, Ellipsis, Play, Trash2 } from 'lucide-react'
import { useChangeSchedule, useDeleteSchedule, useRunSchedule } from '../../../api/schedules.ts'
import { useSession } from '../../../api/session.ts'
import type { ScheduleView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/dialog.tsx'
import { Menu, type MenuAction } from '../../../components/menu.tsx'
import { tell, tellOutcome, tellRefusal } from '../../../components/toast.tsx'
import { it } from '../../../texts/import-texts.ts'

/** What can be asked of a recurring import; only its owner runs it by hand. */
export function ScheduleActions({ schedule }: { readonly schedule: ScheduleView }): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const navigate = useNavigate()
  const { name, isPaused } = schedule
  const change = useChangeSchedule(schedule.id)
  const run = useRunSchedule(schedule.id)
  const drop = useDeleteSchedule(schedule.id)
  const isOwn = useSession().member.id === schedule.ownerId
  const pause = (paused: boolean): void => change.mutate({ isPaused: paused }, { onError: tellRefusal })
  const remove = (): void =>
    tellOutcome(
      drop.mutateAsync().then(() => navigate({ to: '/jobs/schedules' })),
      it.schedules.removed,
    )
  const runNow = (): void =>
    run.mutate(undefined, { onSuccess: () => tell(it.schedules.running(name)), onError: tellRefusal })
  const actions: readonly MenuAction[] = [
    ...(isOwn ? [{ id: 'run', label: it.schedules.run, icon: Play, onAction: runNow }] : []),
    isPaused
      ? { id: 'resume', label: it.schedules.resume, icon: CirclePlay, onAction: () => pause(false) }
      : { id: 'pause', label: it.schedules.pause, icon: CirclePause, onAction: () => pause(true) },
    { id: 'remove', label: it.schedules.remove, icon: Trash2, isDangerous: true, onAction: () => setAsking(true) },
  ]
  const label = it.schedules.actionsFor(name)
  return (
    <>
      <Menu
        label={label}
        actions={actions}
        trigger={<Button variant="ghost" size="sm" icon={Ellipsis} label={label} />}
      />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={remove}
        title={it.schedules.removeTitle(name)}
        confirmLabel={it.schedules.remove}
        isDangerous
      >
        {it.schedules.removeText}
      </ConfirmDialog>
    </>
  )
}
