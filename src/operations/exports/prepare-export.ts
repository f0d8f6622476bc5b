/** An export as it would be carried out now, by this member: the statement with their reach, and the columns they may see. */
import { exportColumns, viewColumns, type ExportColumn } from '../../core/export/export-columns.ts'
import type { ObjectReach } from '../../core/export/export-manifest.ts'
import type { SettledColumns, SettledExport } from '../../core/export/settled-export.ts'
import { allowsEverything, ruleFor } from '../../core/access/role.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { exportSql } from '../../infra/postgres/export/export-sql.ts'
import { countRecords } from '../../infra/postgres/record-query.ts'
import { reachedOwners } from '../../infra/postgres/record-scope.ts'
import { readSort } from '../records/list-records.ts'
import type { ObjectWork } from '../records/object-work.ts'
import { readSelection } from '../records/read-selection.ts'

export interface PreparedExport {
  readonly object: ObjectModel
  readonly settled: SettledExport
  readonly columns: readonly ExportColumn[]
  /** A query without parameters. */
  readonly sql: string
  readonly reach: readonly ObjectReach[]
  /** Records, a moment before. */
  readonly count: number
}

/**
 * @param counted how many records there were a while ago, where that is near enough; otherwise they are counted
 * @throws Refusal for filters, sorts and columns that do not fit what the member may see; EXPORT_NOT_WHOLE
 */
export async function prepareExport(
  work: ObjectWork,
  settled: SettledExport,
  counted?: number,
): Promise<PreparedExport> {
  const { actor, object } = work
  if (settled.wholeWorkspace === true && !allowsEverything(actor.role.permissions))
    throw new Refusal('EXPORT_NOT_WHOLE')
  const { filter, search, deleted, timeZone, ids } = settled
  const filters = Array.isArray(filter) && filter.length === 0 ? undefined : filter
  const selection = await readSelection(work, { filter: filters, search, deleted, timeZone })
  const columns = findColumns(work, settled.columns)
  const style = {
    format: settled.format,
    decimalSign: settled.dialect.decimalSign,
    guardFormulas: settled.dialect.guardFormulas,
  }
  const sort = readSort(work, settled.sort)
  const sql = exportSql({ actor, object, columns, selection, ...(ids !== null && { ids }), sort, style })
  const count = counted ?? (ids === null ? await countRecords(work, selection) : ids.length)
  return { object, settled, columns, sql, reach: await reachOf(work, columns), count }
}

function findColumns({ model, object }: ObjectWork, choice: SettledColumns): readonly ExportColumn[] {
  if (choice.kind === 'all') return exportColumns(model, object, 'all')
  if (choice.kind === 'chosen') return exportColumns(model, object, choice.paths)
  const fitting = choice.paths.filter((path) => isKnown({ model, object }, path))
  return viewColumns(model, object, fitting)
}

export function isKnown({ model, object }: Pick<ObjectWork, 'model' | 'object'>, path: string): boolean {
  try {
    return exportColumns(model, object, [path]).length > 0
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** What the columns are read from, and whose records of it: related ones that may not be viewed give nothing away. */
export async function reachOf(
  { db, actor, object }: Pick<ObjectWork, 'db' | 'actor' | 'object'>,
  columns: readonly ExportColumn[],
): Promise<readonly ObjectReach[]> {
  const mayView = ({ apiName }: ObjectModel): boolean =>
    ruleFor(actor.role.permissions, apiName).allowed.includes('view')
  const related = columns.flatMap(({ through }) =>
    through === null || !mayView(through.object) ? [] : [through.object],
  )
  const objects = new Map([object, ...related].map((each) => [each.apiName, each]))
  return Promise.all(
    [...objects.values()].map(async (each) => ({ object: each.apiName, owners: await reachedOwners(db, actor, each) })),
  )
}
