import type { ReactNode } from 'react'
import { PageColumn } from '../../../components/page.tsx'
import type { StageProps } from '../stage-props.ts'
import { useTargetGroups } from '../map/use-target-groups.ts'
import { FirstRecords } from './first-records.tsx'
import { Forecast } from './forecast.tsx'
import { OutdatedNote } from './outdated-note.tsx'
import { OwnerShares } from './owner-shares.tsx'
import { PreviewBar } from './preview-bar.tsx'
import { ProblemList } from './problem-list.tsx'
import { RelatedRecords } from './related-records.tsx'
import { ScheduledNote } from './scheduled-note.tsx'

/** What the whole file will do, before anything is written; and the start of it. */
export function PreviewStage({ view, object }: StageProps): ReactNode {
  const groups = useTargetGroups(object)
  const { preview, outdatedPreview } = view
  if (preview === null) {
    return (
      <PageColumn isWide>
        <OutdatedNote view={view} />
        {outdatedPreview !== null && <Forecast view={view} preview={outdatedPreview} isOutdated />}
      </PageColumn>
    )
  }
  const { related = [], owners = [] } = preview
  return (
    <>
      <PageColumn isWide>
        {view.status === 'scheduled' && <ScheduledNote view={view} />}
        <Forecast view={view} preview={preview} />
        <ProblemList view={view} preview={preview} groups={groups} />
        {related.length + owners.length > 0 && (
          <div className="grid items-start gap-6 lg:grid-cols-2">
            {related.map((each) => (
              <RelatedRecords key={each.object} related={each} />
            ))}
            {owners.length > 0 && <OwnerShares owners={owners} />}
          </div>
        )}
        <FirstRecords view={view} object={object} preview={preview} />
      </PageColumn>
      <PreviewBar view={view} preview={preview} />
    </>
  )
}
