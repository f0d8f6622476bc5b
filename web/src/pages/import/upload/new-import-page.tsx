import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Copy } from 'lucide-react'
import { importQuery } from '../../../api/imports.ts'
import { useObjects } from '../../../api/objects.ts'
import { mayDo, useSession } from '../../../api/session.ts'
import type { UploadState } from '../../../api/upload-state.ts'
import { Page, PageColumn } from '../../../components/page.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { JobsStep } from '../../jobs/jobs-step.tsx'
import { ImportSteps } from '../import-steps.tsx'
import { ImportDrop } from './import-drop.tsx'
import { ImportNotAllowed } from './import-not-allowed.tsx'
import { isOfDialect } from './is-of-dialect.ts'
import { UnfinishedNote } from './unfinished-note.tsx'
import { UploadLook } from './upload-look.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { UploadRefused } from './upload-refused.tsx'
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
      <PageColumn isWide={upload !== null}>
        {upload?.error != null && <UploadRefused upload={upload} error={upload.error} />}
        {upload?.error === null && <UploadProgress upload={upload} />}
        {upload !== null && isWorthALook(upload) && <UploadLook upload={upload} />}
        {upload === null && (isAllowed ? <ChooseFile /> : <ImportNotAllowed object={object} />)}
      </PageColumn>
    </Page>
  )
}

/** While nothing is wrong with it, and where the way it is read is all that is wrong. */
const isWorthALook = ({ error, fileId }: UploadState): boolean =>
  error === null || (fileId !== null && isOfDialect(error))

function ChooseFile(): ReactNode {
  const { object, like } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <UnfinishedNote />
      {like !== undefined && <LikeNote like={like} />}
      <ImportDrop
        isLarge
        title={t.upload.drop}
        object={object ?? null}
        like={like}
        onObject={(next) => void navigate({ search: { object: next }, replace: true })}
      />
    </>
  )
}

/** Whose mapping and options the new import takes over. */
function LikeNote({ like }: { readonly like: string }): ReactNode {
  const { data: earlier, error } = useQuery(importQuery(like))
  if (error !== null) return <RefusalNote error={error} />
  if (earlier === undefined) return null
  return (
    <p className="flex items-center gap-2.5 rounded-lg border border-line bg-accent-soft px-3 py-2.5 text-accent">
      <Copy size={16} aria-hidden className="shrink-0" />
      {it.upload.like(earlier.fileName ?? t.import.unnamed)}
    </p>
  )
}
