import type { ReactNode } from 'react'
import type { PlanPreview } from '../../../api/types.ts'
import { PageColumn } from '../../../components/page.tsx'
import { Panel } from '../../../components/panel.tsx'
import { it } from '../../../texts/import-texts.ts'
import type { StageProps } from '../stage-props.ts'
import { useTargetGroups } from '../map/use-target-groups.ts'
import { OutcomeBar } from '../outcome-bar.tsx'
import { OutcomeTiles } from '../outcome-tiles.tsx'
import { describeCounts } from './describe-counts.ts'
import { FirstRows } from './first-rows.tsx'
import { PreviewBar } from './preview-bar.tsx'
import { ProblemList } from './problem-list.tsx'

/** What the whole file will do, before anything is written. */
export function PreviewStage({ view, object }: StageProps): ReactNode {
  const groups = useTargetGroups(object)
  const { preview } = view
  if (preview === null) return null
  return (
    <>
      <PageColumn isWide>
        <Forecast preview={preview} />
        <ProblemList view={view} preview={preview} groups={groups} />
        <FirstRows view={view} groups={groups} />
      </PageColumn>
      <PreviewBar view={view} preview={preview} />
    </>
  )
}

function Forecast({ preview }: { readonly preview: PlanPreview }): ReactNode {
  return (
    <Panel>
      <div className="flex flex-col gap-4 p-6">
        <div>
          <h2 className="text-xl font-semibold">{it.preview.title}</h2>
          <p className="mt-1 max-w-3xl text-md text-muted">{describeCounts(preview)}</p>
        </div>
        <OutcomeBar counts={preview.counts} />
      </div>
      <OutcomeTiles counts={preview.counts} />
    </Panel>
  )
}
