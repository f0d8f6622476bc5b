import { useRef, useState, type ReactNode } from 'react'
import type { ImportView } from '../../../api/types.ts'
import { PageColumn } from '../../../components/page.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { duration, timeAgo } from '../../../texts/format.ts'
import { t } from '../../../texts/texts.ts'
import type { StageProps } from '../stage-props.ts'
import { OutcomeBar } from '../outcome-bar.tsx'
import { OutcomeTiles } from '../outcome-tiles.tsx'
import { PaceChart } from '../../jobs/pace-chart.tsx'
import { CountLink, type RowOutcome } from './count-link.tsx'
import { FailedRows } from './failed-rows.tsx'
import { HowItWasDone } from './how-it-was-done.tsx'
import { LeftRows } from './left-rows.tsx'
import { ResultActions } from './result-actions.tsx'
import { totalOf } from './total-of.ts'

/** What became of every row, and what can be done about it now. */
export function ResultStage({ view, object }: StageProps): ReactNode {
  const [shownRows, setShownRows] = useState<RowOutcome | null>(null)
  const failedRows = useRef<HTMLDivElement>(null)
  const { counts } = view
  const total = totalOf(counts)
  const showRows = (outcome: RowOutcome | 'failed'): void => {
    if (outcome === 'failed') failedRows.current?.scrollIntoView({ block: 'start' })
    else setShownRows(outcome === shownRows ? null : outcome)
  }
  return (
    <PageColumn>
      {view.error !== null && <RefusalNote error={view.error} />}
      <Panel>
        <div className="flex flex-col gap-4 p-6">
          <div className="flex flex-wrap items-start gap-4">
            <div className="min-w-0 flex-1">
              <h2 className="text-xl font-semibold">{titleOf(view)}</h2>
              {view.status === 'undone' && <p className="mt-1 text-md text-muted">{t.result.undoneText}</p>}
              {view.status !== 'undone' && total > 0 && (
                <p className="mt-1 text-md text-muted">{t.result.addsUp(total)}</p>
              )}
              <p className="text-muted">{timeOf(view)}</p>
            </div>
            <ResultActions view={view} object={object} />
          </div>
          <OutcomeBar counts={counts} />
        </div>
        <OutcomeTiles
          counts={counts}
          renderCount={(outcome, text) => <CountLink view={view} outcome={outcome} text={text} onShowRows={showRows} />}
        />
      </Panel>
      {shownRows !== null && <LeftRows view={view} outcome={shownRows} />}
      {counts.failed > 0 && (
        <div ref={failedRows} className="scroll-mt-16">
          <FailedRows view={view} />
        </div>
      )}
      <PaceChart job={view} />
      <HowItWasDone view={view} object={object} />
    </PageColumn>
  )
}

function titleOf({ status }: ImportView): string {
  const { titles } = t.result
  return status === 'cancelled' || status === 'failed' || status === 'undone' ? titles[status] : titles.completed
}

function timeOf({ startedAt, finishedAt, requestedBy }: ImportView): string {
  if (finishedAt === null) return requestedBy.name
  const took =
    startedAt === null ? [] : [t.result.took(duration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000))]
  return [requestedBy.name, timeAgo(finishedAt), ...took].join(' · ')
}
