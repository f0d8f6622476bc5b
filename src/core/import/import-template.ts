/**
 * Import templates: what was decided for one file, kept for the next file of the same shape.
 *
 * A template knows columns by their headers and never by their positions: the next export may hold
 * them in another order. What it does not understand of a column or of the options (a later version
 * may have added it) it carries along untouched.
 */
import { freed } from '../mapping/apply-choices.ts'
import type { ColumnMapping } from '../mapping/column-mapping.ts'
import { findDestination, slotsOf } from '../mapping/destination.ts'
import { headerKey } from '../mapping/header-key.ts'
import type { FieldPath } from '../model/field.ts'
import type { ObjectModel, WorkspaceModel } from '../model/object.ts'
import type { ImportOptions } from './import-options.ts'

/** What was decided about one column; besides these two, whatever the mapping says of it. */
export interface TemplateColumn {
  /** As it stood in the file. */
  readonly header: string
  /** null: the column is left out. */
  readonly field: FieldPath | null
  readonly [further: string]: unknown
}

/** Those of the import's options that were decided; without an owner, whoever imports owns the records. */
export type TemplateOptions = Readonly<Record<string, unknown>>

export interface TemplateContent {
  /** In the order of the file that the template was made from. */
  readonly columns: readonly TemplateColumn[]
  readonly options: TemplateOptions
}

/** Of a column these belong to one file, and not to the next one. */
type OfOneFile = 'index' | 'status' | 'confidence' | 'reason'

/** @param importerId the member who decided: records that belong to whoever imports stay so */
export function makeTemplate(
  mapping: readonly ColumnMapping[],
  options: ImportOptions,
  importerId: string,
): TemplateContent {
  const { ownerId, ...rest } = options
  return {
    columns: mapping.map(toTemplateColumn),
    options: ownerId === importerId ? rest : { ...rest, ownerId },
  }
}

function toTemplateColumn(column: ColumnMapping): TemplateColumn {
  const { index: _i, status: _s, confidence: _c, reason: _r, ...kept } = column
  return kept satisfies Omit<ColumnMapping, OfOneFile>
}

/**
 * One key per header, in their order: without case, accents and punctuation, numbered where several
 * headers have the same one.
 */
export function columnKeys(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return headers.map((header) => {
    const key = headerKey(header) || header.trim()
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  })
}

/** What two files of one shape have in common, whatever the order of their columns. */
export const signatureOf = (headers: readonly string[]): readonly string[] => [...columnKeys(headers)].sort()

export const headersOf = (columns: readonly { readonly header: string }[]): readonly string[] =>
  columns.map(({ header }) => header)

/** The template's columns by their keys. */
export function columnsByKey({ columns }: TemplateContent): ReadonlyMap<string, TemplateColumn> {
  const keys = columnKeys(headersOf(columns))
  return new Map(columns.map((column, position) => [keys[position] ?? '', column]))
}

/**
 * The mapping as the template says. Columns that it does not know, and those whose field is gone, keep
 * what is proposed for them, unless the template gives that field to another column.
 *
 * @param proposal one mapping per column of the file
 * @param origin where it was decided, for the reasons: `template "Fair"`
 */
export function applyTemplate(
  model: WorkspaceModel,
  object: ObjectModel,
  proposal: readonly ColumnMapping[],
  { origin, content }: { readonly origin: string; readonly content: TemplateContent },
): readonly ColumnMapping[] {
  const known = columnsByKey(content)
  const keys = columnKeys(headersOf(proposal))
  const decided = keys.map((key) => {
    const column = known.get(key)
    const isGone = typeof column?.field === 'string' && findDestination(model, object, column.field) === undefined
    return isGone ? undefined : column
  })
  const slotsAt = (field: FieldPath | null | undefined): readonly string[] => {
    const destination = typeof field === 'string' ? findDestination(model, object, field) : undefined
    return destination === undefined ? [] : slotsOf(destination)
  }
  const taken = new Set(decided.flatMap((column) => slotsAt(column?.field)))
  return proposal.map((column, position) => {
    const choice = decided[position]
    if (choice !== undefined) return fromTemplate(column, choice, origin)
    const isTaken = slotsAt(column.field).some((slot) => taken.has(slot))
    return isTaken ? freed(column, `The ${origin} gives the field that would fit to another column.`) : column
  })
}

function fromTemplate({ index, header }: ColumnMapping, choice: TemplateColumn, origin: string): ColumnMapping {
  const { header: _header, field, ...further } = choice
  const common = { index, header, confidence: 1, ...further }
  return field === null
    ? { ...common, field, status: 'skipped', reason: `Left out by the ${origin}.` }
    : { ...common, field, status: 'auto', reason: `The ${origin} says so.` }
}
