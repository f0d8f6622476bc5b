import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { jobQuery } from '../../../api/jobs.ts'
import { useObjects } from '../../../api/objects.ts'
import { useCreateSchedule } from '../../../api/schedules.ts'
import { mayDo, useSession } from '../../../api/session.ts'
import { Page, PageColumn } from '../../../components/page.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { TrailLink } from '../../../components/trail.tsx'
import { PageFailed } from '../../../layout/page-failed.tsx'
import { PageSkeleton } from '../../../layout/page-skeleton.tsx'
import { timeZone } from '../../../texts/conventions.ts'
import { it } from '../../../texts/import-texts.ts'
import { JobsStep } from '../jobs-step.tsx'
import { asNew, newDraft, type ScheduleDraft } from './schedule-draft.ts'
import { ScheduleForm } from './schedule-form.tsx'

const route = getRouteApi('/shell/jobs/schedules/new')

/** A new recurring import; after an import that is over, with what was decided for it. */
export function NewSchedulePage(): ReactNode {
  const { like } = route.useSearch()
  const { data: followed, error } = useQuery({ ...jobQuery(like ?? ''), enabled: like !== undefined })
  if (error !== null && followed === undefined) return <PageFailed error={error} />
  if (like !== undefined && followed === undefined) return <PageSkeleton />
  return (
    <Page title={it.schedules.create} trail={<SchedulesTrail />}>
      <PageColumn>
        <NewForm {...(like !== undefined && { like })} object={followed?.object} />
      </PageColumn>
    </Page>
  )
}

export function SchedulesTrail(): ReactNode {
  return (
    <>
      <JobsStep />
      <TrailLink to="/jobs/schedules">{it.schedules.title}</TrailLink>
    </>
  )
}

interface NewFormProps {
  readonly like?: string
  /** Of the import that is followed. */
  readonly object: string | undefined
}

function NewForm({ like, object }: NewFormProps): ReactNode {
  const navigate = useNavigate()
  const create = useCreateSchedule()
  const session = useSession()
  const objects = useObjects().filter(({ apiName }) => mayDo(session, 'import', apiName))
  const submit = (draft: ScheduleDraft): void =>
    create.mutate(asNew(draft), {
      onSuccess: ({ id }) => {
        tell(it.schedules.made)
        void navigate({ to: '/jobs/schedules/$id', params: { id } })
      },
    })
  return (
    <ScheduleForm
      initial={newDraft(object ?? objects[0]?.apiName ?? '', timeZone, like)}
      submitLabel={it.schedules.submitNew}
      onSubmit={submit}
      onCancel={() => void navigate({ to: '/jobs/schedules' })}
      isPending={create.isPending}
      error={create.error}
      renderAbout={(draft, set) => (
        <SelectField
          label={it.schedules.object}
          className="w-52"
          isDisabled={like !== undefined}
          choices={objects.map(({ apiName, labelPlural }) => ({ value: apiName, label: labelPlural }))}
          value={draft.object}
          onChange={(chosen) => set({ object: chosen, follow: { kind: 'auto' } })}
        />
      )}
    />
  )
}
