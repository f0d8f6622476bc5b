/** SQL that shows rows of an import to a person: what is staged, what the record is, what it will be. */
import { isIdColumn, type ImportLayout, type LayoutColumn } from '../../../core/import/layout.ts'
import { relationGroups, type RelationGroup } from '../../../core/import/relation-groups.ts'
import type { RelationLookup } from '../../../core/import/relation-lookup.ts'
import type { ValueType } from '../../../core/value/value-type.ts'
import { COLUMN_TYPES, isListType } from '../column-types.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import type { PlanInput } from './plan-input.ts'
import { createdValues, updatedValue } from './new-value.ts'
import { nameOf } from './relation-names-sql.ts'
import { assignmentsOf, keyColumn, valueColumn, type Assignment, type WorkTables } from './work-tables.ts'

/** The canonical text of a value, as exports write it. */
export function textOf(sql: string, type: ValueType): string {
  if (isListType(type)) return `to_json(${sql})::text`
  if (COLUMN_TYPES[type] === 'timestamptz') return `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  return `(${sql})::text`
}

export interface RowsQuery {
  readonly tables: WorkTables
  readonly layout: ImportLayout
  /** As of a plan: of a related record that the member may not see, its id is all that is shown. */
  readonly visible: PlanInput['visible']
  /** Conditions on plan `p`, stage `s`; parameters from $2 on. $1 is the row to begin after. */
  readonly where: string
  readonly limit: number
}

/**
 * Planned rows with the staged text (`staged<n>`), the record's present text (`before<n>`) and the text
 * that it will have (`after<n>`), numbered like the layout's columns.
 */
export function plannedRows(query: RowsQuery): string {
  const { tables, layout, where, limit } = query
  const records = qualified(tables.schema, layout.table)
  const assignments = assignmentsOf(layout).filter(({ isKey }) => !isKey)
  const created = new Map(createdValues(layout, assignmentsOf(layout)).map(({ target, source }) => [target, source]))
  const columns = layout.columns.flatMap((column, position) => {
    const assignment = assignments.find((each) => each.position === position)
    return [
      `${stagedText(column, position)} as staged${position}`,
      ...beforeAndAfter(column, position, assignment, created),
    ]
  })
  return `select p.row, p.action, p.record_id, s.problems as cell_problems, p.problems as row_problems, ${columns.join(', ')}
    from ${tables.plan} p
    join ${tables.stage} s on s.row = p.row
    left join ${records} r on r.id = p.record_id and p.action in ('u', 'r', 'n')
    ${relationGroups(layout)
      .flatMap((group) => relationJoins(query, group, assignments, created))
      .join(' ')}
    where p.row > $1 and ${where}
    order by p.row limit ${limit}`
}

const stagedText = (column: LayoutColumn, position: number): string =>
  column.relation === null ? textOf(`s.${valueColumn(position)}`, column.type) : `s.${keyColumn(position)}::text`

function beforeAndAfter(
  column: LayoutColumn,
  position: number,
  assignment: Assignment | undefined,
  created: ReadonlyMap<string, string>,
): readonly string[] {
  if (column.relation !== null)
    return [
      `${relationText(column.relation, `b${position}`)} as before${position}`,
      `${relationText(column.relation, `a${position}`, madeText(column.relation, position))} as after${position}`,
    ]
  if (isIdColumn(column) || assignment === undefined)
    return [`p.record_id::text as before${position}`, `p.record_id::text as after${position}`]
  const after = `case when r.id is null then ${created.get(assignment.target) ?? assignment.source} else ${updatedValue(assignment, 'r')} end`
  return [
    `${textOf(`r.${quoteIdentifier(assignment.target)}`, column.type)} as before${position}`,
    `${textOf(after, column.type)} as after${position}`,
  ]
}

/** A record that is not there yet shows what it will be created with. */
function madeText(lookup: RelationLookup, position: number): string {
  if (lookup.missing !== 'create') return ''
  const made = `y${position}`
  const own =
    lookup.by === 'name'
      ? `coalesce(${made}.name, ${made}.key)`
      : `case when ${made}.by = ${quoteLiteral(lookup.matchColumn)} then ${made}.key end`
  return `when ${made}.id is not null then ${own}`
}

/** A related record as the column calls it: by its identifier, or by its name; out of reach, by its id. */
function relationText(lookup: RelationLookup, alias: string, made = ''): string {
  const text = lookup.by === 'name' ? nameOf(lookup, alias) : `${alias}.${quoteIdentifier(lookup.matchColumn)}::text`
  return `case when ${alias}.id is not null then ${text} ${made} else ${alias}l.id::text end`
}

/** The records that a relation names before and after, for each of its readings. */
function relationJoins(
  { tables, visible }: RowsQuery,
  { column, readings }: RelationGroup,
  assignments: readonly Assignment[],
  created: ReadonlyMap<string, string>,
): readonly string[] {
  const present = `r.${quoteIdentifier(column.column)}`
  const assignment = assignments.find(({ target }) => target === column.column)
  if (assignment === undefined) return []
  const after = `case when r.id is null then ${created.get(column.column) ?? assignment.source} else ${updatedValue(assignment, 'r')} end`
  return readings.map(({ lookup, position }) => {
    const target = qualified(tables.schema, lookup.table)
    const made =
      lookup.missing === 'create' ? `left join ${tables.missing} y${position} on y${position}.id = ${after}` : ''
    const linked = (alias: string, id: string): string =>
      `cross join lateral (select ${id} as id) ${alias}l
      left join ${target} ${alias} on ${alias}.id = ${alias}l.id and ${visible(lookup.object, alias)}`
    return `${linked(`b${position}`, present)}
      ${linked(`a${position}`, after)} ${made}`
  })
}
