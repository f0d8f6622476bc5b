import type { ReactNode } from 'react'
import { useChangeImport } from '../../../api/imports.ts'
import { PageColumn } from '../../../components/page.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { MapBar } from '../map/map-bar.tsx'
import type { StageProps } from '../stage-props.ts'
import { FileLook } from './file-look.tsx'

/** How the file is read. */
export function FileStage({ view }: StageProps): ReactNode {
  const change = useChangeImport(view.id)
  return (
    <>
      <PageColumn isWide>
        {change.error !== null && <RefusalNote error={change.error} />}
        <FileLook
          inspection={view.inspection}
          onChange={(dialect) => change.mutate({ dialect })}
          isOutdated={change.isPending}
        />
      </PageColumn>
      <MapBar view={view} isSaving={change.isPending} />
    </>
  )
}
