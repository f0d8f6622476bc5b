import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { useChangeSchedule, scheduleQuery } from '../../../api/schedules.ts'
import { useSession } from '../../../api/session.ts'
import type { ScheduleView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { Page, PageColumn } from '../../../components/page.tsx'
import { tell } from '../../../components/toast.tsx'
import { PageFailed } from '../../../layout/page-failed.tsx'
import { PageSkeleton } from '../../../layout/page-skeleton.tsx'
import { it } from '../../../texts/import-texts.ts'
import { SchedulesTrail } from './new-schedule-page.tsx'
import { asChange, draftOf, type ScheduleDraft } from './schedule-draft.ts'
import { RunTable } from './run-table.tsx'
import { ScheduleActions } from './schedule-actions.tsx'
import { ScheduleDetails } from './schedule-details.tsx'
import { ScheduleForm } from './schedule-form.tsx'

const route = getRouteApi('/shell/jobs/schedules/$id')

/** One recurring import: what it does, when, and what came of it. */
export function SchedulePage(): ReactNode {
  const { id } = route.useParams()
  return <OneSchedule key={id} id={id} />
}

function OneSchedule({ id }: { readonly id: string }): ReactNode {
  const { data: schedule, error } = useQuery(scheduleQuery(id))
  const [isEditing, setEditing] = useState(false)
  const { member } = useSession()
  if (error !== null && schedule === undefined) return <PageFailed error={error} />
  if (schedule === undefined) return <PageSkeleton />
  const isOwn = schedule.ownerId === member.id
  return (
    <Page
      title={schedule.name}
      trail={<SchedulesTrail />}
      actions={
        <>
          {isOwn && !isEditing && (
            <Button icon={Pencil} onPress={() => setEditing(true)}>
              {it.schedules.edit}
            </Button>
          )}
          <ScheduleActions schedule={schedule} />
        </>
      }
    >
      <PageColumn>
        {isEditing ? (
          <EditForm schedule={schedule} onDone={() => setEditing(false)} />
        ) : (
          <ScheduleDetails schedule={schedule} />
        )}
        {!isOwn && <p className="text-muted">{it.schedules.notYours}</p>}
        <RunTable schedule={schedule} />
      </PageColumn>
    </Page>
  )
}

interface EditFormProps {
  readonly schedule: ScheduleView
  readonly onDone: () => void
}

function EditForm({ schedule, onDone }: EditFormProps): ReactNode {
  const change = useChangeSchedule(schedule.id)
  const [initial] = useState(() => draftOf(schedule))
  const submit = (draft: ScheduleDraft): void =>
    change.mutate(asChange(draft, initial), {
      onSuccess: () => {
        tell(it.schedules.saved)
        onDone()
      },
    })
  return (
    <ScheduleForm
      initial={initial}
      hasAuthorization={schedule.headerNames.length > 0}
      submitLabel={it.schedules.submitChange}
      onSubmit={submit}
      onCancel={onDone}
      isPending={change.isPending}
      error={change.error}
    />
  )
}
