/**
 * Proposes where each column of a file goes.
 *
 *   header ─► claims ─► weighed by the samples ─► one assignment for the whole file ─► words
 *
 * A claim says that a column may go to a target, how sure that is, and why. Further sources of
 * claims (likeness of words, what the workspace chose last time) join in `claimsOf`. A wrong mapping
 * is worse than none: what stays below the bar is left to the member.
 */
import type { ColumnProfile } from '../import/dialect.ts'
import { looseTargetsOf, type ObjectModel, type WorkspaceModel } from '../model/object.ts'
import { readAddressColumns } from './address-columns.ts'
import { chooseClaims, slotOf, type Choice } from './choose-claims.ts'
import { NOTHING_KNOWN, type Claim, type HeaderReading } from './claim.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { dropForeignIds } from './foreign-ids.ts'
import { readHalfNames } from './half-names.ts'
import { headerKey } from './header-key.ts'
import { buildLexicon, type Lexicon } from './lexicon.ts'
import type { MappingKnowledge } from './knowledge.ts'
import { dropLoneCurrencies } from './lone-currency.ts'
import { describeMapped, describeTie, describeUnmapped } from './mapping-reason.ts'
import { readHeader } from './read-header.ts'
import { claimRecordNames } from './record-name-claims.ts'
import { shortHeader } from './short-header.ts'
import { claimsFromValues } from './value-claims.ts'
import { weighClaim, type WeighedClaim } from './value-evidence.ts'
import { proposeWholes } from './whole-columns.ts'

/** A column with all that is known of it before it competes with the others. */
interface WeighedColumn {
  readonly column: ColumnProfile
  readonly reading: HeaderReading
  readonly weighed: readonly WeighedClaim[]
}

/** @returns one mapping per column, in the order of the columns */
export function proposeMapping(
  model: WorkspaceModel,
  object: ObjectModel,
  columns: readonly ColumnProfile[],
  knowledge: MappingKnowledge = {},
): readonly ColumnMapping[] {
  const mapping = proposeNamed(model, object, columns.map(shortHeader), knowledge)
  return mapping.map((each, position) => ({ ...each, header: columns[position]?.header ?? each.header }))
}

function proposeNamed(
  model: WorkspaceModel,
  object: ObjectModel,
  columns: readonly ColumnProfile[],
  knowledge: MappingKnowledge,
): readonly ColumnMapping[] {
  const lexicon = buildLexicon(model, object, knowledge.unknownKeys)
  const loose = looseTargetsOf(model, object)
  const readings = dropForeignIds(lexicon, columns, readHeaders(lexicon, columns))
  const weighed = columns.map((column, position): WeighedColumn => {
    const reading = readings[position] ?? NOTHING_KNOWN
    const names = claimRecordNames(reading, column.samples, loose, knowledge.recordNames)
    const claims = [...claimsOf(lexicon, column, reading), ...names]
    return { column, reading, weighed: claims.map((claim) => weighClaim(claim, column.samples)) }
  })
  const choices = chooseClaims(weighed.map((each) => each.weighed))
  const takers = takersOf(columns, choices)
  const mapping = weighed.map((each, position) => toMapping(object, each, choices[position], takers))
  return proposeWholes(object, weighed, mapping)
}

function claimsOf({ targets }: Lexicon, column: ColumnProfile, reading: HeaderReading): readonly Claim[] {
  const fromValues = reading.remark === null ? claimsFromValues(targets, column.header, column.samples, reading) : []
  return [...reading.claims, ...fromValues]
}

/** Reads each header by itself, then those that the other columns explain: halves of a name, parts of an address. */
function readHeaders(lexicon: Lexicon, columns: readonly ColumnProfile[]): readonly HeaderReading[] {
  const occurrences = new Map<string, number>()
  const alone = columns.map(({ header }) => {
    const key = headerKey(header)
    const occurrence = (occurrences.get(key) ?? 0) + 1
    occurrences.set(key, occurrence)
    return readHeader(lexicon, header, occurrence)
  })
  const named = dropLoneCurrencies(readHalfNames(lexicon, columns, alone))
  const read = columns.map(({ header, fillRate }, position) => ({
    header,
    isFilled: fillRate > 0,
    reading: named[position] ?? NOTHING_KNOWN,
  }))
  const addresses = readAddressColumns(lexicon, read)
  return named.map((reading, position) => addresses.get(position) ?? reading)
}

/** The header of the column that each slot went to. */
function takersOf(columns: readonly ColumnProfile[], choices: readonly Choice[]): ReadonlyMap<string, string> {
  return new Map(
    choices.flatMap((choice, position): [string, string][] =>
      choice.kind === 'followed' ? [[slotOf(choice.claim.claim.target), columns[position]?.header ?? '']] : [],
    ),
  )
}

function toMapping(
  object: ObjectModel,
  { column, reading, weighed }: WeighedColumn,
  choice: Choice = { kind: 'none' },
  takers: ReadonlyMap<string, string>,
): ColumnMapping {
  const { index, header } = column
  if (choice.kind === 'followed') {
    const { claim, score } = choice.claim
    const confidence = Math.round(score * 100) / 100
    return { index, header, field: claim.target.path, status: 'auto', confidence, reason: describeMapped(choice.claim) }
  }
  const reason =
    choice.kind === 'tie'
      ? describeTie(choice.claims)
      : describeUnmapped(object, reading, weighed, ({ claim }) => takers.get(slotOf(claim.target)))
  return { index, header, field: null, status: 'unmapped', confidence: 0, reason }
}
