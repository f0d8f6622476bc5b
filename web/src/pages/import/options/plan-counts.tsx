import type { ReactNode } from 'react'
import { RefreshCw } from 'lucide-react'
import { useImportStep } from '../../../api/imports.ts'
import type { ImportView, PlanPreview } from '../../../api/types.ts'
import { Badge } from '../../../components/badge.tsx'
import { Button } from '../../../components/button.tsx'
import { classNames } from '../../../components/class-names.ts'
import { OUTCOME_FILL, SHOWN_OUTCOMES } from '../../../components/outcome.ts'
import { ProgressBar } from '../../../components/progress-bar.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { number } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { describeProgress } from '../progress/describe-progress.ts'

/** What the last plan came to; out of date after a change, until the rows are counted again from here. */
export function PlanCounts({ view }: { readonly view: ImportView }): ReactNode {
  const step = useImportStep(view.id)
  const isCounting = view.status !== 'draft'
  const known = view.preview ?? view.outdatedPreview
  const isCurrent = view.preview !== null && !isCounting
  return (
    <div className="flex shrink-0 flex-col gap-3 border-t border-line bg-sunken p-4">
      <div className="flex items-center gap-2">
        <h3 className="font-semibold">{it.options.counts.title}</h3>
        {known !== null && !isCounting && (
          <Badge tone={isCurrent ? 'good' : 'warn'}>
            {isCurrent ? it.options.counts.current : it.options.counts.outdated}
          </Badge>
        )}
      </div>
      {known === null ? (
        <p className="text-muted">{it.options.counts.none}</p>
      ) : (
        <Counts preview={known} isCurrent={isCurrent} />
      )}
      {step.error !== null && <RefusalNote error={step.error} />}
      {isCounting ? (
        <Counting view={view} />
      ) : (
        !isCurrent && (
          <>
            {known !== null && <p className="text-sm text-muted">{it.options.counts.outdatedText}</p>}
            <Button icon={RefreshCw} isPending={step.isPending} onPress={() => step.mutate('plan')}>
              {known === null ? it.options.counts.count : it.options.counts.again}
            </Button>
          </>
        )
      )}
    </div>
  )
}

function Counts({ preview, isCurrent }: { readonly preview: PlanPreview; readonly isCurrent: boolean }): ReactNode {
  const { counts, valuesCleared, rows } = preview
  const shown = SHOWN_OUTCOMES.filter((outcome) => counts[outcome] > 0)
  return (
    <div>
      <dl className={classNames('flex flex-col gap-1', !isCurrent && 'text-muted')}>
        {shown.map((outcome) => (
          <div key={outcome} data-outcome={outcome} className="flex items-center gap-2">
            <span aria-hidden className={classNames('size-2 rounded-full', OUTCOME_FILL[outcome])} />
            <dt className="flex-1">{t.result.outcomes[outcome]}</dt>
            <dd className={classNames('tabular-nums', isCurrent && 'font-medium')}>{number(counts[outcome])}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-muted">
        {it.options.counts.rows(rows)}
        {valuesCleared > 0 && ` · ${it.options.counts.cleared(valuesCleared)}`}
      </p>
    </div>
  )
}

function Counting({ view }: { readonly view: ImportView }): ReactNode {
  const { title, share, done } = describeProgress(view)
  return (
    <div className="flex flex-col gap-1.5">
      <output className="text-sm">{title}</output>
      <ProgressBar label={it.options.counts.counting} share={share} size="sm" isPaused={view.status === 'paused'} />
      <p className="text-sm text-muted">{done}</p>
    </div>
  )
}
