/** The member's own choices over a proposed mapping. The check that a mapping fits is `check-mapping.ts`. */
import type { FieldPath } from '../model/field.ts'
import type { ObjectModel, WorkspaceModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'
import type { NameOrder } from '../value/split-name.ts'
import { refuseField, refuseTwice } from './refuse-mapping.ts'
import type { ColumnJoin, ColumnMapping } from './column-mapping.ts'
import {
  findDestination,
  labelOfDestination,
  pathOfDestination,
  readDestination,
  slotsOf,
  type Destination,
} from './destination.ts'

/** The header as it stands in the file, or the 0-based position of the column. */
export type ColumnName = string | number

/** What a member decides about one column. */
export interface OneColumnChoice {
  readonly column: ColumnName
  /** Where the column goes, as a path or in the words of a header; null leaves it out of the import. */
  readonly field: FieldPath | null
  /** Which half of the name stands first in the cells; only for a column that goes to a whole name. */
  readonly nameOrder?: NameOrder
}

/** Several columns that are put together for one field, in this order. */
export interface JoinChoice {
  readonly columns: readonly ColumnName[]
  readonly field: FieldPath
  /** A space when absent. */
  readonly separator?: string
}

export type ColumnChoice = OneColumnChoice | JoinChoice

/** A choice whose columns and field were found. */
interface Resolved {
  readonly columns: readonly ColumnMapping[]
  readonly destination: Destination | null
  readonly separator: string
}

/**
 * The mapping with the choices in it. A target that a choice takes is taken from the column that had
 * it, which is then unmapped: the member's word counts more than any guess.
 *
 * @throws Refusal COLUMN_UNKNOWN, FIELD_UNKNOWN, MAPPING_TWICE when two choices want one field, and
 *   REQUEST_INVALID when two choices name one column
 */
export function chooseMapping(
  model: WorkspaceModel,
  object: ObjectModel,
  mapping: readonly ColumnMapping[],
  choices: readonly ColumnChoice[],
): readonly ColumnMapping[] {
  const resolved = resolve(model, object, mapping, choices)
  const choiceOf = new Map(resolved.flatMap((choice) => choice.columns.map((column) => [column, choice] as const)))
  const taken = takenSlots(resolved)
  return mapping.map((column) => {
    const choice = choiceOf.get(column)
    return choice === undefined ? freeIfTaken(model, object, column, taken) : toMapping(choice, column)
  })
}

function freeIfTaken(
  model: WorkspaceModel,
  object: ObjectModel,
  column: ColumnMapping,
  taken: ReadonlyMap<string, Resolved>,
): ColumnMapping {
  const destination = column.field === null ? undefined : findDestination(model, object, column.field)
  const taker = destination && slotsOf(destination).flatMap((slot) => taken.get(slot) ?? [])[0]
  if (taker?.destination == null) return column
  const names = taker.columns.map(({ header }) => `"${header}"`).join(' and ')
  return freed(column, `"${labelOfDestination(taker.destination)}" was given to the column ${names}.`)
}

/** A column without its field, for the reason told. */
export const freed = ({ index, header }: ColumnMapping, reason: string): ColumnMapping => ({
  index,
  header,
  field: null,
  status: 'unmapped',
  confidence: 0,
  reason,
})

/** Of columns with the same header, each choice takes the first that is not chosen yet. */
function resolve(
  model: WorkspaceModel,
  object: ObjectModel,
  mapping: readonly ColumnMapping[],
  choices: readonly ColumnChoice[],
): readonly Resolved[] {
  const chosen = new Set<ColumnMapping>()
  return choices.map((choice) => {
    const names = 'columns' in choice ? choice.columns : [choice.column]
    if ('columns' in choice && names.length < 2) {
      throw new Refusal('REQUEST_INVALID', { reason: 'columns that are put together are two or more' })
    }
    const columns = names.map((name) => pickColumn(mapping, chosen, name))
    const separator = 'columns' in choice ? (choice.separator ?? ' ') : ' '
    return { columns, destination: destinationOf(model, object, choice), separator }
  })
}

function pickColumn(mapping: readonly ColumnMapping[], chosen: Set<ColumnMapping>, name: ColumnName): ColumnMapping {
  const found = findColumns(mapping, name)
  const column = found.find((each) => !chosen.has(each))
  if (column === undefined && found.length > 0) {
    throw new Refusal('REQUEST_INVALID', { reason: `the column "${name}" is chosen more than once` })
  }
  if (column === undefined) throw new Refusal('COLUMN_UNKNOWN', { column: name, columns: headersOf(mapping) })
  chosen.add(column)
  return column
}

export function findColumns(mapping: readonly ColumnMapping[], name: ColumnName): readonly ColumnMapping[] {
  if (typeof name === 'number') return mapping.filter(({ index }) => index === name)
  const wanted = name.trim()
  const exact = mapping.filter(({ header }) => header.trim() === wanted)
  if (exact.length > 0) return exact
  return mapping.filter(({ header }) => header.trim().toLowerCase() === wanted.toLowerCase())
}

const headersOf = (mapping: readonly ColumnMapping[]): string => mapping.map(({ header }) => header).join(', ')

function destinationOf(model: WorkspaceModel, object: ObjectModel, choice: ColumnChoice): Destination | null {
  if (choice.field === null) return null
  const found = readDestination(model, object, choice.field) ?? refuseField(model, object, choice.field)
  if ('columns' in choice && found.kind === 'whole') {
    throw new Refusal('REQUEST_INVALID', {
      reason: `columns are put together for one part of "${found.field.label}", such as ${slotsOf(found)[0]}`,
    })
  }
  const nameOrder = 'columns' in choice ? undefined : choice.nameOrder
  return found.kind === 'whole' && nameOrder !== undefined ? { ...found, nameOrder } : found
}

/** The choice that takes each slot. */
function takenSlots(resolved: readonly Resolved[]): ReadonlyMap<string, Resolved> {
  const taken = new Map<string, Resolved>()
  for (const choice of resolved) {
    if (choice.destination === null) continue
    for (const slot of slotsOf(choice.destination)) {
      const other = taken.get(slot)
      if (other !== undefined) refuseTwice([...other.columns, ...choice.columns], choice.destination)
      taken.set(slot, choice)
    }
  }
  return taken
}

function toMapping({ columns, destination, separator }: Resolved, column: ColumnMapping): ColumnMapping {
  const { index, header, blank } = column
  const kept = { index, header, ...(blank && { blank }) }
  if (destination === null)
    return { ...kept, field: null, status: 'skipped', confidence: 1, reason: 'Left out by you.' }
  const nameOrder = destination.kind === 'whole' ? destination.nameOrder : undefined
  const join = columns.length < 2 ? undefined : { position: columns.indexOf(column), separator }
  return {
    ...kept,
    field: pathOfDestination(destination),
    status: 'manual',
    confidence: 1,
    reason: reasonOf(columns, column, join),
    ...(nameOrder && { nameOrder }),
    ...(join && { join }),
  }
}

function reasonOf(columns: readonly ColumnMapping[], column: ColumnMapping, join: ColumnJoin | undefined): string {
  if (join === undefined) return 'Chosen by you.'
  const others = columns.filter((each) => each !== column).map(({ header }) => `"${header}"`)
  return `Put together with ${others.join(' and ')} by you.`
}
