/** Decisions that a text means a record, by its id: in a column of identifiers it stands for the record's own. */
import type { Actor } from '../../core/access/actor.ts'
import type { ImportLayout, LayoutColumn } from '../../core/import/layout.ts'
import type { SettledValue } from '../../core/import/settled-values.ts'
import { findObject, type WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { uuidCodec } from '../../core/value/uuid.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { quoteIdentifier } from '../../infra/postgres/identifier.ts'
import { scopePredicate } from '../../infra/postgres/record-scope.ts'
import { recordTable } from '../../infra/postgres/record-tables.ts'

/** @throws Refusal VALUE_INVALID for an id that no record has, or one without the identifier */
export async function nameSettledRecords(
  db: Queryable,
  actor: Actor,
  model: WorkspaceModel,
  layout: ImportLayout,
): Promise<ImportLayout> {
  if (!layout.columns.some(hasIds)) return layout
  const columns: LayoutColumn[] = []
  for (const column of layout.columns) columns.push(hasIds(column) ? await withNames(db, actor, model, column) : column)
  return { ...layout, columns }
}

const readId = uuidCodec.reader({})

const isId = (value: SettledValue): value is SettledValue & { readonly kind: 'use' } =>
  value.kind === 'use' && readId(value.value).ok

/** A column that reads the cell in several ways has one for ids. */
function hasIds({ relation, values = {} }: LayoutColumn): boolean {
  if (relation === null || relation.isLenient === true || relation.by === 'name') return false
  return relation.identifierType !== 'uuid' && Object.values(values).some(isId)
}

async function withNames(
  db: Queryable,
  actor: Actor,
  model: WorkspaceModel,
  column: LayoutColumn,
): Promise<LayoutColumn> {
  const { relation, values = {} } = column
  const object = findObject(model, relation?.object ?? '')
  if (relation === null || object === undefined) return column
  const ids = Object.values(values).filter(isId)
  const { rows } = await run<{ id: string; name: string | null }>(
    db,
    `select t.id::text as id, t.${quoteIdentifier(relation.matchColumn)}::text as name
     from ${recordTable(actor.schema, object)} t
     where t.id::text = any($1::text[]) and ${scopePredicate(actor, object, 't')}`,
    [ids.map(({ value }) => value.toLowerCase())],
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const named = Object.entries(values).map(([key, value]): [string, SettledValue] => {
    if (!isId(value)) return [key, value]
    const name = names.get(value.value.toLowerCase())
    if (typeof name === 'string') return [key, { kind: 'use', value: name }]
    const reason = `no record in ${relation.objectLabel} has the id ${value.value} and a ${relation.identifierLabel}`
    throw new Refusal('VALUE_INVALID', { field: column.fieldLabel, reason })
  })
  return { ...column, values: Object.fromEntries(named) }
}
