/** The columns of a layout that set the same relation, put together: the readings of its cells. */
import type { ImportLayout, LayoutColumn } from './layout.ts'
import type { RelationLookup } from './relation-lookup.ts'

/** A layout column with one reading of its cells. */
export interface RelationReading {
  readonly column: LayoutColumn
  readonly lookup: RelationLookup
  readonly position: number
}

/** All readings that set the same relation, in the order in which they are tried. */
export interface RelationGroup {
  /** Position of the first column, which stands for the relation in the plan. */
  readonly head: number
  readonly column: LayoutColumn
  readonly lookup: RelationLookup
  readonly readings: readonly RelationReading[]
}

/** Tried by id first, then by what is unique, then by name; of equals the first column of the file. */
export function relationGroups({ columns }: Pick<ImportLayout, 'columns'>): readonly RelationGroup[] {
  const readings = columns.flatMap((column, position): readonly RelationReading[] =>
    column.relation === null ? [] : [{ column, lookup: column.relation, position }],
  )
  return [...Map.groupBy(readings, ({ column }) => column.column).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const readings = group.toSorted((a, b) => certainty(a.lookup) - certainty(b.lookup))
    return [{ head: first.position, column: first.column, lookup: first.lookup, readings }]
  })
}

const certainty = ({ by, matchColumn }: RelationLookup): number => (by === 'name' ? 2 : matchColumn === 'id' ? 0 : 1)

/** Relations that are found by one unique value, whose missing records refuse the row: the usual case. */
export const isPlain = ({ readings, lookup }: RelationGroup): boolean =>
  readings.length === 1 && lookup.by === undefined && lookup.missing === undefined
