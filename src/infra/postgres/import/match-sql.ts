/** How a row of the file finds its record: joins, and what refuses a row whose keys are not of one mind. */
import { matchColumn, type ImportLayout } from '../../../core/import/layout.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import {
  cellProblem,
  positioned,
  problemJson,
  type PlanInput,
  type PositionedColumn,
  type Refusal,
} from './plan-input.ts'
import { hasStagedValue, keyColumn, stagedMatch, valueColumn } from './work-tables.ts'

export const hasMatch = (layout: ImportLayout): boolean => layout.matchKeys.length > 0

export const matched = (layout: ImportLayout): string => (hasMatch(layout) ? 'r.id is not null' : 'false')

/** Unique columns that do not find the record themselves: their value must be free. */
const otherUniqueColumns = (layout: ImportLayout): readonly PositionedColumn[] =>
  positioned(layout).filter(
    ({ column, position }) => column.relation === null && column.isUnique && !layout.matchKeys.includes(position),
  )

const keyColumns = (layout: ImportLayout): readonly PositionedColumn[] =>
  layout.matchKeys.flatMap((position) => {
    const column = layout.columns[position]
    return column === undefined ? [] : [{ column, position }]
  })

/** Finds `r`, the record of a row, and `u…`, the holders of unique values that do not find it. */
export function matchJoins({ tables, layout, duplicates }: PlanInput): readonly string[] {
  const records = qualified(tables.schema, layout.table)
  const uniques = otherUniqueColumns(layout).map((column) => recordJoin(records, column, `u${column.position}`))
  return [...keyJoins(records, keyColumns(layout)), ...(duplicates === 'skip' && !hasMatch(layout) ? [] : uniques)]
}

const recordJoin = (records: string, { column, position }: PositionedColumn, alias: string): string =>
  `left join ${records} ${alias} on ${alias}.${quoteIdentifier(matchColumn(column))} = ${stagedMatch(column, position)}`

/** One unique key finds the record itself; otherwise each key finds candidates, and the first that does decides. */
function keyJoins(records: string, keys: readonly PositionedColumn[]): readonly string[] {
  const [only] = keys
  if (only === undefined) return []
  if (keys.length === 1 && only.column.isUnique) return [recordJoin(records, only, 'r')]
  const candidates = keys.map((key) =>
    key.column.isUnique ? recordJoin(records, key, `m${key.position}`) : candidateJoin(records, key),
  )
  const first = keys.map(({ position }) => `m${position}.id`).join(', ')
  return [...candidates, `left join ${records} r on r.id = coalesce(${first})`]
}

/** How many candidates a problem lists. */
const LISTED_CANDIDATES = 5

/**
 * The records that share a value which is not unique, counted once for the whole file. A deleted record
 * counts only where no other has the value.
 */
function candidateJoin(records: string, { column, position }: PositionedColumn): string {
  const key = quoteIdentifier(matchColumn(column))
  return `left join (
      select c.${key} as key, (array_agg(c.id order by c.deleted_at is not null, c.id))[1] as id,
        count(*) filter (where c.deleted_at is null) as live, count(*) as total,
        array_to_string((array_agg(c.id order by c.deleted_at is not null, c.id))[1:${LISTED_CANDIDATES}], ', ') as listed
      from ${records} c where c.${key} is not null group by c.${key}
    ) m${position} on m${position}.key = ${stagedMatch(column, position)}`
}

/** Two identifiers in one row that belong to two records: neither is changed. */
export function keyRefusals(layout: ImportLayout): readonly Refusal[] {
  const keys = keyColumns(layout)
  return [...keys.filter(({ column }) => !column.isUnique).map(ambiguityRefusal), ...disagreementRefusals(keys)]
}

/** More than one record has the value: which one is meant is for a person to say. */
function ambiguityRefusal({ column, position }: PositionedColumn): Refusal {
  const found = `coalesce(nullif(m${position}.live, 0), m${position}.total)`
  const value = stagedMatch(column, position)
  const details = { keys: quoteLiteral(column.fieldLabel), count: found, candidates: `m${position}.listed` }
  return { when: `coalesce(${found} > 1, false)`, problem: cellProblem('MATCH_AMBIGUOUS', column, value, details) }
}

function disagreementRefusals(keys: readonly PositionedColumn[]): readonly Refusal[] {
  if (keys.length < 2) return []
  const pairs = keys.flatMap((a, i) => keys.slice(i + 1).map((b) => `m${a.position}.id <> m${b.position}.id`))
  const when = `coalesce(${pairs.map((pair) => `coalesce(${pair}, false)`).join(' or ')})`
  return [{ when, problem: problemJson('KEYS_DISAGREE', { keys: quoteLiteral(labels(keys)) }) }]
}

/** The match keys as they are told to people. */
export const matchLabels = (layout: ImportLayout): string => labels(keyColumns(layout))

const labels = (columns: readonly PositionedColumn[]): string =>
  columns.map(({ column }) => column.fieldLabel).join(' and ')

export const uniqueRefusals = (layout: ImportLayout): readonly Refusal[] =>
  otherUniqueColumns(layout).map((column) => uniqueRefusal(layout, column))

function uniqueRefusal(layout: ImportLayout, { column, position }: PositionedColumn): Refusal {
  const holder = `u${position}.id`
  const when = hasMatch(layout) ? `${holder} is not null and ${holder} is distinct from r.id` : `${holder} is not null`
  const value = hasStagedValue(column) ? `s.${valueColumn(position)}` : `s.${keyColumn(position)}`
  const details = { field: quoteLiteral(column.fieldLabel), text: `${value}::text` }
  return { when, problem: cellProblem('UNIQUE_TAKEN', column, value, details) }
}
