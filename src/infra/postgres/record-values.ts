/**
 * From the JSON of the API to the values of columns.
 *
 * Takes the shape that records are shown in, flat paths (`"emails.primary": "a@b.c"`), and text that the
 * field's codec reads; relations also as a bare id or by any identifier of the other object
 * (`{ "domain": "acme.com" }`, `"company.domain": "acme.com"`). Every value goes through its codec, so
 * that the API takes what an import takes.
 */
import { isComposite } from '../../core/model/field-kind.ts'
import { partsOfField, type Field, type FieldPath, type Part } from '../../core/model/field.ts'
import {
  findField,
  findObject,
  identifiersOf,
  targetOfReference,
  type ObjectModel,
  type WorkspaceModel,
} from '../../core/model/object.ts'
import { problem, type Problem } from '../../core/problems.ts'
import { holdsNul, textOfScalar } from '../../core/query/json-text.ts'
import { codecOf } from '../../core/value/codecs.ts'
import type { ParseSettings, Value } from '../../core/value/value-type.ts'
import { isListType } from './column-types.ts'
import type { InputIssue, PartValue, RecordInput, ReferenceWish } from './record-input.ts'

type Json = unknown

/** What is being put together of one record. */
interface Draft {
  id: string | null
  readonly values: Map<string, PartValue>
  readonly references: ReferenceWish[]
  readonly issues: InputIssue[]
}

type Take = (json: Json, draft: Draft) => void

/**
 * Makes the reader of one object's records. What depends on the field alone is prepared once, at the
 * first record that has it.
 */
export function makeRecordReader(model: WorkspaceModel, object: ObjectModel): (record: Json) => RecordInput {
  const takers = new Map<string, Take>()
  const takerOf = (path: FieldPath): Take => {
    const known = takers.get(path) ?? makeTaker(model, object, path)
    takers.set(path, known)
    return known
  }
  return (record) => {
    const draft: Draft = { id: null, values: new Map(), references: [], issues: [] }
    if (!isJsonObject(record)) {
      draft.issues.push(issue('REQUEST_INVALID', '', { reason: 'a record is an object of fields' }))
      return draft
    }
    for (const [path, json] of Object.entries(record)) takerOf(path)(json, draft)
    return draft
  }
}

const issue = (
  code: InputIssue['code'],
  path: FieldPath,
  details: InputIssue['details'],
  text: string | null = null,
): InputIssue => ({
  code,
  path,
  details,
  text,
})

const isJsonObject = (json: Json): json is Readonly<Record<string, Json>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

function makeTaker(model: WorkspaceModel, object: ObjectModel, path: FieldPath): Take {
  const [name = '', ...rest] = path.split('.')
  const field = findField(object, name)
  if (field === undefined) return refuseUnknown(object, path)
  if (path === 'id') return takeId(field)
  if (field.isSystem) return refuseWrite('FIELD_READ_ONLY', path)
  if (field.isReadOnly === true) return refuseWrite('FIELD_NOT_EDITABLE', path)
  if (field.kind === 'relation') return takeRelation(model, field, rest.join('.'))
  if (rest.length === 0) return takeField(model, object, field)
  const part = partsOfField(field).find((each) => each.path === path)
  return part === undefined ? refuseUnknown(object, path) : takePart(model, part)
}

function refuseUnknown(object: ObjectModel, path: FieldPath): Take {
  const known = object.fields.filter((field) => !field.isSystem).map((field) => field.apiName)
  const details = { object: object.apiName, field: path, known: known.join(', ') }
  return (_, draft) => draft.issues.push(issue('FIELD_UNKNOWN', path, details))
}

const refuseWrite =
  (code: 'FIELD_READ_ONLY' | 'FIELD_NOT_EDITABLE', path: FieldPath): Take =>
  (_, draft) =>
    draft.issues.push(issue(code, path, { field: path }))

function takeId(field: Field): Take {
  const [part] = partsOfField(field)
  if (part === undefined) throw new Error('The id has no part')
  const read = makePartReader(part)
  return (json, draft) => {
    const result = read(json)
    if (result.ok) draft.id = result.value === null ? null : String(result.value)
    else draft.issues.push(result.issue)
  }
}

/** A whole field: its only part, the object of its parts, or a single value for its primary part. */
function takeField(model: WorkspaceModel, object: ObjectModel, field: Field): Take {
  const parts = partsOfField(field).map((part) => ({ name: part.spec.name, take: takePart(model, part) }))
  const [primary] = parts
  if (primary === undefined) throw new Error(`The field ${field.apiName} has no parts`)
  if (!isComposite(field.kind)) return primary.take
  return (json, draft) => {
    if (json === null) for (const part of parts) part.take(null, draft)
    else if (isJsonObject(json)) {
      for (const [name, value] of Object.entries(json)) {
        const part = parts.find((each) => each.name === name)
        const take = part?.take ?? refuseUnknown(object, `${field.apiName}.${name}`)
        take(value, draft)
      }
    } else primary.take(json, draft)
  }
}

function takePart(model: WorkspaceModel, part: Part): Take {
  if (part.type === 'reference') return takeReference(model, part)
  const read = makePartReader(part)
  return (json, draft) => {
    const result = read(json)
    if (result.ok) setValue(draft, { part, value: result.value, key: result.key })
    else draft.issues.push(result.issue)
  }
}

function setValue(draft: Draft, value: PartValue): void {
  if (isTaken(draft, value.part)) return refuseTwice(draft, value.part)
  draft.values.set(value.part.column, value)
}

