import { useEffect } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { changeUpload, presentUpload, useUpload, type UploadState } from '../../../api/upload-state.ts'
import { leaveUpload } from '../../../api/uploads.ts'

/** The upload that is under way; leads on to its import once there is one. */
export function useNewImport(): UploadState | null {
  const navigate = useNavigate()
  const upload = useUpload()
  const importId = upload?.importId ?? null
  useEffect(() => {
    const before = presentUpload()
    // It became a draft while its member was elsewhere: who comes here now wants another one.
    if (before !== null && before.importId !== null && !before.isAwaited) leaveUpload()
    else changeUpload({ isAwaited: true })
    return () => changeUpload({ isAwaited: false })
  }, [])
  useEffect(() => {
    if (importId === null || presentUpload()?.importId !== importId) return
    void navigate({ to: '/imports/$id', params: { id: importId }, replace: true }).then(leaveUpload)
  }, [importId, navigate])
  return upload
}
