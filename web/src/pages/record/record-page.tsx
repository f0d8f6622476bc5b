import type { ReactNode } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { useObject } from '../../api/objects.ts'
import { Page } from '../../components/page.tsx'
import { PageNotFound } from '../../layout/page-not-found.tsx'

const route = getRouteApi('/shell/objects/$object/$id')

/** A record with all that belongs to it. */
export function RecordPage(): ReactNode {
  const { object: apiName, id } = route.useParams()
  const object = useObject(apiName)
  if (object === undefined) return <PageNotFound />
  return <Page title={object.labelSingular}>{id}</Page>
}
