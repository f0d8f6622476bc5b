import type { ReactNode } from 'react'
import { useChangeImport } from '../../../api/imports.ts'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import type { StageProps } from '../stage-props.ts'
import { FilePanel } from './file-panel.tsx'
import { MapBar } from './map-bar.tsx'
import { MappingTable } from './mapping-table.tsx'
import { OptionsPanel } from './options-panel.tsx'
import { useTargetGroups } from './use-target-groups.ts'

/** Which column goes where, and what the rows then do. Every choice is kept on the server at once. */
export function MapStage({ view, object }: StageProps): ReactNode {
  const groups = useTargetGroups(object)
  const change = useChangeImport(view.id)
  return (
    <>
      <div className="mx-auto grid w-full max-w-[1680px] flex-1 grid-cols-[minmax(0,1fr)_300px] items-start gap-6 px-6 py-6">
        <div className="flex flex-col gap-4">
          {change.error !== null && <RefusalNote error={change.error} />}
          <MappingTable view={view} groups={groups} onChange={change.mutate} />
        </div>
        <div className="sticky top-19 -m-1 flex max-h-[calc(100vh-200px)] flex-col gap-4 overflow-y-auto p-1">
          <OptionsPanel
            view={view}
            object={object}
            groups={groups}
            onChange={(options) => change.mutate({ options })}
          />
          <FilePanel view={view} onChange={(dialect) => change.mutate({ dialect })} />
        </div>
      </div>
      <MapBar view={view} isSaving={change.isPending} />
    </>
  )
}
