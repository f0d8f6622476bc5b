import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { modelQuery } from '../../../../api/model.ts'
import type { FieldView } from '../../../../api/types.ts'
import { Badge } from '../../../../components/badge.tsx'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { Page, PageColumn } from '../../../../components/page.tsx'
import { TrailLink } from '../../../../components/trail.tsx'
import { KindIcon } from '../../../../fields/kind-icon.tsx'
import { PageNotFound } from '../../../../layout/page-not-found.tsx'
import { PageSkeleton } from '../../../../layout/page-skeleton.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { ModelFailed } from '../model-failed.tsx'
import { FieldForm } from './field-form.tsx'
import { RemoveFieldPanel } from './remove-field-panel.tsx'
import { UniquePanel } from './unique-panel.tsx'

const route = getRouteApi('/shell/settings/objects/$object/$field')

export function FieldPage(): ReactNode {
  const { object: objectName, field: fieldName } = route.useParams()
  const { data: objects, error } = useQuery(modelQuery)
  if (error !== null) return <ModelFailed error={error} />
  if (objects === undefined) return <PageSkeleton />
  const object = objects.find(({ apiName }) => apiName === objectName)
  const field = object?.fields.find(({ apiName }) => apiName === fieldName)
  if (object === undefined || field === undefined) return <PageNotFound />
  return (
    <Page
      title={field.label}
      trail={
        <>
          <TrailLink to="/settings/objects">{st.model.title}</TrailLink>
          <TrailLink to="/settings/objects/$object" params={{ object: objectName }}>
            {object.labelPlural}
          </TrailLink>
        </>
      }
      heading={<FieldHeading field={field} />}
    >
      <PageColumn>
        {field.isSystem ? (
          <EmptyState icon={Lock} title={st.model.systemField} />
        ) : (
          <>
            <FieldForm key={`${objectName} ${fieldName}`} object={object} objects={objects} field={field} />
            <UniquePanel object={object} field={field} />
            <RemoveFieldPanel object={object} field={field} />
          </>
        )}
      </PageColumn>
    </Page>
  )
}

function FieldHeading({ field: { label, kind, isCustom } }: { readonly field: FieldView }): ReactNode {
  return (
    <>
      <KindIcon kind={kind} size={16} />
      <h1 className="truncate text-md font-semibold" title={label}>
        {label}
      </h1>
      <Badge tone={isCustom ? 'accent' : 'neutral'}>{isCustom ? st.model.custom : st.model.standard}</Badge>
    </>
  )
}
