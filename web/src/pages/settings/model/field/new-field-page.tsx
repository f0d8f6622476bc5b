import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { modelQuery } from '../../../../api/model.ts'
import { Page, PageColumn } from '../../../../components/page.tsx'
import { TrailLink } from '../../../../components/trail.tsx'
import { PageNotFound } from '../../../../layout/page-not-found.tsx'
import { PageSkeleton } from '../../../../layout/page-skeleton.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { ModelFailed } from '../model-failed.tsx'
import { KIND_GROUPS } from '../kind-abilities.ts'
import { KindGrid } from './kind-grid.tsx'
import { NewFieldForm } from './new-field-form.tsx'

const route = getRouteApi('/shell/settings/objects/$object/new-field')

const KINDS = Object.values(KIND_GROUPS).flat()

/** First the kind, which stays; then everything else. The kind is in the address, so that the browser leads back to it. */
export function NewFieldPage(): ReactNode {
  const { object: apiName } = route.useParams()
  const { kind: named } = route.useSearch()
  const { data: objects, error } = useQuery(modelQuery)
  if (error !== null) return <ModelFailed error={error} />
  if (objects === undefined) return <PageSkeleton />
  const object = objects.find((each) => each.apiName === apiName)
  if (object === undefined) return <PageNotFound />
  const kind = KINDS.find((each) => each === named)
  return (
    <Page
      title={st.model.newField}
      trail={
        <>
          <TrailLink to="/settings/objects">{st.model.title}</TrailLink>
          <TrailLink to="/settings/objects/$object" params={{ object: apiName }}>
            {object.labelPlural}
          </TrailLink>
        </>
      }
    >
      <PageColumn>
        {kind === undefined ? (
          <KindGrid object={apiName} />
        ) : (
          <NewFieldForm key={kind} kind={kind} object={object} objects={objects} />
        )}
      </PageColumn>
    </Page>
  )
}
