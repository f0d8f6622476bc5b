/** How the cells of single columns are read, as a member decides it: beside the mapping, which says where they go. */
import type { BlankPolicy, ImportOptions } from '../import/import-options.ts'
import { settingsOfImport } from '../import/layout.ts'
import { settleValues } from '../import/settled-values.ts'
import { changeDecisions, type ValueChanges } from '../import/value-decision.ts'
import { findTarget, type ObjectModel, type WorkspaceModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'
import { changeFormat, settingsOfFormat, type FormatChange } from '../value/column-format.ts'
import { findColumns, type ColumnName } from './apply-choices.ts'
import type { ColumnMapping } from './column-mapping.ts'

export interface ColumnRule {
  readonly column: ColumnName
  /** What is absent stays as it is; null takes a decision back. */
  readonly format?: FormatChange
  /** By the text as it stands in the file; what is not named stays as it is. */
  readonly values?: ValueChanges
  /** null: that of the import. */
  readonly blank?: BlankPolicy | null
}

/**
 * The mapping with rules in it.
 *
 * @param before the mapping before columns were given other fields: a column that kept its field keeps
 *   what was decided about it
 * @throws Refusal COLUMN_UNKNOWN
 */
export function applyRules(
  before: readonly ColumnMapping[],
  mapping: readonly ColumnMapping[],
  rules: readonly ColumnRule[],
): readonly ColumnMapping[] {
  const kept = mapping.map((column) => withRulesOf(before[column.index], column))
  return rules.reduce<readonly ColumnMapping[]>((columns, rule) => applyRule(columns, rule), kept)
}

function withRulesOf(before: ColumnMapping | undefined, column: ColumnMapping): ColumnMapping {
  if (before === undefined || before.header !== column.header || before.field !== column.field) return column
  const { format, values } = before
  return { ...(format && { format }), ...(values && { values }), ...column }
}

function applyRule(mapping: readonly ColumnMapping[], rule: ColumnRule): readonly ColumnMapping[] {
  const [found] = findColumns(mapping, rule.column)
  if (found === undefined) {
    const columns = mapping.map(({ header }) => header).join(', ')
    throw new Refusal('COLUMN_UNKNOWN', { column: rule.column, columns })
  }
  return mapping.map((column) => (column === found ? changed(column, rule) : column))
}

function changed({ format, values, blank, ...column }: ColumnMapping, rule: ColumnRule): ColumnMapping {
  const nextFormat = rule.format === undefined ? format : changeFormat(format, rule.format)
  const nextValues = rule.values === undefined ? values : changeDecisions(values, rule.values)
  const nextBlank = rule.blank === undefined ? blank : (rule.blank ?? undefined)
  return {
    ...column,
    ...(nextFormat && { format: nextFormat }),
    ...(nextValues && { values: nextValues }),
    ...(nextBlank && { blank: nextBlank }),
  }
}

/**
 * Checks what was decided about single texts against the fields that they go to.
 *
 * @returns whether options are to be made
 * @throws Refusal VALUE_INVALID
 */
export function checkDecisions(
  model: WorkspaceModel,
  object: ObjectModel,
  mapping: readonly ColumnMapping[],
  options: ImportOptions,
): boolean {
  const settled = mapping.flatMap(({ field, values, format }) => {
    const target = field === null ? undefined : findTarget(model, object, field)
    if (values === undefined || target === undefined) return []
    return [settleValues(target, values, { ...settingsOfImport(options), ...(format && settingsOfFormat(format)) })]
  })
  return settled.some(({ newOptions }) => newOptions.length > 0)
}
