/** Where the columns of the file go, each place once, in the words of the object's fields. */
import type { FieldView, ImportView, ObjectView } from '../../../api/types.ts'
import { fieldOfPath } from './match-rules.ts'

export interface MappedTarget {
  readonly path: string
  readonly label: string
  readonly field: FieldView
  /** Whether it holds several values. */
  readonly isList: boolean
}

export function mappedTargets({ mapping }: ImportView, object: ObjectView): readonly MappedTarget[] {
  const paths = new Set(mapping.flatMap(({ field }) => (field === null ? [] : [field])))
  return [...paths].flatMap((path) => {
    const field = fieldOfPath(object, path)
    return field === undefined ? [] : [{ path, field, label: labelOfPath(field, path), isList: isList(field, path) }]
  })
}

/** "Emails / Primary Email"; a relation, and a field with one part, by its own name. */
export const labelOfPath = (field: FieldView, path: string): string =>
  field.parts.find((part) => part.path === path)?.header ?? field.label

const LISTS: ReadonlySet<string> = new Set(['multiSelect', 'textList', 'emailList', 'phoneList', 'linkList'])

const isList = (field: FieldView, path: string): boolean =>
  LISTS.has((field.parts.find((part) => part.path === path) ?? field.parts[0])?.type ?? '')

/** The relations that a column goes to. */
export const mappedRelations = (view: ImportView, object: ObjectView): readonly FieldView[] => [
  ...new Set(
    mappedTargets(view, object)
      .map(({ field }) => field)
      .filter(({ kind }) => kind === 'relation'),
  ),
]

const SEVERAL_VALUES: ReadonlySet<FieldView['kind']> = new Set(['multiSelect', 'array'])

/** Whether a mapped field holds several values, so that it matters whether a cell adds to them. */
export const hasSeveralValues = (view: ImportView, object: ObjectView): boolean =>
  mappedTargets(view, object).some(({ field: { kind } }) => SEVERAL_VALUES.has(kind))

/** Whose records of the object are. */
export const ownerField = (object: ObjectView): FieldView | undefined =>
  object.fields.find(({ apiName, relationTo }) => apiName === 'owner' && relationTo === 'members')
