import { useState, type ReactNode } from 'react'
import { useObjects } from '../../api/objects.ts'
import { mayDo, useSession } from '../../api/session.ts'
import { Page, PageColumn } from '../../components/page.tsx'
import { t } from '../../texts/texts.ts'
import { ImportDrop } from '../import/upload/import-drop.tsx'
import { FirstSteps } from './first-steps.tsx'
import { ObjectCards } from './object-cards.tsx'
import { RecentJobs } from './recent-jobs.tsx'
import { SampleMenu } from './sample-menu.tsx'

const USUAL_OBJECT = 'people'

export function HomePage(): ReactNode {
  const session = useSession()
  const objects = useObjects()
  const [object, setObject] = useState(USUAL_OBJECT)
  const mayImport = objects.some(({ apiName }) => mayDo(session, 'import', apiName))
  const mayShape = session.permissions.workspace.includes('manageModel')
  // The one who looks is a member: a workspace with no other record is new.
  const isEmpty = objects.every(({ apiName, records }) => records.count === 0 || apiName === 'members')
  return (
    <Page title={t.home.title} actions={mayShape && <SampleMenu />}>
      <PageColumn>
        {mayImport && <ImportDrop title={t.home.drop} object={object} onObject={setObject} />}
        {isEmpty && mayImport && <FirstSteps object={object} />}
        <ObjectCards objects={objects} />
        <RecentJobs />
      </PageColumn>
    </Page>
  )
}
