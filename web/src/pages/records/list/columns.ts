/** The columns of a list: whole fields, or single parts of them, each with its width. */
import type { FieldView, ObjectView } from '../../../api/types.ts'
import { clampWidth } from '../../../grid/column-width.ts'
import { nameField } from '../../../fields/record-name.ts'

type Part = FieldView['parts'][number]
type Kind = FieldView['kind']

/** As it is kept in a view and in the address. */
export interface ColumnChoice {
  /** API name of a field, or the path of one of its parts: `name`, `address.city`. */
  readonly field: string
  /** In px; the kind's own when absent. */
  readonly width?: number
}

export interface Column {
  readonly path: string
  readonly field: FieldView
  /** Set where the column shows one part of a field with several. */
  readonly part: Part | null
  readonly label: string
  readonly width: number
  /** What the list is sorted by when the head is chosen; null where there is no order. */
  readonly sortPath: string | null
}

const WIDTHS: { readonly [kind in Kind]?: number } = {
  fullName: 220,
  email: 230,
  emails: 230,
  links: 190,
  phones: 160,
  address: 260,
  richText: 280,
  boolean: 120,
  number: 120,
  currency: 160,
  rating: 130,
  date: 140,
  dateTime: 180,
  uuid: 300,
}

const WIDTH = 170
const NAME_WIDTH = 240

const UNORDERED: ReadonlySet<Part['type']> = new Set([
  'json',
  'multiSelect',
  'textList',
  'emailList',
  'phoneList',
  'linkList',
])

const LONG_KINDS: ReadonlySet<Kind> = new Set(['address', 'richText', 'json', 'uuid'])
const MOST_DEFAULT_COLUMNS = 9

/** The field that stands first: the name of the record. */
const firstField = (object: ObjectView): FieldView | undefined =>
  nameField(object) ?? object.fields.find(({ isSystem }) => !isSystem)

/** What a list shows before anyone chose: what fits one line. */
export function defaultColumns(object: ObjectView): readonly ColumnChoice[] {
  const shown = object.fields.filter(
    ({ isSystem, kind, isUnique }) => !isSystem && !LONG_KINDS.has(kind) && (kind !== 'links' || isUnique),
  )
  return shown.slice(0, MOST_DEFAULT_COLUMNS).map(({ apiName }) => ({ field: apiName }))
}

/** The record's name comes first, whatever was chosen; what the object does not have (any more) is left out. */
export function resolveColumns(
  object: ObjectView,
  objects: readonly ObjectView[],
  choices: readonly ColumnChoice[],
): readonly Column[] {
  const name = firstField(object)?.apiName
  const named = choices.filter(({ field }) => field === name)
  const first = named.length > 0 || name === undefined ? named : [{ field: name }]
  const rest = choices.filter(({ field }, index) => field !== name && isFirstOf(choices, field, index))
  return [...first, ...rest].flatMap((choice) => resolveColumn(object, objects, choice, choice.field === name))
}

const isFirstOf = (choices: readonly ColumnChoice[], field: string, index: number): boolean =>
  choices.findIndex((each) => each.field === field) === index

function resolveColumn(
  object: ObjectView,
  objects: readonly ObjectView[],
  { field: path, width }: ColumnChoice,
  isName: boolean,
): readonly Column[] {
  const [fieldName] = path.split('.')
  const field = object.fields.find(({ apiName }) => apiName === fieldName)
  if (field === undefined) return []
  const part = path === fieldName ? null : field.parts.find((each) => each.path === path)
  if (part === undefined) return []
  return [
    {
      path,
      field,
      part,
      label: part?.header ?? field.label,
      width: width ?? (isName ? NAME_WIDTH : (WIDTHS[field.kind] ?? WIDTH)),
      sortPath: sortPathOf(field, part ?? field.parts[0], path, objects),
    },
  ]
}

/** Related records are sorted by their names: nobody knows the order of ids. */
function sortPathOf(
  field: FieldView,
  part: Part | undefined,
  path: string,
  objects: readonly ObjectView[],
): string | null {
  if (part === undefined || UNORDERED.has(part.type)) return null
  if (field.kind !== 'relation') return path
  const target = objects.find(({ apiName }) => apiName === field.relationTo)
  const name = target === undefined ? undefined : nameField(target)
  return name === undefined ? null : `${path}.${name.apiName}`
}

/** `name:260,emails,address.city`: as the address has it. */
export const writeColumns = (columns: readonly ColumnChoice[]): string =>
  columns.map(({ field, width }) => (width === undefined ? field : `${field}:${Math.round(width)}`)).join(',')

export function readColumns(text: string): readonly ColumnChoice[] {
  return text.split(',').flatMap((item) => {
    const [, field, width] = /^([A-Za-z][\w.]*)(?::(\d{1,4}))?$/.exec(item) ?? []
    if (field === undefined) return []
    return [{ field, ...(width !== undefined && { width: clampWidth(Number(width)) }) }]
  })
}
