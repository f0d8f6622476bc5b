import type { ImportView, ObjectView, OptionsChange } from '../../../api/types.ts'

/** What each part of the options gets. */
export interface OptionsProps {
  readonly view: ImportView
  readonly object: ObjectView
  readonly onChange: (options: OptionsChange) => void
}
