import type { ImportOptions } from './import-options.ts'
import { settingsOf, settingsOfImport, type ImportLayout, type LayoutColumn, type LayoutDefault } from './layout.ts'
import { constantSource, mappedSources, type MappedSource } from './mapped-sources.ts'
import { chooseStrategies } from './match-keys.ts'
import type { MatchStrategy } from './match-strategy.ts'
import { relationLookups } from './relation-lookup.ts'
import { settleValues } from './settled-values.ts'
import { updatePolicyOf } from './update-policy.ts'
import type { ColumnMapping } from '../mapping/column-mapping.ts'
import { defaultsOf, type PartDefault } from '../model/field-default.ts'
import { partsOfField, type FieldPath, type Part } from '../model/field.ts'
import {
  findTarget,
  namePartsOf,
  ownerField,
  partsOf,
  type ObjectModel,
  type Target,
  type WorkspaceModel,
} from '../model/object.ts'
import { Refusal } from '../refusal.ts'
import { codecOf } from '../value/codecs.ts'
import { settingsOfFormat } from '../value/column-format.ts'
import type { ParseSettings } from '../value/value-type.ts'

/** @throws Refusal for a field that is gone, an unreadable default, or match keys that are not mapped */
export function makeLayout(
  model: WorkspaceModel,
  object: ObjectModel,
  mapping: readonly ColumnMapping[],
  options: ImportOptions,
): ImportLayout {
  const mapped = mappedSources(object, mapping, options).flatMap((each) => layoutColumns(model, object, each, options))
  if (mapped.length === 0) {
    throw new Refusal('MAPPING_EMPTY', {
      object: object.labelPlural,
      columns: mapping.map(({ header }) => header).join(', '),
    })
  }
  const columns = [...mapped, ...defaultColumns(model, object, mapped, options)]
  const settings = settingsOfImport(options)
  assertConstants(columns, settings)
  const given = Object.entries(options.defaults).map(([path, text]) =>
    layoutDefault(model, object, path, text, settings),
  )
  const defaults = [...given, ...fieldDefaults(object, given)]
  const strategies = chooseStrategies(model, object, columns, options)
  return {
    object: object.apiName,
    objectLabel: object.labelPlural,
    table: object.table,
    columns: columns.map((column, position) => ({ ...column, ...besideOf(strategies, position) })),
    strategies,
    nameColumns: namePartsOf(object).map(({ column }) => column),
    defaults,
    ...(options.defaultsOnUpdate === true && { fillsOnUpdate: true }),
    ownerId: hasOwner(object) ? options.ownerId : null,
    ...(hasOwner(object) && options.owners !== undefined && { owners: options.owners }),
    ...(columns.some(({ relation }) => relation?.missing === 'create') && { relatedOwnerId: options.ownerId }),
    missingRequired: missingRequired(object, columns, defaults),
    settings,
    width: mapping.length,
  }
}

/** Where updates get defaults as well, a field that no column is mapped to is filled by a constant. */
function defaultColumns(
  model: WorkspaceModel,
  object: ObjectModel,
  mapped: readonly LayoutColumn[],
  options: ImportOptions,
): readonly LayoutColumn[] {
  if (options.defaultsOnUpdate !== true) return []
  const taken = new Set(mapped.map(({ column }) => column))
  return Object.entries(options.defaults)
    .flatMap((each) => layoutColumns(model, object, constantSource(each), options))
    .filter(({ column }) => !taken.has(column) && column !== 'id')
    .map((column) => Object.assign(column, { blank: 'fill', multiValues: 'replace' } as const))
}

/** The column with additional values that a row may have been found by: see `LayoutColumn.beside`. */
function besideOf(strategies: readonly MatchStrategy[], position: number): Pick<LayoutColumn, 'beside'> {
  const strategy = strategies.find(({ parts, additional }) => additional !== null && parts[0]?.position === position)
  return strategy?.additional ? { beside: strategy.additional.column } : {}
}

function requireTarget(model: WorkspaceModel, object: ObjectModel, path: FieldPath): Target {
  const target = findTarget(model, object, path)
  if (target !== undefined) return target
  const known = object.fields.map((field) => field.apiName).join(', ')
  throw new Refusal('FIELD_UNKNOWN', { object: object.labelPlural, field: path, known })
}

