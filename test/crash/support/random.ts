/** Chance that can be repeated: the same seed gives the same numbers. */
export interface Random {
  /** At least 0, below 1. */
  next(): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

/** Mulberry32: short, and even enough to choose moments with. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, pick: (items) => items[Math.floor(next() * items.length)] ?? items[0] }
}
