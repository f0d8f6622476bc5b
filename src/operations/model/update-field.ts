import { partsOfField, type Field } from '../../core/model/field.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { MEMBERS } from '../../core/model/standard-names.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { updateField as writeField } from '../../infra/postgres/model-store.ts'
import { outdatePlans } from '../../infra/postgres/model-use.ts'
import { countRecordsWith, findStrayValue, type ValueRule } from '../../infra/postgres/option-use.ts'
import type { Context } from '../context.ts'
import { readDescription, readLabel, readOptions, type OptionInput } from './field-definition.ts'
import { changeObject, requireOwnField, type ObjectChange } from './model-work.ts'
import { hasOptions, viewField, type FieldView } from './object-view.ts'

export interface FieldUpdate {
  readonly label?: string | undefined
  readonly description?: string | undefined
  /** The whole list: what is missing from it is removed, which needs that no record has it. */
  readonly options?: readonly OptionInput[] | undefined
  readonly openOptions?: boolean | undefined
  readonly isRequired?: boolean | undefined
}

/**
 * Changes what of a field can be changed without touching records. The API name and the kind stay; for
 * uniqueness see `setUnique`.
 *
 * @throws Refusal FIELD_UNKNOWN, FIELD_READ_ONLY, REQUEST_INVALID or OPTION_IN_USE
 */
export function updateField(
  context: Context,
  objectName: string,
  fieldName: string,
  update: FieldUpdate,
): Promise<FieldView> {
  return changeObject(context, objectName, async (change) => {
    const { db, actor, object } = change
    const before = requireOwnField(object, fieldName)
    refuseRolesAndTeams(objectName, before, update)
    const field = changed(before, update)
    if (isStricter(before, field)) await refuseStrayOptions(change, field)
    await writeField(db, field)
    await outdatePlans(db, [object.id])
    await writeAudit(db, actor, {
      action: 'field.updated',
      object: objectName,
      subjectId: field.id,
      details: { apiName: field.apiName, ...update },
    })
    return viewField(field)
  })
}

/** Who could add a role here could give it to somebody. */
function refuseRolesAndTeams(objectName: string, { apiName }: Field, { options, openOptions }: FieldUpdate): void {
  if (objectName !== MEMBERS || (apiName !== 'role' && apiName !== 'teams')) return
  if (options === undefined && openOptions === undefined) return
  throw new Refusal('REQUEST_INVALID', { reason: 'roles and teams are made and renamed under Members' })
}

function changed(field: Field, { label, description, options, openOptions, isRequired }: FieldUpdate): Field {
  if (!hasOptions(field.kind) && (options !== undefined || openOptions !== undefined)) {
    throw new Refusal('REQUEST_INVALID', { reason: `a field of the kind ${field.kind} has no options` })
  }
  return {
    ...field,
    label: readLabel(label ?? field.label, 'label'),
    isRequired: isRequired ?? field.isRequired,
    settings: {
      ...field.settings,
      ...readDescription(description),
      ...(options !== undefined && { options: readOptions(options) }),
      ...(openOptions !== undefined && { openOptions }),
    },
  }
}

/** True when values that were allowed before are not any more. */
function isStricter(before: Field, after: Field): boolean {
  const values = new Set(after.settings.options?.map(({ value }) => value))
  const isShorter = (before.settings.options ?? []).some(({ value }) => !values.has(value))
  const isClosed = before.settings.openOptions === true && after.settings.openOptions !== true
  return isClosed || isShorter
}

/**
 * In a closed list no record may have what is not an option; in an open one no record may be left with a
 * removed option, whose label nobody would know any more.
 */
async function refuseStrayOptions({ db, actor, object }: ObjectChange, field: Field): Promise<void> {
  const [part] = partsOfField(field)
  if (part === undefined) throw new Error(`The field ${field.apiName} has no part`)
  const option = await findStrayValue(db, actor, object, part, valueRule(object, field))
  if (option === null) return
  const count = await countRecordsWith(db, actor, object, part, option)
  throw new Refusal('OPTION_IN_USE', { count, option, field: field.label })
}

function valueRule(object: ObjectModel, field: Field): ValueRule {
  const options = (field.settings.options ?? []).map(({ value }) => value)
  if (field.settings.openOptions !== true) return { kind: 'allOf', values: options }
  const before = object.fields.find(({ id }) => id === field.id)?.settings.options ?? []
  return { kind: 'noneOf', values: before.map(({ value }) => value).filter((value) => !options.includes(value)) }
}
