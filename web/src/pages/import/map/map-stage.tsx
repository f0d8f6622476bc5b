import type { ReactNode } from 'react'
import { useChangeImport } from '../../../api/imports.ts'
import { PageColumn } from '../../../components/page.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import type { StageProps } from '../stage-props.ts'
import { MapBar } from './map-bar.tsx'
import { MappingTable } from './mapping-table.tsx'
import { useTargetGroups } from './use-target-groups.ts'

/** Which column goes where. Every choice is kept on the server at once. */
export function MapStage({ view, object }: StageProps): ReactNode {
  const groups = useTargetGroups(object)
  const change = useChangeImport(view.id)
  return (
    <>
      <PageColumn isWide>
        {change.error !== null && <RefusalNote error={change.error} />}
        <MappingTable view={view} groups={groups} onChange={change.mutate} />
      </PageColumn>
      <MapBar view={view} isSaving={change.isPending} />
    </>
  )
}
