/** What is asked of the columns of a review, side by side: all of it must hold. */
import type { CellCondition } from '../../../../routes/review-search.ts'

/** Where the first condition of a column stands; behind all of them where it has none. */
export function placeOf(conditions: readonly CellCondition[], field: string): number {
  const place = conditions.findIndex((each) => each.field === field)
  return place === -1 ? conditions.length : place
}

/** The same thing is asked once. */
export function put(
  conditions: readonly CellCondition[],
  condition: CellCondition,
  place: number,
): readonly CellCondition[] {
  const others = conditions.map((each, index) => (index !== place && isSame(each, condition) ? null : each))
  return others.toSpliced(place, 1, condition).filter((each) => each !== null)
}

export const dropped = (conditions: readonly CellCondition[], place: number): readonly CellCondition[] =>
  conditions.toSpliced(place, 1)

const isSame = (one: CellCondition, other: CellCondition): boolean =>
  one.field === other.field && one.operator === other.operator && textsOf(one).join('\n') === textsOf(other).join('\n')

export const textsOf = (condition: CellCondition): readonly string[] =>
  'value' in condition ? [condition.value].flat() : []
