import { narrowModel } from '../../core/access/narrow-model.ts'
import type { Actor } from '../../core/access/actor.ts'
import type { WorkspaceModel } from '../../core/model/object.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { loadModel } from '../../infra/postgres/model-store.ts'

/** The data model as the one who acts may know it. The whole one is only for changing the model itself. */
export const loadVisibleModel = async (db: Queryable, { workspaceId, role }: Actor): Promise<WorkspaceModel> =>
  narrowModel(await loadModel(db, workspaceId), role.permissions)
