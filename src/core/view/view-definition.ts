/**
 * What a view keeps: columns, filter, sort and search of a list.
 *
 * It is written by one member and read by others, later: fields may be gone or hidden by then. What does not fit
 * the reader's model any more is left out of what they are shown; the stored definition stays as it is.
 */
import type { FieldPath } from '../model/field.ts'
import type { ObjectModel, WorkspaceModel } from '../model/object.ts'
import { importsReadBy, objectsReadBy, resolveFilter } from '../query/filter.ts'
import type { ConditionInput, FilterInput } from '../query/filter-input.ts'
import { findOperand } from '../query/operand.ts'
import { resolveSort } from '../query/sort.ts'
import type { Standpoint } from '../query/standpoint.ts'
import { Refusal } from '../refusal.ts'

export interface ViewColumn {
  readonly field: FieldPath
  readonly width?: number
}

export interface ViewDefinition {
  readonly columns: readonly ViewColumn[]
  readonly filter: FilterInput | null
  /** As in a list: `-createdAt`. */
  readonly sort: readonly string[]
  readonly search: string
}

/** A definition as far as it fits. */
export interface FittedView {
  readonly definition: ViewDefinition
  /** A condition of its filter is left out: the list has other records than the view was made for. */
  readonly isBroken: boolean
  /** Fields of conditions that were left out although the reader knows the field: an option that is gone. */
  readonly brokenFields: readonly FieldPath[]
}

export interface ViewReader {
  readonly model: WorkspaceModel
  readonly object: ObjectModel
  readonly standpoint: Standpoint
  /** @throws Refusal for a related object that the reader may not view */
  readonly lookInto: (related: ObjectModel) => void
  /** @throws Refusal for an import that the reader may not see */
  readonly lookAt: (importId: string) => void
}

/** @throws Refusal FIELD_UNKNOWN, REQUEST_INVALID, VALUE_INVALID, NOT_PERMITTED: the first thing that does not fit */
export function checkDefinition(reader: ViewReader, { columns, filter, sort }: ViewDefinition): void {
  for (const { field } of columns) checkColumn(reader, field)
  if (filter !== null) checkFilter(reader, filter)
  checkSort(reader, sort)
}

export function fitDefinition(reader: ViewReader, definition: ViewDefinition): FittedView {
  const broken = new Set<FieldPath>()
  const filter = definition.filter === null ? null : fitFilter(reader, definition.filter, broken)
  return {
    definition: {
      ...definition,
      columns: definition.columns.filter(({ field }) => fits(() => checkColumn(reader, field))),
      filter,
      sort: definition.sort.filter((key) => fits(() => checkSort(reader, [key]))),
    },
    isBroken: broken.size > 0,
    brokenFields: [...broken].filter((path) => fits(() => checkColumn(reader, path))),
  }
}

function checkColumn({ model, object, lookInto }: ViewReader, path: FieldPath): void {
  const { through } = findOperand(model, object, path)
  if (through !== null) lookInto(through.object)
}

function checkFilter({ model, object, standpoint, lookInto, lookAt }: ViewReader, input: FilterInput): void {
  const filter = resolveFilter(model, object, input, standpoint)
  for (const related of objectsReadBy(filter)) lookInto(related)
  for (const importId of importsReadBy(filter)) lookAt(importId)
}

function checkSort({ model, object, lookInto }: ViewReader, sort: readonly string[]): void {
  for (const { operand } of resolveSort(model, object, sort)) {
    if (operand.through !== null) lookInto(operand.through.object)
  }
}

/** Conditions that do not fit are left out, and groups that are empty then. */
function fitFilter(reader: ViewReader, input: FilterInput, broken: Set<FieldPath>): FilterInput | null {
  if ('field' in input) return fitCondition(reader, input, broken)
  const children = 'and' in input ? input.and : input.or
  const kept = children.flatMap((child) => fitFilter(reader, child, broken) ?? [])
  if (kept.length === 0 && children.length > 0) return null
  return 'and' in input ? { and: kept } : { or: kept }
}

function fitCondition(reader: ViewReader, input: ConditionInput, broken: Set<FieldPath>): ConditionInput | null {
  if (fits(() => checkFilter(reader, input))) return input
  broken.add(input.field)
  return null
}

function fits(check: () => void): boolean {
  try {
    check()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
