/** Proposes where the columns of a file go, with all that this workspace knows. */
import type { ColumnProfile } from '../../core/import/dialect.ts'
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import { followPast } from '../../core/mapping/past-choices.ts'
import { proposeMapping } from '../../core/mapping/propose-mapping.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { loadPastChoices } from '../../infra/postgres/mapping-history.ts'

export interface ProposalScene {
  readonly db: Queryable
  readonly model: WorkspaceModel
  readonly object: ObjectModel
}

export async function proposeColumns(
  { db, model, object }: ProposalScene,
  columns: readonly ColumnProfile[],
): Promise<readonly ColumnMapping[]> {
  const headers = columns.map(({ header }) => header)
  const past = await loadPastChoices(db, object.id, headers)
  return followPast(model, object, columns, proposeMapping(model, object, columns), past)
}
