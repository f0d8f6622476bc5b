/** Decides which claim each column follows: one assignment for the whole file, nothing below the bar. */
import type { Target } from '../model/object.ts'
import { assignColumns } from './assign-columns.ts'
import type { WeighedClaim } from './value-evidence.ts'

/** What a claim must reach to be followed. */
export const BAR = 0.6
/** Claims that differ by less are equally good. */
const TIE = 0.005

export type Choice =
  | { readonly kind: 'followed'; readonly claim: WeighedClaim }
  /** Several targets that nobody else takes fit equally well. */
  | { readonly kind: 'tie'; readonly claims: readonly WeighedClaim[] }
  | { readonly kind: 'none' }

/**
 * What a mapping to the target sets. Several identifiers of one relation set the same reference: they
 * share a slot, so that only one of them can be mapped. Its name goes beside, for rows that the
 * identifier does not find.
 */
export const slotOf = (target: Target): string =>
  target.kind === 'relation' && target.by === 'name' ? target.path : target.part.path

/** @returns a choice per column, in their order */
export function chooseClaims(weighed: readonly (readonly WeighedClaim[])[]): readonly Choice[] {
  const candidates = weighed.map(bestPerSlot)
  const slots = [...new Set(candidates.flatMap((best) => [...best.keys()]))]
  const slotAt = new Map(slots.map((slot, position) => [slot, position]))
  // What counts is how far a claim is above the bar: two weak ones must not push a sure one aside.
  const pairs = candidates.flatMap((best, column) =>
    [...best].map(([slot, { score }]) => ({ column, slot: slotAt.get(slot) ?? -1, gain: score - BAR + TIE })),
  )
  const assigned = assignColumns(pairs)
  const taken = new Set([...assigned.values()].map((position) => slots[position]))
  return candidates.map((best, column) => {
    const claim = best.get(slots[assigned.get(column) ?? -1] ?? '')
    return claim === undefined ? { kind: 'none' } : followUnlessTied(claim, best, taken)
  })
}

function bestPerSlot(weighed: readonly WeighedClaim[]): ReadonlyMap<string, WeighedClaim> {
  const best = new Map<string, WeighedClaim>()
  for (const each of weighed) {
    const slot = slotOf(each.claim.target)
    if (each.score >= BAR && each.score > (best.get(slot)?.score ?? 0)) best.set(slot, each)
  }
  return best
}

function followUnlessTied(
  claim: WeighedClaim,
  best: ReadonlyMap<string, WeighedClaim>,
  taken: ReadonlySet<string | undefined>,
): Choice {
  const rivals = [...best].flatMap(([slot, rival]) =>
    !taken.has(slot) && rival.score >= claim.score - TIE ? [rival] : [],
  )
  return rivals.length === 0 ? { kind: 'followed', claim } : { kind: 'tie', claims: [claim, ...rivals] }
}
