/**
 * The frame of every change of the model: permission first, one transaction for metadata and DDL, one
 * change of a workspace's model at a time.
 */
import type { Actor } from '../../core/access/actor.ts'
import { findField, type ObjectModel, type WorkspaceModel } from '../../core/model/object.ts'
import type { Field } from '../../core/model/field.ts'
import { Refusal } from '../../core/refusal.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { loadModel, lockModel, lockObject } from '../../infra/postgres/model-store.ts'
import { isDatabaseError } from '../../infra/postgres/record-conflict.ts'
import { authorizeWorkspace, type Context } from '../context.ts'
import { requireObject } from '../records/object-work.ts'

export interface ModelWork {
  readonly db: Queryable
  readonly actor: Actor
  readonly model: WorkspaceModel
}

export interface ObjectChange extends ModelWork {
  readonly object: ObjectModel
}

/** DDL waits for running statements, and everyone else waits behind it: not for long. */
const LOCK_TIMEOUT = '5s'
const LOCK_NOT_AVAILABLE = '55P03'
const DEADLOCK = '40P01'

/** @throws Refusal NOT_PERMITTED, or OBJECT_BUSY when a lock cannot be had in time */
export async function changeModel<Result>(
  context: Context,
  work: (modelWork: ModelWork) => Promise<Result>,
): Promise<Result> {
  const { actor, database } = context
  authorizeWorkspace(actor, 'manageModel')
  try {
    return await database.kysely.transaction().execute(async (db) => {
      await run(db, `select set_config('lock_timeout', $1, true)`, [LOCK_TIMEOUT])
      await lockModel(db, actor.workspaceId)
      return work({ db, actor, model: await loadModel(db, actor.workspaceId) })
    })
  } catch (error) {
    if (!isDatabaseError(error) || ![LOCK_NOT_AVAILABLE, DEADLOCK].includes(error.code)) throw error
    throw new Refusal('OBJECT_BUSY', { object: 'The data model', reason: 'records are being written' })
  }
}

/** @throws Refusal OBJECT_UNKNOWN, besides what `changeModel` throws */
export function changeObject<Result>(
  context: Context,
  apiName: string,
  work: (change: ObjectChange) => Promise<Result>,
): Promise<Result> {
  return changeModel(context, async (modelWork) => {
    const object = requireObject(modelWork.model, apiName)
    await lockObject(modelWork.db, object)
    return work({ ...modelWork, object })
  })
}

/**
 * For looking at the model before it is changed. Waits for nobody, and nobody waits for it.
 *
 * @throws Refusal NOT_PERMITTED
 */
export async function inspectModel<Result>(
  { actor, database }: Context,
  work: (modelWork: ModelWork) => Promise<Result>,
): Promise<Result> {
  authorizeWorkspace(actor, 'manageModel')
  return database.kysely
    .transaction()
    .execute(async (db) => work({ db, actor, model: await loadModel(db, actor.workspaceId) }))
}

/** @throws Refusal OBJECT_UNKNOWN, FIELD_UNKNOWN or FIELD_READ_ONLY, besides what `inspectModel` throws */
export function inspectField<Result>(
  context: Context,
  objectName: string,
  fieldName: string,
  work: (inspection: ObjectChange & { readonly field: Field }) => Promise<Result>,
): Promise<Result> {
  return inspectModel(context, (modelWork) => {
    const object = requireObject(modelWork.model, objectName)
    return work({ ...modelWork, object, field: requireOwnField(object, fieldName) })
  })
}

/** @throws Refusal FIELD_UNKNOWN; FIELD_READ_ONLY for the fields that Waybill keeps */
export function requireOwnField(object: ObjectModel, apiName: string): Field {
  const field = findField(object, apiName)
  if (field === undefined) {
    const known = object.fields.map((each) => each.apiName).join(', ')
    throw new Refusal('FIELD_UNKNOWN', { object: object.apiName, field: apiName, known })
  }
  if (field.isSystem) throw new Refusal('FIELD_READ_ONLY', { field: field.label })
  return field
}
