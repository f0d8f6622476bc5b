import { useState, type ReactNode } from 'react'
import { Undo2 } from 'lucide-react'
import { useObject } from '../../api/objects.ts'
import type { JobView } from '../../api/types.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { classNames } from '../../components/class-names.ts'
import { PageColumn } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { number } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'
import { BulkFailures } from './bulk-failures.tsx'
import { PaceChart } from './pace-chart.tsx'
import { UndoDialog } from './undo-dialog.tsx'

const FILLS = {
  updated: 'bg-updated',
  deleted: 'bg-removed',
  restored: 'bg-restored',
  unchanged: 'bg-unchanged',
  failed: 'bg-failed',
  skipped: 'bg-skipped',
} as const

const OUTCOMES = ['updated', 'deleted', 'restored', 'unchanged', 'failed', 'skipped'] as const

const ALWAYS: ReadonlySet<string> = new Set(['unchanged', 'failed'])

/** What became of the records that a bulk change was about. */
export function BulkResult({ job }: { readonly job: JobView }): ReactNode {
  const object = useObject(job.object)
  const [isAsking, setAsking] = useState(false)
  const counts = { ...job.counts, deleted: job.counts.deleted ?? 0 }
  const isDone = job.status === 'completed' && job.bulkAction !== null
  return (
    <PageColumn>
      {job.error !== null && <RefusalNote error={job.error} />}
      <Panel>
        <div className="flex flex-wrap items-start gap-4 p-6">
          <h2 className="min-w-0 flex-1 text-xl font-semibold">
            {isDone && job.bulkAction !== null ? t.jobs.bulkDone[job.bulkAction] : t.jobs.statuses[job.status]}
          </h2>
          <div className="flex gap-2">
            {job.can.undo && (
              <Button icon={Undo2} onPress={() => setAsking(true)}>
                {t.jobs.undoBulk}
              </Button>
            )}
            {object !== undefined && (
              <ButtonLink variant="primary" to="/objects/$object" params={{ object: object.apiName }}>
                {t.result.openRecords(object.labelPlural)}
              </ButtonLink>
            )}
          </div>
        </div>
        <dl className="grid auto-cols-fr grid-flow-col border-t border-line">
          {OUTCOMES.filter((outcome) => ALWAYS.has(outcome) || counts[outcome] > 0).map((outcome) => (
            <div key={outcome} data-outcome={outcome} className="border-l border-line px-4 py-3 first:border-l-0">
              <dt className="flex items-center gap-1.5 text-muted">
                <span aria-hidden className={classNames('size-2 rounded-full', FILLS[outcome])} />
                {t.jobs.bulkOutcomes[outcome]}
              </dt>
              <dd className={classNames('text-xl font-semibold', counts[outcome] === 0 && 'text-faint')}>
                {number(counts[outcome])}
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
      {job.counts.failed > 0 && <BulkFailures job={job} />}
      <PaceChart job={job} />
      <UndoDialog job={job} isOpen={isAsking} onClose={() => setAsking(false)} />
    </PageColumn>
  )
}