/** One column, or several that read the same cell as different things: see `relation-lookup.ts`. */
function layoutColumns(
  model: WorkspaceModel,
  object: ObjectModel,
  { column: mapping, source }: MappedSource,
  options: ImportOptions,
): readonly LayoutColumn[] {
  const target = requireTarget(model, object, mapping.field)
  const { field, column, keyColumn, isUnique } = target.part
  const { options: choices, openOptions } = field.settings
  const common: LayoutColumn = {
    index: mapping.index,
    ...(source && { source }),
    header: mapping.header,
    path: target.path,
    fieldLabel: target.header,
    type: target.part.type,
    column,
    keyColumn: target.kind === 'relation' ? null : keyColumn,
    isUnique,
    isRequired: field.isRequired && isPrimaryPart(target.part),
    ...updatePolicyOf(target.part, target.path, mapping.blank ?? options.blank, options),
    ...(choices && { options: choices }),
    ...(openOptions !== undefined && { openOptions }),
    ...(field.settings.phoneCountry && { ofField: { phoneCountry: field.settings.phoneCountry } }),
    ...cellRules(target, mapping, options),
    relation: null,
  }
  if (target.kind === 'part') return [common]
  const missing = options.missingByField?.[field.apiName] ?? options.missingRelations ?? 'refuse'
  return relationLookups(target, missing).map((relation) =>
    Object.assign({}, common, { type: relation.identifierType, relation }),
  )
}

function cellRules(
  target: Target,
  { format, values }: ColumnMapping,
  options: ImportOptions,
): Pick<LayoutColumn, 'format' | 'blankWords' | 'values' | 'newOptions'> {
  const settings = { ...settingsOfImport(options), ...(format && settingsOfFormat(format)) }
  const settled = values === undefined ? undefined : settleValues(target, values, settings)
  const blankWords = format?.blankWords ?? options.blankWords ?? []
  return {
    ...(format && { format }),
    ...(blankWords.length > 0 && { blankWords }),
    ...(settled && { values: settled.values }),
    ...(settled && settled.newOptions.length > 0 && { newOptions: settled.newOptions }),
  }
}

/** A constant that cannot be read would fail every row. */
function assertConstants(columns: readonly LayoutColumn[], settings: ParseSettings): void {
  for (const column of columns) {
    if (column.source?.kind !== 'constant' || column.relation?.isLenient === true) continue
    const { text } = column.source
    const parsed = codecOf(column.type).reader(settingsOf({ settings }, column))(text.trim())
    if (text.trim() === '' || parsed.ok) continue
    throw new Refusal('VALUE_INVALID', { field: column.fieldLabel, reason: `the constant "${text}" cannot be read` })
  }
}

const isPrimaryPart = (part: Part): boolean => partsOfField(part.field)[0]?.column === part.column

function layoutDefault(
  model: WorkspaceModel,
  object: ObjectModel,
  path: FieldPath,
  text: string,
  settings: ParseSettings,
): LayoutDefault {
  const target = requireTarget(model, object, path)
  const source = target.kind === 'relation' ? target.identifier : target.part
  const codec = codecOf(source.type)
  const own = settingsOf({ settings }, source.field.settings)
  const parsed = codec.reader(own)(text.trim())
  if (!parsed.ok)
    throw new Refusal('VALUE_INVALID', { field: target.header, reason: `the default "${text}" cannot be read` })
  const { column, keyColumn, type } = target.part
  const key = codec.normalForm?.(parsed.value, own) ?? null
  const common = { path: target.path, column, keyColumn, type }
  return target.kind === 'relation'
    ? { ...common, value: key ?? parsed.value, key: null, relation: relationLookups(target, 'refuse').at(-1) ?? null }
    : { ...common, value: parsed.value, key: keyColumn === null ? null : key, relation: null }
}

/** What the data model gives to new records, where the options of the import say nothing else. */
function fieldDefaults(object: ObjectModel, given: readonly LayoutDefault[]): readonly LayoutDefault[] {
  const taken = new Set(given.map(({ column }) => column))
  return defaultsOf(object)
    .filter(({ part }) => !taken.has(part.column))
    .map(layoutOfDefault)
}

function layoutOfDefault({ part, value, beside }: PartDefault): LayoutDefault {
  const { path, column, keyColumn, type } = part
  const common = { path, column, keyColumn, type, value, key: null, relation: null, isOfField: true } as const
  return beside === undefined ? common : { ...common, beside }
}

const hasOwner = (object: ObjectModel): boolean => ownerField(object) !== undefined

function missingRequired(
  object: ObjectModel,
  columns: readonly LayoutColumn[],
  defaults: readonly LayoutDefault[],
): ImportLayout['missingRequired'] {
  const filled = new Set([...columns, ...defaults].map(({ column }) => column))
  return partsOf(object)
    .filter((part) => part.field.isRequired && isPrimaryPart(part) && !filled.has(part.column))
    .map((part) => ({ path: part.path, label: part.header }))
}
