/** The frame of every operation on records: one transaction, the model as it is in it, the permission checked first. */
import type { Actor } from '../../core/access/actor.ts'
import type { ObjectPermission } from '../../core/access/role.ts'
import { findObject, type ObjectModel, type WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { isDatabaseError, isLastAdministrator } from '../../infra/postgres/record-conflict.ts'
import { authorize, type Context } from '../context.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'

export interface ObjectWork {
  readonly db: Queryable
  readonly actor: Actor
  readonly model: WorkspaceModel
  readonly object: ObjectModel
}

/** @throws Refusal OBJECT_UNKNOWN or NOT_PERMITTED, besides what the work throws */
export async function withObject<Result>(
  context: Context,
  apiName: string,
  permissions: readonly ObjectPermission[],
  work: (objectWork: ObjectWork) => Promise<Result>,
): Promise<Result> {
  const { actor, database } = context
  const attempt = (): Promise<Result> =>
    database.kysely.transaction().execute(async (db) => {
      const model = await loadVisibleModel(db, actor)
      const object = requireObject(model, apiName)
      for (const permission of permissions) authorize(actor, permission, object)
      return work({ db, actor, model, object })
    })
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (isLastAdministrator(error)) throw new Refusal('LAST_ADMINISTRATOR')
      if (!isPassing(error) || tries >= MOST_TRIES) throw error
    }
  }
}

/** Each needs another field to go, or another lock to be lost, in the milliseconds of one attempt. */
const MOST_TRIES = 5

const UNDEFINED_COLUMN = '42703'
const UNDEFINED_TABLE = '42P01'
const DEADLOCK = '40P01'

/** A field that went away after the model was read, or a lock that another transaction won: gone at the next attempt. */
const isPassing = (error: unknown): boolean =>
  isDatabaseError(error) && [UNDEFINED_COLUMN, UNDEFINED_TABLE, DEADLOCK].includes(error.code)

/** @throws Refusal OBJECT_UNKNOWN */
export function requireObject(model: WorkspaceModel, apiName: string): ObjectModel {
  const object = findObject(model, apiName)
  if (object !== undefined) return object
  throw new Refusal('OBJECT_UNKNOWN', { object: apiName, known: model.objects.map((each) => each.apiName).join(', ') })
}
