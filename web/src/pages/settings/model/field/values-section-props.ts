import type { FieldUse, ObjectView } from '../../../../api/types.ts'
import type { SectionProps } from './name-section.tsx'

export interface ValuesSectionProps extends SectionProps {
  readonly object: ObjectView
  readonly objects: readonly ObjectView[]
  /** Of an existing field, once it is counted. */
  readonly use: FieldUse | undefined
}
