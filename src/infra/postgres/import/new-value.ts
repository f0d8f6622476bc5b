/** SQL of the value that a record's column has after an import, from the staged and the present value. */
import { quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { OWNER_COLUMN, type ImportLayout, type LayoutColumn, type LayoutDefault } from '../../../core/import/layout.ts'
import type { ValueType } from '../../../core/value/value-type.ts'
import { defaultLiterals } from './default-literals.ts'
import { additionalKey } from './match-key-sql.ts'
import type { Assignment } from './work-tables.ts'

/** The value of an updated record. `current` is the record's alias. */
export function updatedValue(assignment: Assignment, current: string): string {
  const { column, target, isKey, fallback } = assignment
  const source = foundSource(assignment, current)
  const present = `${current}.${quoteIdentifier(target)}`
  if (column.multiValues !== 'replace' && !isKey) return changedList(column, source, present)
  if (column.blank === 'never') return present
  if (column.blank === 'clear') return source
  const last = fallback === undefined ? '' : `, ${fallback}`
  return column.blank === 'keep' ? `coalesce(${source}, ${present}${last})` : `coalesce(${present}, ${source})`
}

/**
 * What a cell says about the record. A row that found it by one of its additional addresses does not put that
 * one in place of the primary one: the address is there already.
 */
export function foundSource({ column, target, source, keySource }: Assignment, current: string): string {
  if (column.beside === undefined || keySource === undefined) return source
  const additional = `${current}.${quoteIdentifier(column.beside)}`
  const isThere = `${keySource} in (select ${additionalKey(column, 'more.value')} from unnest(${additional}) as more (value))`
  return `case when ${additional} is not null and ${isThere} then ${current}.${quoteIdentifier(target)} else ${source} end`
}

/**
 * Adds to or takes from the options that the record has, keeping their order. A blank cell changes
 * nothing; a list of which nothing is left is no value.
 */
export function changedList(
  column: Pick<LayoutColumn, 'type' | 'multiValues'>,
  source: string,
  present: string,
): string {
  const own = `coalesce(${present}, '{}')`
  const notIn = (list: string): string => `${elementKey(column, 'x')} <> all (${elementKeys(column, list)})`
  const list =
    column.multiValues === 'add'
      ? `${own} || array(select x from unnest(${source}) with ordinality u(x, n) where ${notIn(own)} order by n)`
      : `array(select x from unnest(${own}) with ordinality u(x, n) where ${notIn(source)} order by n)`
  return `case when ${source} is null then ${present} else nullif(${list}, '{}') end`
}

const ADDRESS_LISTS: Partial<Record<ValueType, ValueType>> = {
  emailList: 'email',
  phoneList: 'phone',
  linkList: 'link',
}

/** What makes two elements of a list the same: addresses and numbers by their normal forms, all else as it is. */
export function elementKey({ type }: Pick<LayoutColumn, 'type'>, element: string): string {
  const single = ADDRESS_LISTS[type]
  return single === undefined ? element : `coalesce(${additionalKey({ type: single }, element)}, ${element})`
}

export const elementKeys = (column: Pick<LayoutColumn, 'type'>, list: string): string =>
  ADDRESS_LISTS[column.type] === undefined ? list : `array(select ${elementKey(column, 'y')} from unnest(${list}) as y)`

/** Every column that a created record gets, with its SQL: mapped ones, defaults, owner. */
export function createdValues(
  layout: ImportLayout,
  assignments: readonly Assignment[],
): readonly { readonly target: string; readonly source: string }[] {
  const owner = ownerSource(layout)
  const sources = new Map(assignments.map(({ target, source }) => [target, source]))
  const defaults = new Map(layout.defaults.flatMap((each) => besideSource(each, sources)))
  const mapped = assignments.map(({ target, source, column, isKey }) => {
    const fallback = defaults.get(target)
    const isRemoval = column.multiValues === 'remove' && !isKey
    const value = isRemoval ? 'null' : source
    return { target, source: fallback === undefined ? value : `coalesce(${value}, ${fallback})` }
  })
  const taken = new Set(mapped.map(({ target }) => target))
  const rest = [...defaults].filter(([target]) => !taken.has(target)).map(([target, source]) => ({ target, source }))
  return [...withOwner(mapped, owner), ...rest, ...ownerIfAbsent([...taken, ...defaults.keys()], owner)]
}

/** A default that goes with the value of another column is given only where the row brings that. */
function besideSource(
  entry: LayoutDefault,
  sources: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const { beside } = entry
  if (beside === undefined) return defaultLiterals(entry)
  const source = sources.get(beside)
  if (source === undefined) return []
  return defaultLiterals(entry).map(([target, text]) => [target, `case when ${source} is not null then ${text} end`])
}

/**
 * Who owns a record that names no owner, as SQL. Where members take turns it stands in the plan from the
 * end of planning on; until then the first of them stands for whoever it will be.
 */
function ownerSource({ ownerId, owners = [] }: ImportLayout): string | null {
  const [first] = owners
  if (first !== undefined) return `coalesce(p.owner, ${quoteLiteral(first.memberId)}::uuid)`
  return ownerId === null ? null : `${quoteLiteral(ownerId)}::uuid`
}

const withOwner = (
  values: readonly { readonly target: string; readonly source: string }[],
  owner: string | null,
): readonly { readonly target: string; readonly source: string }[] =>
  owner === null
    ? values
    : values.map((value) =>
        value.target === OWNER_COLUMN ? { ...value, source: `coalesce(${value.source}, ${owner})` } : value,
      )

const ownerIfAbsent = (
  taken: readonly string[],
  owner: string | null,
): readonly { readonly target: string; readonly source: string }[] =>
  owner === null || taken.includes(OWNER_COLUMN) ? [] : [{ target: OWNER_COLUMN, source: owner }]
