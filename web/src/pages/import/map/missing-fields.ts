import type { FieldView, ImportOptions, ColumnMapping, ObjectView } from '../../../api/types.ts'
import { findTarget, type TargetGroup } from './targets.ts'

interface Filled {
  readonly mapping: readonly ColumnMapping[]
  readonly options: Pick<ImportOptions, 'constants' | 'defaults'>
}

/** Required fields that neither a column nor a text for all rows fills, and that have no default. */
export function missingFields(
  { fields }: ObjectView,
  groups: readonly TargetGroup[],
  { mapping, options }: Filled,
): readonly FieldView[] {
  const paths = [
    ...mapping.flatMap(({ field }) => field ?? []),
    ...Object.keys(options.constants ?? {}),
    ...Object.keys(options.defaults),
  ]
  const filled = new Set(paths.flatMap((path) => [path, ...(findTarget(groups, path)?.slots ?? [])]))
  const isFilled = ({ apiName, kind, parts }: FieldView): boolean =>
    kind === 'relation'
      ? paths.some((path) => path === apiName || path.startsWith(`${apiName}.`))
      : filled.has(parts[0]?.path ?? apiName)
  return fields.filter(
    (field) =>
      field.isRequired && !field.isSystem && !field.isReadOnly && field.defaultValue === null && !isFilled(field),
  )
}
