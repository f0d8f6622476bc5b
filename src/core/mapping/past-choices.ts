/**
 * What this workspace did with a header before. A member's choice counts more than the dictionary the next
 * time, as long as the field is still there and the values do not speak against it.
 */
import type { ColumnProfile } from '../import/dialect.ts'
import type { FieldPath } from '../model/field.ts'
import type { ObjectModel, WorkspaceModel } from '../model/object.ts'
import type { NameOrder } from '../value/split-name.ts'
import { chooseMapping, freed, type OneColumnChoice } from './apply-choices.ts'
import { BAR } from './choose-claims.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { findDestination, labelOfDestination, slotsOf, type Destination } from './destination.ts'
import { headerKey } from './header-key.ts'
import { isSilentHeader } from './unmapped-reason.ts'
import { weighClaim } from './value-evidence.ts'

export interface PastChoice {
  /** Null: the column was left out. */
  readonly field: FieldPath | null
  readonly nameOrder?: NameOrder
  /** Imports in a row that did so. */
  readonly uses: number
}

/** By the key of the header, see `historyKeys`. */
export type PastChoices = ReadonlyMap<string, PastChoice>

/**
 * The keys under which choices for these columns are remembered, in their order; null for a header that says
 * nothing, such as "Column 3".
 */
export function historyKeys(headers: readonly string[]): readonly (string | null)[] {
  const seen = new Map<string, number>()
  return headers.map((header) => {
    const key = headerKey(header)
    if (key === '' || isSilentHeader(header)) return null
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  })
}

const CONFIDENCE = 0.98

/** @returns the mapping, in which columns go where they went before */
export function followPast(
  model: WorkspaceModel,
  object: ObjectModel,
  columns: readonly ColumnProfile[],
  mapping: readonly ColumnMapping[],
  past: PastChoices,
): readonly ColumnMapping[] {
  if (past.size === 0) return mapping
  const keys = historyKeys(columns.map(({ header }) => header))
  const taken = new Set<string>()
  const followed = new Map<number, PastChoice>()
  const told = mapping.map((column, position) => {
    const choice = past.get(keys[position] ?? '')
    const profile = columns[position]
    if (choice === undefined || profile === undefined) return column
    if (choice.field === null) return freed(column, `You left this column out ${times(choice)}.`)
    const destination = findDestination(model, object, choice.field)
    if (destination === undefined || slotsOf(destination).some((slot) => taken.has(slot))) return column
    const doubt = doubtOf(destination, profile)
    if (doubt !== null)
      return freed(column, `You mapped this header to "${labelOfDestination(destination)}" before, ${doubt}.`)
    for (const slot of slotsOf(destination)) taken.add(slot)
    followed.set(position, choice)
    return column
  })
  const choices = [...followed].map(([position, { field, nameOrder }]): OneColumnChoice => ({
    column: mapping[position]?.index ?? position,
    field,
    ...(nameOrder && { nameOrder }),
  }))
  return chooseMapping(model, object, told, choices).map((column, position) => {
    const choice = followed.get(position)
    return choice === undefined ? column : remembered(column, choice)
  })
}

const remembered = (column: ColumnMapping, choice: PastChoice): ColumnMapping => ({
  ...column,
  status: 'auto',
  confidence: CONFIDENCE,
  reason: `You mapped this header here ${times(choice)}.`,
})

const times = ({ uses }: PastChoice): string => (uses === 1 ? 'last time' : `the last ${uses} times`)

/** What the values say against it, or null. */
function doubtOf(destination: Destination, { samples }: ColumnProfile): string | null {
  if (destination.kind === 'whole') return null
  const { target } = destination
  const { score, doubt } = weighClaim({ target, strength: 1, reason: '', isExact: true, needsProof: false }, samples)
  return score >= BAR ? null : doubt
}
