/** What a condition can be about: a field, one of its parts, or the import that records came from. */
import type { FieldView, ObjectView } from '../../../api/types.ts'
import { t } from '../../../texts/texts.ts'
import { labelOfPart } from '../../../fields/part-names.ts'
import { nameField } from '../../../fields/record-name.ts'
import type { ConditionInput, Operator } from './filter-node.ts'
import { OPERATORS_OF_TYPE } from './operators.ts'

type Part = FieldView['parts'][number]

/** `path` is what the condition says: that of the part, or of the relation that leads to it. */
export interface PartSubject {
  readonly kind: 'part'
  readonly path: string
  readonly label: string
  readonly field: FieldView
  readonly part: Part
}

export type Subject =
  | PartSubject
  | { readonly kind: 'import'; readonly path: string; readonly label: string }
  /** A field that is gone, say: the condition can be seen and taken away. */
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

/** Everything of the object that can be asked about, in the order of its fields; related records by their name. */
export function subjectsOf(object: ObjectView, objects: readonly ObjectView[]): readonly Subject[] {
  return [
    ...object.fields.flatMap((field) => [
      ...field.parts.map((part) => subjectOfPart(field, part)),
      ...relatedSubjects(field, objects),
    ]),
    { kind: 'import', path: 'import', label: t.list.filter.import },
  ]
}

function subjectOfPart(field: FieldView, part: Part): PartSubject {
  const label = field.parts.length === 1 ? field.label : `${field.label} / ${labelOfPart(field, part)}`
  return { kind: 'part', path: part.path, label, field, part }
}

/** Of the record that a relation leads to, its name. */
function relatedSubjects(relation: FieldView, objects: readonly ObjectView[]): readonly Subject[] {
  const target = objects.find(({ apiName }) => apiName === relation.relationTo)
  const name = target === undefined ? undefined : nameField(target)
  return name === undefined ? [] : name.parts.map((part) => through(relation, subjectOfPart(name, part)))
}

const through = (relation: FieldView, subject: PartSubject): PartSubject => ({
  ...subject,
  path: `${relation.apiName}.${subject.path}`,
  label: `${relation.label} / ${subject.label}`,
})

export function findSubject(object: ObjectView, objects: readonly ObjectView[], path: string): Subject {
  const found = findPart(object, path) ?? findRelated(object, objects, path)
  if (found !== null) return found
  if (isImportPath(path)) return { kind: 'import', path, label: t.list.filter.import }
  return { kind: 'other', path, label: path.replaceAll('.', ' / ') }
}

/** A field's own name means its first part. */
function findPart({ fields }: ObjectView, path: string): PartSubject | null {
  const field = fields.find(({ apiName }) => apiName === path.split('.')[0])
  const part = field?.parts.find((each) => each.path === path) ?? (field?.apiName === path ? field.parts[0] : undefined)
  return field === undefined || part === undefined ? null : subjectOfPart(field, part)
}

function findRelated(object: ObjectView, objects: readonly ObjectView[], path: string): PartSubject | null {
  const dot = path.indexOf('.')
  const relation = object.fields.find(({ apiName, kind }) => kind === 'relation' && apiName === path.slice(0, dot))
  const target = objects.find(({ apiName }) => apiName === relation?.relationTo)
  const found = target === undefined ? null : findPart(target, path.slice(dot + 1))
  return relation === undefined || found === null ? null : through(relation, found)
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
