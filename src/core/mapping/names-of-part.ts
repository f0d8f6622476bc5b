/**
 * All the names by which a header may mean one part of a field: its label and API name as our own
 * files write them, the short forms that people type, and what other systems call it.
 */
import { PARTS_OF_KIND, isComposite, type FieldKind } from '../model/field-kind.ts'
import type { Part } from '../model/field.ts'
import type { ObjectModel } from '../model/object.ts'
import { DICTIONARY, SHARED_WORDS } from './dictionary/dictionary.ts'
import { FIELD_ALIASES, SUBFIELD_WORDS } from './dictionary/subfield-words.ts'
import type { Words } from './dictionary/words.ts'
import { headerKey } from './header-key.ts'

export interface Name {
  readonly key: string
  /** As it is written, with its words apart. */
  readonly text: string
  readonly how: 'label' | 'apiName' | 'shortForm' | 'word'
  readonly strength: number
  /** The name alone says too little: only the values can tell that the field is meant. */
  readonly needsProof?: boolean
}

export const labelName = (label: string): Name => ({ key: headerKey(label), text: label, how: 'label', strength: 1 })
export const apiName = (name: string): Name => ({ key: headerKey(name), text: name, how: 'apiName', strength: 0.99 })
const shortForm = (name: string): Name => ({ key: headerKey(name), text: name, how: 'shortForm', strength: 0.97 })
const word = (text: string, key: string, strength: number, needsProof = false): Name => ({
  key,
  text,
  how: 'word',
  strength,
  needsProof,
})

/** True for names that are written exactly so by templates and exports. */
export const isExactName = ({ how }: Name): boolean => how === 'label' || how === 'apiName'

export function namesOfPart(object: ObjectModel, part: Part): readonly Name[] {
  const own = [labelName(part.header), apiName(part.path)]
  const bare = isMeantByBareName(part) ? [labelName(part.field.label), apiName(part.field.apiName)] : []
  return [...own, ...bare, ...shortForms(object, part), ...dictionaryNames(object, part), ...sharedNames(part)]
}

function shortForms(object: ObjectModel, part: Part): readonly Name[] {
  const { field, spec } = part
  if (!isComposite(field.kind)) return []
  const bare = [field.label, field.apiName]
  const aliases = field.isCustom ? [] : (FIELD_ALIASES[object.apiName]?.[field.apiName] ?? [])
  const tails = [spec.name, spec.label, ...(SUBFIELD_WORDS[field.kind]?.[spec.name] ?? [])]
  const withTails = [...bare, ...aliases].flatMap((base) => tails.map((tail) => `${base} ${tail}`))
  const alone = isOnlyOfItsKind(object, field.kind) ? [spec.label] : []
  return [...withTails, ...alone, ...(isMeantByBareName(part) ? bare.map(singular) : [])].map(shortForm)
}

/** Kinds whose parts are clear without the field's name, as "Postal Code" is where there is one address. */
const CLEAR_KINDS: ReadonlySet<FieldKind> = new Set(['fullName', 'emails', 'phones', 'address'])

const isOnlyOfItsKind = (object: ObjectModel, kind: FieldKind): boolean =>
  CLEAR_KINDS.has(kind) && object.fields.filter((field) => field.kind === kind).length === 1

/** The bare name of a composite field means its primary part, but that of a name means the whole name. */
const isMeantByBareName = ({ field, spec }: Part): boolean =>
  isComposite(field.kind) && field.kind !== 'fullName' && PARTS_OF_KIND[field.kind][0] === spec

/** `emails` → `email`: a cell of the primary part holds one of them. */
const singular = (name: string): string => (/[^s]s$/i.test(name) ? name.slice(0, -1) : name)

function dictionaryNames(object: ObjectModel, part: Part): readonly Name[] {
  if (object.isCustom || part.field.isCustom) return []
  const entries = DICTIONARY[object.apiName]?.[part.path] ?? []
  return entries.flatMap(([words, strength, proof]) =>
    keysOf(words).map((key, index) => word(words[index] ?? key, key, strength, proof !== undefined)),
  )
}

const SHARED_STRENGTH = 0.86

/** A custom field called "Email" is also meant by "E-mail Address", as long as its name has one meaning. */
function sharedNames(part: Part): readonly Name[] {
  const { field, spec } = part
  if (!field.isCustom || !(spec.name === '' || isMeantByBareName(part))) return []
  const lists = SHARED_WORDS.filter((words) => keysOf(words).includes(headerKey(field.label)))
  const [only] = lists
  return only === undefined || lists.length > 1
    ? []
    : keysOf(only).map((key, index) => word(only[index] ?? key, key, SHARED_STRENGTH))
}

const keysByWords = new Map<Words, readonly string[]>()

/** The keys of a word list, computed once. */
export function keysOf(words: Words): readonly string[] {
  const known = keysByWords.get(words)
  if (known !== undefined) return known
  const keys = words.map(headerKey)
  keysByWords.set(words, keys)
  return keys
}