const isTaken = (draft: Draft, { column }: Part): boolean =>
  draft.values.has(column) || draft.references.some(({ part }) => part.column === column)

function refuseTwice(draft: Draft, part: Part): void {
  draft.issues.push(issue('VALUE_INVALID', part.path, { field: part.header, reason: 'it is given twice' }))
}

type Read =
  | { readonly ok: true; readonly value: Value | null; readonly key: string | null; readonly text: string }
  | { readonly ok: false; readonly issue: InputIssue }

/** In JSON a number has a point, whatever a file does. */
const PLAIN: ParseSettings = { decimalSign: '.' }

/** What an index on a text still takes, with room for what PostgreSQL adds. */
const LONGEST_UNIQUE_BYTES = 2000
const LONGEST_QUOTE = 500

function makePartReader(part: Part): (json: Json) => Read {
  const codec = codecOf(part.type)
  const settings = { ...PLAIN, ...part.field.settings }
  const readText = codec.reader(settings)
  const fail = (text: string, { code, details }: Problem): Read => ({
    ok: false,
    issue: issue(code, part.path, { field: part.header, text, ...details }, text.slice(0, LONGEST_QUOTE)),
  })
  return (json) => {
    const text = textOf(part, json)
    if (typeof text !== 'string') return { ok: false, issue: text }
    if (text === '') return { ok: true, value: null, key: null, text }
    if (text.includes('\0') || holdsNul(json)) return fail(text.replaceAll('\0', '\u2400'), problem('TEXT_HAS_NUL'))
    const parsed = readText(text)
    if (!parsed.ok) return fail(text, parsed.problem)
    if (Array.isArray(parsed.value) && parsed.value.length === 0) return { ok: true, value: null, key: null, text }
    const key =
      part.keyColumn === null ? null : (codec.normalForm?.(parsed.value, settings) ?? codec.format(parsed.value))
    if (part.isUnique && Buffer.byteLength(key ?? codec.format(parsed.value)) > LONGEST_UNIQUE_BYTES) {
      const reason = `a unique value has at most ${LONGEST_UNIQUE_BYTES} bytes`
      return { ok: false, issue: issue('VALUE_INVALID', part.path, { field: part.header, reason }) }
    }
    return { ok: true, value: parsed.value, key, text }
  }
}

/**
 * The text that the codec reads. JSON fields take any JSON as it is: a text there is a JSON text, not
 * JSON in a text.
 */
function textOf(part: Part, json: Json): string | InputIssue {
  if (part.type === 'json') return json === null || json === undefined ? '' : JSON.stringify(json)
  if (isListType(part.type) && Array.isArray(json)) {
    const elements = json.map(textOfScalar)
    return elements.includes(undefined)
      ? issue('VALUE_INVALID', part.path, { field: part.header, reason: 'a list holds single values' })
      : JSON.stringify(elements)
  }
  return (
    textOfScalar(json) ??
    issue('VALUE_INVALID', part.path, { field: part.header, reason: 'a single value is expected' })
  )
}

/** A relation by whatever names the other record; `identifier` comes from a path such as `company.domain`. */
function takeRelation(model: WorkspaceModel, field: Field, identifier: FieldPath): Take {
  const [part] = partsOfField(field)
  if (part === undefined) throw new Error(`The relation ${field.apiName} has no part`)
  if (identifier === '') return takeReference(model, part)
  const target = targetObject(model, part)
  const takeBy = takeByIdentifier(part, target, identifier)
  return takeBy ?? refuseUnknown(target, identifier)
}

function targetObject(model: WorkspaceModel, part: Part): ObjectModel {
  const target = findObject(model, targetOfReference(part))
  if (target === undefined) throw new Error(`The relation ${part.path} points nowhere`)
  return target
}

/** Null, an id, `{ id }`, or the other record by one of its identifiers. Of what a shown record has, the id counts. */
function takeReference(model: WorkspaceModel, part: Part): Take {
  const target = targetObject(model, part)
  const takeById = takeByIdentifier(part, target, 'id')
  if (takeById === null) throw new Error(`${target.apiName} has no id`)
  const known = identifiersOf(target).map(({ field }) => field.apiName)
  return (json, draft) => {
    if (!isJsonObject(json)) return takeById(json, draft)
    if ('id' in json) return takeById(json['id'], draft)
    const [entry, ...others] = Object.entries(json).filter(([name]) => !(name === 'name' && !known.includes('name')))
    const takeBy = entry === undefined || others.length > 0 ? null : takeByIdentifier(part, target, entry[0])
    if (entry !== undefined && takeBy !== null) return takeBy(primaryOf(entry[1]), draft)
    const reason = `name the record by one of: ${known.join(', ')}`
    draft.issues.push(issue('VALUE_INVALID', part.path, { field: part.header, reason }))
  }
}

/** `{ emails: { primary: … } }` names a record by the same text as `{ emails: … }`. */
const primaryOf = (json: Json): Json => (isJsonObject(json) && 'primary' in json ? json['primary'] : json)

function takeByIdentifier(part: Part, target: ObjectModel, name: FieldPath): Take | null {
  const identifier = identifiersOf(target).find((each) => each.field.apiName === name || each.path === name)
  if (identifier === undefined) return null
  const read = makePartReader(identifier)
  return (json, draft) => {
    if (isTaken(draft, part)) return refuseTwice(draft, part)
    const result = read(json)
    if (!result.ok) draft.issues.push({ ...result.issue, path: part.path })
    else if (result.value === null) draft.values.set(part.column, { part, value: null, key: null })
    else draft.references.push({ part, target, identifier, key: result.key ?? result.value, text: result.text })
  }
}
