import type { ReactNode } from 'react'
import { isPassing } from '../../../api/query-client.ts'
import type { Refused } from '../../../api/request.ts'
import type { UploadState } from '../../../api/upload-state.ts'
import { cancelUpload, readAgain } from '../../../api/uploads.ts'
import { Button } from '../../../components/button.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { isOfDialect } from './is-of-dialect.ts'

const mayBeReadAgain = (error: Refused): boolean => isOfDialect(error) || isPassing(error)

interface UploadRefusedProps {
  readonly upload: UploadState
  readonly error: Refused
}

/** Why nothing comes of the file, and what can be done: another file, or the same one read in another way. */
export function UploadRefused({ upload, error }: UploadRefusedProps): ReactNode {
  return (
    <RefusalNote
      error={error}
      action={
        <span className="flex shrink-0 gap-2">
          {upload.fileId !== null && mayBeReadAgain(error) && (
            <Button onPress={readAgain}>{it.upload.readAgain}</Button>
          )}
          <Button variant="primary" onPress={cancelUpload}>
            {it.upload.another}
          </Button>
        </span>
      }
    />
  )
}
