import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { modelQuery } from '../../../../api/model.ts'
import type { ObjectView } from '../../../../api/types.ts'
import { Badge } from '../../../../components/badge.tsx'
import { ButtonLink } from '../../../../components/button.tsx'
import { ObjectIcon } from '../../../../components/object-icon.tsx'
import { Page, PageColumn } from '../../../../components/page.tsx'
import { TrailLink } from '../../../../components/trail.tsx'
import { PageNotFound } from '../../../../layout/page-not-found.tsx'
import { PageSkeleton } from '../../../../layout/page-skeleton.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { ModelFailed } from '../model-failed.tsx'
import { FieldsPanel } from './fields-panel.tsx'
import { NamesPanel } from './names-panel.tsx'
import { RelationsPanel } from './relations-panel.tsx'
import { RemoveObjectPanel } from './remove-object-panel.tsx'

const route = getRouteApi('/shell/settings/objects/$object')

export function ObjectPage(): ReactNode {
  const { object: apiName } = route.useParams()
  const { data: objects, error } = useQuery(modelQuery)
  if (error !== null) return <ModelFailed error={error} />
  if (objects === undefined) return <PageSkeleton />
  const object = objects.find((each) => each.apiName === apiName)
  if (object === undefined) return <PageNotFound />
  return (
    <Page
      title={object.labelPlural}
      trail={<TrailLink to="/settings/objects">{st.model.title}</TrailLink>}
      heading={<ObjectHeading object={object} />}
      actions={
        <ButtonLink to="/objects/$object" params={{ object: apiName }}>
          {st.model.openRecords}
        </ButtonLink>
      }
    >
      <PageColumn>
        <NamesPanel key={apiName} object={object} />
        <FieldsPanel object={object} objects={objects} />
        <RelationsPanel object={object} objects={objects} />
        <RemoveObjectPanel object={object} />
      </PageColumn>
    </Page>
  )
}

function ObjectHeading({ object }: { readonly object: ObjectView }): ReactNode {
  const { icon, labelPlural, isCustom } = object
  return (
    <>
      <ObjectIcon name={icon} />
      <h1 className="truncate text-md font-semibold" title={labelPlural}>
        {labelPlural}
      </h1>
      <Badge tone={isCustom ? 'accent' : 'neutral'}>{isCustom ? st.model.custom : st.model.standard}</Badge>
    </>
  )
}
