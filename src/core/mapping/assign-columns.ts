/**
 * Gives each column at most one slot and each slot at most one column, so that the gain over the
 * whole file is the largest possible.
 *
 * First come, first served would give "Mobile" the primary phone only because it stands left of
 * "Phone". This is the Hungarian algorithm with potentials: columns × slots × the smaller of both
 * steps at worst, about four million for 200 columns and 100 slots.
 */

/** What a column and a slot are worth to each other. Pairs that are not given are never made. */
export interface Pair {
  readonly column: number
  readonly slot: number
  /** Above 0. */
  readonly gain: number
}

/** @returns the slot of each column that gets one. Of equally good assignments, that of the earlier columns. */
export function assignColumns(pairs: readonly Pair[]): ReadonlyMap<number, number> {
  const columns = [...new Set(pairs.map(({ column }) => column))].sort((a, b) => a - b)
  const slots = [...new Set(pairs.map(({ slot }) => slot))].sort((a, b) => a - b)
  const isWide = columns.length <= slots.length
  const [rows, others] = isWide ? [columns, slots] : [slots, columns]
  const gains = gainMatrix(pairs, rows, others, isWide)
  const result = new Map<number, number>()
  for (const [row, other] of bestMatches(gains, rows.length, others.length)) {
    const isPair = (gains[row]?.[other] ?? 0) > 0
    const [column, slot] = isWide ? [columns[row], slots[other]] : [columns[other], slots[row]]
    if (isPair && column !== undefined && slot !== undefined) result.set(column, slot)
  }
  return result
}

/** Small enough never to outweigh a real difference, large enough to settle a tie. */
const EARLIER = 1e-7

function gainMatrix(
  pairs: readonly Pair[],
  rows: readonly number[],
  others: readonly number[],
  isWide: boolean,
): readonly Float64Array[] {
  const rowAt = new Map(rows.map((id, position) => [id, position]))
  const otherAt = new Map(others.map((id, position) => [id, position]))
  const gains = rows.map(() => new Float64Array(others.length))
  for (const { column, slot, gain } of pairs) {
    const [row, other] = isWide ? [rowAt.get(column), otherAt.get(slot)] : [rowAt.get(slot), otherAt.get(column)]
    const line = gains[row ?? -1]
    if (line !== undefined && other !== undefined) line[other] = gain + EARLIER / (1 + column)
  }
  return gains
}

/**
 * The classic form with potentials, rows not more than others; index 0 stands for "none yet".
 *
 * Invariant: after step `i` the first `i` rows are matched at the lowest cost, where the cost of a
 * pair is its negative gain, and no reduced cost is below 0.
 */
function* bestMatches(
  gains: readonly Float64Array[],
  rowCount: number,
  otherCount: number,
): Generator<readonly [row: number, other: number]> {
  const rowPotential = new Float64Array(rowCount + 1)
  const otherPotential = new Float64Array(otherCount + 1)
  const rowOf = new Int32Array(otherCount + 1)
  for (let row = 1; row <= rowCount; row++) {
    rowOf[0] = row
    augment(gains, rowPotential, otherPotential, rowOf)
  }
  for (let other = 1; other <= otherCount; other++) {
    const row = rowOf[other] ?? 0
    if (row > 0) yield [row - 1, other - 1]
  }
}

/** Finds the cheapest way to match the row at `rowOf[0]` too, and moves the others along it. */
function augment(
  gains: readonly Float64Array[],
  rowPotential: Float64Array,
  otherPotential: Float64Array,
  rowOf: Int32Array,
): void {
  const size = otherPotential.length
  const slack = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const cameFrom = new Int32Array(size)
  const isDone = new Uint8Array(size)
  let current = 0
  do {
    isDone[current] = 1
    const row = at(rowOf, current)
    let step = Number.POSITIVE_INFINITY
    let next = 0
    for (let other = 1; other < size; other++) {
      if (isDone[other] === 1) continue
      const reduced = -at(gains[row - 1], other - 1) - at(rowPotential, row) - at(otherPotential, other)
      if (reduced < at(slack, other)) {
        slack[other] = reduced
        cameFrom[other] = current
      }
      if (at(slack, other) < step) {
        step = at(slack, other)
        next = other
      }
    }
    for (let other = 0; other < size; other++) {
      if (isDone[other] === 1) {
        rowPotential[at(rowOf, other)] = at(rowPotential, at(rowOf, other)) + step
        otherPotential[other] = at(otherPotential, other) - step
      } else slack[other] = at(slack, other) - step
    }
    current = next
  } while (rowOf[current] !== 0)
  while (current !== 0) {
    const previous = at(cameFrom, current)
    rowOf[current] = at(rowOf, previous)
    current = previous
  }
}

/** Every index above is within bounds; the compiler cannot know. */
const at = (line: Float64Array | Int32Array | undefined, index: number): number => line?.[index] ?? 0
