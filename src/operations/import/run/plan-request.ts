/** What planning is given, and what its statements are made of. */
import type pg from 'pg'
import type { ImportOptions } from '../../../core/import/import-options.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import type { KnownKeys } from '../../../infra/postgres/import/known-candidates-sql.ts'
import type { PlanInput } from '../../../infra/postgres/import/plan-input.ts'
import type { WorkTables } from '../../../infra/postgres/import/work-tables.ts'

export interface PlanRequest {
  readonly client: pg.Client
  readonly tables: WorkTables
  readonly layout: ImportLayout
  readonly options: ImportOptions
  readonly mayCreate: boolean
  readonly editable: (alias: string) => string
  readonly visible: (objectApiName: string, alias: string) => string
  readonly importId: string
  readonly objectId: string
  /** 0 the first; a later one plans only the rows that failed before. */
  readonly round: number
  /** What is known already, where only some rows are planned anew. */
  readonly known?: KnownKeys
  /** What relations by name came to is kept from the plan of the whole file. */
  readonly hasKeptNames?: boolean
  /** No row has to do with another one. */
  readonly areAlone?: boolean
}

export const planInput = (request: PlanRequest): Omit<PlanInput, 'hasPicks' | 'found'> => {
  const { tables, layout, options, mayCreate, editable, visible, round, importId } = request
  return {
    tables,
    layout,
    duplicates: options.duplicates,
    deleted: options.deleted,
    mayCreate,
    editable,
    visible,
    rows: round > 0 ? `s.row in (select j.row from ${tables.journal} j where j.outcome = 'f')` : 'true',
    importId,
    inFile: options.inFile,
  }
}
