import { readDefault } from '../../core/model/field-default.ts'
import { partsOfField, type Field, type Part } from '../../core/model/field.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { MEMBERS } from '../../core/model/standard-names.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { updateField as writeField } from '../../infra/postgres/model-store.ts'
import { outdatePlans } from '../../infra/postgres/model-use.ts'
import { countRecordsWith, findStrayValue, type ValueRule } from '../../infra/postgres/option-use.ts'
import { replaceOptions, type Replacements } from '../../infra/postgres/replace-options.ts'
import type { Context } from '../context.ts'
import { readDescription, readOptions, type OptionInput } from './field-definition.ts'
import { canonicalDefault, readKindSettings, type KindSettings } from './kind-settings.ts'
import { changeObject, requireOwnField, type ObjectChange } from './model-work.ts'
import { hasOptions, viewField, type FieldView } from './object-view.ts'
import { readLabel } from './read-label.ts'
import { refuseWhileBusy } from './refuse-busy.ts'

export interface FieldUpdate extends KindSettings {
  readonly label?: string | undefined
  readonly description?: string | undefined
  /** The whole list: what is missing from it is removed, which needs that no record has it. */
  readonly options?: readonly OptionInput[] | undefined
  /** By the value of an option that goes away: what its records get in its place; null for nothing. */
  readonly replacements?: Replacements | undefined
  readonly openOptions?: boolean | undefined
  readonly isRequired?: boolean | undefined
}

/**
 * Changes what of a field can be changed without touching records. The API name and the kind stay; for
 * uniqueness see `setUnique`.
 *
 * @throws Refusal FIELD_UNKNOWN, FIELD_READ_ONLY, REQUEST_INVALID or OPTION_IN_USE; OBJECT_BUSY where options go
 *   away while a batch job uses the object
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
    const { replacements = {} } = update
    if (isStricter(before, field) || Object.keys(replacements).length > 0)
      await settleRecords(change, field, replacements)
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

/** Who could add a role here could give it to somebody, and who could make it the default, to everybody new. */
function refuseRolesAndTeams(objectName: string, { apiName }: Field, update: FieldUpdate): void {
  if (objectName !== MEMBERS || (apiName !== 'role' && apiName !== 'teams')) return
  const { options, openOptions, replacements, defaultValue } = update
  if ([options, openOptions, replacements, defaultValue].every((each) => each === undefined)) return
  throw new Refusal('REQUEST_INVALID', { reason: 'roles and teams are made and renamed under Members' })
}

function changed(field: Field, update: FieldUpdate): Field {
  const { label, description, options, openOptions, isRequired } = update
  if (!hasOptions(field.kind) && (options !== undefined || openOptions !== undefined)) {
    throw new Refusal('REQUEST_INVALID', { reason: `a field of the kind ${field.kind} has no options` })
  }
  const next = {
    ...field,
    label: readLabel(label ?? field.label, 'label'),
    isRequired: isRequired ?? field.isRequired,
    settings: {
      ...field.settings,
      ...readDescription(description),
      ...(options !== undefined && { options: readOptions(options) }),
      ...(openOptions !== undefined && { openOptions }),
      ...readKindSettings(field.kind, update),
    },
  }
  assertReplacements(next, update.replacements ?? {})
  return withDefault(next, nextDefault(field, update))
}

/** The default that the update gives, else the one that is there, with the options that take the place of others. */
function nextDefault(before: Field, { defaultValue, replacements = {} }: FieldUpdate): string | null {
  if (defaultValue !== undefined) return defaultValue
  const { defaultValue: kept } = before.settings
  if (kept === undefined || !hasOptions(before.kind)) return kept ?? null
  const [part] = partsOfField(before)
  if (part === undefined) return null
  const { value } = { value: null, ...readDefault(before, part, kept) }
  const values = Array.isArray(value) ? value : [String(value)]
  const left = values.map((each) => (each in replacements ? replacements[each] : each)).filter((each) => each !== null)
  return left.length === 0 ? null : Array.isArray(value) ? JSON.stringify(left) : String(left[0])
}

function withDefault(field: Field, text: string | null): Field {
  const { defaultValue: _, ...settings } = field.settings
  return { ...field, settings: text === null ? settings : { ...settings, defaultValue: canonicalDefault(field, text) } }
}

/** Options are replaced by such as stay. */
function assertReplacements({ kind, settings }: Field, replacements: Replacements): void {
  const entries = Object.entries(replacements)
  if (entries.length > 0 && !hasOptions(kind))
    throw new Refusal('REQUEST_INVALID', { reason: `a field of the kind ${kind} has no options` })
  const values = new Set(settings.options?.map(({ value }) => value))
  for (const [old, value] of entries) {
    if (values.has(old))
      throw new Refusal('REQUEST_INVALID', { reason: `the option "${old}" is replaced, but it stays` })
    if (value !== null && !values.has(value))
      throw new Refusal('REQUEST_INVALID', { reason: `"${value}" replaces an option, but is none itself` })
  }
}

/** True when values that were allowed before are not any more. */
function isStricter(before: Field, after: Field): boolean {
  const values = new Set(after.settings.options?.map(({ value }) => value))
  const isShorter = (before.settings.options ?? []).some(({ value }) => !values.has(value))
  const isClosed = before.settings.openOptions === true && after.settings.openOptions !== true
  return isClosed || isShorter
}

async function settleRecords(change: ObjectChange, field: Field, replacements: Replacements): Promise<void> {
  const { db, actor, model, object } = change
  const [part] = partsOfField(field)
  if (part === undefined) throw new Error(`The field ${field.apiName} has no part`)
  // A running job could write an option that is about to go.
  await refuseWhileBusy(db, model, object)
  if (Object.keys(replacements).length > 0) await replaceOptions(db, actor, object, part, replacements)
  await refuseStrayOptions(change, field, part)
}

/**
 * In a closed list no record may have what is not an option; in an open one no record may be left with a
 * removed option, whose label nobody would know any more.
 */
async function refuseStrayOptions({ db, actor, object }: ObjectChange, field: Field, part: Part): Promise<void> {
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
