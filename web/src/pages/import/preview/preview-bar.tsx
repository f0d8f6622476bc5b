import { useState, type ReactNode } from 'react'
import { ArrowLeft, CalendarClock, CalendarX } from 'lucide-react'
import { useStartImport, useUnscheduleImport } from '../../../api/import-start.ts'
import type { ImportView, PlanPreview } from '../../../api/types.ts'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { onDemand } from '../../../components/on-demand.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { ActionBar } from '../action-bar.tsx'

/** A script of its own: calendars are large. */
const StartLaterDialog = onDemand(async () => (await import('./start-later-dialog.tsx')).StartLaterDialog)

interface PreviewBarProps {
  readonly view: ImportView
  readonly preview: PlanPreview
}

/** The start: now, or at a time; of an import that waits for its time also not at all. */
export function PreviewBar({ view, preview }: PreviewBarProps): ReactNode {
  const [isChoosing, setChoosing] = useState(false)
  const start = useStartImport(view.id)
  const { created, updated, restored, failed } = preview.counts
  const writes = created + updated + restored
  const isScheduled = view.status === 'scheduled'
  const later = isScheduled ? it.preview.later.change : it.preview.later.open
  return (
    <ActionBar
      actions={
        <>
          {isScheduled ? <NotAtAll view={view} /> : <Back id={view.id} />}
          {(writes > 0 || isScheduled) && (
            <Button icon={CalendarClock} onPress={() => setChoosing(true)}>
              {later}
            </Button>
          )}
          <Button
            variant="primary"
            onPress={() => start.mutate({ revision: () => view.revision })}
            isPending={start.isPending}
          >
            {isScheduled ? it.preview.later.now : writes === 0 ? it.preview.startNothing : it.preview.start(writes)}
          </Button>
          {isChoosing && <StartLaterDialog view={view} onClose={() => setChoosing(false)} />}
        </>
      }
    >
      {start.error === null ? (
        <p className="text-muted">{it.preview.startHint(writes, failed)}</p>
      ) : (
        <RefusalNote error={start.error} />
      )}
    </ActionBar>
  )
}

function Back({ id }: { readonly id: string }): ReactNode {
  return (
    <ButtonLink to="/imports/$id" params={{ id }} search={{ step: 'options' }} icon={ArrowLeft} variant="ghost">
      {it.preview.backToOptions}
    </ButtonLink>
  )
}

function NotAtAll({ view }: { readonly view: ImportView }): ReactNode {
  const unschedule = useUnscheduleImport(view.id)
  return (
    <>
      {unschedule.error !== null && <RefusalNote error={unschedule.error} />}
      <Button icon={CalendarX} onPress={() => unschedule.mutate()} isPending={unschedule.isPending}>
        {it.preview.later.not}
      </Button>
    </>
  )
}
