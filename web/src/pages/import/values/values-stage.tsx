import type { ReactNode } from 'react'
import { PageColumn } from '../../../components/page.tsx'
import { it } from '../../../texts/import-texts.ts'
import { MapBar } from '../map/map-bar.tsx'
import type { StageProps } from '../stage-props.ts'

/** What single cells mean, by distinct value. */
export function ValuesStage({ view }: StageProps): ReactNode {
  return (
    <>
      <PageColumn isWide>
        <h2 className="text-xl font-semibold">{it.values.title}</h2>
      </PageColumn>
      <MapBar view={view} isSaving={false} />
    </>
  )
}
