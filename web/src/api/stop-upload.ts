import { presentUpload } from './upload-state.ts'

/** Whoever sent the file is not here any more: the rest of it is left to be gone on with. */
export async function stopUpload(): Promise<void> {
  if (presentUpload() === null) return
  const { leaveUpload } = await import('./uploads.ts')
  leaveUpload()
}
