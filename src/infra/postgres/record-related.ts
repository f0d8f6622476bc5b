/** What a record shows of the records that its relations point to. */
import type { Actor } from '../../core/access/actor.ts'
import { ruleFor } from '../../core/access/role.ts'
import {
  findObject,
  identifiersOf,
  namePartsOf,
  partsOf,
  targetOfReference,
  type ObjectModel,
  type WorkspaceModel,
} from '../../core/model/object.ts'
import type { Part } from '../../core/model/field.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { scopePredicate } from './record-scope.ts'
import { recordTable } from './record-tables.ts'
import type { RecordRow } from './record-query.ts'

/** The name of a related record, and the value of each unique field by the field's name: `{ id, name, domain }`. */
export interface RelatedView {
  readonly id: string
  readonly name?: string
  readonly [identifier: string]: unknown
}

/** Related records by the API name of their object and their id. */
export type RelatedRecords = ReadonlyMap<string, ReadonlyMap<string, RelatedView>>

/** One statement per object that is pointed to. What the actor may not view is left out: only its id shows. */
export async function loadRelated(
  db: Queryable,
  actor: Actor,
  model: WorkspaceModel,
  object: ObjectModel,
  rows: readonly RecordRow[],
): Promise<RelatedRecords> {
  const references = partsOf(object).filter((part) => part.type === 'reference')
  const byTarget = Map.groupBy(references, targetOfReference)
  const related = new Map<string, ReadonlyMap<string, RelatedView>>()
  for (const [apiName, parts] of byTarget) {
    const target = findObject(model, apiName)
    const ids = [...new Set(rows.flatMap((row) => parts.map((part) => row[part.column])))].filter((id) => id !== null)
    if (target === undefined || ids.length === 0 || !mayView(actor, target)) continue
    related.set(apiName, await loadViews(db, actor, target, ids))
  }
  return related
}

const mayView = (actor: Actor, object: ObjectModel): boolean =>
  ruleFor(actor.role.permissions, object.apiName).allowed.includes('view')

async function loadViews(
  db: Queryable,
  actor: Actor,
  target: ObjectModel,
  ids: readonly unknown[],
): Promise<ReadonlyMap<string, RelatedView>> {
  const names = namePartsOf(target).filter((part) => part.column !== 'id')
  const identifiers = identifiersOf(target).filter((part) => part.column !== 'id')
  const columns = ['id', ...[...names, ...identifiers].map((part) => part.column)].map(
    (column) => `t.${quoteIdentifier(column)}`,
  )
  const { rows } = await run<RecordRow>(
    db,
    `select ${[...new Set(columns)].join(', ')} from ${recordTable(actor.schema, target)} t
     where t.id = any($1::uuid[]) and ${scopePredicate(actor, target, 't')}`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, relatedView(row, names, identifiers)]))
}

const relatedView = (row: RecordRow, names: readonly Part[], identifiers: readonly Part[]): RelatedView => ({
  ...Object.fromEntries(identifiers.map((part) => [part.field.apiName, row[part.column] ?? null])),
  id: row.id,
  name: names.flatMap((part) => row[part.column] ?? []).join(' '),
})
