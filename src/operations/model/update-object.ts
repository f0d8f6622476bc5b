import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run } from '../../infra/postgres/database.ts'
import { updateObjectLabels } from '../../infra/postgres/model-store.ts'
import { commentOn } from '../../infra/postgres/record-tables.ts'
import type { Context } from '../context.ts'
import { readLabel } from './read-label.ts'
import { changeObject } from './model-work.ts'
import { viewObject, type ObjectView } from './object-view.ts'

export interface ObjectUpdate {
  readonly labelSingular?: string | undefined
  readonly labelPlural?: string | undefined
  readonly icon?: string | undefined
}

/** Renames an object for people, standard ones too: People may be called Contacts. The API name stays. */
export function updateObject(context: Context, apiName: string, update: ObjectUpdate): Promise<ObjectView> {
  return changeObject(context, apiName, async ({ db, actor, model, object: before }) => {
    const object = {
      ...before,
      labelSingular: readLabel(update.labelSingular ?? before.labelSingular, 'labelSingular'),
      labelPlural: readLabel(update.labelPlural ?? before.labelPlural, 'labelPlural'),
      icon: readLabel(update.icon ?? before.icon, 'icon'),
    }
    await updateObjectLabels(db, object)
    await run(db, commentOn(actor.schema, object))
    await writeAudit(db, actor, {
      action: 'object.updated',
      object: apiName,
      subjectId: object.id,
      details: { ...update },
    })
    return viewObject(model, object)
  })
}
