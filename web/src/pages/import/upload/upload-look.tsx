import type { ReactNode } from 'react'
import type { UploadInspection } from '../../../api/types.ts'
import type { UploadState } from '../../../api/upload-state.ts'
import { chooseDialect } from '../../../api/uploads.ts'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { PlainChip } from '../../../components/select-chip.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { it } from '../../../texts/import-texts.ts'
import { TextChips } from '../file/dialect-chips.tsx'
import { FileLook } from '../file/file-look.tsx'
import { useUploadLook } from './use-upload-look.ts'

/** The first rows of a file while the rest of it is on its way. What is chosen here goes along with the import. */
export function UploadLook({ upload }: { readonly upload: UploadState }): ReactNode {
  const { seen, error, isOutdated } = useUploadLook(upload)
  const inspection = seen?.inspection ?? null
  return (
    <>
      {error !== null && upload.error === null && <RefusalNote error={error} />}
      {inspection === null ? (
        <NothingSeen upload={upload} seen={seen} isRefused={error !== null} />
      ) : (
        <FileLook inspection={inspection} onChange={chooseDialect} isOutdated={isOutdated} />
      )}
    </>
  )
}

interface NothingSeenProps {
  readonly upload: UploadState
  readonly seen: UploadInspection | null
  readonly isRefused: boolean
}

function NothingSeen({ upload, seen, isRefused }: NothingSeenProps): ReactNode {
  const container = seen?.container ?? null
  return (
    <Panel title={it.file.firstRows}>
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-3">
        {container !== null && <PlainChip label={it.file.kind}>{it.upload.containers[container]}</PlainChip>}
        {container === null && isRefused && <TextChips dialect={upload.dialect} onChange={chooseDialect} />}
        {container === null && !isRefused && <span className="text-muted">{it.upload.waiting}</span>}
      </div>
      {container !== null && <p className="px-4 py-6 text-center text-muted">{it.upload.whole}</p>}
      {container === null && !isRefused && <SkeletonRows rows={8} className="h-8" />}
    </Panel>
  )
}
