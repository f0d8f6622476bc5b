/** Which mapped columns find existing records, and in which order. */
import type { ImportOptions } from './import-options.ts'
import type { LayoutColumn } from './layout.ts'
import { readFieldPath } from '../mapping/header-grammar.ts'
import type { Part } from '../model/field.ts'
import { partsOf, type ObjectModel, type WorkspaceModel } from '../model/object.ts'
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
  const target = readFieldPath(model, object, path)
  if (target === undefined || target.kind === 'relation' || !canMatch(target.part)) {
    const known = partsOf(object)
      .filter(canMatch)
      .map((part) => part.path)
    throw new Refusal('MATCH_KEY_INVALID', { field: path, object: object.labelPlural, known: known.join(', ') })
  }
  const position = columns.findIndex(({ relation, column }) => relation === null && column === target.part.column)
  if (position < 0) throw new Refusal('MATCH_KEY_UNMAPPED', { field: target.part.header })
  return position
}

/**
 * Unique fields name one record. An e-mail address or a telephone number that is not unique (of leads)
 * may find several: then the row says so.
 */
const canMatch = (part: Part): boolean => part.isUnique || part.keyColumn !== null
