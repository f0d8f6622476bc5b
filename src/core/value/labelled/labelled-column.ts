/**
 * Columns as they come out of other people's files, with what was meant by each cell: written by hand, as
 * someone who knows the file would read it. `npm run bench:values` counts how they are read.
 */
import type { SelectOption, ValueType } from '../value-type.ts'

/** A cell and what it means, as canonical text; null: nothing that the field could hold. */
export type LabelledCell = readonly [cell: string, meant: string | null]

export interface LabelledColumn {
  /** Where it comes from. */
  readonly name: string
  readonly type: ValueType
  readonly cells: readonly LabelledCell[]
  readonly options?: readonly SelectOption[]
}

export const column = (
  name: string,
  type: ValueType,
  cells: readonly LabelledCell[],
  options?: readonly SelectOption[],
): LabelledColumn => ({ name, type, cells, ...(options && { options }) })
