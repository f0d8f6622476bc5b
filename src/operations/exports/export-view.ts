import type { ExportManifest } from '../../core/export/export-manifest.ts'
import type { ExportFormat } from '../../core/export/export-request.ts'
import type { JobView } from '../jobs/job-view.ts'

/** An export as the page, the API and the CLI show it. */
export interface ExportView {
  readonly job: JobView
  readonly format: ExportFormat
  /** Name of the view that it began from. */
  readonly view: string | null
  readonly filter: unknown
  readonly search: string
  readonly sort: readonly string[]
  readonly deleted: 'exclude' | 'only' | 'include'
  readonly reason: string | null
  /** What the file holds; null until it is whole. It stays when the file is removed. */
  readonly manifest: Omit<ExportManifest, 'reach'> | null
  /** When the file is removed, or was; null while there is none. */
  readonly keptUntil: string | null
  /** Whether there is a file to be fetched. */
  readonly hasFile: boolean
}
