/** Of a template's options and decisions those that can still be followed, and what is wrong with the others. */
import type { ColumnMapping } from '../mapping/column-mapping.ts'
import { checkDecisions } from '../mapping/column-rules.ts'
import { findDestination } from '../mapping/destination.ts'
import { findField, findTarget, type ObjectModel, type Target, type WorkspaceModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'
import { codecOf } from '../value/codecs.ts'
import type { ParseSettings } from '../value/value-type.ts'
import { DEFAULT_IMPORT_OPTIONS } from './import-options.ts'
import type { TemplateColumn, TemplateContent, TemplateOptions } from './import-template.ts'
import type { TemplateMisfit } from './import-template-misfit.ts'
import { canonicalMatchKey } from './match-keys.ts'
import type { ValueDecisions } from './value-decision.ts'

/** What the options of a template are held against. */
export interface TemplateGround {
  readonly model: WorkspaceModel
  readonly object: ObjectModel
  /** Whether there is a member with this id. */
  readonly isMember: (id: string) => boolean
}

/** What is wrong with one entry of an option; null when it can be followed. */
type Check = (key: string, value: unknown) => string | null

export function sortOptions(
  ground: TemplateGround,
  options: TemplateOptions,
): readonly [TemplateOptions, readonly TemplateMisfit[]] {
  const misfits: TemplateMisfit[] = []
  const kept = Object.entries(options).flatMap(([name, value]) => {
    const check = checkOf(ground, options, name)
    if (check === undefined) return [[name, value] as const]
    const [followed, troubles] = keep(value, check)
    misfits.push(...troubles.map((message) => ({ kind: 'optionGone' as const, name, message })))
    return followed === undefined ? [] : [[name, followed] as const]
  })
  return [Object.fromEntries(kept), misfits]
}

function checkOf(
  { model, object, isMember }: TemplateGround,
  options: TemplateOptions,
  name: string,
): Check | undefined {
  const knowsField = (path: string): boolean =>
    findField(object, path) !== undefined || findDestination(model, object, path) !== undefined
  switch (name) {
    case 'matchKeys':
      return (_, key) =>
        refusalOf(() => canonicalMatchKey(model, object, String(key))) === null
          ? null
          : `Records cannot be found by ${String(key)} any more.`
    case 'defaults':
    case 'constants':
      return (path, text) => {
        const trouble = troubleWithText(findTarget(model, object, path), String(text), options)
        return trouble && `The value "${String(text)}" of ${path} is not used: ${trouble}.`
      }
    case 'overwrite':
    case 'missingByField':
      return (path) => (knowsField(path) ? null : `What was decided for ${path} is not used: the field is gone.`)
    case 'ownerId':
      return (_, id) =>
        id === null || isMember(String(id)) ? null : 'The member who was to own the records is gone: you own them.'
    case 'owners':
      return (_, turn) =>
        isMember(memberOf(turn)) ? null : 'A member who was to take turns as owner is gone: the others do.'
    default:
      return undefined
  }
}

/** @returns what is left of an option, undefined when nothing is, and the troubles with the rest */
function keep(value: unknown, check: Check): readonly [unknown, readonly string[]] {
  const troubles: string[] = []
  const isKept = (key: string, entry: unknown): boolean => {
    const trouble = check(key, entry)
    if (trouble !== null) troubles.push(trouble)
    return trouble === null
  }
  if (Array.isArray(value)) {
    const left = value.filter((entry) => isKept('', entry))
    return [left, troubles]
  }
  if (typeof value === 'object' && value !== null) {
    return [Object.fromEntries(Object.entries(value).filter(([key, entry]) => isKept(key, entry))), troubles]
  }
  return [isKept('', value) ? value : undefined, troubles]
}

const memberOf = (turn: unknown): string =>
  typeof turn === 'object' && turn !== null && 'memberId' in turn ? String(turn.memberId) : ''

function troubleWithText(target: Target | undefined, text: string, given: TemplateOptions): string | null {
  if (target === undefined) return 'the field is gone'
  const { type, field } = target.kind === 'relation' ? target.identifier : target.part
  // The options' own settings (date order, country, …) are named as the readers name them.
  const settings = { ...given, ...field.settings } as ParseSettings
  return codecOf(type).reader(settings)(text.trim()).ok ? null : 'the field does not take it any more'
}

/** Texts of a column whose decision its field does not take any more: an option that was removed. */
export function staleDecisions(
  { model, object }: Pick<TemplateGround, 'model' | 'object'>,
  { header, field, ...further }: TemplateColumn,
  options: TemplateOptions,
): readonly string[] {
  const values = (further['values'] ?? {}) as ValueDecisions
  return Object.entries(values).flatMap(([text, decision]) => {
    const column = { ...further, index: 0, header, field, status: 'auto', values: { [text]: decision } } as const
    const given = { ...DEFAULT_IMPORT_OPTIONS, ...options }
    const refusal = refusalOf(() => checkDecisions(model, object, [column as unknown as ColumnMapping], given))
    return refusal === null ? [] : [text]
  })
}

/** A template without the options and decisions that cannot be followed any more. */
export function followable(ground: TemplateGround, { columns, options }: TemplateContent): TemplateContent {
  const followed = columns.map((column): TemplateColumn => {
    const stale = staleDecisions(ground, column, options)
    if (stale.length === 0) return column
    const values = Object.entries(recordOf(column['values'])).filter(([text]) => !stale.includes(text))
    return { ...column, values: Object.fromEntries(values) }
  })
  return { columns: followed, options: sortOptions(ground, options)[0] }
}

/** Ids of the members that the options name. */
export function membersOf({ ownerId, owners }: TemplateOptions): readonly string[] {
  const turns = Array.isArray(owners) ? owners.map(memberOf) : []
  return typeof ownerId === 'string' ? [ownerId, ...turns] : turns
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

function refusalOf(work: () => unknown): Refusal | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
