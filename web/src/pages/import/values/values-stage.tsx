import type { ReactNode } from 'react'
import { TableProperties } from 'lucide-react'
import { useProfile } from '../../../api/profile.ts'
import { ButtonLink } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { PageColumn } from '../../../components/page.tsx'
import { Panel } from '../../../components/panel.tsx'
import { ProgressBar } from '../../../components/progress-bar.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { MapBar } from '../map/map-bar.tsx'
import type { StageProps } from '../stage-props.ts'
import { ColumnValuesView } from './column-values-view.tsx'

/** What single cells mean, by distinct value. The whole file is read for it. */
export function ValuesStage({ view, object }: StageProps): ReactNode {
  const { profile, error } = useProfile(view)
  const isMapped = view.mapping.some(({ field }) => field !== null)
  return (
    <>
      <PageColumn isWide>
        <div>
          <h2 className="text-xl font-semibold">{it.values.title}</h2>
          <p className="text-md text-muted">{it.values.intro}</p>
        </div>
        {!isMapped && <NothingMapped importId={view.id} />}
        {isMapped && error != null && <RefusalNote error={error} />}
        {isMapped && error == null && profile === undefined && <Reading {...view.inspection.rows} />}
        {profile !== undefined && <ColumnValuesView view={view} object={object} profile={profile} />}
      </PageColumn>
      <MapBar view={view} isSaving={false} />
    </>
  )
}

function Reading({ count, isExact }: { readonly count: number; readonly isExact: boolean }): ReactNode {
  const title = it.values.reading(isExact ? it.map.rowsExact(count) : it.map.rowsAbout(count))
  return (
    <Panel>
      <div className="flex flex-col gap-3 p-6">
        <p className="font-medium">{title}</p>
        <ProgressBar label={title} share={null} />
        <p className="text-muted">{it.values.readingText}</p>
      </div>
    </Panel>
  )
}

function NothingMapped({ importId }: { readonly importId: string }): ReactNode {
  return (
    <Panel>
      <EmptyState
        icon={TableProperties}
        title={it.values.nothingMapped}
        action={
          <ButtonLink to="/imports/$id" params={{ id: importId }} search={{ step: 'map' }}>
            {it.values.toMap}
          </ButtonLink>
        }
      >
        {it.values.nothingMappedText}
      </EmptyState>
    </Panel>
  )
}
