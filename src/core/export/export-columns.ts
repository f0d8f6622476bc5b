/**
 * The columns of an exported file. Their headers are those of the header grammar, so that the file maps itself when
 * it comes back.
 */
import type { FieldPath, Part } from '../model/field.ts'
import { partsOfField, type Field } from '../model/field.ts'
import {
  findField,
  findObject,
  identifiersOf,
  targetOfReference,
  type ObjectModel,
  type WorkspaceModel,
} from '../model/object.ts'
import { findOperand } from '../query/operand.ts'
import { Refusal } from '../refusal.ts'
import type { ColumnChoice } from './export-request.ts'

export interface ExportColumn {
  readonly path: FieldPath
  readonly header: string
  /** What the cells hold: of a related record, the type of what names it. */
  readonly part: Part
  /** For a part of a related record: the reference that leads there, and its object. */
  readonly through: { readonly reference: Part; readonly object: ObjectModel } | null
}

/**
 * @param choice paths; `view` is for the caller to turn into the paths that are shown, see `viewColumns`
 * @throws Refusal FIELD_UNKNOWN, REQUEST_INVALID
 */
export function exportColumns(
  model: WorkspaceModel,
  object: ObjectModel,
  choice: Exclude<ColumnChoice, 'view'>,
): readonly ExportColumn[] {
  if (choice !== 'all' && choice.length === 0) throw new Refusal('REQUEST_INVALID', { reason: 'a file needs columns' })
  const columns =
    choice === 'all'
      ? object.fields.flatMap((field) => columnsOfField(model, field))
      : choice.flatMap((path) => columnsAt(model, object, path))
  return unrepeated(columns)
}

/** The columns of a list, with what finds the records again: their id, and what is unique in them. */
export function viewColumns(
  model: WorkspaceModel,
  object: ObjectModel,
  shown: readonly FieldPath[],
): readonly ExportColumn[] {
  const identifiers = identifiersOf(object).map((part) => ownColumn(part))
  const columns = shown.flatMap((path) => columnsAt(model, object, path))
  const isShown = (path: FieldPath): boolean => columns.some((column) => column.path === path)
  const [id = [], others = []] = [true, false].map((isId) =>
    identifiers.filter(({ part, path }) => (part.column === 'id') === isId && !isShown(path)),
  )
  return unrepeated([...id, ...columns, ...others])
}

const unrepeated = (columns: readonly ExportColumn[]): readonly ExportColumn[] =>
  [...new Map(columns.toReversed().map((column) => [column.path, column])).values()].toReversed()

const ownColumn = (part: Part): ExportColumn => ({ path: part.path, header: part.header, part, through: null })

/**
 * A field's bare name means all of it: both halves of a name, an amount with its currency, a relation by its id and
 * by what people call it.
 */
function columnsAt(model: WorkspaceModel, object: ObjectModel, path: FieldPath): readonly ExportColumn[] {
  const field = findField(object, path)
  if (field !== undefined) return columnsOfField(model, field)
  const { part, through } = findOperand(model, object, path)
  if (through === null)
    return part.field.kind === 'relation' ? referenceColumns(model, part).slice(0, 1) : [ownColumn(part)]
  return [relatedColumn(through.reference, through.object, part)]
}

function columnsOfField(model: WorkspaceModel, field: Field): readonly ExportColumn[] {
  return partsOfField(field).flatMap((part) =>
    field.kind === 'relation' ? referenceColumns(model, part) : [ownColumn(part)],
  )
}

/** `Company / Id` and `Company / Domain`: the one is exact, the other can be read. */
function referenceColumns(model: WorkspaceModel, reference: Part): readonly ExportColumn[] {
  const object = findObject(model, targetOfReference(reference))
  const identifiers = object === undefined ? [] : identifiersOf(object)
  const id = identifiers.find(({ column }) => column === 'id')
  if (object === undefined || id === undefined) return [ownColumn(reference)]
  const idColumn: ExportColumn = {
    path: `${reference.field.apiName}.id`,
    header: `${reference.field.label} / ${id.field.label}`,
    part: reference,
    through: null,
  }
  const readable = identifiers.find(({ column }) => column !== 'id')
  return readable === undefined ? [idColumn] : [idColumn, relatedColumn(reference, object, readable)]
}

function relatedColumn(reference: Part, object: ObjectModel, part: Part): ExportColumn {
  const isIdentifier = part.isUnique
  return {
    path: `${reference.field.apiName}.${isIdentifier ? part.field.apiName : part.path}`,
    // Another part of the related record is for reading: nothing is imported by it.
    header: `${reference.field.label} / ${isIdentifier ? part.field.label : part.header}`,
    part,
    through: { reference, object },
  }
}
