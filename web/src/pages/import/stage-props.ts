import type { ImportView, ObjectView } from '../../api/types.ts'

/** What every stage of an import shows: the import itself, and whose records its rows are. */
export interface StageProps {
  readonly view: ImportView
  readonly object: ObjectView
}
