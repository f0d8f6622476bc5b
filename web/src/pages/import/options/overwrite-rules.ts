/** Rules of single fields: kept by path, or by field for all its parts. */
import type { ImportOptions } from '../../../api/types.ts'
import type { MappedTarget } from './mapped-targets.ts'

export type OverwriteRule = NonNullable<NonNullable<ImportOptions['overwrite']>[string]>

type Rules = NonNullable<ImportOptions['overwrite']>

/** What finds a record is not changed by the import. */
export const takesRules = ({ path }: MappedTarget): boolean => path !== 'id'

export const ruleOf = (
  { overwrite = {} }: Pick<ImportOptions, 'overwrite'>,
  { path, field }: MappedTarget,
): OverwriteRule | undefined => overwrite[path] ?? overwrite[field.apiName]

/** What was said of a whole field is said of each of its mapped parts, so that one of them can differ. */
export function changeRule(
  options: Pick<ImportOptions, 'overwrite'>,
  targets: readonly MappedTarget[],
  changed: MappedTarget,
  rule: OverwriteRule | undefined,
): Rules {
  const others = targets.filter(({ path }) => path !== changed.path)
  const known = new Set(targets.flatMap(({ path, field }) => [path, field.apiName]))
  const unmapped = Object.entries(options.overwrite ?? {}).filter(([name]) => !known.has(name))
  const kept = others.flatMap((target): [string, OverwriteRule][] => {
    const own = ruleOf(options, target)
    return own === undefined ? [] : [[target.path, own]]
  })
  return Object.fromEntries([...unmapped, ...kept, ...(rule === undefined ? [] : [[changed.path, rule] as const])])
}
