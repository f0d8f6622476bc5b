import { useEffect } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useUpload, type UploadState } from '../../../api/upload-state.ts'
import { leaveUpload } from '../../../api/uploads.ts'

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
