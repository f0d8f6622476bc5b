/** Says in words why a column goes where it goes, or nowhere. */
import type { ObjectModel } from '../model/object.ts'
import type { HeaderReading } from './claim.ts'
import type { WeighedClaim } from './value-evidence.ts'

export function describeMapped({ claim, doubt }: WeighedClaim): string {
  return doubt === null ? `${claim.reason}.` : `${claim.reason}, ${doubt}.`
}

export const describeTie = (rivals: readonly WeighedClaim[]): string =>
  `The header fits ${rivals.map(({ claim }) => `"${claim.target.header}"`).join(' as well as ')}: choose one.`

/**
 * @param weighed what the column claimed, all in vain
 * @param takenBy the column that a claim's target went to, if any
 */
export function describeUnmapped(
  object: ObjectModel,
  reading: HeaderReading,
  weighed: readonly WeighedClaim[],
  takenBy: (claim: WeighedClaim) => string | undefined,
): string {
  const [nearest] = [...weighed].sort((a, b) => b.score - a.score)
  const taker = nearest === undefined || nearest.score === 0 ? undefined : takenBy(nearest)
  if (nearest !== undefined && taker !== undefined) {
    return `The header fits "${nearest.claim.target.header}", which the column "${taker}" fills.`
  }
  if (reading.remark !== null) return `${reading.remark}.`
  if (nearest !== undefined)
    return `The header fits "${nearest.claim.target.header}", ${nearest.doubt ?? 'but not surely enough'}.`
  return `No field of ${object.labelPlural} is known by this name.`
}
