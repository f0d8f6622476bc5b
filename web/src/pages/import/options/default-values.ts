/** Defaults of an import: texts by field path, which are read as cells are. */
import type { FieldView, ImportOptions, ObjectView } from '../../../api/types.ts'
import { textOf } from '../../../fields/read-value.ts'
import { readCanonical, typeOfPath, type PartType } from '../read-canonical.ts'
import { labelOfPath } from './mapped-targets.ts'
import { fieldOfPath } from './match-rules.ts'

type Defaults = ImportOptions['defaults']
type DecimalSign = ImportOptions['decimalSign']

export interface DefaultTarget {
  readonly path: string
  readonly label: string
  readonly field: FieldView
  /** The related record is chosen; otherwise a relation is named by a text, as in a cell. */
  readonly isChosen: boolean
}

const BY_ID = '.id'

/** Every part that new records can be given; of a relation the record, chosen by its id. Owners are an option of their own. */
export const defaultTargets = (object: ObjectView): readonly DefaultTarget[] =>
  object.fields
    .filter(
      ({ isSystem, isReadOnly, apiName, kind }) => !isSystem && !isReadOnly && apiName !== 'owner' && kind !== 'actor',
    )
    .flatMap((field): readonly DefaultTarget[] =>
      field.kind === 'relation'
        ? [{ path: `${field.apiName}${BY_ID}`, label: field.label, field, isChosen: true }]
        : field.parts.map(({ path }) => ({ path, label: labelOfPath(field, path), field, isChosen: false })),
    )

/** Those that are set, also by other names of a relation than its id. */
export const defaultsOf = (
  object: ObjectView,
  defaults: Defaults,
): readonly (DefaultTarget & { readonly text: string })[] =>
  Object.entries(defaults).flatMap(([path, text = '']) => {
    const field = fieldOfPath(object, path)
    if (field === undefined) return []
    const isChosen = field.kind === 'relation' && path.endsWith(BY_ID)
    return [{ path, text, field, isChosen, label: labelOfPath(field, path) }]
  })

export const withoutDefault = (defaults: Defaults, path: string): Defaults =>
  Object.fromEntries(Object.entries(defaults).filter(([name]) => name !== path))

export const withDefault = (defaults: Defaults, path: string, text: string): Defaults =>
  text === '' ? withoutDefault(defaults, path) : { ...defaults, [path]: text }

export const typeOf = ({ field, path }: DefaultTarget): PartType => typeOfPath(field, path)

/** As a cell of the file would write it. */
export function writeDefault(type: PartType, value: unknown, decimalSign: DecimalSign): string {
  if (Array.isArray(value)) return value.length === 0 ? '' : JSON.stringify(value)
  const text = textOf(value)
  return type === 'number' && decimalSign === ',' ? text.replace('.', ',') : text
}

/** As the inputs take it. */
export const readDefault = (type: PartType, text: string, decimalSign: DecimalSign): unknown =>
  type === 'number' ? (decimalSign === ',' ? text.replace(',', '.') : text) || null : readCanonical(type, text)
