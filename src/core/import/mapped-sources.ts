/**
 * From the mapping of a file to the columns of its layout: a column that goes to a whole name or address
 * becomes one for each part, columns that are joined become one, and constants are added.
 */
import type { ColumnMapping } from '../mapping/column-mapping.ts'
import { partsOfField, type FieldPath } from '../model/field.ts'
import type { ObjectModel } from '../model/object.ts'
import { findWholeField, type WholeField } from '../model/whole-field.ts'
import type { CellSource } from './cell-source.ts'
import type { ImportOptions } from './import-options.ts'

/** One column of the layout, in the making. */
export interface MappedSource {
  /** Its `field` is the path of one part, never of a whole field. */
  readonly column: ColumnMapping & { readonly field: FieldPath }
  /** Absent for a plain cell. */
  readonly source?: CellSource
}

/** Stands for the column of a value that comes from none. */
export const NO_COLUMN = -1

export function mappedSources(
  object: ObjectModel,
  mapping: readonly ColumnMapping[],
  { constants = {} }: Pick<ImportOptions, 'constants'>,
): readonly MappedSource[] {
  const joins = joinedColumns(mapping)
  const mapped = mapping.flatMap((column): readonly MappedSource[] => {
    if (column.field === null) return []
    const joined = column.join === undefined ? undefined : joins.get(column.field)
    if (joined !== undefined) return joined[0] === column ? [joinSource(joined, column.field)] : []
    const whole = findWholeField(object, column.field)
    return whole === undefined ? [{ column: { ...column, field: column.field } }] : splitSources(column, whole)
  })
  const all = [...mapped, ...Object.entries(constants).map(constantSource)]
  return [...all, ...currencySources(object, all)]
}

/** The columns that are put together, by their field and in their order. */
function joinedColumns(mapping: readonly ColumnMapping[]): ReadonlyMap<FieldPath, readonly ColumnMapping[]> {
  const joined = mapping.filter(({ join, field }) => join !== undefined && field !== null)
  const sorted = joined.toSorted((a, b) => (a.join?.position ?? 0) - (b.join?.position ?? 0))
  return Map.groupBy(sorted, ({ field }) => field ?? '')
}

function joinSource(columns: readonly ColumnMapping[], field: FieldPath): MappedSource {
  const [first] = columns
  if (first === undefined) throw new Error('A join has no columns')
  const separator = columns[1]?.join?.separator ?? ' '
  const header = columns.map((column) => column.header).join(' + ')
  return {
    column: { ...first, header, field },
    source: { kind: 'join', columns: columns.map(({ index }) => index), separator },
  }
}

const splitSources = (column: ColumnMapping, whole: WholeField): readonly MappedSource[] =>
  partsOfField(whole).map(({ path, spec }) => ({
    column: { ...column, field: path },
    source:
      whole.kind === 'address'
        ? { kind: 'address', part: spec.name }
        : { kind: 'name', part: spec.name, order: column.nameOrder ?? 'firstLast' },
  }))

export const constantSource = ([field, text]: readonly [FieldPath, string]): MappedSource => ({
  column: { index: NO_COLUMN, header: text, field, status: 'manual', confidence: 1, reason: 'The same for every row.' },
  source: { kind: 'constant', text },
})

/**
 * The currency of an amount often stands in the amount's own cell ("€ 1,200"). Where nothing else fills
 * it, it is taken from there; a cell that names none leaves the record's currency alone. These columns
 * come last, so that those which turn out to be of no use can be left out.
 */
function currencySources(object: ObjectModel, mapped: readonly MappedSource[]): readonly MappedSource[] {
  const filled = new Set(mapped.map(({ column }) => column.field))
  return mapped.flatMap(({ column, source }): readonly MappedSource[] => {
    const field = object.fields.find(({ kind, apiName }) => kind === 'currency' && column.field === `${apiName}.amount`)
    if (field === undefined || source !== undefined || filled.has(`${field.apiName}.currency`)) return []
    const { values: _, ...rest } = column
    const chosen = column.format?.currency
    return [
      {
        column: { ...rest, field: `${field.apiName}.currency`, blank: 'keep' },
        source: { kind: 'currency', ...(chosen !== undefined && { chosen }) },
      },
    ]
  })
}
