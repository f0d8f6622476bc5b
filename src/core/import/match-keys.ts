/** Which mapped columns find existing records, and in which order. */
import type { ImportOptions } from './import-options.ts'
import type { LayoutColumn } from './layout.ts'
import { findTarget, identifiersOf, type ObjectModel, type WorkspaceModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'

const ID = 'id'

/**
 * The keys that the member named, in that order; where none are named, every mapped identifier,
 * `id` first. With the duplicate mode "create" nothing is matched.
 *
 * @returns positions in `columns`
 * @throws Refusal MATCH_KEY_INVALID or MATCH_KEY_UNMAPPED
 */
export function chooseMatchKeys(
  model: WorkspaceModel,
  object: ObjectModel,
  columns: readonly LayoutColumn[],
  options: ImportOptions,
): readonly number[] {
  if (options.duplicates === 'create') return []
  if (options.matchKeys.length > 0) return options.matchKeys.map((path) => findKey(model, object, columns, path))
  const identifiers = columns.flatMap((column, position) => (isIdentifier(column) ? [position] : []))
  return identifiers.sort((a, b) => rank(columns[a]) - rank(columns[b]))
}

const isIdentifier = (column: LayoutColumn): boolean => column.relation === null && column.isUnique

const rank = (column: LayoutColumn | undefined): number => (column?.column === ID ? 0 : 1)

function findKey(model: WorkspaceModel, object: ObjectModel, columns: readonly LayoutColumn[], path: string): number {
  const target = findTarget(model, object, path) ?? findByShortForm(object, path)
  if (target === undefined || !target.part.isUnique) {
    const known = identifiersOf(object).map((part) => part.path)
    throw new Refusal('MATCH_KEY_INVALID', { field: path, object: object.labelPlural, known: known.join(', ') })
  }
  const position = columns.findIndex((column) => isIdentifier(column) && column.column === target.part.column)
  if (position < 0) throw new Refusal('MATCH_KEY_UNMAPPED', { field: target.part.header })
  return position
}

/** `email` for `emails.primary`: the short forms that people type. */
function findByShortForm(
  object: ObjectModel,
  path: string,
): { readonly part: ReturnType<typeof identifiersOf>[number] } | undefined {
  const part = identifiersOf(object).find(({ field }) => field.apiName === `${path}s`)
  return part === undefined ? undefined : { part }
}
