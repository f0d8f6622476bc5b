import type { ReactNode } from 'react'
import { useChangeImport } from '../../../api/imports.ts'
import { PageColumn } from '../../../components/page.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { MapBar } from '../map/map-bar.tsx'
import { useTargetGroups } from '../map/use-target-groups.ts'
import type { StageProps } from '../stage-props.ts'
import { OptionsPanel } from './options-panel.tsx'

/** What rows do to records that exist. */
export function OptionsStage({ view, object }: StageProps): ReactNode {
  const groups = useTargetGroups(object)
  const change = useChangeImport(view.id)
  return (
    <>
      <PageColumn isWide>
        {change.error !== null && <RefusalNote error={change.error} />}
        <OptionsPanel view={view} object={object} groups={groups} onChange={(options) => change.mutate({ options })} />
      </PageColumn>
      <MapBar view={view} isSaving={change.isPending} />
    </>
  )
}
