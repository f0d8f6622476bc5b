/** How a relation's cell finds the record that it names: joins, and what refuses a row whose related record is not there. */
import type { ImportLayout } from '../../../core/import/layout.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { cellProblem, positioned, type PlanInput, type PositionedColumn, type Refusal } from './plan-input.ts'
import { keyColumn, type WorkTables } from './work-tables.ts'

export const relationColumns = (layout: ImportLayout): readonly PositionedColumn[] =>
  positioned(layout).filter(({ column }) => column.relation !== null)

/** The record that a relation's cell names: what the plan keeps of it. */
export const relationId = (position: number): string => `t${position}.id`

export const relationJoins = ({ tables, layout }: PlanInput): readonly string[] =>
  relationColumns(layout).map((column) => relationJoin(tables, column))

function relationJoin(tables: WorkTables, { column, position }: PositionedColumn): string {
  if (column.relation === null) return ''
  const target = qualified(tables.schema, column.relation.table)
  return `left join ${target} t${position} on t${position}.${quoteIdentifier(column.relation.matchColumn)} = s.${keyColumn(position)}`
}

export const relationRefusals = (input: PlanInput): readonly Refusal[] =>
  relationColumns(input.layout).flatMap((column) => refusalsOf(input, column))

function refusalsOf({ visible }: PlanInput, { column, position }: PositionedColumn): readonly Refusal[] {
  if (column.relation === null) return []
  const key = `s.${keyColumn(position)}`
  const seen = visible(column.relation.object, `t${position}`)
  const found = seen === 'true' ? `t${position}.id is not null` : `(t${position}.id is not null and (${seen}))`
  const details = {
    target: quoteLiteral(column.relation.objectLabel),
    identifier: quoteLiteral(column.relation.identifierLabel),
    text: `${key}::text`,
  }
  return [
    { when: `${key} is not null and not ${found}`, problem: cellProblem('RELATION_NOT_FOUND', column, key, details) },
    { when: `t${position}.deleted_at is not null`, problem: cellProblem('RELATION_DELETED', column, key, details) },
  ]
}
