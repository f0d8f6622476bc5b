/**
 * Columns that name other records: "Account Name" in people, "Lead Owner" in leads. A name is only followed
 * when records of this workspace bear it: elsewhere each of its rows would fail.
 */
import type { ColumnProfile } from '../import/dialect.ts'
import { looseTargetsOf, type ObjectModel, type Target, type WorkspaceModel } from '../model/object.ts'
import type { Claim, HeaderReading } from './claim.ts'
import { buildLexicon } from './lexicon.ts'
import { readHeader } from './read-header.ts'
import { shortHeader } from './short-header.ts'
import { meaningful } from './value-shape.ts'

/** Names that records of the workspace bear, as `nameText` writes them, by the API name of the relation. */
export type RecordNames = ReadonlyMap<string, ReadonlySet<string>>

/** The form in which a name of a file and that of a record are compared here. */
export const nameText = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Fewer bearers of the names than this share, and the column is left to the member. */
const FEWEST_SHARE = 0.5
const STRENGTH = 0.9

/** What the samples of a column say about the relations that its header names. */
export function claimRecordNames(
  { relations = [] }: HeaderReading,
  samples: readonly string[],
  loose: readonly Target[],
  names: RecordNames | undefined,
): readonly Claim[] {
  if (names === undefined || relations.length === 0) return []
  const texts = meaningful(samples)
  return relations.flatMap((relation): readonly Claim[] => {
    const borne = names.get(relation)
    const target = loose.find(
      (each) => each.kind === 'relation' && each.by === 'name' && each.part.field.apiName === relation,
    )
    if (borne === undefined || target?.kind !== 'relation') return []
    const count = texts.filter((text) => borne.has(nameText(text))).length
    if (count === 0 || count < texts.length * FEWEST_SHARE) return []
    const which =
      count === texts.length ? `the ${count} samples are names` : `${count} of ${texts.length} samples are names`
    const reason = `The header names "${target.part.field.label}", and ${which} of ${target.object.labelPlural} here`
    const strength = STRENGTH * (0.8 + (0.2 * count) / texts.length)
    return [{ target, strength, reason, isExact: true, needsProof: false }]
  })
}

/** The names to be looked up for each relation that a header names, before a mapping is proposed. */
export function namesToLookUp(
  model: WorkspaceModel,
  object: ObjectModel,
  columns: readonly ColumnProfile[],
): ReadonlyMap<string, readonly string[]> {
  if (looseTargetsOf(model, object).length === 0) return new Map()
  const lexicon = buildLexicon(model, object)
  const wanted = columns
    .map(shortHeader)
    .flatMap(({ header, samples }) =>
      (readHeader(lexicon, header).relations ?? []).flatMap((relation) =>
        meaningful(samples).map((sample) => [relation, nameText(sample)] as const),
      ),
    )
  const byRelation = Map.groupBy(wanted, ([relation]) => relation)
  return new Map([...byRelation].map(([relation, pairs]) => [relation, pairs.map(([, name]) => name)]))
}
