import type { TemplateFit, TemplateMisfit } from '../../core/import/import-template-misfit.ts'
import type { TemplateColumn, TemplateOptions } from '../../core/import/import-template.ts'

/** What was decided for one file, kept under a name for the next ones. */
export interface ImportTemplateView {
  readonly id: string
  readonly name: string
  /** API name of the object whose records the rows are. */
  readonly object: string
  readonly owner: { readonly id: string; readonly name: string }
  /** Whether others who may import these records find it too. */
  readonly isShared: boolean
  /** Whether the one who asks may rename, share, replace and delete it. */
  readonly canChange: boolean
  readonly columns: readonly TemplateColumn[]
  readonly options: TemplateOptions
  /** What it names that is not there any more, whatever the file. */
  readonly misfits: readonly TemplateMisfit[]
  /** How many recurring imports, of whomever, follow it. */
  readonly followerCount: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly lastUsedAt: string | null
  /** Only where it was asked for one import: how its file fits. */
  readonly fit?: TemplateFit
}

/** A template as a file, to be carried to another workspace. */
export interface TemplateFile {
  readonly waybill: 'import-template'
  readonly version: 1
  readonly name: string
  readonly object: string
  readonly columns: readonly TemplateColumn[]
  readonly options: TemplateOptions
}
