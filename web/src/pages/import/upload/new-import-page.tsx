import { useState, type ReactNode } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { FileUp } from 'lucide-react'
import { useObjects } from '../../../api/objects.ts'
import { mayDo, useSession } from '../../../api/session.ts'
import { dropUpload, findUnfinishedUpload } from '../../../api/uploads.ts'
import { Button } from '../../../components/button.tsx'
import { Page, PageColumn } from '../../../components/page.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { t } from '../../../texts/texts.ts'
import { JobsStep } from '../../jobs/jobs-step.tsx'
import { ImportSteps } from '../import-steps.tsx'
import { ImportDrop } from './import-drop.tsx'
import { ImportNotAllowed } from './import-not-allowed.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { useNewImport } from './use-new-import.ts'

const route = getRouteApi('/shell/imports/new')

export function NewImportPage(): ReactNode {
  const upload = useNewImport()
  const { object } = route.useSearch()
  const session = useSession()
  const isAllowed = useObjects().some(
    ({ apiName }) => (object === undefined || object === apiName) && mayDo(session, 'import', apiName),
  )
  return (
    <Page title={t.upload.title} trail={<JobsStep />}>
      <ImportSteps present="file" />
      <PageColumn>
        {upload?.error != null && (
          <RefusalNote error={upload.error} action={<Button onPress={dropUpload}>{t.upload.chooseFile}</Button>} />
        )}
        {upload?.error === null && <UploadProgress upload={upload} onCancel={dropUpload} />}
        {upload === null && (isAllowed ? <ChooseFile /> : <ImportNotAllowed object={object} />)}
      </PageColumn>
    </Page>
  )
}

function ChooseFile(): ReactNode {
  const { object } = route.useSearch()
  const navigate = route.useNavigate()
  const [unfinished] = useState(findUnfinishedUpload)
  return (
    <>
      {unfinished !== null && (
        <p className="flex items-center gap-2.5 rounded-lg border border-line bg-warn-soft px-3 py-2.5 text-warn">
          <FileUp size={16} aria-hidden className="shrink-0" />
          {t.upload.unfinished(unfinished)}
        </p>
      )}
      <ImportDrop
        isLarge
        title={t.upload.drop}
        object={object ?? null}
        onObject={(next) => void navigate({ search: { object: next }, replace: true })}
      />
    </>
  )
}
