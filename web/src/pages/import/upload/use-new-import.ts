/** From a chosen file to the page of its import. */
import { useEffect, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Refused } from '../../../api/request.ts'
import type { Limits } from '../../../api/types.ts'
import { leaveUpload, startUpload, useUpload, type UploadPurpose, type UploadState } from '../../../api/uploads.ts'
import { tell } from '../../../components/toast.tsx'
import { fileSize } from '../../../texts/format.ts'
import { t } from '../../../texts/texts.ts'

/** The upload that is under way; leads on to its import once there is one. */
export function useNewImport(): UploadState | null {
  const navigate = useNavigate()
  const upload = useUpload()
  const importId = upload?.importId ?? null
  useEffect(() => {
    if (importId === null) return
    void navigate({ to: '/imports/$id', params: { id: importId }, replace: true }).then(leaveUpload)
  }, [importId, navigate])
  return upload
}

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
    const putAside = startUpload(file, purpose)
    if (putAside !== null) tell(t.upload.putAside(putAside))
    const { object, like } = purpose
    void navigate({ to: '/imports/new', search: { object, ...(like !== undefined && { like }) } })
    return null
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
