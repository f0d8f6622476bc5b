import { useState, type ReactNode } from 'react'
import { CirclePause, CirclePlay } from 'lucide-react'
import { useSteerJob } from '../../../api/jobs.ts'
import { useObject } from '../../../api/objects.ts'
import type { JobView } from '../../../api/types.ts'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/dialog.tsx'
import { PageColumn } from '../../../components/page.tsx'
import { Panel } from '../../../components/panel.tsx'
import { ProgressBar } from '../../../components/progress-bar.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { PaceChart } from '../../jobs/pace-chart.tsx'
import { OutcomeTiles } from '../outcome-tiles.tsx'
import { describeProgress } from './describe-progress.ts'

/** A job at work: how far it is, how fast, how long yet; and what can be asked of it. Checks, imports and undos alike. */
export function ProgressStage({ job }: { readonly job: JobView }): ReactNode {
  const { title, detail, share, done, pace } = describeProgress(job)
  return (
    <PageColumn>
      <Panel>
        <div className="flex flex-col gap-4 p-6">
          <div className="flex items-start gap-4">
            <div className="min-w-0 flex-1">
              <h2 className="text-xl font-semibold">{title}</h2>
              <p className="text-md text-muted">{detail}</p>
            </div>
            <Steering job={job} />
          </div>
          <ProgressBar label={title} share={share} isPaused={job.status === 'paused'} />
          <div className="flex justify-between gap-4 text-muted">
            <span aria-live="polite">{done}</span>
            <span>{pace}</span>
          </div>
        </div>
        {job.phase === 'apply' && <OutcomeTiles counts={job.counts} />}
      </Panel>
      <PaceChart job={job} />
      {job.status === 'processing' && <Leave job={job} />}
    </PageColumn>
  )
}

/** Nobody has to stay: what happens meanwhile, and where to go on. */
function Leave({ job }: { readonly job: JobView }): ReactNode {
  const object = useObject(job.object)
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">
      {it.run.told}
      {object !== undefined && (
        <ButtonLink size="sm" to="/objects/$object" params={{ object: object.apiName }}>
          {it.run.goOn(object.labelPlural)}
        </ButtonLink>
      )}
    </p>
  )
}

function Steering({ job }: { readonly job: JobView }): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const steer = useSteerJob(job.id)
  const { can, kind } = job
  const isImport = kind === 'import'
  return (
    <div className="flex max-w-md flex-col items-end gap-3">
      <div className="flex gap-2">
        {can.pause && (
          <Button icon={CirclePause} isPending={steer.isPending} onPress={() => steer.mutate('pause')}>
            {t.import.pause}
          </Button>
        )}
        {can.resume && (
          <Button
            variant="primary"
            icon={CirclePlay}
            isPending={steer.isPending}
            onPress={() => steer.mutate('resume')}
          >
            {t.import.resume}
          </Button>
        )}
        {can.cancel && <Button onPress={() => setAsking(true)}>{t.common.cancel}</Button>}
      </div>
      {steer.error !== null && <RefusalNote error={steer.error} />}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => steer.mutate('cancel')}
        title={isImport ? t.import.cancelTitle : t.jobs.cancelTitle}
        confirmLabel={isImport ? t.import.cancel : t.jobs.cancelJob}
        isDangerous
      >
        {cancelWords(job)}
      </ConfirmDialog>
    </div>
  )
}

/** What a cancel leaves behind. */
function cancelWords({ phase, rowsDone, kind }: JobView): string {
  if (kind === 'undo') return it.run.cancelUndo
  if (kind === 'export') return it.run.cancelExport
  if (kind === 'bulk') return it.run.cancelBulk(rowsDone)
  return phase === 'apply' ? it.run.cancelWritten(rowsDone) : t.import.discardText
}
