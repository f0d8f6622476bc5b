/** From a chosen file to the page of its import. */
import { useEffect, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Refused } from '../../../api/request.ts'
import type { Limits } from '../../../api/types.ts'
import { dropUpload, startUpload, useUpload, type UploadState } from '../../../api/uploads.ts'
import { fileSize } from '../../../texts/format.ts'
import { t } from '../../../texts/texts.ts'

/** The upload that is under way; leads on to its import once there is one. */
export function useNewImport(): UploadState | null {
  const navigate = useNavigate()
  const upload = useUpload()
  const importId = upload?.importId ?? null
  useEffect(() => {
    if (importId === null) return
    void navigate({ to: '/imports/$id', params: { id: importId }, replace: true }).then(dropUpload)
  }, [importId, navigate])
  return upload
}

/** Takes a dropped file: what can be refused before a byte is sent is refused here. */
export function useStartUpload(limits: Limits | undefined) {
  const navigate = useNavigate()
  const [error, setError] = useState<Refused | null>(null)
  /** @returns why it was refused */
  const start = (file: File, object: string): Refused | null => {
    const refusal = refuse(file, limits)
    setError(refusal)
    if (refusal !== null) return refusal
    void startUpload(file, object)
    void navigate({ to: '/imports/new', search: { object } })
    return null
  }
  return { start, error }
}

function refuse(file: File, limits: Limits | undefined): Refused | null {
  if (file.size === 0) return new Refused({ code: 'FILE_EMPTY', status: 422, ...t.upload.empty })
  if (limits === undefined || file.size <= limits.uploadBytes) return null
  return new Refused({ code: 'FILE_TOO_LARGE', status: 413, ...t.upload.tooLarge(fileSize(limits.uploadBytes)) })
}
