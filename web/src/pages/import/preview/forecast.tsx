import type { ReactNode } from 'react'
import { Lightbulb, ListChecks, TriangleAlert } from 'lucide-react'
import type { ImportView, PlanPreview } from '../../../api/types.ts'
import { ButtonLink } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { it } from '../../../texts/import-texts.ts'
import { OutcomeBar } from '../outcome-bar.tsx'
import { OutcomeTiles } from '../outcome-tiles.tsx'
import { describeCounts } from './describe-counts.ts'

interface ForecastProps {
  readonly view: ImportView
  readonly preview: PlanPreview
  /** Something was changed since: the counts are those of before. */
  readonly isOutdated?: boolean
}

/** What the whole file will do, in one sentence and in figures. */
export function Forecast({ view, preview, isOutdated = false }: ForecastProps): ReactNode {
  return (
    <Panel>
      <div className="flex flex-col gap-4 p-6">
        <div className="flex items-start gap-6">
          <div className="min-w-0 flex-1">
            <h2 className="text-xl font-semibold">{isOutdated ? it.preview.outdated.counts : it.preview.title}</h2>
            <p className="mt-1 max-w-3xl text-md text-muted">{describeCounts(preview)}</p>
          </div>
          {!isOutdated && view.status === 'draft' && <ReviewLinks id={view.id} failed={preview.counts.failed} />}
        </div>
        <OutcomeBar counts={preview.counts} />
        <Notices notices={preview.notices ?? []} isUncompared={preview.similar === 'tooMany'} />
      </div>
      <OutcomeTiles counts={preview.counts} />
    </Panel>
  )
}

function ReviewLinks({ id, failed }: { readonly id: string; readonly failed: number }): ReactNode {
  return (
    <div className="flex shrink-0 gap-2">
      {failed > 0 && (
        <ButtonLink to="/imports/$id" params={{ id }} search={{ step: 'review', tab: 'errors' }} icon={TriangleAlert}>
          {it.preview.reviewProblems(failed)}
        </ButtonLink>
      )}
      <ButtonLink to="/imports/$id" params={{ id }} search={{ step: 'review' }} icon={ListChecks}>
        {it.preview.reviewAll}
      </ButtonLink>
    </div>
  )
}

function Notices({
  notices,
  isUncompared,
}: {
  readonly notices: readonly string[]
  readonly isUncompared: boolean
}): ReactNode {
  const all = [...notices, ...(isUncompared ? [it.preview.namesNotCompared] : [])]
  if (all.length === 0) return null
  return (
    <ul className="flex flex-col gap-1.5">
      {all.map((notice) => (
        <li key={notice} className="flex max-w-4xl items-start gap-2">
          <Lightbulb size={15} aria-hidden className="mt-0.5 shrink-0 text-warn" />
          {notice}
        </li>
      ))}
    </ul>
  )
}
