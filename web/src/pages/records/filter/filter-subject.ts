/** What a condition can be about: a field, one of its parts, or the import that records came from. */
import type { FieldView, ObjectView } from '../../../api/types.ts'
import { t } from '../../../texts/texts.ts'
import { labelOfPart } from '../../../fields/part-names.ts'
import type { ConditionInput, Operator } from './filter-node.ts'
import { OPERATORS_OF_TYPE } from './operators.ts'

type Part = FieldView['parts'][number]

export type Subject =
  | {
      readonly kind: 'part'
      readonly path: string
      readonly label: string
      readonly field: FieldView
      readonly part: Part
    }
  | { readonly kind: 'import'; readonly path: string; readonly label: string }
  /** Of a related record (`company.name`), or a field that is gone: it can be seen and taken away. */
  | { readonly kind: 'other'; readonly path: string; readonly label: string }

export const IMPORT_PATHS = [
  'import',
  'import.created',
  'import.updated',
  'import.restored',
  'import.unchanged',
] as const
export type ImportPath = (typeof IMPORT_PATHS)[number]

export const isImportPath = (path: string): path is ImportPath => IMPORT_PATHS.some((each) => each === path)

/** Everything of the object that can be asked about, in the order of its fields. */
export function subjectsOf(object: ObjectView): readonly Subject[] {
  return [
    ...object.fields.flatMap((field) => field.parts.map((part) => subjectOfPart(field, part))),
    { kind: 'import', path: 'import', label: t.list.filter.import },
  ]
}

function subjectOfPart(field: FieldView, part: Part): Subject {
  const label = field.parts.length === 1 ? field.label : `${field.label} / ${labelOfPart(field, part)}`
  return { kind: 'part', path: part.path, label, field, part }
}

export function findSubject(object: ObjectView, path: string): Subject {
  const field = object.fields.find(({ apiName }) => apiName === path.split('.')[0])
  if (field === undefined && isImportPath(path)) return { kind: 'import', path, label: t.list.filter.import }
  // A field's own name means its first part.
  const part = field?.parts.find((each) => each.path === path) ?? (field?.apiName === path ? field.parts[0] : undefined)
  if (field === undefined || part === undefined) return { kind: 'other', path, label: path.replaceAll('.', ' / ') }
  return subjectOfPart(field, part)
}

export function operatorsOf(subject: Subject): readonly Operator[] {
  return subject.kind === 'part' ? OPERATORS_OF_TYPE[subject.part.type] : ['is']
}

export function newCondition(subject: Subject): ConditionInput {
  return { field: subject.path, operator: operatorsOf(subject)[0] ?? 'is' }
}

/** Whether "me" makes sense: a relation to members. */
export const isOfMembers = (subject: Subject): boolean =>
  subject.kind === 'part' &&
  subject.part.type === 'reference' &&
  (subject.field.kind === 'actor' || subject.field.relationTo === 'members')
