import { useRef, type ReactNode } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { Lock, Plus, Upload } from 'lucide-react'
import { useObject } from '../../api/objects.ts'
import { mayDo, useSession } from '../../api/session.ts'
import type { ObjectView } from '../../api/types.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ObjectIcon } from '../../components/object-icon.tsx'
import { Page } from '../../components/page.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { PageNotFound } from '../../layout/page-not-found.tsx'
import { t } from '../../texts/texts.ts'
import { ListMenu } from './list-menu.tsx'
import { ListBody } from './list-body.tsx'
import { RecordCount } from './record-count.tsx'
import { useList } from './list/use-list.ts'
import { useListState, type ListState } from './list/use-list-state.ts'

const route = getRouteApi('/shell/objects/$object')

/** The list of an object's records. */
export function RecordsPage(): ReactNode {
  const { object: apiName } = route.useParams()
  const session = useSession()
  const object = useObject(apiName)
  if (object === undefined) return <PageNotFound />
  if (!mayDo(session, 'view', apiName)) {
    return (
      <Page title={object.labelPlural}>
        <EmptyState icon={Lock} title={t.list.notAllowed(object.labelPlural)}>
          {t.list.notAllowedText}
        </EmptyState>
      </Page>
    )
  }
  return <ObjectList key={apiName} object={object} />
}

function ObjectList({ object }: { readonly object: ObjectView }): ReactNode {
  const state = useListState(object)
  if (state !== null) return <LoadedList object={object} state={state} />
  return (
    <Page title={object.labelPlural}>
      <SkeletonRows rows={12} />
    </Page>
  )
}

function LoadedList({ object, state }: { readonly object: ObjectView; readonly state: ListState }): ReactNode {
  const session = useSession()
  const list = useList(object, state)
  const search = useRef<HTMLDivElement>(null)
  const may = (permission: 'create' | 'import'): boolean => mayDo(session, permission, object.apiName)
  return (
    <Page
      title={state.view?.name ?? object.labelPlural}
      heading={
        <>
          <ObjectIcon name={object.icon} />
          <h1 className="truncate text-md font-semibold">{object.labelPlural}</h1>
          <RecordCount list={list} />
        </>
      }
      actions={
        <>
          {may('import') && (
            <ButtonLink to="/imports/new" search={{ object: object.apiName }} icon={Upload}>
              {t.list.import}
            </ButtonLink>
          )}
          {may('create') && (
            <Button variant="primary" icon={Plus}>
              {t.list.newRecord(object.labelSingular)}
            </Button>
          )}
          <ListMenu object={object.apiName} state={state} />
        </>
      }
    >
      <ListBody list={list} search={search} />
    </Page>
  )
}
