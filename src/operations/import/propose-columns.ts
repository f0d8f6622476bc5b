/** Proposes where the columns of a file go, with all that this workspace knows. */
import type { Actor } from '../../core/access/actor.ts'
import type { ColumnProfile } from '../../core/import/dialect.ts'
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import { followPast } from '../../core/mapping/past-choices.ts'
import { proposeMapping } from '../../core/mapping/propose-mapping.ts'
import { namesToLookUp, type RecordNames } from '../../core/mapping/record-name-claims.ts'
import { findField, findObject, type ObjectModel, type WorkspaceModel } from '../../core/model/object.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { loadPastChoices } from '../../infra/postgres/mapping-history.ts'
import { findRecordNames } from '../../infra/postgres/record-names.ts'

export interface ProposalScene {
  readonly db: Queryable
  readonly actor: Actor
  readonly model: WorkspaceModel
  readonly object: ObjectModel
}

export async function proposeColumns(
  scene: ProposalScene,
  columns: readonly ColumnProfile[],
): Promise<readonly ColumnMapping[]> {
  const { db, model, object } = scene
  const headers = columns.map(({ header }) => header)
  const past = await loadPastChoices(db, object.id, headers)
  const recordNames = await findNames(scene, columns)
  return followPast(model, object, columns, proposeMapping(model, object, columns, { recordNames }), past)
}

/** The names in the file that records bear to which a column may point. */
async function findNames(
  { db, actor, model, object }: ProposalScene,
  columns: readonly ColumnProfile[],
): Promise<RecordNames> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const [relation, names] of namesToLookUp(model, object, columns)) {
    const other = findObject(model, findField(object, relation)?.settings.relationTo ?? '')
    if (other !== undefined) found.set(relation, await findRecordNames(db, actor, other, names))
  }
  return found
}
