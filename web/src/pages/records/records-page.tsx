import type { ReactNode } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { Upload } from 'lucide-react'
import { useObject } from '../../api/objects.ts'
import { mayDo, useSession } from '../../api/session.ts'
import { ButtonLink } from '../../components/button.tsx'
import { ObjectIcon } from '../../components/object-icon.tsx'
import { Page } from '../../components/page.tsx'
import { PageNotFound } from '../../layout/page-not-found.tsx'
import { t } from '../../texts/texts.ts'
import { RecordTable } from './record-table.tsx'
import { RecordToolbar } from './record-toolbar.tsx'

const route = getRouteApi('/shell/objects/$object')

/** The records of an object: enough to see what an import did. */
export function RecordsPage(): ReactNode {
  const { object: apiName } = route.useParams()
  const { search = '', deleted = false } = route.useSearch()
  const session = useSession()
  const object = useObject(apiName)
  if (object === undefined) return <PageNotFound />
  const selection = { search, deleted: deleted ? ('only' as const) : ('exclude' as const) }
  return (
    <Page
      title={object.labelPlural}
      heading={
        <>
          <ObjectIcon name={object.icon} />
          <h1 className="truncate text-md font-semibold">{object.labelPlural}</h1>
          <span className="text-muted">{t.records.count(object.records.count, object.records.isExact)}</span>
        </>
      }
      actions={
        mayDo(session, 'import', apiName) && (
          <ButtonLink to="/imports/new" search={{ object: apiName }} icon={Upload}>
            {t.records.import}
          </ButtonLink>
        )
      }
    >
      <RecordToolbar key={apiName} object={object} search={search} isDeletedShown={deleted} />
      <RecordTable object={object} selection={selection} />
    </Page>
  )
}
