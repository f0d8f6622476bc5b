import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Refused } from '../../../api/request.ts'
import type { Limits } from '../../../api/types.ts'
import type { UploadPurpose } from '../../../api/uploads.ts'
import { tell, tellRefusal } from '../../../components/toast.tsx'
import { fileSize } from '../../../texts/format.ts'
import { t } from '../../../texts/texts.ts'

/** Takes what was dropped: what can be refused before a byte is sent is refused here. */
export function useStartUpload(limits: Limits | undefined) {
  const navigate = useNavigate()
  const [error, setError] = useState<Refused | null>(null)
  /** @returns why it was refused */
  const start = (files: readonly File[], purpose: UploadPurpose): Refused | null => {
    const [file] = files
    const refusal = refuse(files, limits)
    setError(refusal)
    if (refusal !== null || file === undefined) return refusal
    begin(file, purpose).catch(tellRefusal)
    return null
  }

  /** A list need not have what carries an upload out before there is one. */
  async function begin(file: File, purpose: UploadPurpose): Promise<void> {
    const { startUpload } = await import('../../../api/uploads.ts')
    const putAside = startUpload(file, purpose)
    if (putAside !== null) tell(t.upload.putAside(putAside))
    const { object, like } = purpose
    await navigate({ to: '/imports/new', search: { object, ...(like !== undefined && { like }) } })
  }
  return { start, error }
}

function refuse(files: readonly File[], limits: Limits | undefined): Refused | null {
  if (files.length > 1) return new Refused({ code: 'FILES_SEVERAL', status: 422, ...t.upload.several })
  const bytes = files[0]?.size ?? 0
  if (bytes === 0) return new Refused({ code: 'FILE_EMPTY', status: 422, ...t.upload.empty })
  if (limits === undefined || bytes <= limits.uploadBytes) return null
  return new Refused({ code: 'FILE_TOO_LARGE', status: 413, ...t.upload.tooLarge(fileSize(limits.uploadBytes)) })
}
