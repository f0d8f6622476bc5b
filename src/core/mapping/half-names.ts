/**
 * "Nom" beside "Prénom" is the last name, "Name" beside "Surname" the first: a word for any name
 * means the half that the file's other columns lack.
 */
import type { ColumnProfile } from '../import/dialect.ts'
import type { Target } from '../model/object.ts'
import type { HeaderReading } from './claim.ts'
import type { Lexicon } from './lexicon.ts'
import { meaningful } from './value-shape.ts'

const STRENGTH = 0.8

export function readHalfNames(
  { targets }: Lexicon,
  columns: readonly ColumnProfile[],
  readings: readonly HeaderReading[],
): readonly HeaderReading[] {
  const named = new Set(readings.flatMap(({ claims }) => claims.map(({ target }) => target.path)))
  return readings.map((reading, position) => {
    const { wholeName } = reading
    if (wholeName === undefined || !wholeName.mayBeHalf || !areSingleNames(columns[position])) return reading
    const halves = targets.filter(({ part }) => part.field === wholeName.field)
    const [missing, ...more] = halves.filter(({ path }) => !named.has(path))
    if (missing === undefined || more.length > 0 || halves.length !== 2) return reading
    return { ...reading, claims: [claimHalf(missing)] }
  })
}

/** A whole name has a space in it, a half of one only now and then. */
function areSingleNames(column: ColumnProfile | undefined): boolean {
  const samples = meaningful(column?.samples ?? [])
  const several = samples.filter((sample) => /[\s,]/.test(sample))
  return samples.length === 0 || several.length * 2 < samples.length
}

const claimHalf = (target: Target): HeaderReading['claims'][number] => ({
  target,
  strength: STRENGTH,
  reason: `Beside the other half of the name, the header means "${target.header}"`,
  isExact: false,
  needsProof: false,
})
