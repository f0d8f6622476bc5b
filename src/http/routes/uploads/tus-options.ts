import type { UploadFolder } from './upload-folder.ts'

export interface TusOptions {
  readonly folder: UploadFolder
  readonly limitBytes: number
}
