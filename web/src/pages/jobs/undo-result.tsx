import type { ReactNode } from 'react'
import { useObject } from '../../api/objects.ts'
import type { JobView } from '../../api/types.ts'
import { ButtonLink } from '../../components/button.tsx'
import { PageColumn } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { number } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'
import { PaceChart } from './pace-chart.tsx'
import { KeptValues } from './kept-values.tsx'

const FILLS = {
  removed: 'bg-removed',
  putBack: 'bg-updated',
  deletedAgain: 'bg-restored',
  restored: 'bg-restored',
  kept: 'bg-skipped',
} as const

const OF_IMPORT = ['removed', 'putBack', 'deletedAgain', 'kept'] as const
/** It created none. */
const OF_BULK_CHANGE = ['putBack', 'restored', 'deletedAgain', 'kept'] as const

/** What an undo took back, and what it left alone. */
export function UndoResult({ job }: { readonly job: JobView }): ReactNode {
  const object = useObject(job.object)
  const { removed, restored, putBack = 0, deletedAgain = 0, kept = 0 } = job.counts
  const counts = { removed, restored, putBack, deletedAgain, kept }
  return (
    <PageColumn>
      {job.error !== null && <RefusalNote error={job.error} />}
      <Panel>
        <div className="flex flex-wrap items-start gap-4 p-6">
          <h2 className="min-w-0 flex-1 text-xl font-semibold">
            {job.status === 'completed' ? t.undo.done : t.jobs.statuses[job.status]}
          </h2>
          <div className="flex gap-2">
            {job.importId !== null && (
              <ButtonLink to="/imports/$id" params={{ id: job.importId }}>
                {t.undo.openImport}
              </ButtonLink>
            )}
            {object !== undefined && (
              <ButtonLink variant="primary" to="/objects/$object" params={{ object: object.apiName }}>
                {t.result.openRecords(object.labelPlural)}
              </ButtonLink>
            )}
          </div>
        </div>
        <dl className="grid auto-cols-fr grid-flow-col border-t border-line">
          {(job.bulkChangeId === null ? OF_IMPORT : OF_BULK_CHANGE).map((key) => (
            <div key={key} data-outcome={key} className="border-l border-line px-4 py-3 first:border-l-0">
              <dt className="flex items-center gap-1.5 text-muted">
                <span aria-hidden className={`size-2 rounded-full ${FILLS[key]}`} />
                {t.undo.outcomes[key]}
              </dt>
              <dd className={counts[key] === 0 ? 'text-xl font-semibold text-faint' : 'text-xl font-semibold'}>
                {number(counts[key])}
              </dd>
              <dd className="text-sm text-muted">{t.undo.meanings[key]}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <PaceChart job={job} />
      {kept > 0 && <KeptValues undo={job} kept={kept} />}
    </PageColumn>
  )
}
