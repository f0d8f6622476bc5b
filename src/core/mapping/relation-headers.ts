/**
 * Reads headers that name a relation, alone or with one of its identifiers: "Company",
 * "Company / Domain", `companyDomain`, "Account Website", "Deal owner e-mail".
 */
import type { Field } from '../model/field.ts'
import { targetsOf, type ObjectModel, type Target, type WorkspaceModel } from '../model/object.ts'
import type { Claim, HeaderReading } from './claim.ts'
import { RECORD_NAME_WORDS } from './dictionary/dictionary.ts'
import { apiName, isExactName, keysOf, labelName, namesOfPart, type Name } from './names-of-part.ts'
import { namesOfRelation } from './names-of-relation.ts'

type RelationTarget = Target & { readonly kind: 'relation' }

/** The words of one relation. A header is one of its names, with or without one of its identifiers behind it. */
export interface RelationWords {
  readonly names: ReadonlyMap<string, Name>
  readonly identifiers: ReadonlyMap<string, readonly Identifier[]>
  /** Claims of a header that names nothing but the relation: the values must tell the identifier. */
  readonly bareClaims: readonly Claim[]
  readonly remark: string
  /** API name of the relation. */
  readonly relation: string
}

interface Identifier {
  readonly target: RelationTarget
  readonly name: Name
}

export function relationWords(model: WorkspaceModel, object: ObjectModel): readonly RelationWords[] {
  const targets = targetsOf(model, object).filter((target) => target.kind === 'relation')
  const byField = Map.groupBy(targets, (target) => target.part.field)
  return [...byField].map(([field, identifiers]) => wordsOf(object, field, identifiers))
}

function wordsOf(object: ObjectModel, field: Field, targets: readonly RelationTarget[]): RelationWords {
  const other = targets[0]?.object ?? object
  return {
    names: strongest(namesOfRelation(object, field, other)),
    identifiers: Map.groupBy(targets.flatMap(identifierNames), ({ name }) => name.key),
    bareClaims: targets.flatMap(bareClaim),
    relation: field.apiName,
    remark: `"${field.label}" refers to ${other.labelPlural}, which are found by ${labelsOf(targets)}: the cells must hold one of these, or you choose "${field.label}" to have them found by name as well`,
  }
}

const labelsOf = (targets: readonly RelationTarget[]): string =>
  targets.map(({ identifier }) => identifier.field.label).join(' or ')

const strongest = (names: readonly Name[]): ReadonlyMap<string, Name> =>
  new Map(names.toSorted((a, b) => a.strength - b.strength).map((name) => [name.key, name]))

function identifierNames(target: RelationTarget): readonly Identifier[] {
  const { field } = target.identifier
  const names = [labelName(field.label), apiName(field.apiName), ...namesOfPart(target.object, target.identifier)]
  return [...strongest(names).values()].map((name) => ({ target, name }))
}

const BARE_STRENGTH = 0.9
/** Types whose values cannot be mistaken for a name: a header that only names the relation may rely on them. */
const TELLING_TYPES: ReadonlySet<string> = new Set(['email', 'link', 'uuid'])

function bareClaim(target: RelationTarget): readonly Claim[] {
  if (!TELLING_TYPES.has(target.identifier.type)) return []
  const reason = `The header names "${target.part.field.label}", and the samples are its ${target.identifier.field.label}`
  return [{ target, strength: BARE_STRENGTH, reason, isExact: false, needsProof: true }]
}

const RECORD_NAMES: ReadonlySet<string> = new Set(keysOf(RECORD_NAME_WORDS))

/** What a header key says about a relation; null when it does not name it. */
export function readRelation(
  { names, identifiers, bareClaims, remark, relation }: RelationWords,
  key: string,
): HeaderReading | null {
  const bare = names.has(key)
  const claims = bare ? [...bareClaims] : []
  let isNamed = bare
  for (let cut = 1; cut < key.length; cut++) {
    const name = names.get(key.slice(0, cut))
    if (name === undefined) continue
    const rest = key.slice(cut)
    claims.push(...(identifiers.get(rest) ?? []).map((identifier) => identifierClaim(name, identifier)))
    isNamed ||= RECORD_NAMES.has(rest)
  }
  if (claims.length === 0 && !isNamed) return null
  return isNamed ? { claims, remark, relations: [relation] } : { claims, remark: null }
}

function identifierClaim(name: Name, { target, name: identifierName }: Identifier): Claim {
  const isExact = isExactName(name) && isExactName(identifierName)
  return {
    target,
    strength: Math.min(name.strength, identifierName.strength),
    reason: isExact ? 'The header is the label of the field' : `The header names "${target.header}"`,
    isExact,
    needsProof: target.identifier.type === 'uuid' && !isExact,
  }
}
