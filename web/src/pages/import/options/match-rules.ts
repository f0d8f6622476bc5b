/**
 * The rules by which rows find records, in the words of the object's fields. A rule is a match key of the
 * options: a field path, or several joined by `+`.
 */
import type { ColumnMapping, FieldView, ObjectView } from '../../../api/types.ts'

export interface MatchRule {
  /** As the options keep it. */
  readonly key: string
  /** Labels of the fields that all have to agree. */
  readonly labels: readonly string[]
  /** False where a column is missing: the rule cannot be followed. */
  readonly isMapped: boolean
}

type PartType = FieldView['parts'][number]['type']

/** Lists, documents and formatted texts are not what anybody finds a record by. Held equal to the server by a test. */
const UNMATCHABLE: ReadonlySet<PartType> = new Set([
  'emailList',
  'phoneList',
  'linkList',
  'multiSelect',
  'textList',
  'json',
])

const JOINED = '+'

export const fieldOfPath = (object: ObjectView, path: string): FieldView | undefined =>
  object.fields.find(({ apiName }) => apiName === path.split('.')[0])

export const isMatchable = (field: FieldView, type: PartType): boolean =>
  !UNMATCHABLE.has(type) && field.kind !== 'richText'

/** Whether a column goes to the part, or to the whole field. Of a relation any way to name the record will do. */
function isFilled(field: FieldView, path: string, mapping: readonly ColumnMapping[]): boolean {
  const isRelation = field.kind === 'relation'
  return mapping.some(
    ({ field: target }) =>
      target !== null &&
      (target === path ||
        target === field.apiName ||
        (path === field.apiName && target.startsWith(`${path}.`)) ||
        (isRelation && target.startsWith(`${field.apiName}.`))),
  )
}

export function matchRule(object: ObjectView, mapping: readonly ColumnMapping[], key: string): MatchRule {
  const paths = key.split(JOINED)
  const known = paths.flatMap((path) => {
    const field = fieldOfPath(object, path)
    return field === undefined ? [] : [{ field, path }]
  })
  return {
    key,
    labels: [...new Set(known.map(({ field, path }) => labelOf(field, path, paths)))],
    isMapped: known.length === paths.length && known.every(({ field, path }) => isFilled(field, path, mapping)),
  }
}

/** "Emails", not "Emails / Primary Email"; both halves of a name are the name; what names a company is the company. */
function labelOf(field: FieldView, path: string, all: readonly string[]): string {
  const isWholePart =
    field.kind === 'fullName'
      ? field.parts.every((part) => all.includes(part.path))
      : field.kind === 'relation' || path === field.parts[0]?.path
  if (isWholePart || path === field.apiName) return field.label
  return field.parts.find((part) => part.path === path)?.header ?? field.label
}

export const isSameRule = (one: MatchRule, other: MatchRule): boolean =>
  one.labels.length === other.labels.length && one.labels.every((label) => other.labels.includes(label))

/** Fields that a rule can be made of: mapped, and of a kind that can be compared. */
export function matchableFields(object: ObjectView, mapping: readonly ColumnMapping[]): readonly MatchRule[] {
  return object.fields
    .filter((field) => !field.isSystem || field.apiName === 'id')
    .flatMap((field) => keysOf(field).map((key) => matchRule(object, mapping, key)))
    .filter(({ isMapped }) => isMapped)
}

function keysOf(field: FieldView): readonly string[] {
  if (field.kind === 'relation') return [field.apiName]
  const parts = field.parts.filter(({ type }) => isMatchable(field, type))
  const whole = field.kind === 'fullName' ? [parts.map(({ path }) => path).join(JOINED)] : []
  return [...whole, ...parts.map(({ path }) => path)]
}

export const combine = (rules: readonly MatchRule[]): string => rules.map(({ key }) => key).join(JOINED)

/** What people mostly find each other by, where the file has it: e-mail and phone, and a name at its company. */
export function suggestedRules(
  object: ObjectView,
  mapping: readonly ColumnMapping[],
  chosen: readonly MatchRule[],
): readonly MatchRule[] {
  const fields = matchableFields(object, mapping)
  const keysOfKind = (...kinds: readonly FieldView['kind'][]): readonly string[] =>
    fields
      .filter(({ key }) => {
        const field = fieldOfPath(object, key)
        return field !== undefined && kinds.includes(field.kind) && !isPartOfName(field, key)
      })
      .map(({ key }) => key)
  const unique = fields.filter(({ key }) => fieldOfPath(object, key)?.isUnique === true && !key.includes(JOINED))
  const names = [...keysOfKind('fullName'), ...fields.filter(({ key }) => key === 'name').map(({ key }) => key)]
  const companies = fields.filter(({ key }) => key === 'company').map(({ key }) => key)
  const phones = keysOfKind('phones')
  const combined = names.flatMap((name) => [...companies, ...phones].map((other) => `${name}${JOINED}${other}`))
  const wished = [...unique.map(({ key }) => key), ...keysOfKind('emails', 'email'), ...phones, ...combined]
  return [...new Set(wished)]
    .map((key) => matchRule(object, mapping, key))
    .filter((rule) => !chosen.some((each) => isSameRule(each, rule)))
}

const isPartOfName = (field: FieldView, key: string): boolean => field.kind === 'fullName' && !key.includes(JOINED)

/** The rules with one of them a place further up or down. */
export function moveRule(keys: readonly string[], key: string, step: 1 | -1): readonly string[] {
  const from = keys.indexOf(key)
  const to = from + step
  if (from < 0 || to < 0 || to >= keys.length) return keys
  const rest = keys.filter((each) => each !== key)
  return [...rest.slice(0, to), key, ...rest.slice(to)]
}
