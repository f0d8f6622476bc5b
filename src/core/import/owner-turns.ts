/**
 * Owners in turn: how many of the next records each member gets.
 *
 * Each turn of a member has a time: the n-th record that a member of weight w owns is due at n / w. The
 * records go to the turns in the order of their times, so that what each member has been given so far,
 * by whatever import, is evened out by the next one.
 */

/** A member who takes turns. Of two members, the one of twice the weight gets twice the records. */
export interface OwnerTurn {
  readonly memberId: string
  /** A whole number from 1 to `MOST_WEIGHT`. */
  readonly weight: number
}

export const MOST_WEIGHT = 1000
export const MOST_TURNS = 200

/** A member with the number of records given to them before. */
export interface OwnerStanding extends OwnerTurn {
  readonly given: number
}

/** @returns how many of `records` each member gets, in their order; the sum is `records` */
export function shareOut(records: number, members: readonly OwnerStanding[]): readonly number[] {
  const shares = members.map(dueBy(latestTime(records, members)))
  for (let left = records - sum(shares); left > 0; left--) {
    const next = nextInTurn(members, shares)
    shares[next] = (shares[next] ?? 0) + 1
  }
  return shares
}

/** A time by which no more than `records` turns are due, and by how little that falls short is a matter of a few. */
function latestTime(records: number, members: readonly OwnerStanding[]): number {
  let early = Math.min(...members.map(({ given, weight }) => given / weight))
  let late = Math.max(...members.map(({ given, weight }) => (given + records) / weight)) + 1
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (early + late) / 2
    if (sum(members.map(dueBy(middle))) > records) late = middle
    else early = middle
  }
  return early
}

/** As many as the bits of a number's fraction: more cannot bring the two ends closer. */
const BISECTIONS = 53

const dueBy =
  (time: number) =>
  ({ given, weight }: OwnerStanding): number =>
    Math.max(0, Math.floor(time * weight) - given)

/** Of turns at the same time, that of the member named first. */
function nextInTurn(members: readonly OwnerStanding[], shares: readonly number[]): number {
  const times = members.map(({ given, weight }, index) => (given + (shares[index] ?? 0) + 1) / weight)
  return times.indexOf(Math.min(...times))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
