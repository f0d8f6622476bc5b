/** The statement of an export: the selected records in their order, every column a text. */
import type { Actor } from '../../../core/access/actor.ts'
import { ruleFor } from '../../../core/access/role.ts'
import type { ExportColumn } from '../../../core/export/export-columns.ts'
import type { ObjectModel } from '../../../core/model/object.ts'
import type { SortKey } from '../../../core/query/sort.ts'
import { quoteLiteral } from '../identifier.ts'
import { makeSource, selectionSql, type RecordSelection } from '../record-query.ts'
import { orderSql, sortColumn } from '../record-sort.ts'
import { arrayLiteral } from '../import/copy-text.ts'
import { cellSql, type CellStyle } from './cell-sql.ts'
import { makeLiterals } from './literals.ts'

export interface ExportStatement {
  readonly actor: Actor
  readonly object: ObjectModel
  readonly columns: readonly ExportColumn[]
  readonly selection: RecordSelection
  /** Only these of the selected records. */
  readonly ids?: readonly string[]
  readonly sort: readonly SortKey[]
  readonly style: CellStyle
}

/** Complete in itself, for COPY. The reach of the actor is in it, for the records and for those they point to. */
export function exportSql({ actor, object, columns, selection, ids, sort, style }: ExportStatement): string {
  const source = makeSource(actor, object)
  // A line with nothing on it is none to a reader.
  const isLone = columns.length === 1 && style.format === 'csv'
  const cells = columns.map((column, index) => {
    const cell = selectedCell(actor, column, source.aliasOf, style)
    return `${isLone ? `coalesce(${cell}, '')` : cell} as c${index}`
  })
  const keys = sort.map((key) => sortColumn(key, source.aliasOf))
  const where = selectionSql(actor, object, selection, source.aliasOf, makeLiterals())
  const named = ids === undefined ? [] : [`r.id = any(${quoteLiteral(arrayLiteral(ids))}::uuid[])`]
  const order = orderSql(keys, ({ expression }) => expression, 'r.id')
  return `select ${cells.join(', ')} from ${source.tables()} where ${[...where, ...named].join(' and ')} order by ${order}`
}

/** What a related record is called is not for those who may not view its object: its id is all that they see. */
function selectedCell(
  actor: Actor,
  column: ExportColumn,
  aliasOf: ReturnType<typeof makeSource>['aliasOf'],
  style: CellStyle,
): string {
  const { path, part, through } = column
  if (through === null) return cellSql(column, 'r', style)
  const mayView = ruleFor(actor.role.permissions, through.object.apiName).allowed.includes('view')
  return mayView ? cellSql(column, aliasOf({ path, part, through }), style) : 'null::text'
}
