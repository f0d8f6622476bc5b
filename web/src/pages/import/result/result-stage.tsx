import type { ReactNode } from 'react'
import { useImportStep } from '../../../api/imports.ts'
import type { ImportView } from '../../../api/types.ts'
import { PageColumn } from '../../../components/page.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { duration, timeAgo } from '../../../texts/format.ts'
import { t } from '../../../texts/texts.ts'
import type { StageProps } from '../stage-props.ts'
import { OutcomeBar } from '../outcome-bar.tsx'
import { OutcomeTiles } from '../outcome-tiles.tsx'
import { FailedRows } from './failed-rows.tsx'
import { ResultActions } from './result-actions.tsx'
import { totalOf } from './total-of.ts'

/** What became of every row, and what can be done about it now. */
export function ResultStage({ view, object }: StageProps): ReactNode {
  const retry = useImportStep(view.id)
  const { counts } = view
  const total = totalOf(counts)
  return (
    <PageColumn>
      {view.error !== null && <RefusalNote error={view.error} />}
      <Panel>
        <div className="flex flex-col gap-4 p-6">
          <div className="flex flex-wrap items-start gap-4">
            <div className="min-w-0 flex-1">
              <h2 className="text-xl font-semibold">{titleOf(view)}</h2>
              <p className="mt-1 text-md text-muted">
                {view.status === 'undone' ? t.result.undoneText : t.result.addsUp(total)}
              </p>
              <p className="text-muted">{timeOf(view)}</p>
            </div>
            <ResultActions view={view} object={object} />
          </div>
          <OutcomeBar counts={counts} />
        </div>
        <OutcomeTiles counts={counts} />
      </Panel>
      {retry.error !== null && <RefusalNote error={retry.error} />}
      {counts.failed > 0 && (
        <FailedRows view={view} onRetry={() => retry.mutate('retry')} isRetrying={retry.isPending} />
      )}
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
