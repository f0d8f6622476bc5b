/**
 * Everything that the headers of one object's files can say, by header key.
 *
 * Built once per mapping from the model as it is now, so that renamed labels, custom objects and
 * custom fields are read like the standard ones.
 */
import { isComposite } from '../model/field-kind.ts'
import type { Field } from '../model/field.ts'
import {
  looseTargetsOf,
  namePartsOf,
  targetsOf,
  type ObjectModel,
  type Target,
  type WorkspaceModel,
} from '../model/object.ts'
import { NOTHING_KNOWN, type Claim, type HeaderReading } from './claim.ts'
import { DICTIONARY, USUAL } from './dictionary/dictionary.ts'
import { FULL_NAME, SOME_NAME } from './dictionary/person-words.ts'
import { headerKey } from './header-key.ts'
import { indexLikeness, type LikenessIndex } from './header-likeness.ts'
import { isExactName, keysOf, namesOfPart, type Name } from './names-of-part.ts'
import { objectKeys, ownKeysOf } from './names-of-relation.ts'
import { readRelation, relationWords, type RelationWords } from './relation-headers.ts'

export interface Lexicon {
  readonly object: ObjectModel
  readonly targets: readonly Target[]
  /** What the object itself is called: "Lead Source" in leads is their "Source". */
  readonly ownKeys: readonly string[]
  /** What a key says of the object's own fields. */
  readonly readings: ReadonlyMap<string, HeaderReading>
  readonly relations: readonly RelationWords[]
  /** Headers that must be written just so to mean a relation by name: "Company / Name", `company.name`. */
  readonly names: ReadonlyMap<string, HeaderReading>
  /** Made when the first header is met that no name is. */
  readonly likeness: () => LikenessIndex
}

/** A lexicon under construction. */
type Readings = Map<string, HeaderReading>

/** @param unknown keys of the dictionary that count as unknown */
export function buildLexicon(model: WorkspaceModel, object: ObjectModel, unknown: ReadonlySet<string> = NONE): Lexicon {
  const readings: Readings = new Map()
  const targets = targetsOf(model, object)
  for (const target of targets) if (target.kind === 'part') addPart(readings, object, target, unknown)
  for (const field of object.fields) if (field.kind === 'fullName') addWholeName(readings, object, field, unknown)
  addRecordName(readings, object, objectKeys(object), targets)
  let index: LikenessIndex | undefined
  const likeness = (): LikenessIndex => (index ??= indexLikeness(phrasesOf(object, targets, unknown)))
  const names = readingsOfNames(looseTargetsOf(model, object))
  const relations = relationWords(model, object)
  return { object, targets, ownKeys: ownKeysOf(object), readings, relations, names, likeness }
}

/** Every name of the object's fields, as it is written, with its key. */
function phrasesOf(
  object: ObjectModel,
  targets: readonly Target[],
  unknown: ReadonlySet<string>,
): readonly (readonly [phrase: string, key: string])[] {
  const own = targets.flatMap((target) => (target.kind === 'part' ? namesOfPart(object, target.part) : []))
  const whole = object.fields.some(({ kind }) => kind === 'fullName') ? FULL_NAME : []
  const names = own.filter(({ how, key }) => how !== 'word' || !unknown.has(key))
  return [
    ...names.map(({ text, key }) => [text, key] as const),
    ...whole.map((text) => [text, headerKey(text)] as const).filter(([, key]) => !unknown.has(key)),
  ]
}

/**
 * "Company Name" in other systems' files mostly names records that are not here, so that each of its rows
 * would fail; what our own templates and exports write is meant.
 */
function readingsOfNames(targets: readonly Target[]): ReadonlyMap<string, HeaderReading> {
  return new Map(
    targets
      .filter((target) => target.kind === 'relation' && target.by === 'name')
      .flatMap((target) => {
        const reason = 'The header is the label of the field'
        const claim: Claim = { target, strength: 1, reason, isExact: true, needsProof: false }
        const reading: HeaderReading = { claims: [claim], remark: null }
        return [target.header, target.path].map((header) => [asWritten(header), reading] as const)
      }),
  )
}

export const asWritten = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replaceAll(/\s*\/\s*/g, '/')

/** What the key says, of fields and relations alike; null when it is not known. */
export function readKey({ readings, relations }: Lexicon, key: string): HeaderReading | null {
  const found = [readings.get(key) ?? null, ...relations.map((words) => readRelation(words, key))]
  const known = found.filter((reading) => reading !== null)
  const [first, ...more] = known
  if (first === undefined || more.length === 0) return first ?? null
  return {
    ...first,
    claims: known.flatMap(({ claims }) => claims),
    relations: known.flatMap(({ relations = [] }) => relations),
    remark: known.find(({ remark }) => remark !== null)?.remark ?? null,
  }
}

function addClaim(readings: Readings, key: string, claim: Claim): void {
  const reading = readings.get(key) ?? NOTHING_KNOWN
  const same = reading.claims.find(({ target }) => target === claim.target)
  if (same !== undefined && same.strength >= claim.strength) return
  readings.set(key, { ...reading, claims: [...reading.claims.filter((other) => other !== same), claim] })
}

const NONE: ReadonlySet<string> = new Set()

function addPart(readings: Readings, object: ObjectModel, target: Target, unknown: ReadonlySet<string>): void {
  for (const name of namesOfPart(object, target.part)) {
    if (name.how === 'word' && unknown.has(name.key)) continue
    const reason = reasonOf(name, target)
    addClaim(readings, name.key, {
      target,
      strength: name.strength,
      reason,
      isExact: isExactName(name),
      needsProof: name.needsProof === true,
    })
  }
}

function reasonOf({ how, strength }: Name, { header }: Target): string {
  if (how === 'label') return 'The header is the label of the field'
  if (how === 'apiName') return 'The header is the API name of the field'
  if (how === 'shortForm') return `The header is short for "${header}"`
  return strength >= 0.85 ? usualName(header) : `The header may well mean "${header}"`
}

const usualName = (header: string): string => `The header is a usual name for "${header}"`

/** The whole name in one cell: no part of the field takes it, but the cells can be split. */
function addWholeName(readings: Readings, object: ObjectModel, field: Field, unknown: ReadonlySet<string>): void {
  const isStandard = !field.isCustom && !object.isCustom && DICTIONARY[object.apiName] !== undefined
  const halfKeys = isStandard ? keysOf(SOME_NAME) : []
  const wholeKeys = isStandard ? keysOf(FULL_NAME) : []
  const remark = `The header means the whole of "${field.label}", but the cells are hardly whole names`
  for (const key of [...halfKeys, ...wholeKeys, headerKey(field.label), headerKey(field.apiName)]) {
    if (readings.has(key) || unknown.has(key)) continue
    readings.set(key, { claims: [], remark, wholeName: { field, mayBeHalf: halfKeys.includes(key) } })
  }
}

/** The object's own name above a column means what its records are called by. */
function addRecordName(
  readings: Readings,
  object: ObjectModel,
  ownKeys: readonly string[],
  targets: readonly Target[],
): void {
  const [part] = namePartsOf(object)
  const target = targets.find(({ path }) => path === part?.path)
  if (part === undefined || target === undefined || part.field.isSystem) return
  const reason = usualName(target.header)
  const claim: Claim = { target, strength: USUAL, reason, isExact: false, needsProof: false }
  const whole = isComposite(part.field.kind) ? readings.get(headerKey(part.field.label)) : undefined
  for (const key of ownKeys) if (!readings.has(key)) readings.set(key, whole ?? { claims: [claim], remark: null })
}
