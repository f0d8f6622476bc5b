/** What is seen of the file that is uploaded, and kept in sight while another reading of it is on its way. */
import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Refused } from '../../../api/request.ts'
import type { UploadInspection } from '../../../api/types.ts'
import { uploadInspectionQuery } from '../../../api/upload-inspection.ts'
import type { UploadState } from '../../../api/upload-state.ts'
import { refuseUpload } from '../../../api/uploads.ts'

export interface UploadLook {
  readonly seen: UploadInspection | null
  /** Why the file cannot be read as it was chosen. */
  readonly error: Refused | null
  readonly isOutdated: boolean
}

export function useUploadLook({ id, dialect, bytesDone, error: failed }: UploadState): UploadLook {
  const { data, error, isPlaceholderData } = useQuery(uploadInspectionQuery(id, dialect, bytesDone > 0))
  const [last, setLast] = useState<UploadInspection | null>(null)
  if (data !== undefined && data !== last) setLast(data)
  const refused = error instanceof Refused && error.status >= 400 && error.status < 500 ? error : null
  // Nobody waits for the rest of a file of which the first bytes say that it is no table.
  const isNoTable = refused?.code === 'FILE_NOT_TEXT' && failed === null
  useEffect(() => {
    if (isNoTable) refuseUpload(refused)
  }, [isNoTable, refused])
  return { seen: data ?? last, error: refused, isOutdated: isPlaceholderData || error !== null }
}
